"""Facets of places: municipalities, and the regions, wellbeing counties and size classes that follow from them."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.display import Display
from digisavo.catalogue.facets import Answer, Facet, facet_of
from digisavo.catalogue.places import Area, Municipality, load_places

_SIZES = "size_classes"
_Codes = Mapping[str, dict[str, str]]
"""By slug of an entry the codes that it has, with their labels."""


class _Derived(NamedTuple):
    """A facet that follows from a municipality: its key, and the code and label of its value."""

    key: str
    value: Callable[[Municipality], tuple[str, str]]


def _named(place: Area | Municipality) -> tuple[str, str]:
    return place.slug, place.name


_REGION = _Derived("region", lambda place: _named(place.region))
_COUNTY = _Derived("wellbeing_county", lambda place: _named(place.wellbeing_county))


def place_facets(collection: Collection, catalogue: Catalogue, display: Display) -> Iterator[Facet]:
    """The four facets of places; a user counts as long as it uses the service."""
    whose = "facets.users" if collection.references_key else "facets.places"

    def t(key: str) -> str:
        return display.t(f"{whose}.{key}")

    towns, regions = _towns(collection, catalogue), _regions(collection, catalogue)
    main = _facet("municipality", t, towns, collection, catalogue)
    yield main
    # An entry that concerns a whole region names no municipality, so its region cannot be derived.
    if regions:
        yield _facet(_REGION.key, t, _with_regions_of(towns, regions), collection, catalogue)
    else:
        yield _derived(_REGION, t, main, catalogue)
    yield _derived(_COUNTY, t, main, catalogue)
    yield _derived(_size(catalogue), t, main, catalogue)


def _towns(collection: Collection, catalogue: Catalogue) -> _Codes:
    found: dict[str, dict[str, str]] = {}
    for town in load_places().municipalities.values():
        for placing in catalogue.at_municipality(town.code):
            if placing.entry.kind == collection.kind and placing.is_current:
                found.setdefault(placing.entry.slug, {})[town.slug] = town.name
    return found


def _regions(collection: Collection, catalogue: Catalogue) -> _Codes:
    found: dict[str, dict[str, str]] = {}
    for region in load_places().regions.values():
        for placing in catalogue.at_region(region.code):
            if placing.entry.kind == collection.kind:
                found.setdefault(placing.entry.slug, {})[region.slug] = region.name
    return found


def _with_regions_of(towns: _Codes, regions: _Codes) -> _Codes:
    """The regions named and those of the municipalities named."""
    by_town = {town.slug: _named(town.region) for town in load_places().municipalities.values()}
    return {
        slug: dict([*regions.get(slug, {}).items(), *(by_town[town] for town in towns.get(slug, ()))])
        for slug in [*towns, *regions]
    }


def _facet(
    key: str, t: Callable[[str], str], codes: _Codes, collection: Collection, catalogue: Catalogue
) -> Facet:  # fmt: skip
    """A facet of the codes of each entry; places are stated where any field that places an entry is."""
    keys = [field.key for field in collection.placing]
    answers: list[Answer] = [
        codes.get(entry.slug, {}) if any(name in entry.values for name in keys) else None
        for entry in catalogue.of_kind(collection.kind)
    ]
    return facet_of(key, t(key), answers, catalogue.alphabet)


def _size(catalogue: Catalogue) -> _Derived:
    sizes = catalogue.vocabulary(_SIZES)
    return _Derived("size_class", lambda place: (place.size_class, sizes.label(place.size_class)))


def _derived(derived: _Derived, t: Callable[[str], str], towns: Facet, catalogue: Catalogue) -> Facet:
    """Size classes rise; areas are in the order of their names."""
    sizes = list(catalogue.vocabulary(_SIZES).terms)
    by_slug = {place.slug: derived.value(place) for place in load_places().municipalities.values()}
    values = [by_slug[slug] for slug, _ in towns.terms]

    def order(term: tuple[str, str]) -> tuple[int, tuple[str, str]]:
        code, label = term
        return sizes.index(code) if code in sizes else 0, catalogue.alphabet(label)

    terms = tuple(sorted(set(values), key=order))
    images = tuple(terms.index(value) for value in values)
    return Facet(derived.key, t(derived.key), terms, source=towns.key, images=images)
