"""Open data: a JSON record of every entry, and the lists of them."""

from collections.abc import Iterable, Iterator
from typing import Any

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import CLAIMED, Proof
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.settings import Settings
from digisavo.outputs.data.envelopes import SCHEMA_VERSION, dump
from digisavo.outputs.data.record_lists import RecordLists
from digisavo.outputs.parts.answers import Answers
from digisavo.outputs.parts.comparison_rows import price_row
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.failures import making


def records(context: Context) -> Iterator[File]:
    """`/api/v1/<kind>/<slug>.json` for each entry, by its earlier slugs too, and the lists of each kind."""
    catalogue, settings = context.catalogue, context.settings
    for collection in catalogue.collections:
        lists, answers = RecordLists(collection, context), Answers(collection, context)
        for entry in catalogue.of_kind(collection.kind):
            with making(entry.reference):
                data = build_record(entry, catalogue, settings)
                shown = _add_comparison(data, entry, answers) if collection.category_key else {}
                record = dump(data)
                # The words are for comparisons of a few services: with them the lists would be half as large again.
                whole = b"%s,%s" % (record[:-1], dump(shown)[1:]) if shown else record
            yield File(address.record(collection.kind, entry.slug), whole + b"\n")
            yield from _moved(entry)
            lists.add(record + b"\n")
        yield from lists.files()


def build_record(entry: Entry, catalogue: Catalogue, settings: Settings) -> dict[str, Any]:
    """An entry as data: what the portal knows about the file, then the answers in the shape of the file.

    Where answers have claim levels, `levels` holds those on the day of the build that are not merely claimed, and
    `evidence` the proofs.
    """
    collection = catalogue.collection(entry.kind)
    record: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION, "kind": entry.kind, "slug": entry.slug,
        "url": address.absolute(settings, catalogue.address_of(entry)),
        "source_url": address.source_link(settings, entry.file),
        "raw_url": address.absolute(settings, address.source(entry.kind, entry.slug, collection.suffix)),
        "commit": settings.commit,
        "completeness": {"answered": entry.completeness.answered, "asked": entry.completeness.asked},
    }  # fmt: skip
    if collection.is_gone(entry.values):
        record["is_gone"] = True
    for key, value in entry.values.items():
        field = collection.by_key[key]
        shown = _published(value, catalogue) if field.type.names_entries else value
        if shown != []:
            _put(record, (field.export_as,) if field.export_as else field.path, field.type.export(shown))
    if collection.has_evidence:
        claims = ((key, entry.claim(collection.by_key[key], settings.today)) for key in entry.values)
        record["levels"] = _telling((key, claim.level) for key, claim in claims)
        record["evidence"] = {key: [_proof(proof) for proof in proofs] for key, proofs in entry.proofs.items()}
    return record


def _moved(entry: Entry) -> Iterator[File]:
    """Where the record of an entry is now, at each address that it had before."""
    for slug in entry.values.get("previous_slugs", ()):
        stub = {"schema_version": SCHEMA_VERSION, "kind": entry.kind, "slug": slug, "moved_to": entry.slug}
        yield File(address.record(entry.kind, slug), dump(stub) + b"\n")


def _add_comparison(record: dict[str, Any], entry: Entry, answers: Answers) -> dict[str, Any]:
    """Adds what follows from the answers, with levels and proofs; the answers in words and numbers for comparisons."""
    prices = list(answers.prices(entry))
    if prices:
        record["comparable_prices"] = [price.data for price in prices]
    found = {price_row(price.inhabitants): price.answer for price in prices} | dict(answers.opinions(entry))
    record.setdefault("levels", {}).update(_telling((key, answer.level) for key, answer in found.items()))
    proven = {key: [_proof(proof) for proof in answer.proofs] for key, answer in found.items() if answer.proofs}
    record.setdefault("evidence", {}).update(proven)
    texts = answers.texts(entry) | {key: answer.texts for key, answer in found.items()}
    limits = {price_row(price.inhabitants): [price.data["from"], price.data["to"]] for price in prices}
    numbers = answers.numbers(entry) | {key: pair for key, pair in limits.items() if pair != [None, None]}
    return {key: value for key, value in (("texts", texts), ("numbers", numbers)) if value}


def _telling(levels: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The levels that tell something: most values are merely claimed, and naming them took an eighth of a record."""
    return {key: level for key, level in levels if level != CLAIMED}


def _published(value: Any, catalogue: Catalogue) -> Any:
    """A list of references without those of entries that are not shown yet."""
    return [name for name in value if catalogue.find(name)] if isinstance(value, list) else value


def _put(record: dict[str, Any], path: tuple[str | int, ...], value: Any) -> None:
    for part in path[:-1]:
        record = record.setdefault(str(part), {})
    record[str(path[-1])] = value


def _proof(proof: Proof) -> dict[str, str]:
    return {name: value for name in Proof.__slots__ if (value := getattr(proof, name))}
