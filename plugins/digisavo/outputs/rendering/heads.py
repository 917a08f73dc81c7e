"""The head of a page: what other programs show of the page when it is shared, and what it is about."""

import json
from dataclasses import replace
from functools import cache

from markupsafe import escape

from digisavo.core import address
from digisavo.core.artefact import Page, Picture
from digisavo.core.settings import Settings
from digisavo.outputs.rendering.browser_files import ASKED, modules_for
from digisavo.outputs.rendering.trails import Trails
from digisavo.outputs.rendering.translations import Language

CARD_SIZE = (1200, 630)
"""Width and height of the card, in pixels: what services ask of the picture of a shared page."""

_ARTICLES = {"BlogPosting"}
_LONGEST = 160
"""How many letters of a description search engines show."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_ESCAPED = {"<": r"\u003c", ">": r"\u003e", "&": r"\u0026"}
"""Written like this, no text can end the script that holds it or open a comment there."""


class Heads:
    """Makes the heads and breadcrumbs of one site; what is the same on all pages is made once."""

    def __init__(self, settings: Settings, language: Language) -> None:
        self._settings, self._trails = settings, Trails(settings, language)
        self._modules_for = cache(modules_for)
        text = language.t("head.card_text", site=settings.site_name)
        self._card = _picture(Picture(address.CARD, *CARD_SIZE, text), settings)
        # The language of a page is that of its root, so no tag repeats it.
        self._site = _meta("og:site_name", settings.site_name)

    def finished(self, page: Page) -> Page:
        """A page with its breadcrumbs and its head, and a description as long as search engines show it."""
        description = _shortened(page.description)
        head = self._head(page, description)
        return replace(page, description=description, breadcrumbs=self._trails.as_links(page), head=head)

    def _head(self, page: Page, description: str) -> str:
        """Open Graph and linked data, as HTML."""
        things = [_ENCODER.encode(thing) for thing in page.things]
        things += [self._trails.as_data(page.trail)] if page.trail else []
        kind = "article" if any(thing["@type"] in _ARTICLES for thing in page.things) else "website"
        parts = [
            "" if page.is_listed else '<meta name="robots" content="noindex">',
            _meta("og:title", page.title),
            _meta("og:description", description) if description else "",
            _meta("og:type", kind),
            _meta("og:url", address.absolute(self._settings, page.address)),
            self._site,
            _picture(page.picture, self._settings) if page.picture else self._card,
            *(_feed(page, target, label) for target, label in page.feeds),
            _script(things) if things else "",
            self._scripts(page) if page.component else "",
        ]
        return "\n".join(filter(None, parts))

    def _scripts(self, page: Page) -> str:
        """What marks the page with what its address asks for, before it is seen; and links by which browsers fetch
        all modules at once: otherwise each waits for the one that imports it."""
        root, paths = address.root_from(page.address), self._modules_for(page.component)
        preloads = (f'<link rel="modulepreload" href="{root}assets/{path}">' for path in paths)
        return "\n".join([f'<script src="{root}{ASKED}"></script>', *preloads])


def _meta(name: str, value: str | int) -> str:
    return f'<meta property="{name}" content="{escape(value)}">'


def _feed(page: Page, target: str, label: str) -> str:
    href = f"{address.root_from(page.address)}{target}"
    return f'<link rel="alternate" type="application/atom+xml" title="{escape(label)}" href="{href}">'


def _picture(picture: Picture, settings: Settings) -> str:
    """A picture, and whether it is shown large above the text where a page is shared."""
    is_wide = picture.width >= 600 and picture.width >= 1.3 * picture.height
    lines = [
        _meta("og:image", address.absolute(settings, picture.address)), _meta("og:image:width", picture.width),
        _meta("og:image:height", picture.height), _meta("og:image:alt", picture.text),
        f'<meta name="twitter:card" content="{"summary_large_image" if is_wide else "summary"}">',
    ]  # fmt: skip
    return "\n".join(lines)


def _shortened(text: str) -> str:
    """The beginning of a text, cut between words."""
    if len(text) <= _LONGEST:
        return text
    start = text[: _LONGEST - 1]
    return f"{(start.rpartition(' ')[0] or start).rstrip(',;:–. ')}…"


def _script(things: list[str]) -> str:
    """Things as a script that browsers do not run."""
    data = ",".join(things)
    for sign, code in _ESCAPED.items():
        data = data.replace(sign, code)
    return f'<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{data}]}}</script>'
