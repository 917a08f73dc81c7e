"""Links in the texts of entries to the site itself, by its whole address: they lead somewhere, as those of pages do."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from digisavo.catalogue.answers import gather_answers
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.entry_files import parse_source
from digisavo.catalogue.field_types.markdown import Markdown
from digisavo.catalogue.page_links import PageLinks
from digisavo.catalogue.places import load_places
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Document, Raw
from digisavo.core.problem import Fault, Problem
from digisavo.core.source import SourceFile
from digisavo.reading.passages import find_links


def naming(site_url: str, entries: Iterable[Entry]) -> list[Entry]:
    """The entries that name an address of the site: few do."""
    address = site_url.encode()
    return [entry for entry in entries if address in entry.source]


def check_own_links(entries: Iterable[Entry], kinds: Iterable[Collection], links: PageLinks) -> Iterator[Problem]:
    """A link of an entry to the site itself leads to a page of it; each entry is read once more, for it does not know
    the places of its texts."""
    collections = {collection.kind: collection for collection in kinds}
    for entry in entries:
        yield from _faults_of(entry, collections[entry.kind], links)


def _faults_of(entry: Entry, collection: Collection, links: PageLinks) -> Iterator[Problem]:
    document = parse_source(SourceFile(entry.path, entry.kind, entry.slug, entry.source), collection)
    if not isinstance(document, Document):
        return
    sheet = Sheet(document, entry.kind, date.min, load_places(), collection.labels, collection.by_key)
    texts = _texts(gather_answers(document.values, collection, sheet).values, entry, collection)
    sheet.problems.clear()  # they are told already
    for key, text in texts.items():
        for link, start in find_links(text):
            if cause := links.fault_of_own(link):
                fault = Fault.of("related.address", cause=cause, meant=dict(cause.values).get("meant"))
                sheet.report(sheet.path_of(key), fault, index=start)
    yield from sheet.problems


def _texts(answers: Mapping[str, Raw], entry: Entry, collection: Collection) -> dict[str, str]:
    """The texts of an entry that may have links; those that cost too much to be read are none of its values."""
    return {
        key: text
        for key, text in answers.items()
        if isinstance(text, str) and key in entry.values and isinstance(collection.by_key[key].type, Markdown)
    }
