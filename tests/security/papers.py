"""Papers as strangers could hand them to an official who opens them: edited by hand, cut, huge, of another kind."""

import json
from collections.abc import Iterator
from copy import deepcopy
from html import escape, unescape
from pathlib import Path
from typing import Any

from tests.browser.test_memo_file import MEMO
from tests.security.documents import BOMBS, LETTERS, Files
from tests.security.strange import PROTOTYPE, STRANGE

SAVED = Path(__file__).parents[1] / "browser/papers"
PAPER, MEMO_FILE = "digisavo:asiakirja", "digisavo:muistio"
LIST: dict[str, Any] = {
    "format": "digisavo:vaatimuslista", "schema_version": 1, "made_on": "2026-11-30", "commit": "", "address": "",
    "set": {"kind": "category", "id": "osallisuus"}, "need": "Kysely",
    "requirements": [{"key": "ui_languages", "operator": "all", "wanted": ["fi"], "importance": "must", "weight": 2}],
}  # fmt: skip
VALUES: tuple[Any, ...] = (
    None,
    True,
    -1,
    1e308,
    [],
    {},
    [[[[]]]],
    {"__proto__": {"a": 1}},
    "javascript:hacked()",
    "x" * 60_000,
)
MEGABYTES = 21_000_000


def saved(sort: str) -> str:
    """A paper as the site saves it."""
    return (SAVED / f"{sort}.html").read_text("utf-8")


def data_of(html: str) -> dict[str, Any]:
    content = html.partition(f'name="{PAPER}" content="')[2].partition('"')[0]
    data: dict[str, Any] = json.loads(unescape(content))
    return data


def file_with(name: str, data: object) -> bytes:
    """A file that holds data as a paper does."""
    text = data if isinstance(data, str) else json.dumps(data)
    return f'<!DOCTYPE html><html><head><meta name="{name}" content="{escape(text)}"></head></html>'.encode()


def edited(data: dict[str, Any], name: str) -> Iterator[tuple[str, bytes]]:
    """The data with another value in each of its places, and with texts in all of them at once."""
    places = list(places_in(data))
    for number, place in enumerate(places):
        value = VALUES[number % len(VALUES)]
        yield f"{'.'.join(map(str, place))} = {str(value)[:20]}", file_with(name, changed(data, place, value))
    texts = [place for place in places if isinstance(value_at(data, place), str)]
    for sign, text in STRANGE.items():
        for place in texts:
            if place[-1] in ("label", "name", "text", "title", "need", "help", "grounds", "wantedText", "provider"):
                data = changed(data, place, text[:400])
        yield f"all texts {sign}", file_with(name, data)
    for key in PROTOTYPE:
        yield f"key {key}", file_with(name, json.dumps(data).replace('"criteria"', f'"{key}"', 1))
        yield f"beside {key}", file_with(name, {**data, key: {"a": 1}})


def places_in(value: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value[:2]) if isinstance(value, list) else ()
    if place:
        yield place
    for key, one in inner:
        yield from places_in(one, (*place, key))


def value_at(value: Any, place: tuple[str | int, ...]) -> Any:
    for key in place:
        value = value[key]
    return value


def changed(data: dict[str, Any], place: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    """Other data, with a value at a place."""
    other = deepcopy(data)
    value_at(other, place[:-1])[place[-1]] = value
    return other


def whole_files(html: str, name: str) -> Iterator[tuple[str, bytes]]:
    """What can become of a whole file."""
    content = html.encode()
    yield "as it is", content
    for part in range(1, 12):
        yield f"cut at {part}/12", content[: len(content) * part // 12]
    yield "other commit", html.replace("c0ffee", "decade").encode()
    yield "with a script", html.replace("<body", "<script>hacked()</script><img src=x onerror=hacked()><body").encode()
    yield "script before the data", b"<script>hacked()</script>" + content
    yield "data twice", html.replace("<meta name", f'<meta name="{name}" content="{{}}"><meta name').encode()
    yield "in a comment", b"<!-- " + content
    yield "utf-16", html.encode("utf-16")
    yield "latin-1", html.encode("latin-1", "replace")
    yield "bytes", bytes(range(256)) * 100
    yield "nothing", b""
    yield "many signs", b"<meta " * 50_000
    yield "one long sign", b"<meta name=" + name.encode() + b" " + b"a" * 500_000
    yield "deep", file_with(name, "[" * 100_000)
    yield "deep objects", file_with(name, '{"a":' * 30_000)
    yield "numbers", file_with(name, '{"schema_version": ' + "9" * 10_000 + "}")
    yield "another kind", file_with(MEMO_FILE if name == PAPER else PAPER, "{}")
    yield "a list of requirements", json.dumps(LIST).encode()
    yield "a letter", LETTERS["words_around"]


def rows_of(data: dict[str, Any], count: int) -> dict[str, Any]:
    """A paper with so many services."""
    first = data["services"][0]
    return {**data, "services": [{**first, "slug": f"palvelu-{number}"} for number in range(count)]}


def papers() -> Files:
    """For the door of papers."""
    data = data_of(saved("survey"))
    files = [*whole_files(saved("request"), PAPER)]
    files += [(f"as it is: {sort}", saved(sort).encode()) for sort in ("survey", "annex")]
    files += [*edited(data, PAPER), ("200 services", file_with(PAPER, rows_of(data, 200)))]
    bare = {**data, "criteria": [], "services": [{**data["services"][0], "verdicts": []}]}
    files += [("20001 services", file_with(PAPER, rows_of(bare, 20_001)))]
    return {f"{number} {name}": content for number, (name, content) in enumerate(files)}


def memos() -> Files:
    """For the door of memos."""
    many = {**MEMO, "candidates": [{**MEMO["candidates"][0], "slug": f"a{number}"} for number in range(5_000)]}
    files = [*whole_files(file_with(MEMO_FILE, MEMO).decode(), MEMO_FILE), *edited(MEMO, MEMO_FILE)]
    files += [("5000 services", file_with(MEMO_FILE, many))]
    return {f"{number} {name}": content for number, (name, content) in enumerate(files)}


def lists() -> Files:
    """For the door of lists of requirements."""
    found = dict(BOMBS) | {"as it is": json.dumps(LIST).encode(), "deep": b"[" * 200_000}
    for number, place in enumerate(places_in(LIST)):
        for value in (VALUES[number % len(VALUES)], STRANGE["surrogates"], STRANGE["proto"], STRANGE["emoji"] * 60):
            found[f"{place} {str(value)[:20]!r}"] = json.dumps(changed(LIST, place, value)).encode()
    many = {**LIST, "requirements": LIST["requirements"] * 20_000}
    return found | {"20000 requirements": json.dumps(many).encode()}
