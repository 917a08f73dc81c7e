"""The doors of the browser and what is sent to each; whoever drives a browser opens a page and hands it over.

A page is whatever goes to an address (`goto`) and evaluates a function with one argument (`evaluate`), of any browser.
"""

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from tests.browser.list_papers import WORDS
from tests.security import addresses, papers
from tests.security.documents import BOMBS, LETTERS
from tests.security.strange import PROTOTYPE, STRANGE

DOORS_JS = Path(__file__).with_name("doors.js").read_text("utf-8")
SETTLED = """async () => {
  const starter = document.querySelector("script[type=module][src$='/main.js']")
  const names = Array.from(document.querySelectorAll("[data-component]"), (element) => element.dataset.component)
  await Promise.allSettled(starter ? names.map((name) => import(new URL(`${name}/${name}.js`, starter.src))) : [])
  await new Promise((resolve) => setTimeout(resolve, 30))
}"""
"""Waits until the components of a page have begun."""
QUIET = "tietoa/"
"""A page on which nothing else happens."""
READING = ("palvelut/", "vertailu/", "vaatimukset/", "haku/", "tunnisteet/", "upota/", "kunnat/")
GIVE = """async (query) => {
  history.pushState(null, "", `?${query}`)
  dispatchEvent(new PopStateEvent("popstate"))
  await new Promise((resolve) => setTimeout(resolve, 50))
}"""
"""Gives a page another address, as if the reader had gone back to it."""
FACETS: dict[str, Any] = {
    "kind": "services", "total": 1, "chunk": 1, "numbering": "", "orders": {"title": {}},
    "facets": [{"key": "categories", "label": "Aihe", "terms": [["a", "A"], ["b", "B"]]},
               {"key": "municipality", "label": "Kunta", "terms": [["297", "Kuopio"]]}],
}  # fmt: skip
FILLER: Mapping[str, tuple[bytes, int]] = {
    "22 megabytes": (b"<meta name='digisavo:asiakirja' content='{}'>\n", 480_000)
}
"""What is long, as a part and how many times it stands."""


class Page(Protocol):
    """A page of a browser."""

    def goto(self, address: str, /) -> Any:
        """Opens an address."""

    def evaluate(self, function: str, argument: Any = None, /) -> Any:
        """Calls a function on the page, and waits for what it promises."""


@cache
def sent() -> dict[str, tuple[tuple[str, str, int], ...]]:
    """What is sent to each door: name, bytes, and how many times they stand."""
    texts = {**STRANGE, **{f"name {name}": name for name in PROTOTYPE}}
    device = {**texts, **{name: json.dumps([text]) for name, text in texts.items()}, "deep": "[" * 100_000}
    queries = dict(addresses.texts())
    filled = [(name, *_coded(part, times)) for name, (part, times) in FILLER.items()]
    return {
        "paper": (*_files(papers.papers()), *filled),
        "memo": (*_files(papers.memos()), *filled),
        "list_file": _files(papers.lists()),
        "form_text": _files({**LETTERS, "megabyte": b"name: a\nsummary: " + b"a " * 490_000}),
        "check": _files(BOMBS),
        **{f"{name}_address": _texts(queries) for name in ("list", "comparison", "filter", "tags", "carried")},
        "device": _texts(device),
        **{name: _texts(texts) for name in ("form_doors", "message", "frame", "sheet", "feeds", "days")},
    }  # fmt: skip


def _coded(content: bytes, times: int = 1) -> tuple[str, int]:
    return b64encode(content).decode(), times


def _files(files: Mapping[str, bytes]) -> tuple[tuple[str, str, int], ...]:
    return tuple((name, *_coded(content)) for name, content in files.items())


def _texts(texts: Mapping[str, str]) -> tuple[tuple[str, str, int], ...]:
    """Texts as JSON, in which a lone surrogate can stand."""
    return tuple((name, *_coded(json.dumps(text).encode())) for name, text in texts.items())


def faults_of_door(
    page: Page, home: str, door: str, cases: Iterable[tuple[str, str, int]], seconds: float
) -> list[str]:
    """What a door did that it must not, as lines; the page is open already, and no text may take so many seconds."""
    given = {"root": home, "door": door, "cases": [*cases], "words": WORDS, "facets": FACETS, "seconds": seconds}
    found: list[str] = page.evaluate(DOORS_JS, given)
    return found


def visits(every: int = 1) -> Iterator[str]:
    """Addresses from the root of the site: every page with every query, or one of so many, all pages among them."""
    queries = list(addresses.queries().values())
    for number, page in enumerate(addresses.PAGES):
        for query in queries[number % every :: every]:
            yield f"{page}?{query}"


def long_visits(every: int = 1) -> Iterator[tuple[str, str]]:
    """Pages that read their address, each with queries of 100 kB that it is given afterwards by `GIVE`."""
    queries = list(addresses.long_queries().values())
    for number, page in enumerate(READING):
        yield from ((page, query) for query in queries[number % every :: every])
