"""By which routes municipalities may get services, for Hugo: read from our pages as data, rows and no HTML.

It cannot judge routes itself, so that work is on our side alone. A line that several municipalities have stands there
once, for Hugo keeps what it makes of it; the note of a line names the municipality and stands apart.
"""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

_STATE = re.compile(r'<h3><span class="ds-routes__(\w+)" aria-hidden="true">(.*?)</span> (.*?)</h3>\n(.*?)</div>', re.S)
_LINE = re.compile(
    r"<details><summary>(?P<label>.*?) <span>(?P<count>.*?)</span></summary>\n"
    r'(?:<p>(?P<note>[^<]*?)(?: <a href="(?P<url>[^"]*)" rel="nofollow ugc">(?P<source>.*?)</a>)?</p>\n)?'
    r"(?:<ul>\n(?P<services>.*?)</ul>\n)?"
    r'(?:<p>(?P<rest>[^<]*?)(?:(?:\. )?<a href="(?:\.\./)*(?P<directory>[^"]*)">.*?</a>)?</p>\n)?</details>',
    re.DOTALL,
)
_SERVICE = re.compile(
    r'<li><a href="(?:\.\./)*(?P<address>[^"]*)">(?P<title>.*?)</a>(?: <small>(?P<detail>.*?)</small>)?'
)
_OF_ONE = ("note", "url", "source")
"""What of a line is said of one municipality."""


def route_data(site: Path) -> dict[str, Any]:
    """All lines by number, and of each municipality its states with their lines; `site` is ours, built."""
    numbers: dict[tuple[str, ...], str] = {}
    pages = {path.parent.name: path.read_text("utf-8") for path in sorted(site.glob("kunnat/*/index.html"))}
    places = {slug: [*_states(page, numbers)] for slug, page in pages.items()}
    return {"places": places, "lines": {number: _line(parts) for parts, number in numbers.items()}}


def _states(page: str, numbers: dict[tuple[str, ...], str]) -> Iterator[dict[str, Any]]:
    """The states of a page, and a number for each line that no page before it has."""
    _, _, section = page.partition('<section class="ds-own-routes"')
    for state, sign, heading, lines in _STATE.findall(section.partition("</section>")[0]):
        found = [{key: text or "" for key, text in line.groupdict().items()} for line in _LINE.finditer(lines)]
        if len(found) != lines.count("<details>"):
            raise ValueError(f"lines of routes have another form: {lines[:500]}")
        rows = [_of_municipality(line) | {"line": _number(line, numbers)} for line in found]
        yield {"state": state, "sign": sign, "heading": unescape(heading), "lines": rows}


def _of_municipality(line: dict[str, str]) -> dict[str, str]:
    return {key: unescape(line[key]) for key in _OF_ONE}


def _number(line: dict[str, str], numbers: dict[tuple[str, ...], str]) -> str:
    parts = tuple(line[key] for key in ("label", "count", "services", "rest", "directory"))
    return numbers.setdefault(parts, f"{len(numbers)}")


def _line(parts: tuple[str, ...]) -> dict[str, Any]:
    label, count, services, rest, directory = parts
    rows = [{key: unescape(text or "") for key, text in row.groupdict().items()} for row in _SERVICE.finditer(services)]
    known = {"label": label, "count": count, "rest": rest, "directory": directory}
    return {key: unescape(text) for key, text in known.items()} | {"services": rows}
