"""The site map for people: every part of the site on one page."""

from collections.abc import Iterator
from dataclasses import dataclass

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.membership import memberships
from digisavo.catalogue.places import load_places
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.core.slug import slugify
from digisavo.outputs.parts.group_links import group_chips
from digisavo.outputs.parts.month_link import month_link
from digisavo.outputs.parts.subscription_links import feeds_of, theme_calendars
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.trails import list_step


@dataclass(frozen=True, slots=True)
class Branch:
    """A heading, the page it leads to ("" for none), and the pages below it: address and label."""

    id: str
    heading: str
    address: str
    links: list[tuple[str, str]]


def site_map(context: Context) -> Iterator[Page]:
    """The page of all parts of the site."""
    t = context.t
    branches = [
        *_kinds(context), _gatherings(context), _themes(context), _regions(context),
        _guides(context), _data(context), _follow(context), _site(context),
    ]  # fmt: skip
    body = context.render("pages/site_map.html.j2", PageDisplay(context, context.sections.site_map), branches=branches)
    title = t("site_map.title")
    yield Page(context.sections.site_map, title, t("site_map.description"), body, "site-map", trail=((title, ""),))


def _kinds(context: Context) -> Iterator[Branch]:
    """Each kind with its categories, product groups, groups and archive."""
    for collection in context.catalogue.collections:
        label, target = list_step(collection, context.language)
        yield Branch(collection.section, label, target, list(_parts(collection, context)))


def _parts(collection: Collection, context: Context) -> Iterator[tuple[str, str]]:
    for term in context.catalogue.by_category(collection):
        yield context.sections.category(collection.section, term.id), term.label
    for target, label, _ in group_chips(memberships(context.catalogue, collection), context):
        yield target, label
    for term in context.catalogue.by_term(collection, collection.group_key) if collection.group_key else ():
        yield context.sections.category(collection.section, slugify(term.id)), term.label
    if month := month_link(collection, context):
        yield month, context.t("months.way")
    if collection.recurrence_key or collection.published_key:
        yield context.sections.archive(collection.section), context.t(f"{collection.kind}.archive")


def _gatherings(context: Context) -> Branch:
    named = {
        context.sections.providers: "providers",
        context.sections.tags: "tags",
        context.sections.municipalities: "municipalities",
    }
    links = [(target, context.t(f"{name}.title")) for target, name in named.items()]
    return Branch("luettelot", context.t("site_map.gatherings"), "", links)


def _themes(context: Context) -> Branch:
    links = [(context.sections.theme(theme.slug), theme.term.label) for theme in context.catalogue.themes]
    return Branch("teemat", context.t("themes.title"), context.sections.themes, links)


def _regions(context: Context) -> Branch:
    regions = sorted(load_places().regions.values(), key=lambda region: context.language.alphabet(region.name))
    links = [(context.sections.region(region.slug), region.name) for region in regions]
    return Branch("maakunnat", context.t("regions.title"), context.sections.regions, links)


def _guides(context: Context) -> Branch:
    t, collections = context.t, context.catalogue.collections
    links = [
        (context.sections.field_guide(collection.section), t(f"{collection.kind}.label")) for collection in collections
    ]
    return Branch("kenttaopas", t("guide.index"), context.sections.guide, links)


def _data(context: Context) -> Branch:
    t, links = context.t, []
    for collection in context.catalogue.collections:
        label = t(f"{collection.kind}.label")
        links.append((address.records(collection.kind), t("site_map.records", kind=label)))
        links.append((address.records_bulk(collection.kind), t("site_map.bulk", kind=label)))
        links.append((address.schema(collection.kind), t("site_map.schema", kind=label)))
    return Branch("data", t("site_map.data"), context.sections.open_data, links)


def _follow(context: Context) -> Branch:
    t, collections = context.t, context.catalogue.collections
    timed = [
        collection for collection in collections if collection.calendar and context.catalogue.of_kind(collection.kind)
    ]
    pages = [(address.listing(collection.section), t("calendars.all")) for collection in timed]
    for theme in context.catalogue.themes:
        pages += [(context.sections.theme(theme.slug), calendar.label) for calendar in theme_calendars(theme, context)]
    links = [(context.sections.following(page), label) for page, label in pages]
    links += [(feed.address, t("feeds.feed", label=feed.label)) for feed in feeds_of(collections, context.language)]
    return Branch("tilaukset", t("site_map.follow"), "", links)


def _site(context: Context) -> Branch:
    """The hand-written pages, and the pages of the site about itself."""
    t, sections = context.t, context.sections
    named = {
        address.HOME: "site.home", sections.search: "search.title", sections.comparison: "comparison.title",
        sections.requirements: "requirements.title",
        sections.open_data: "open_data.title", sections.changes: "change_log.title",
        sections.statistics: "statistics.title", sections.quality: "quality.title", sections.embeds: "embed.title",
        sections.accessibility: "accessibility.title",
        sections.privacy: "privacy.title",
    }  # fmt: skip
    links = [(page.address, page.title) for page in context.catalogue.pages]
    links += [(target, t(key)) for target, key in named.items()]
    return Branch("sivusto", t("site_map.site"), "", links)
