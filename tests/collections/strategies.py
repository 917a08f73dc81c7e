"""Makes valid content files of any kind from its declaration, for property tests."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeAlias

from hypothesis import strategies as st
from tests.collections.samples import TODAY

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import EDITORS, Field
from digisavo.catalogue.field_types.base import FieldType
from digisavo.catalogue.places import load_places
from digisavo.catalogue.spellings import says_nothing
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.slug import slugify
from digisavo.core.text import find_html_tag

Values: TypeAlias = st.SearchStrategy[Any]

_LETTERS = "abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789 .,:;-–!?&%€'\"()/#@<>=*"
_SLUGS = st.from_regex(r"[a-z]{2,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
_URLS = st.from_regex(r"https://[a-z]{2,10}\.fi(/[a-z0-9]{1,6}){0,3}", fullmatch=True)
_FITTING = frozenset({"pricing.to", "end", "until", "updated", "image", "submitted_by", "evidence"})
"""Answers that must fit others: property tests leave them out, or make them separately."""

_NEVER_CONFIRMED = ["ilmoitettu", "todennettu"]


def documents(collection: Collection) -> st.SearchStrategy[dict[str, Any]]:
    """Whole files of editors, who may leave out almost anything, as nested data."""
    answers = {field.key: _field(field) for field in collection.fields if field.key not in _FITTING}
    needed = {field.key for field in collection.fields if _is_needed(field, collection)} & answers.keys()
    if collection.has_evidence:
        answers["evidence"] = _evidence(collection)
    flat = st.fixed_dictionaries(
        {key: answers[key] for key in answers if key in needed} | _by_editors(collection),
        optional={key: answers[key] for key in answers if key not in needed},
    )
    return flat.map(lambda answers: _nested(_concerning(answers, collection)))


def _concerning(flat: Mapping[str, Any], collection: Collection) -> dict[str, Any]:
    """The answers without those to questions that do not concern the entry."""
    fields = collection.by_key
    concerning = {key: value for key, value in flat.items() if key not in fields or fields[key].concerns(flat)}
    if flat.get("pricing.model") == "ei_lisenssimaksua":
        # A price of zero would be refused.
        concerning.pop("pricing.from", None)
        concerning.pop("pricing.examples", None)
    return concerning


def _is_needed(field: Field, collection: Collection) -> bool:
    """A kind that editors have no exemption from needs more, and what is about another entry its teller."""
    conditional = bool(field.required_if) and "submitted_by" not in collection.by_key
    return field.required != "no" or conditional or bool(collection.host_key and field.key == "municipality")


def _by_editors(collection: Collection) -> dict[str, Values]:
    return {"submitted_by": st.just(EDITORS)} if "submitted_by" in collection.by_key else {}


def _nested(flat: Mapping[str, Any]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for key, value in flat.items():
        *outer, last = key.split(".")
        branch = tree
        for part in outer:
            branch = branch.setdefault(part, {})
        branch[last] = value
    return tree


def _field(field: Field) -> Values:
    return _BY_TYPE[field.type.name](field.type)


def _texts(field_type: FieldType) -> Values:
    most = int(field_type.options.get("max_length", 60))
    folded = st.text(_LETTERS, min_size=1, max_size=min(most, 60)).map(lambda text: " ".join(text.split()))
    name = bool(field_type.options.get("latin"))
    start = "Alku. " * -(-int(field_type.options.get("min_length", 0)) // 6)
    folded = folded.map(lambda text: f"{start}{text}")
    folded = folded.filter(lambda text: not says_nothing(text))
    return folded.filter(lambda text: bool(slugify(text) if name else text) and not find_html_tag(text))


def _markdown(field_type: FieldType) -> Values:
    return st.text(_LETTERS + "\n", max_size=60).map(lambda text: f"{'Kuvaus. ' * 15}{text}".strip())


def _ids(field_type: FieldType) -> Values:
    terms = load_vocabulary(field_type.options["options"]).terms.values()
    ids = st.sampled_from([term.id for term in terms if not term.replaced_by])
    return ids if field_type.options.get("closed") else ids | _SLUGS.map("muu: {}".format)


def _languages(field_type: FieldType) -> Values:
    return _several(st.sampled_from(list(load_vocabulary("ui_languages").terms)))(field_type)


def _dates(field_type: FieldType) -> Values:
    lengths = st.sampled_from([10, 7, 4] if field_type.options.get("precision") else [10])
    days = st.dates(date(1950, 1, 1), TODAY).map(date.isoformat)
    return st.tuples(days, lengths).map(lambda pair: pair[0][: pair[1]])


def _moments(field_type: FieldType) -> Values:
    days = st.dates(date(1990, 1, 1), date(2150, 12, 31)).map(date.isoformat)
    # Between three and four some times do not exist, others come twice.
    times = st.tuples(st.sampled_from([0, 1, 2, *range(4, 24)]), st.integers(0, 59))
    return days | st.tuples(days, times).map(lambda pair: f"{pair[0]}T{pair[1][0]:02}:{pair[1][1]:02}")


def _numbers(field_type: FieldType) -> Values:
    least = int(field_type.options.get("minimum", 0))
    most = int(field_type.options.get("maximum", 10**9))
    cents = st.integers(least * 100, most * 100).map(lambda number: number / 100)
    return st.integers(least, most) | cents


def _several(items: Values) -> Callable[[FieldType], Values]:
    def make(field_type: FieldType) -> Values:
        most = min(int(field_type.options.get("max_items", 4)), 4)
        return st.lists(items, min_size=1, max_size=most, unique_by=str.casefold)

    return make


def _references(field_type: FieldType) -> Values:
    kind = field_type.options.get("kinds", ["services"])[0]
    return _SLUGS.map(f"{kind}/{{}}".format)


def _links(field_type: FieldType) -> Values:
    titles = st.from_regex(r"[a-zåäö]{1,20}", fullmatch=True)
    rows = st.fixed_dictionaries({"url": _URLS}, optional={"title": titles})
    return st.lists(_URLS | rows, min_size=1, max_size=3) | st.dictionaries(titles, _URLS, min_size=1, max_size=3)


def _field_keys(field_type: FieldType) -> Values:
    other_kind = next(collection for collection in COLLECTIONS if collection.kind == field_type.options["of"])
    return _several(st.sampled_from(list(other_kind.by_key)))(field_type)


def _rows(field_type: FieldType) -> Values:
    fields = {field.key: field for field in field_type.options["fields"]}
    needed = {(field_type.options.get("any_of") or list(fields))[0], *field_type.options.get("all_of", ())}
    made = {key: _field(field) for key, field in fields.items()}
    # An end without a beginning is always in order, and years are told of whole contracts only.
    others = {key: values for key, values in made.items() if key not in {*needed, "since", "years"}}
    row = st.fixed_dictionaries({key: made[key] for key in fields if key in needed}, optional=others)
    return st.lists(row, min_size=1, max_size=3)


def _evidence(collection: Collection) -> Values:
    fields = {field.key: field for field in collection.by_key["evidence"].type.options["fields"]}
    always = {"level": st.sampled_from(_NEVER_CONFIRMED), "url": _URLS, "checked_on": _field(fields["checked_on"])}
    others = {key: _field(field) for key, field in fields.items() if key not in always}
    keys = st.sampled_from([key for key in collection.by_key if key != "evidence"])
    proof = st.fixed_dictionaries(always, optional=others)
    return st.dictionaries(keys, proof | st.lists(proof, min_size=1, max_size=2), min_size=1, max_size=3)


def _municipalities(field_type: FieldType) -> Values:
    places = list(load_places().municipalities.values())
    return st.sampled_from(places).flatmap(lambda place: st.sampled_from([place.code, place.name, place.name_sv]))


def _regions(field_type: FieldType) -> Values:
    regions = list(load_places().regions.values())
    return _several(st.sampled_from([text for region in regions for text in (region.code, region.name)]))(field_type)


def _always(values: Values) -> Callable[[FieldType], Values]:
    return lambda field_type: values


_BY_TYPE: dict[str, Callable[[FieldType], Values]] = {
    "text": _texts,
    "markdown": _markdown,
    "list": _several(st.from_regex(r"[a-zåäö]{1,20}( [a-zåäö]{1,20})?", fullmatch=True)),
    "organisations": _several(st.from_regex(r"[a-zåäö]{1,20}( [a-zåäö]{1,20})?", fullmatch=True)),
    "choice": _ids,
    "choices": lambda field_type: _several(_ids(field_type))(field_type),
    "date": _dates,
    "number": _numbers,
    "money": _numbers,
    "url": _always(_URLS),
    "urls": _several(_URLS),
    "email": _always(st.from_regex(r"[a-z]{3,8}@[a-z]{3,8}\.fi", fullmatch=True)),
    "phone": _always(st.sampled_from(["0401234567", "017 123 456", "+358 17 123 456", "(017) 123456"])),
    "business_id": _always(st.sampled_from(["1234567-1", "FI03004007", "01002008"])),
    "license": _always(st.sampled_from(["MIT", "eupl-1.2", "Apache-2.0 OR MIT", "AGPL-3.0-or-later"])),
    "languages": _languages,
    "cpv": _several(st.sampled_from(["48000000-8", "480000008", "72212100-0", "64200000-8"])),
    "uuids": _several(st.uuids().map(str)),
    "municipality": _municipalities,
    "tags": _several(st.from_regex(r"[a-zåäö]{3,15}", fullmatch=True)),
    "related": lambda field_type: _several(_references(field_type))(field_type),
    "slugs": _several(_SLUGS),
    "group": _rows,
    "moment": _moments,
    "recurrence": _always(st.sampled_from(["FREQ=YEARLY;COUNT=5", "freq=weekly;count=10", "FREQ=DAILY;COUNT=2"])),
    "municipalities": lambda field_type: _several(_municipalities(field_type))(field_type),
    "regions": _regions,
    "entry": _references,
    "links": _links,
    "flag": _always(st.sampled_from([True, False, "kylla", "ei"])),
    "field_keys": _field_keys,
}
