"""What the browser reads of all entries at once: the directories, the names for forms, and the index of search."""

from collections.abc import Iterator
from typing import Any

from digisavo.adapters.verification.built_site import BuiltSite, UnreadableError, file_at
from digisavo.adapters.verification.differences import differences
from digisavo.adapters.verification.fault import Fault
from digisavo.adapters.verification.formats import parse_json
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.core import address

_RANGES = ("w", "f", "g", "t")
"""The parts of the index of search whose shards the manifest names by what each begins with."""


def browser_data_faults(catalogue: Catalogue, site: BuiltSite) -> Iterator[Fault]:
    """Entries that are missing or too much, and files that are not of one build."""
    for collection in catalogue.collections:
        slugs = [entry.slug for entry in catalogue.of_kind(collection.kind)]
        if collection.has_directory:
            yield from _guarded(address.facets(collection.section), _directory_faults(collection, slugs, site))
        yield from _guarded(address.form_names(collection.kind), _name_faults(collection, slugs, site))
    manifest = f"{address.SEARCH}manifest.json"
    yield from _guarded(manifest, _search_faults(manifest, catalogue, site))


def _guarded(path: str, faults: Iterator[Fault]) -> Iterator[Fault]:
    """Faults, or that a file cannot be read, or that it has another shape than the browser needs."""
    try:
        yield from faults
    except UnreadableError as error:
        yield error.fault
    except (KeyError, TypeError, IndexError, AttributeError, ValueError, ZeroDivisionError, OverflowError):
        yield Fault(path, "tiedoston tai sen osien rakenne on väärä")


def _json(path: str, site: BuiltSite) -> Any:
    return parse_json(path, site)


def _directory_faults(collection: Collection, slugs: list[str], site: BuiltSite) -> Iterator[Fault]:
    path = address.facets(collection.section)
    whole = _json(path, site)
    if whole["total"] != len(slugs):
        yield Fault(path, f"total on {whole['total']}, sisältöjä on {len(slugs)}")
    parts = [address.facet_cards(collection.section, number) for number in range(-(-len(slugs) // whole["chunk"]))]
    cards: list[str] = []
    for part in parts:
        data = _json(part, site)
        cards += [card[0] for card in data["cards"]]
        yield from _edition_faults(part, data, whole["edition"], path)
    yield from differences(parts[-1] if parts else path, slugs, cards, "hakemisto")
    folder = path.removesuffix(".json").rpartition("/")[0]
    for facet in (*whole["facets"], *whole["orders"].values()):
        if "file" in facet:
            column = f"{folder}/{facet['file']}"
            yield from _edition_faults(column, _json(column, site), whole["edition"], path)


def _edition_faults(path: str, data: Any, edition: str, main: str) -> Iterator[Fault]:
    if data["edition"] != edition:
        yield Fault(path, f"on eri koonnista kuin {main}")


def _name_faults(collection: Collection, slugs: list[str], site: BuiltSite) -> Iterator[Fault]:
    first = address.form_names(collection.kind)
    files = _json(first, site)["files"]
    names = [
        row[0] for number in range(files) for row in _json(address.form_names(collection.kind, number), site)["entries"]
    ]
    yield from differences(first, slugs, names, "nimet")


def _search_faults(path: str, catalogue: Catalogue, site: BuiltSite) -> Iterator[Fault]:
    """Every shard is there and of one edition, and every entry among what is found."""
    manifest = _json(path, site)
    folder, edition = f"{address.SEARCH}{manifest['edition']}/", manifest["edition"]
    shards = [f"{folder}{part}/{number}.json" for part in _RANGES for number in range(len(manifest["first"][part]))]
    # However many the manifest promises, the first that is missing tells it.
    count = min(-(-manifest["count"] // manifest["in_shard"]), len(site.ending(".json", f"{folder}d/")) + 1)
    documents = [f"{folder}d/{number}.json" for number in range(count)]
    found: dict[str, str] = {}
    for shard in (*shards, *documents, f"{folder}k/0.json"):
        try:
            data = _json(shard, site)
        except UnreadableError as error:
            yield error.fault
            continue
        yield from _edition_faults(shard, data, edition, path)
        found |= {row[0]: shard for row in data["documents"]} if shard in documents else {}
    if len(found) != manifest["count"]:
        yield Fault(path, f"haussa on {len(found)} sivua, luettelon mukaan {manifest['count']}")
    for entries in catalogue.entries.values():
        for entry in entries:
            if catalogue.address_of(entry) not in found:
                yield Fault(path, f'haku ei löydä sisältöä {entry.reference} ("{entry.title}")')
    for place, shard in found.items():
        if file_at(place.partition("#")[0]) not in site.sizes:
            yield Fault(shard, f'haku löytää osoitteen "{place}", jossa ei ole sivua')
