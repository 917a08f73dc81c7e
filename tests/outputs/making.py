"""Small catalogues for tests of outputs, made in memory, and their pages as trees of elements."""

from collections.abc import Iterable
from datetime import date

import lxml.html
import yaml
from lxml.html import HtmlElement

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.examine import examine
from digisavo.collections.registry import COLLECTIONS
from digisavo.collections.services.collection import SERVICES
from digisavo.core.artefact import Artefact, File, Page
from digisavo.core.document import Document
from digisavo.core.problem import Severity
from digisavo.core.settings import Settings
from digisavo.core.source import SourceFile
from digisavo.outputs.context import Context, Output
from digisavo.reading.yaml_text import parse_yaml

SETTINGS = Settings(today=date(2026, 11, 22))


def service(slug: str = "malli", **answers: object) -> Entry:
    """An editors' entry with the fewest answers and those given."""
    least = {"name": slug, "summary": "Esimerkki.", "categories": ["osallisuus"], "submitted_by": "toimitus"}
    told = least | {"sources": ["https://example.org"], "reviewed_on": "2026-11-22"} | answers
    return entry_of(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), slug)


def entry_of(text: str, slug: str = "malli") -> Entry:
    """The entry that a service's file makes."""
    document = parse_yaml(SourceFile(f"content/services/{slug}.yml", "services", slug, text.encode()))
    assert isinstance(document, Document), document
    entry, problems = examine(document, SERVICES, SETTINGS.today)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR], problems
    return entry


def numbered_services(count: int, **answers: object) -> list[Entry]:
    """So many services in the order of their numbers."""
    return [service(f"malli-{number:03}", **answers) for number in range(1, count + 1)]


def made(output: Output, entries: Iterable[Entry], settings: Settings = SETTINGS) -> list[Artefact]:
    """What an output makes of a catalogue of the entries."""
    catalogue = Catalogue.of(COLLECTIONS, entries)
    return list(output(catalogue, Context.of(catalogue, settings)))


def pages(output: Output, entries: Iterable[Entry], settings: Settings = SETTINGS) -> dict[str, Page]:
    """The pages that an output makes, by address."""
    return {one.address: one for one in made(output, entries, settings) if isinstance(one, Page)}


def files(output: Output, entries: Iterable[Entry], settings: Settings = SETTINGS) -> dict[str, bytes]:
    """The files that an output makes, by address."""
    return {one.address: bytes_of(one) for one in made(output, entries, settings) if isinstance(one, File)}


def bytes_of(file: File) -> bytes:
    """The content of a file that may come in pieces."""
    return file.content if isinstance(file.content, bytes) else b"".join(file.content)


def tree_of(html: str | Page) -> HtmlElement:
    """A page's body as elements."""
    return lxml.html.fromstring(f"<body>{html.body if isinstance(html, Page) else html}</body>")


def texts(tree: HtmlElement, xpath: str) -> list[str]:
    """The texts of the elements that an XPath finds, white space folded."""
    return [" ".join(element.text_content().split()) for element in tree.xpath(xpath)]
