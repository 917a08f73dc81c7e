"""Small catalogues for tests of outputs, made in memory, and their pages as trees of elements."""

from collections.abc import Iterable
from datetime import date

import lxml.html
import yaml
from lxml.html import HtmlElement

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.examine import examine
from digisavo.catalogue.hosting import join_hosted
from digisavo.catalogue.publication import published
from digisavo.collections.events.collection import EVENTS
from digisavo.collections.experiences.collection import EXPERIENCES
from digisavo.collections.pilots.collection import PILOTS
from digisavo.collections.posts.collection import POSTS
from digisavo.collections.registry import COLLECTIONS
from digisavo.collections.services.collection import SERVICES
from digisavo.core.artefact import Artefact, File, Page
from digisavo.core.document import Document
from digisavo.core.problem import Severity
from digisavo.core.settings import Settings
from digisavo.core.slug import slugify
from digisavo.core.source import SourceFile
from digisavo.outputs.rendering.context import Context, Output
from digisavo.reading.yaml_text import parse_yaml

SETTINGS = Settings(today=date(2026, 11, 22))


_BY_EDITORS = {"sources": ["https://example.org"], "reviewed_on": "2026-11-22", "submitted_by": "toimitus"}


def service(slug: str = "malli", **answers: object) -> Entry:
    """An editors' entry with the fewest answers and those given."""
    least = {"name": slug, "summary": "Esimerkki.", "categories": ["osallisuus"]}
    return entry_in(SERVICES, slug, **least | _BY_EDITORS | answers)


def pilot(slug: str = "kokeilu", **answers: object) -> Entry:
    """An editors' pilot with the fewest answers and those given."""
    least = {"title": slug, "summary": "Esimerkki.", "stage": "idea", "themes": ["osvadigi"]}
    return entry_in(PILOTS, slug, **least | _BY_EDITORS | answers)


def event(slug: str = "tapahtuma", **answers: object) -> Entry:
    """An editors' event with the fewest answers and those given."""
    least = {"title": slug, "summary": "Esimerkki.", "start": "2027-02-09"}
    return entry_in(EVENTS, slug, **least | _BY_EDITORS | answers)


def post(slug: str = "kirjoitus", **answers: object) -> Entry:
    """A post with the fewest answers and those given; it was published on the day of the build."""
    least = {
        "title": slug, "summary": "Esimerkki kertoo, mitä lukija saa kirjoituksesta tietää. " * 2,
        "date": "2026-11-22", "authors": "Digisavon toimitus", "kind": "digiblogi", "themes": ["osvadigi"],
        "body": "Tämä on kirjoitus.",
    }  # fmt: skip
    return entry_in(POSTS, slug, **least | answers)


def experience(of: str = "malli", who: str = "Kuopio", **answers: object) -> Entry:
    """A municipality's experience of a service with the fewest answers and those given."""
    least = {"service": of, "municipality": who, "stage": "kaytossa", "reviewed_on": "2026-11-22"}
    given = least | {"submitted_by": "kayttajaorganisaatio"} | answers
    slug = f"{of}--{slugify(str(given['municipality'] or given['organisation']))}"
    return entry_in(EXPERIENCES, slug, **{key: value for key, value in given.items() if value is not None})


def entry_in(collection: Collection, slug: str, **answers: object) -> Entry:
    """The entry of a kind that answers make."""
    return entry_of(yaml.safe_dump(answers, allow_unicode=True, sort_keys=False), slug, collection)


def entry_of(text: str, slug: str = "malli", collection: Collection = SERVICES) -> Entry:
    """The entry that a file makes; of a kind in Markdown, the file as YAML with its `body` among the rest."""
    path = f"content/{collection.folder}/{slug}.yml"
    document = parse_yaml(SourceFile(path, collection.kind, slug, text.encode()))
    assert isinstance(document, Document), document
    entry, problems = examine(document, collection, SETTINGS.today)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR], problems
    return entry


def catalogue_of(entries: Iterable[Entry], settings: Settings = SETTINGS) -> Catalogue:
    """The catalogue of what is published among entries, with what experiences add to others."""
    shown = published(entries, COLLECTIONS, settings.today)
    return Catalogue.of(COLLECTIONS, join_hosted(shown, COLLECTIONS))


def numbered_services(count: int, **answers: object) -> list[Entry]:
    """So many services in the order of their numbers."""
    return [service(f"malli-{number:03}", **answers) for number in range(1, count + 1)]


def made(output: Output, entries: Iterable[Entry], settings: Settings = SETTINGS) -> list[Artefact]:
    """What an output makes of a catalogue of the entries."""
    catalogue = catalogue_of(entries, settings)
    return list(output(Context.of(catalogue, settings)))


def pages(output: Output, entries: Iterable[Entry], settings: Settings = SETTINGS) -> dict[str, Page]:
    """The pages that an output makes, by address."""
    return {artefact.address: artefact for artefact in made(output, entries, settings) if isinstance(artefact, Page)}


def files(output: Output, entries: Iterable[Entry], settings: Settings = SETTINGS) -> dict[str, bytes]:
    """The files that an output makes, by address."""
    return {
        artefact.address: bytes_of(artefact)
        for artefact in made(output, entries, settings)
        if isinstance(artefact, File)
    }


def bytes_of(file: File) -> bytes:
    """The content of a file that may come in pieces."""
    return file.content if isinstance(file.content, bytes) else b"".join(file.content)


def tree_of(html: str | Page) -> HtmlElement:
    """A page's body as elements."""
    return lxml.html.fromstring(f"<body>{html.body if isinstance(html, Page) else html}</body>")


def texts(tree: HtmlElement, xpath: str) -> list[str]:
    """The texts of the elements that an XPath finds, white space folded."""
    return [" ".join(element.text_content().split()) for element in tree.xpath(xpath)]
