"""By what entries are gathered into short lists: categories, product groups, municipalities, themes, providers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.places import COUNTED_ON, Area, Municipality, load_places
from digisavo.catalogue.placing import Placing
from digisavo.catalogue.product_groups import load_product_groups
from digisavo.catalogue.providers import Provider
from digisavo.catalogue.vocabulary import Term
from digisavo.core import address
from digisavo.core.slug import slugify
from digisavo.outputs.rendering.context import Context


@dataclass(frozen=True, slots=True)
class Member:
    """One of a group: what is told of it, its slug and label among that, and its entries in their order."""

    about: dict[str, Any]
    entries: Sequence[Placing]

    @property
    def slug(self) -> str:
        """Its name in addresses."""
        return str(self.about["slug"])


@dataclass(frozen=True, slots=True)
class Group:
    """All of a sort, those too that have no entry: addresses stay. `source` tells where facts about them are from."""

    name: str
    members: Sequence[Member]
    source: str = ""


def gather_groups(context: Context) -> Iterator[Group]:
    """Every group with all its members."""
    makers = (_categories, _product_groups, _municipalities, _themes, _providers)
    source = {"municipalities": context.t("municipalities.source")}
    for name, make in zip(address.SHORT_LISTS, makers, strict=True):
        yield Group(name, list(make(context)), source.get(name, ""))


def _categories(context: Context) -> Iterator[Member]:
    for collection in context.catalogue.collections:
        if collection.category_key:
            found = context.catalogue.by_category(collection)
            known = context.catalogue.vocabulary("categories").terms.values()
            for term in dict.fromkeys((*(term for term in known if not term.replaced_by), *found)):
                page = context.sections.category(collection.section, term.id)
                own = {"url": address.absolute(context.settings, page)} if term in found else {}
                yield Member(_term(term) | own, _placed(found.get(term, ())))


def _product_groups(context: Context) -> Iterator[Member]:
    for collection in context.catalogue.collections:
        if key := collection.product_groups_key:
            found = context.catalogue.by_term(collection, key)
            words = context.catalogue.vocabulary(key)
            for group in load_product_groups(collection.kind).values():
                term = words.terms[group.id]
                page = context.sections.product_group(collection.section, group.id)
                own = {"url": address.absolute(context.settings, page)} if term in found else {}
                yield Member(_term(term) | {"category": group.category} | own, _placed(found.get(term, ())))


def _municipalities(context: Context) -> Iterator[Member]:
    for municipality in sorted(load_places().municipalities.values(), key=lambda place: place.code):
        page = context.sections.municipality(municipality.slug)
        about = _municipality(municipality) | {"url": address.absolute(context.settings, page)}
        yield Member(about, context.catalogue.at_municipality(municipality.code))


def _municipality(place: Municipality) -> dict[str, Any]:
    return {
        "slug": place.slug, "code": place.code, "label": place.name, "label_sv": place.name_sv,
        "region": _area(place.region), "wellbeing_county": _area(place.wellbeing_county),
        "population": place.population, "population_on": COUNTED_ON, "size_class": place.size_class,
    }  # fmt: skip


def _area(area: Area) -> dict[str, str]:
    return {"code": area.code, "label": area.name, "label_sv": area.name_sv}


def _themes(context: Context) -> Iterator[Member]:
    for theme in context.catalogue.themes:
        page = address.absolute(context.settings, context.sections.theme(theme.slug))
        yield Member(_term(theme.term) | {"url": page}, _placed(theme.entries))


def _providers(context: Context) -> Iterator[Member]:
    for provider in context.catalogue.providers:
        page = address.absolute(context.settings, context.sections.provider(provider.slug))
        yield Member(_provider(provider) | {"url": page}, _placed(provider.entries))


def _provider(provider: Provider) -> dict[str, Any]:
    number = {"business_id": provider.business_id} if provider.business_id else {}
    return {"slug": provider.slug, "label": provider.name, **number}


def _term(term: Term) -> dict[str, Any]:
    about = {"slug": slugify(term.id), "code": term.id, "label": term.label}
    return about | ({"definition": term.definition} if term.definition else {})


def _placed(entries: Iterable[Entry]) -> list[Placing]:
    return [Placing(entry) for entry in entries]
