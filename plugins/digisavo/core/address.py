"""Every address of the site, in one module: page addresses end with `/`, all are relative to the root."""

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
NUMBERS = "luvut/"
ACCESSIBILITY = "saavutettavuusseloste/"
PRIVACY = "tietosuoja/"
SITE_MAP = "sivukartta/"
SEARCH = "haku/"
SEARCH_PAGES = "assets/haku/sivut.json"
SEARCH_WORDS = "assets/haku/sanat.json"
STYLES = "tyylit/"
ROBOTS = "robots.txt"
MANIFEST = "manifest.webmanifest"
CARD = "assets/jakokuva.png"


OWN_FOLDERS = frozenset(
    "tarjoajat tunnisteet teemat kunnat maakunnat kenttaopas api kalenteri syote assets haku luvut"
    " saavutettavuusseloste tietosuoja sivukartta tyylit".split()
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
