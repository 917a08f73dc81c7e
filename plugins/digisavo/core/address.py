"""Every address of the site, in one module: page addresses end with `/`, all are relative to the root."""

from collections.abc import Iterable
from urllib.parse import quote

from digisavo.core.settings import Settings

HOME = ""
PROVIDERS = "tarjoajat/"
TAGS = "tunnisteet/"
THEMES = "teemat/"
GUIDE = "kenttaopas/"
MUNICIPALITIES = "kunnat/"
REGIONS = "maakunnat/"
API = "api/v1/"
CALENDARS = "kalenteri/"
FEEDS = "syote/"
STATISTICS = "luvut/"
ACCESSIBILITY = "saavutettavuusseloste/"
PRIVACY = "tietosuoja/"
SITE_MAP = "sivukartta/"
SEARCH = "haku/"
SEARCH_PAGES = "assets/haku/sivut.json"
SEARCH_WORDS = "assets/haku/sanat.json"
COMPARISON = "vertailu/"
COMPARISON_GUIDE = "vertailuohje/"
TRAY_WORDS = "assets/vertailu/sanat.json"
TAG_INDEX = "assets/tunnisteet/hakemisto.json"
NOT_TOLD = "ei-ilmoitettu"
"""The value of every filter that means: this was not told."""
STYLES = "tyylit/"
ROBOTS = "robots.txt"
MANIFEST = "manifest.webmanifest"
CARD = "assets/jakokuva.png"


OWN_FOLDERS = frozenset(
    "tarjoajat tunnisteet teemat kunnat maakunnat kenttaopas api kalenteri syote assets haku luvut"
    " saavutettavuusseloste tietosuoja sivukartta tyylit vertailu".split()
)
"""First parts of addresses that hand-written pages may not take; the sections of the kinds are others."""


def entry(section: str, slug: str) -> str:
    """The page of an entry: `palvelut/kuntalaisaloite/`."""
    return f"{section}/{slug}/"


def part(page: str, anchor: str) -> str:
    """A place on a page: `palvelut/kuntalaisaloite/#kokemus`."""
    return f"{page}#{anchor}"


def listing(section: str) -> str:
    """The list of all entries of a kind: `palvelut/`."""
    return f"{section}/"


def categories(section: str) -> str:
    """The list of a kind's categories: `palvelut/aihe/`."""
    return f"{section}/aihe/"


def category(section: str, category_id: str) -> str:
    """The page of a category: `palvelut/aihe/osallisuus/`."""
    return f"{section}/aihe/{category_id}/"


def archive(section: str, year: str = "") -> str:
    """What is over, or what was published in a year: `tapahtumat/arkisto/`, `blogi/arkisto/2026/`."""
    return f"{section}/arkisto/{year}/" if year else f"{section}/arkisto/"


def theme(slug: str) -> str:
    """The page of a theme."""
    return f"{THEMES}{slug}/"


def theme_list(slug: str, section: str) -> str:
    """The list of the entries of one kind that a theme has: `teemat/osallisuus/palvelut/`."""
    return f"{theme(slug)}{section}/"


def whole(address: str) -> str:
    """The unpaged form of a list: `palvelut/aihe/osallisuus/kaikki/`."""
    return f"{address}kaikki/"


def numbered(address: str, number: int) -> str:
    """Page `number` (from 1) of a paged list; the first is the list's own address."""
    return address if number == 1 else f"{address}sivu/{number}/"


def provider(slug: str) -> str:
    """The page of a provider."""
    return f"{PROVIDERS}{slug}/"


def tag(slug: str) -> str:
    """The page of a tag."""
    return f"{TAGS}{slug}/"


def municipality(slug: str) -> str:
    """The page of a municipality: `kunnat/kuopio/`."""
    return f"{MUNICIPALITIES}{slug}/"


def region(slug: str) -> str:
    """The page of a region: `maakunnat/pohjois-savo/`."""
    return f"{REGIONS}{slug}/"


def field_guide(section: str) -> str:
    """The guide to the questions of a kind: `kenttaopas/palvelut/`."""
    return f"{GUIDE}{section}/"


def record(kind: str, slug: str) -> str:
    """The data of one entry as JSON."""
    return f"{API}{kind}/{slug}.json"


def records(kind: str) -> str:
    """The data of all entries of a kind as JSON."""
    return f"{API}{kind}.json"


def facets(section: str) -> str:
    """The answers of all entries of a kind by which its directory is filtered: `assets/hakemisto/palvelut.json`."""
    return f"assets/hakemisto/{section}.json"


def facet_column(section: str, key: str) -> str:
    """The answers to one facet, or one order, of which there are too many for the file of all."""
    return f"assets/hakemisto/{section}/{key}.json"


def facet_texts(section: str) -> str:
    """The names and summaries of all entries of a kind, for the filter by text."""
    return f"assets/hakemisto/{section}/tekstit.json"


def facet_cards(section: str, number: int) -> str:
    """What a directory shows of some of the entries of a kind: part `number`, from 0."""
    return f"assets/hakemisto/{section}/{number}.json"


def directory(section: str, facet: str, values: Iterable[str]) -> str:
    """The list of a kind, filtered by a facet: `palvelut/?region=pohjois-savo`."""
    return f"{listing(section)}?{facet}={','.join(values)}"


def comparison(slugs: Iterable[str]) -> str:
    """The comparison of some services: `vertailu/?p=a,b`."""
    return f"{COMPARISON}?p={','.join(slugs)}"


def tags_together(slugs: Iterable[str]) -> str:
    """What has several tags at once: `tunnisteet/?t=a,b`."""
    return f"{TAGS}?t={','.join(slugs)}"


def schema(kind: str) -> str:
    """The JSON Schema of a kind's content files."""
    return f"{API}schemas/{kind}.json"


def calendar(name: str) -> str:
    """A calendar to subscribe to: `kalenteri/tapahtumat.ics`."""
    return f"{CALENDARS}{name}.ics"


def feed(name: str) -> str:
    """A feed of what is new: `syote/palvelut.xml`."""
    return f"{FEEDS}{name}.xml"


def icon(name: str) -> str:
    """A picture of the site's mark: `assets/icon-192.png`."""
    return f"assets/{name}.png"


def root_from(address: str) -> str:
    """The way from a page back to the site's root: `../../` from `palvelut/x/`, `./` from the root itself."""
    return "../" * address.count("/") or "./"


def absolute(settings: Settings, address: str) -> str:
    """An address with the site's own URL in front."""
    return settings.site_url + address


def edit_link(settings: Settings, source: str) -> str:
    """Where an editor changes a content file (its path below the content folder) in the browser."""
    return f"{settings.repository}/edit/{quote(settings.branch)}/{settings.content}/{quote(source)}"


def source_link(settings: Settings, source: str) -> str:
    """Where a content file can be read at the commit of the build, or on the branch where no commit is known."""
    return f"{settings.repository}/blob/{settings.commit or quote(settings.branch)}/{settings.content}/{quote(source)}"
