"""The site map for people: every part of the site on one page."""

from collections.abc import Iterator
from dataclasses import dataclass

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.places import load_places
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.core.slug import slugify
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.subscriptions.links import feeds_of, theme_calendar


@dataclass(frozen=True, slots=True)
class Branch:
    """A heading, the page it leads to ("" for none), and the pages below it: address and label."""

    id: str
    heading: str
    address: str
    links: list[tuple[str, str]]


def site_map(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """The page of all parts of the site."""
    t = context.language.t
    branches = [
        *_kinds(catalogue, context), _gatherings(context), _themes(catalogue, context), _regions(context),
        _guides(catalogue, context), _data(catalogue, context), _follow(catalogue, context), _site(catalogue, context),
    ]  # fmt: skip
    body = context.render("sitemap.html.j2", PageDisplay(context, address.SITE_MAP), branches=branches)
    title = t("site_map.title")
    yield Page(address.SITE_MAP, title, t("site_map.description"), body, "site-map", trail=((title, ""),))


def _kinds(catalogue: Catalogue, context: Context) -> Iterator[Branch]:
    """Each kind with its categories, groups and archive."""
    t = context.language.t
    for one in catalogue.collections:
        links = list(_parts(one, catalogue, context))
        yield Branch(one.section, t(f"{one.kind}.label"), address.listing(one.section), links)


def _parts(collection: Collection, catalogue: Catalogue, context: Context) -> Iterator[tuple[str, str]]:
    for term in catalogue.by_category(collection):
        yield address.category(collection.section, term.id), term.label
    for term in catalogue.by_term(collection, collection.group_key) if collection.group_key else ():
        yield address.category(collection.section, slugify(term.id)), term.label
    if collection.recurrence_key or collection.published_key:
        yield address.archive(collection.section), context.language.t(f"{collection.kind}.archive")


def _gatherings(context: Context) -> Branch:
    named = {address.PROVIDERS: "providers", address.TAGS: "tags", address.MUNICIPALITIES: "municipalities"}
    links = [(place, context.language.t(f"{name}.title")) for place, name in named.items()]
    return Branch("luettelot", context.language.t("site_map.gatherings"), "", links)


def _themes(catalogue: Catalogue, context: Context) -> Branch:
    links = [(address.theme(theme.slug), theme.term.label) for theme in catalogue.themes]
    return Branch("teemat", context.language.t("themes.title"), address.THEMES, links)


def _regions(context: Context) -> Branch:
    regions = sorted(load_places().regions.values(), key=lambda region: context.language.alphabet(region.name))
    links = [(address.region(region.slug), region.name) for region in regions]
    return Branch("maakunnat", context.language.t("regions.title"), address.REGIONS, links)


def _guides(catalogue: Catalogue, context: Context) -> Branch:
    t = context.language.t
    links = [(address.field_guide(one.section), t(f"{one.kind}.label")) for one in catalogue.collections]
    return Branch("kenttaopas", t("guide.index"), address.GUIDE, links)


def _data(catalogue: Catalogue, context: Context) -> Branch:
    t, links = context.language.t, []
    for one in catalogue.collections:
        label = t(f"{one.kind}.label")
        links.append((address.records(one.kind), t("site_map.records", kind=label)))
        links.append((address.schema(one.kind), t("site_map.schema", kind=label)))
    return Branch("data", t("site_map.data"), "", links)


def _follow(catalogue: Catalogue, context: Context) -> Branch:
    t, calendars = context.language.t, [one.calendar for one in catalogue.collections if one.calendar]
    links = [(address.calendar(one.name), t("calendars.all")) for one in calendars]
    links += [theme_calendar(theme, context) for theme in catalogue.themes] if calendars else []
    feeds = feeds_of(catalogue.collections, context.language)
    links += [(one.address, t("feeds.feed", label=one.label)) for one in feeds]
    return Branch("tilaukset", t("site_map.follow"), "", links)


def _site(catalogue: Catalogue, context: Context) -> Branch:
    """The hand-written pages, and what else the site tells of itself."""
    t = context.language.t
    named = {
        address.HOME: "site.home", address.SEARCH: "search.title", address.COMPARISON: "side_by_side.title",
        address.NUMBERS: "numbers.title", address.ACCESSIBILITY: "accessibility.title",
        address.PRIVACY: "privacy.title",
    }  # fmt: skip
    links = [*((page.address, page.title) for page in catalogue.pages), *((at, t(key)) for at, key in named.items())]
    return Branch("sivusto", t("site_map.site"), "", links)
