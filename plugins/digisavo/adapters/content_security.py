"""Refuses to publish a page with a script or a style of its own, or without the policy that forbids them.

The policy would stop them in the browser as well: this stops them before anybody has to see a broken page.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

from digisavo.adapters.plain_markup import is_plain
from digisavo.core.content_policy import CONTENT_POLICY, REVIEWED_SCRIPTS

_META = f'<meta http-equiv="Content-Security-Policy" content="{CONTENT_POLICY}">'
_START = re.compile(
    r'\s*<!doctype html>\s*(<html[^<>]*>)\s*<head>\s*<meta charset="?utf-8"?>\s*' + re.escape(_META),
    re.IGNORECASE | re.ASCII,
)
_DATA = "application/ld+json"
_SHOWN = 20


def find_unsafe_pages(folder: Path, pages: Iterable[str] | None = None) -> list[str]:
    """What pages of a built site must not hold, each with its file; of many the first.

    `pages` are paths below the folder: those that nobody has proven safe yet; by default all HTML files.
    """
    if pages is None:
        pages = (path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    faults = [f"{page}: {fault}" for page in sorted(pages) for fault in find_unsafe((folder / page).read_bytes())]
    rest = [f"... ja {len(faults) - _SHOWN} muuta"] if len(faults) > _SHOWN else []
    return faults[:_SHOWN] + rest


def find_unsafe(html: bytes, reviewed: Iterable[str] = REVIEWED_SCRIPTS) -> list[str]:
    """What a page must not hold, in Finnish."""
    text = html.decode("utf-8", "replace")  # as browsers read it
    if begins_safely(text):
        return []
    faults = [] if _START.match(text) else ["sisältökäytäntö (Content-Security-Policy) puuttuu sivun alusta"]
    return [*faults, *inspect(text, reviewed)]


def begins_safely(html: str) -> bool:
    """Whether a page, or the first part of one, is proven safe by its form: the policy, then plain markup.

    The whole page is safe when whatever follows the first part is plain too.
    """
    start = _START.match(html)
    return start is not None and is_plain(start[1]) and is_plain(html[start.end() :])


def inspect(html: str, reviewed: Iterable[str] = REVIEWED_SCRIPTS) -> list[str]:
    """What a parser finds in a page that must not be there, in Finnish and in the order of the page."""
    return _Inspector(reviewed).inspect(html)


def script_hash(script: str) -> str:
    """The name of an inline script in the policy."""
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"


class _Inspector(HTMLParser):
    """Reads a page tag by tag."""

    def __init__(self, reviewed: Iterable[str]) -> None:
        super().__init__()
        self._reviewed = set(reviewed)
        self._in_script = False
        self._faults: list[str] = []

    def inspect(self, html: str) -> list[str]:
        """The faults in the order of the page."""
        self.feed(html)
        self.close()
        return self._faults

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        names = dict(attributes)
        self._faults += ["tyylit sivun sisällä: <style>"] if tag == "style" else []
        self._faults += (f"tyyli tai komento määreenä: <{tag} {name}>" for name in names if _is_refused(name))
        self._in_script = tag == "script" and "src" not in names and names.get("type") != _DATA

    def handle_data(self, data: str) -> None:
        if self._in_script and (name := script_hash(data)) not in self._reviewed:
            self._faults.append(f"katselmoimaton komentosarja sivun sisällä: {name}")

    def handle_endtag(self, tag: str) -> None:
        self._in_script = False


def _is_refused(attribute: str) -> bool:
    return attribute.startswith("on") or attribute in ("style", "srcdoc")
