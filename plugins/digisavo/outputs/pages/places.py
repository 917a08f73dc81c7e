"""Pages of municipalities and regions: overviews with maps, and what belongs to each place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from digisavo.catalogue.agenda import in_order
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.places import Area, Municipality, load_places
from digisavo.catalogue.placing import ENDED, IN_USE, TRIED, Placing
from digisavo.catalogue.providers import Provider, gather_homes
from digisavo.catalogue.shapes import load_shapes
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.charts.maps import Shape, draw_map, legend_of
from digisavo.outputs.charts.place_counts import Tally, placed_kinds, tally_municipality, tally_region
from digisavo.outputs.parts.cards import Card, cards_of, counted
from digisavo.outputs.parts.place_facts import municipality_facts, region_facts
from digisavo.outputs.parts.similar_municipalities import LikeOurs
from digisavo.outputs.rendering.context import Context, PageDisplay


@dataclass(frozen=True, slots=True)
class Section:
    """Entries of one kind in a place: heading, how many in words, the first as cards, of the rest address and title."""

    heading: str
    count: str
    cards: list[Card]
    rest: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is counted once for the pages of all municipalities: who is like whom, and who provides from where."""

    like_ours: LikeOurs
    homes: Mapping[str, list[Provider]]


def places(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """The list of municipalities, each of them, the list of regions, and each region."""
    yield _municipalities(catalogue, context)
    gathered = Gathered(LikeOurs(catalogue), gather_homes(catalogue.providers))
    for place in load_places().municipalities.values():
        yield _municipality(place, catalogue, context, gathered)
    yield _regions(catalogue, context)
    for region in load_places().regions.values():
        yield _region(region, catalogue, context)


def _municipalities(catalogue: Catalogue, context: Context) -> Page:
    t = context.language.t
    tallies = {code: tally_municipality(place, catalogue) for code, place in load_places().municipalities.items()}
    groups = [
        (tally_region(region, catalogue), [tallies[one.code] for one in load_places().by_region[region.code]])
        for region in _ordered_regions(context)
    ]
    body = context.render(
        "municipalities.html.j2", PageDisplay(context, address.MUNICIPALITIES), groups=groups,
        kinds=placed_kinds(catalogue), legend=legend_of(one.used for one in tallies.values()),
        map=_country_map(tallies, context),
    )  # fmt: skip
    title = t("municipalities.title")
    description = t("municipalities.description")
    return Page(address.MUNICIPALITIES, title, description, body, "places", trail=((title, ""),))


def _country_map(tallies: Mapping[str, Tally], context: Context) -> Markup:
    t, shapes = context.language.t, load_shapes()
    areas, outlines = _areas(tallies), [region.path for region in shapes.regions.values()]
    return draw_map(shapes.box, areas, outlines, t("map.title"), _map_text(areas, context))


def _region_map(region: Area, tallies: Mapping[str, Tally], context: Context) -> Markup:
    areas, shape = _areas(tallies), load_shapes().regions[region.code]
    title = context.language.t("map.region_title", region=region.name)
    return draw_map(shape.box, areas, [shape.path], title, _map_text(areas, context), named=True)


def _areas(tallies: Mapping[str, Tally]) -> list[Shape]:
    paths, centres = load_shapes().municipalities, load_shapes().centres
    return [Shape(paths[code], centres[code], one.name, one.used) for code, one in tallies.items()]


def _map_text(areas: Sequence[Shape], context: Context) -> str:
    using = sum(1 for one in areas if one.count)
    return context.language.t("map.description", areas=len(areas), using=using)


def _municipality(place: Municipality, catalogue: Catalogue, context: Context, gathered: Gathered) -> Page:
    t, here = context.language.t, address.municipality(place.slug)
    display = PageDisplay(context, here)
    found = catalogue.at_municipality(place.code)
    body = context.render(
        "municipality.html.j2", display, place=place, sections=list(_sections(found, catalogue, context, display)),
        facts=list(municipality_facts(place, gathered.homes.get(place.code, []), catalogue, context, display)),
        kinds=gathered.like_ours.of(place, display),
        guests=[one for one in catalogue.collections if one.host_key],
    )  # fmt: skip
    description = t("municipalities.page_description", name=place.name, region=place.region.name)
    trail = ((t("municipalities.title"), address.MUNICIPALITIES), (place.name, ""))
    return Page(here, t("municipalities.page_title", name=place.name), description, body, "place", trail=trail)


def _sections(
    found: Sequence[Placing], catalogue: Catalogue, context: Context, display: PageDisplay
) -> Iterator[Section]:
    """The entries of each kind, those of a kind with users by their stage."""
    t = display.t
    for collection in placed_kinds(catalogue):
        title = t(f"{collection.kind}.title")
        own = [one for one in found if one.entry.kind == collection.kind]
        if not collection.references_key:
            entries = in_order([one.entry for one in own], collection, display.today)
            yield from _section(title, entries, catalogue, context, display)
            continue
        for stage in (IN_USE, "", TRIED, ENDED):
            heading = t(f"municipalities.stage.{stage or 'untold'}", kind=title)
            entries = [one.entry for one in own if one.stage == stage]
            yield from _section(heading, entries, catalogue, context, display)


def _section(
    heading: str, entries: Sequence[Entry], catalogue: Catalogue, context: Context, display: PageDisplay
) -> Iterator[Section]:
    if entries:
        most = context.settings.page_size
        cards = list(cards_of(entries[:most], catalogue, display))
        rest = [(catalogue.address_of(one), one.title) for one in entries[most:]]
        yield Section(heading, counted(entries, context), cards, rest)


def _regions(catalogue: Catalogue, context: Context) -> Page:
    t = context.language.t
    tallies = [tally_region(region, catalogue) for region in _ordered_regions(context)]
    body = context.render(
        "regions.html.j2", PageDisplay(context, address.REGIONS), tallies=tallies, kinds=placed_kinds(catalogue)
    )
    title = t("regions.title")
    trail = ((t("municipalities.title"), address.MUNICIPALITIES), (title, ""))
    return Page(address.REGIONS, title, t("regions.description"), body, "places", trail=trail)


def _region(region: Area, catalogue: Catalogue, context: Context) -> Page:
    t, here = context.language.t, address.region(region.slug)
    display, members = PageDisplay(context, here), load_places().by_region[region.code]
    tallies = {one.code: tally_municipality(one, catalogue) for one in members}
    whole = list(_sections(catalogue.at_region(region.code), catalogue, context, display))
    title = t("regions.page_title", name=region.name)
    body = context.render(
        "region.html.j2", display, region=region, facts=list(region_facts(region, members, display)),
        sections=[replace(one, heading=t("regions.section", kind=one.heading)) for one in whole],
        tallies=list(tallies.values()),
        kinds=placed_kinds(catalogue), legend=legend_of(one.used for one in tallies.values()),
        map=_region_map(region, tallies, context),
    )  # fmt: skip
    description = t("regions.page_description", name=region.name)
    above = ((t("municipalities.title"), address.MUNICIPALITIES), (t("regions.title"), address.REGIONS))
    return Page(here, title, description, body, "place", trail=(*above, (region.name, "")))


def _ordered_regions(context: Context) -> list[Area]:
    return sorted(load_places().regions.values(), key=lambda region: context.language.alphabet(region.name))
