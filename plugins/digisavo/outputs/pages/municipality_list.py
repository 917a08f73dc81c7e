"""The page of all municipalities: the field to find one, the home region, the map, and the list by regions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digisavo.catalogue.places import Area, load_places
from digisavo.core.artefact import Page
from digisavo.outputs.charts.maps import legend_of
from digisavo.outputs.charts.place_counts import CountedPlace, counted_municipality, placed_kinds
from digisavo.outputs.parts.place_maps import country_map
from digisavo.outputs.rendering.context import Context, PageDisplay


@dataclass(frozen=True, slots=True)
class ListedRegion:
    """A region in the list: its name, slug and page, how much is known of it, and its municipalities, each with name,
    address and what is known of it, "" for nothing."""

    name: str
    slug: str
    address: str
    count: str
    members: list[tuple[str, str, str]]


def municipality_list(context: Context) -> Page:
    """The page."""
    t, places, page_address = context.t, load_places(), context.sections.municipalities
    counted = {code: counted_municipality(found, context) for code, found in places.municipalities.items()}
    regions = {region.code: _region(region, counted, context) for region in ordered_regions(context)}
    home = places.find_region(context.settings.region) if context.settings.region else None
    display = PageDisplay(context, page_address)
    body = context.render(
        "pages/municipalities.html.j2", display, regions=list(regions.values()), home=home and regions[home.code],
        legend=legend_of(place.used for place in counted.values()), map=country_map(counted, display),
    )  # fmt: skip
    title = t("municipalities.title")
    return Page(
        page_address, title, t("municipalities.description"), body, "places", trail=((title, ""),),
        component="municipality",
    )  # fmt: skip


def ordered_regions(context: Context) -> list[Area]:
    """All regions in the order of their names."""
    return sorted(load_places().regions.values(), key=lambda region: context.language.alphabet(region.name))


def _region(region: Area, counted: Mapping[str, CountedPlace], context: Context) -> ListedRegion:
    places = [counted[member.code] for member in load_places().by_region[region.code]]
    members = [(place.name, place.address, ", ".join(_counts(place, context))) for place in places]
    address = context.sections.region(region.slug)
    return ListedRegion(region.name, region.slug, address, _known(members, context), members)


def _counts(place: CountedPlace, context: Context) -> Iterator[str]:
    for collection, count in zip(placed_kinds(context.catalogue), place.counts, strict=True):
        if count:
            yield context.t(f"{collection.kind}.count", count=count)


def _known(members: Sequence[tuple[str, str, str]], context: Context) -> str:
    known = sum(bool(counts) for _, _, counts in members)
    key = "municipalities.group" if known else "municipalities.unknown_group"
    return context.t(key, count=len(members), known=context.language.number(known))
