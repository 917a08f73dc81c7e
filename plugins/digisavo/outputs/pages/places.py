"""Pages of municipalities and regions: overviews with maps, and what belongs to each place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from digisavo.catalogue.agenda import in_order
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.places import Area, Municipality, load_places
from digisavo.catalogue.placing import ENDED, IN_USE, TRIED, Placing
from digisavo.catalogue.providers import Provider, gather_homes
from digisavo.core.artefact import Page
from digisavo.outputs.charts.maps import legend_of
from digisavo.outputs.charts.place_counts import counted_municipality, counted_region, placed_kinds
from digisavo.outputs.pages.embed_lists import is_embeddable
from digisavo.outputs.pages.municipality_list import municipality_list, ordered_regions
from digisavo.outputs.parts.cards import Card, cards_of, counts_in_words
from digisavo.outputs.parts.own_routes import OwnRoutes
from digisavo.outputs.parts.own_uses import OwnUse, own_use
from digisavo.outputs.parts.page_feeds import feeds_of_municipality
from digisavo.outputs.parts.paid_rows import PaidByMunicipality
from digisavo.outputs.parts.place_facts import municipality_facts, region_facts
from digisavo.outputs.parts.place_maps import region_map
from digisavo.outputs.parts.similar_municipalities import SimilarMunicipalities
from digisavo.outputs.parts.subscription_links import municipality_calendars
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.failures import making


@dataclass(frozen=True, slots=True)
class Section:
    """Entries of one kind in a place: heading, how many in words, the first as uses or as cards, of the rest address
    and title."""

    heading: str
    count: str
    uses: list[OwnUse]
    cards: list[Card]
    rest: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is gathered once for the pages of all municipalities: similar ones, routes, what each has paid, and
    providers by their home."""

    similar: SimilarMunicipalities
    routes: OwnRoutes
    paid: PaidByMunicipality
    providers_at: Mapping[str, list[Provider]]


def places(context: Context) -> Iterator[Page]:
    """The list of municipalities, each of them, the list of regions, and each region."""
    catalogue = context.catalogue
    yield municipality_list(context)
    homes = gather_homes(catalogue.providers)
    gathered = Gathered(SimilarMunicipalities(catalogue), OwnRoutes(context), PaidByMunicipality(context), homes)
    for municipality in load_places().municipalities.values():
        with making(context.sections.municipality(municipality.slug)):
            page = _municipality(municipality, gathered, context)
        yield page
    yield _regions(context)
    for region in load_places().regions.values():
        with making(context.sections.region(region.slug)):
            page = _region(region, context)
        yield page


def _municipality(municipality: Municipality, gathered: Gathered, context: Context) -> Page:
    t, page_address = context.t, context.sections.municipality(municipality.slug)
    display = PageDisplay(context, page_address)
    placings = context.catalogue.at_municipality(municipality.code)
    providers = gathered.providers_at.get(municipality.code, [])
    body = context.render(
        "pages/municipality.html.j2", display, municipality=municipality,
        lists=list(_lists(placings, display)),
        facts=list(municipality_facts(municipality, providers, display)),
        similar=gathered.similar.of(municipality, display), routes=gathered.routes.of(municipality, display),
        paid=gathered.paid.of(municipality.code, display),
        is_embeddable=is_embeddable((placing.entry for placing in placings if placing.is_current), context),
        subscriptions=municipality_calendars(municipality, context),
        hosted_kinds=[collection for collection in context.catalogue.collections if collection.host_key],
    )  # fmt: skip
    title = t("municipalities.page_title", name=municipality.name)
    description = t("municipalities.page_description", name=municipality.name, region=municipality.region.name)
    trail = ((t("municipalities.title"), context.sections.municipalities), (municipality.name, ""))
    feeds = feeds_of_municipality(page_address, municipality.name, municipality.code, context)
    return Page(page_address, title, description, body, "place", trail=trail, feeds=feeds)


def _lists(placings: Sequence[Placing], display: PageDisplay) -> Iterator[Section]:
    """The entries of each kind, those of a kind with users by their stage."""
    for collection in placed_kinds(display.catalogue):
        title = display.t(f"{collection.kind}.title")
        own = [placing for placing in placings if placing.entry.kind == collection.kind]
        if not collection.references_key:
            yield from _with_cards(
                title, in_order([placing.entry for placing in own], collection, display.today), display
            )
            continue
        for stage in (IN_USE, "", TRIED, ENDED):
            heading = display.t(f"municipalities.stage.{stage or 'not_stated'}", kind=title)
            yield from _with_uses(heading, [one for one in own if one.stage == stage], collection, display)


def _with_cards(heading: str, entries: Sequence[Entry], display: PageDisplay) -> Iterator[Section]:
    if entries:
        first, rest, count = _divided(entries, display)
        yield Section(heading, count, [], list(cards_of(first, display)), rest)


def _with_uses(
    heading: str, placings: Sequence[Placing], collection: Collection, display: PageDisplay
) -> Iterator[Section]:
    if placings:
        first, rest, count = _divided([placing.entry for placing in placings], display)
        uses = [own_use(placing, collection, display) for placing in placings[: len(first)]]
        yield Section(heading, count, uses, [], rest)


def _divided(entries: Sequence[Entry], display: PageDisplay) -> tuple[Sequence[Entry], list[tuple[str, str]], str]:
    """The first entries, address and title of the rest, and how many all are in words."""
    most = display.context.settings.page_size
    rest = [(display.catalogue.address_of(entry), entry.title) for entry in entries[most:]]
    return entries[:most], rest, counts_in_words(entries, display.context)


def _regions(context: Context) -> Page:
    t, catalogue = context.t, context.catalogue
    body = context.render(
        "pages/regions.html.j2", PageDisplay(context, context.sections.regions), kinds=placed_kinds(catalogue),
        places=[counted_region(region, context) for region in ordered_regions(context)],
    )  # fmt: skip
    title = t("regions.title")
    trail = ((t("municipalities.title"), context.sections.municipalities), (title, ""))
    return Page(context.sections.regions, title, t("regions.description"), body, "places", trail=trail)


def _region(region: Area, context: Context) -> Page:
    t, catalogue, page_address = context.t, context.catalogue, context.sections.region(region.slug)
    display, members = PageDisplay(context, page_address), load_places().by_region[region.code]
    counted = {member.code: counted_municipality(member, context) for member in members}
    lists = _lists(catalogue.at_region(region.code), display)
    body = context.render(
        "pages/region.html.j2", display, region=region, facts=list(region_facts(region, members, display)),
        lists=[replace(found, heading=t("regions.section", kind=found.heading)) for found in lists],
        places=list(counted.values()), kinds=placed_kinds(catalogue),
        legend=legend_of(place.used for place in counted.values()), map=region_map(region, counted, display),
    )  # fmt: skip
    title, description = t("regions.page_title", name=region.name), t("regions.page_description", name=region.name)
    above = (
        (t("municipalities.title"), context.sections.municipalities),
        (t("regions.title"), context.sections.regions),
    )
    return Page(page_address, title, description, body, "place", trail=(*above, (region.name, "")))
