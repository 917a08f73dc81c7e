"""The theme's page around our own pages: rendered once per section and depth, then only joined.

A page of the theme costs ten milliseconds, a join some microseconds: it lets a catalogue of thousands build in seconds.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Any, NamedTuple, TypeAlias

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File as MkDocsFile
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from digisavo.adapters.content_security import begins_safely
from digisavo.adapters.folder import path_of
from digisavo.adapters.known_links import links_in
from digisavo.adapters.navigation import section_of
from digisavo.adapters.plain_markup import is_plain
from digisavo.adapters.sitemap import SitemapEntry
from digisavo.core import address
from digisavo.core.artefact import Artefact, File, Page
from digisavo.core.settings import Settings

ThemeEnvironment: TypeAlias = Any
"""The Jinja environment that the generator makes for its theme; only `outputs.rendering.templates` imports Jinja."""

# HTML lets these ends be left out: a twelfth of the page of a service with many facts.
_NEEDLESS_ENDS = re.compile(r"</(?:li|d[td]|t[dhr])>\n?")
_SLOT = re.compile(r"\[\[slot:(kind|title|description|canonical|head|breadcrumbs|body)\]\]")
_MARKUP_SLOT = re.compile(r"\[\[slot:(?:head|breadcrumbs|body)\]\]")


class JoinedPage(NamedTuple):
    """The whole HTML of a page, and whether its form proves that nothing in it can run (`content_security`)."""

    html: str
    is_proven: bool


class Shell:
    """A page of the theme around a page of ours: text and names of slots by turns.

    Most of each page is its shell, so the shell is proven once: what fills its slots later is either escaped
    text, or markup that stands between the parts that are proven here.
    """

    def __init__(self, html: str) -> None:
        html = _NEEDLESS_ENDS.sub("", trimmed(html))
        first, *others = _MARKUP_SLOT.split(html)
        self.is_proven = begins_safely(first) and all(map(is_plain, others))
        self.pieces = _SLOT.split(html)


@dataclass(slots=True)
class Written:
    """What was written: all paths, those of pages whose form proves them safe, the pages for search engines, and the
    addresses to which pages lead, each with one of these pages, with the number of such links."""

    paths: list[str] = field(default_factory=list)
    proven: list[str] = field(default_factory=list)
    sitemap: list[SitemapEntry] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    link_count: int = 0


class Shells:
    """The shells of one build, each rendered when the first page asks for it."""

    def __init__(self, env: ThemeEnvironment, config: MkDocsConfig, settings: Settings) -> None:
        self._env = env
        self._config = config
        self._settings = settings
        self._shells: dict[tuple[str, int], Shell] = {}

    def join_all(self, artefacts: Iterable[Artefact], written: Written) -> Iterator[File]:
        """The artefacts as files, one by one, which are noted as they pass."""
        for artefact in artefacts:
            if isinstance(artefact, Page):
                joined, path = self.join(artefact), path_of(artefact)
                for target in links_in(artefact):
                    written.links.setdefault(target, artefact.address)
                    written.link_count += 1
                if joined.is_proven:
                    written.proven.append(path)
                if artefact.is_listed:
                    url = address.absolute(self._settings, artefact.address)
                    written.sitemap.append(SitemapEntry(url, artefact.modified))
                artefact = File(path, joined.html.encode())
            written.paths.append(artefact.address)
            yield artefact

    def join(self, page: Page) -> JoinedPage:
        """A page in its shell."""
        markup = {
            "head": page.head,
            "breadcrumbs": _NEEDLESS_ENDS.sub("", page.breadcrumbs),
            "body": _NEEDLESS_ENDS.sub("", page.body),
        }
        values = markup | {
            "kind": escape(page.kind),
            "title": escape(page.title),
            "description": escape(page.description),
            "canonical": escape(address.absolute(self._settings, page.address)),
        }
        shell = self._shell_for(page)
        html = "".join(values[piece] if index % 2 else piece for index, piece in enumerate(shell.pieces))
        return JoinedPage(html, shell.is_proven and all(map(is_plain, markup.values())))

    def _shell_for(self, page: Page) -> Shell:
        key = (section_of(page.address), page.address.count("/"))
        if key not in self._shells:
            self._shells[key] = Shell(self._render(*key))
        return self._shells[key]

    def _render(self, section: str, depth: int) -> str:
        """The theme's page for any address of this section and depth, with slots for what differs."""
        folders = [section, *["x"] * (depth - 1)] if depth else []
        file = MkDocsFile("/".join([*folders, "index.md"]), None, self._config.site_dir, use_directory_urls=True)
        page = MkDocsPage(None, file, self._config)
        page.meta = {name: f"[[slot:{name}]]" for name in ("kind", "title", "description", "head", "breadcrumbs")}
        page.canonical_url = "[[slot:canonical]]"
        page.content = "[[slot:body]]"
        context = get_context(Navigation([], []), [], self._config, page)
        return str(self._env.get_template("main.html").render(context))


def trimmed(html: str) -> str:
    """HTML without indentation and blank lines; the line ends stay, for they are spaces between words."""
    return "\n".join(line.strip() for line in html.splitlines() if line.strip())
