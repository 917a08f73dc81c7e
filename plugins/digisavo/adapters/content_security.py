"""Refuses to publish a page with a script or a style of its own, or without the policy that forbids them.

The policy would stop them in the browser as well: this stops them before anybody has to see a broken page.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

from digisavo.core.content_policy import CONTENT_POLICY, REVIEWED_SCRIPTS

_META = f'<meta http-equiv="Content-Security-Policy" content="{CONTENT_POLICY}">'
_START = re.compile(
    rb'\s*<!doctype html>\s*<html[^<>]*>\s*<head>\s*<meta charset="?utf-8"?>\s*' + re.escape(_META.encode()),
    re.IGNORECASE,
)
# A quick look clears nearly every page: it has no handler, no style but style sheets, and sound scripts only.
# Searches that begin with a fixed text are ten times as fast as others, and a site has thousands of pages.
_HANDLERS = (re.compile(rb" on[a-z]+="), re.compile(rb"\non[a-z]+="))
_SOUND_SCRIPT = re.compile(rb'<script type="(?:module" src="[^"<>]+"></script>|application/ld\+json">[^<]*</script>)')
_DATA = "application/ld+json"
_SHOWN = 20


def find_unsafe_pages(folder: Path) -> list[str]:
    """What the HTML files of a built site must not hold, each with its file; of many the first."""
    faults = [
        f"{path.relative_to(folder).as_posix()}: {fault}"
        for path in sorted(folder.rglob("*.html"))
        for fault in find_unsafe(path.read_bytes())
    ]
    rest = [f"... ja {len(faults) - _SHOWN} muuta"] if len(faults) > _SHOWN else []
    return faults[:_SHOWN] + rest


def find_unsafe(html: bytes, reviewed: Iterable[str] = REVIEWED_SCRIPTS) -> list[str]:
    """What a page must not hold, in Finnish."""
    faults = [] if _START.match(html) else ["sisältökäytäntö (Content-Security-Policy) puuttuu sivun alusta"]
    return faults if _is_clear(html) else [*faults, *_Inspector(reviewed).inspect(html.decode())]


def script_hash(script: str) -> str:
    """The name of an inline script in the policy."""
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"


def _is_clear(html: bytes) -> bool:
    return (
        html.count(b"style") == html.count(b"stylesheet")
        and html.count(b"<script") == len(_SOUND_SCRIPT.findall(html))
        and not any(handler.search(html) for handler in _HANDLERS)
    )


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
