"""A reader for every sort of file that the site writes, none of it ours: each tells how many things a file holds.

An AssertionError, or what the reader of others raises, says that a text has become more than text.
"""

import csv
import gzip
import json
import re
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from io import StringIO
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import cmarkgfm
import lxml.etree
import lxml.html
import yaml
from cmarkgfm.cmark import Options
from rdflib import Graph
from tests.outputs.data.publiccode_rules import wrong
from tests.outputs.data.test_tables import csv_of, ods_of
from tests.outputs.subscriptions import atom_reading, calendar_reading
from tests.security.hostile_catalogue import ADDRESS

from digisavo.core.artefact import File, Page

Reader: TypeAlias = Callable[[bytes], int]
FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
MARKDOWN_TAGS = frozenset("body h1 h2 h3 blockquote p ul ol li a code".split())
MOST_OF_SUMMARY = 150
PROTOCOLS = frozenset(("", "http", "https", "mailto", "tel", "webcal"))
NEVER = (
    "//script[not(@src) and not(@type='application/ld+json')]|//style|//object|//embed|//base"
    "|//@style|//@srcdoc|//@*[starts-with(name(), 'on')]"
)


def read_csv(content: bytes) -> int:
    """The rows: all as wide as the heading, and no cell is a formula."""
    heading, *rows = csv_of(content)
    assert all(len(row) == len(heading) for row in rows)
    assert not [cell for row in rows for cell in row if FORMULA.match(cell) and not is_number(cell)]
    assert next(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")) == heading
    return len(rows)


def is_number(text: str) -> bool:
    return bool(re.fullmatch(r"-?\d+(,\d+)?", text))


def read_ods(content: bytes) -> int:
    """The cells that say something: none of them is a formula, which `ods_of` sees."""
    return sum(cell is not None for sheet in ods_of(content) for row in sheet for cell in row)


def read_calendar(content: bytes) -> int:
    calendar = calendar_reading.read(content)
    assert {part.name for part in calendar.walk()} <= {"VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT"}
    assert not [name for event in calendar.events for name in ("ATTACH", "ORGANIZER", "X-ALT-DESC") if name in event]
    return len(calendar.events)


def read_feed(content: bytes) -> int:
    return len(atom_reading.read(content).findall(f"{atom_reading.ATOM}entry"))


def read_xml(content: bytes) -> int:
    return sum(1 for _ in lxml.etree.fromstring(content).iter())


def read_json(content: bytes) -> int:
    """How many values it holds; no key is given twice, and no number is none."""
    data = json.loads(content.decode(), object_pairs_hook=_once, parse_constant=_refuse)
    return sum(1 for _ in values_in(data))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


def _refuse(word: str) -> None:
    raise AssertionError(word)


def values_in(data: Any) -> Iterator[Any]:
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    yield data
    for value in inner:
        yield from values_in(value)


def read_packed(content: bytes) -> int:
    return sum(read_json(line) for line in gzip.decompress(content).splitlines())


def read_json_ld(content: bytes) -> int:
    return _triples(Graph().parse(data=content.decode(), format="json-ld"))


def read_turtle(content: bytes) -> int:
    return _triples(Graph().parse(data=content.decode(), format="turtle"))


def _triples(graph: Graph) -> int:
    assert not [
        one for triple in graph for one in triple if "hyokkays.example/a" in str(one) and one in graph.subjects()
    ]
    return len(graph)


def read_markdown(content: bytes) -> int:
    """The headings; of a renderer that lets everything through, only our own tags come."""
    html = cmarkgfm.github_flavored_markdown_to_html(content.decode(), Options.CMARK_OPT_UNSAFE)
    tree = lxml.html.fragment_fromstring(html, create_parent="body")
    assert {str(element.tag) for element in tree.iter()} <= MARKDOWN_TAGS
    assert all(urlsplit(str(link)).scheme in ("http", "https") for link in tree.xpath("//a/@href"))
    assert len(tree.xpath("//h1")) == 1
    return len(tree.xpath("//h2"))


def read_publiccode(content: bytes) -> int:
    values = yaml.safe_load(content.decode())
    for texts in values["description"].values():
        texts["shortDescription"] = texts["shortDescription"][:MOST_OF_SUMMARY]
    assert not [fault for fault in wrong(values) if ADDRESS not in fault], (
        "and an address is what the check lets be one, as a summary is no longer than it lets it be"
    )
    return len(values)


def read_html(content: bytes) -> int:
    """How many pages it is; nothing in it could run or load.

    Signs that HTML does not know stay in: the check refuses them, and browsers show nothing of them.
    """
    text = content.decode()
    tree = lxml.html.document_fromstring(CONTROLS.sub("", text))
    assert not tree.xpath(NEVER)
    for link in tree.xpath("//@href|//@src|//@action|//@formaction|//@data"):
        assert urlsplit(str(link).strip()).scheme.lower() in PROTOCOLS, link
    for data in tree.xpath("//script[@type='application/ld+json']"):
        read_json((data.text or "").encode())
    return 1


def read_text(content: bytes) -> int:
    """Lines of a name and a value."""
    lines = [line for line in content.decode().split("\n") if line and not line.startswith("#")]
    assert all(re.match(r"[A-Za-z-]+:", line) for line in lines)
    return len(lines)


READERS: dict[str, Reader] = {
    "*.csv": read_csv, "*.ods": read_ods, "*.ics": read_calendar, "syote/*.xml": read_feed, "*.xml": read_xml,
    "*.json": read_json,
    "*.ndjson.gz": read_packed, "*.webmanifest": read_json, "*.jsonld": read_json_ld, "*.ttl": read_turtle,
    "*.md": read_markdown, "llms.txt": read_markdown, "*publiccode.yml": read_publiccode, "upota/*.txt": read_html,
    "*.html": read_html, "robots.txt": read_text, "*security.txt": read_text,
}  # fmt: skip
"""By the first form of an address that fits."""


def reader_of(artefact: Page | File) -> Reader | None:
    """Who reads an artefact; None where nobody does."""
    if isinstance(artefact, Page):
        return read_html
    return next((reader for form, reader in READERS.items() if fnmatch(artefact.address, form)), None)
