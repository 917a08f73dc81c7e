"""The addresses of the site that need no language, relative to the root; `sections.py` has those that do."""

from collections.abc import Iterable
from urllib.parse import quote

from digisavo.core.settings import Settings

NOT_STATED = "ei-ilmoitettu"
"""The value of every filter that means: this is not stated."""

SELECTION_PARAMETER, TAGS_PARAMETER, TEXT_PARAMETER = "p", "t", "q"
"""The parameters of addresses: the services selected to compare, tags together, and a typed text."""
MUNICIPALITY_PARAMETER = "kunta"
"""The municipality that the reader has chosen as theirs."""
KIND_PARAMETER, CATEGORY_PARAMETER = "laji", "aihe"
"""What results of search are narrowed to: kinds of pages, and categories."""

GROUP_PARAMETER = "ryhma"
"""The product group that a list of requirements is for, in place of a category."""
LIST_PARAMETER = "lista"
"""The list that is to be embedded in a page of others."""
NEED_PARAMETER = "tarve"
"""What a list of requirements is needed for, in the words of its writer."""

EDIT_PARAMETER, ASK_PARAMETER, CONFIRM_PARAMETER = "muokkaa", "kysy", "ajan-tasalla"
"""The parameters of a form: the entry to complete, the questions that are asked of it, and that it is up to date."""
HOST_PARAMETER, SHORT_PARAMETER = "palvelu", "lyhyt"
"""The entry that an experience is about, in the form of experiences; and the short way through a form."""

HOME = ""
API = "api/v1/"
SEARCH = "assets/haku/"
"""The folder of the index of search."""
SEARCH_WORDS = f"{SEARCH}sanat.json"
SHARE_WORDS = "assets/jako.json"
PAPER_WORDS = "assets/asiakirjat.json"
OPEN_SEARCH = "opensearch.xml"
INQUIRIES = "assets/kysymykset/"
"""The folder of what kinds ask of providers."""
REQUIREMENTS = "assets/vaatimukset/"
"""The folder of what requirements can be set on, and of what the services of each set answer."""
COMPARISON_GUIDE = "vertailuohje/"
TRAY_WORDS = "assets/vertailu/sanat.json"
WATCH_WORDS = "assets/vertailu/seuranta.json"
MEMO_WORDS = "assets/vertailu/muistio.json"
COMPARISON_GROUPS = "assets/vertailu/ryhmat/"
"""The folder of what product groups are asked, for comparisons."""
MUNICIPALITIES = "assets/kunnat.json"
PROCUREMENT = "assets/hankinta.json"
FORMS = "assets/lomakkeet/"
FORM_BEGINNINGS, FORM_CHECKS = f"{FORMS}alku/", f"{FORMS}tarkistus/"
FORM_PLACES, FORM_LICENCES = f"{FORM_CHECKS}paikat.json", f"{FORM_CHECKS}lisenssit.json"
TAG_INDEX = "assets/tunnisteet/hakemisto.json"
TAGGED = "assets/tunnisteet/sisallot/"
VOCABULARIES = f"{API}vocabularies.json"
OPEN_API = f"{API}openapi.json"
SHORT_LISTS = ("categories", "product-groups", "municipalities", "themes", "providers")
"""By what entries are gathered into short lists of open data: the last grows with the catalogue."""
DCAT_JSON, DCAT_TURTLE = f"{API}dcat.jsonld", f"{API}dcat.ttl"
"""The datasets of the portal for whoever gathers descriptions of data."""
SOFTWARE = "api/catalog/v1/software.json"
"""The services with open source, in the shape of the API of software catalogues."""
SECURITY_CONTACT = ".well-known/security.txt"
LLMS = "llms.txt"
"""What the site is and has, in plain text for programs that read pages."""
ROBOTS = "robots.txt"
MANIFEST = "manifest.webmanifest"
EMBED_STYLES = "assets/upotus.css"
BOOKLET_STYLES = "assets/vihko.css"
CARD = "assets/jakokuva.png"
"""The picture of pages that have none of their own where they are shared."""


def entry(section: str, slug: str) -> str:
    """The page of an entry: `palvelut/kuntalaisaloite/`."""
    return f"{section}/{slug}/"


def part(page: str, anchor: str) -> str:
    """A part of a page: `palvelut/kuntalaisaloite/#kokemus`."""
    return f"{page}#{anchor}"


def social_card(section: str, slug: str) -> str:
    """The drawn picture of an entry: `assets/jakokuvat/palvelut/kuntalaisaloite.png`."""
    return f"assets/jakokuvat/{section}/{slug}.png"


def snippet(embedded: str) -> str:
    """An embedded list as HTML to copy, in a file that browsers show as text: `upota/kunta/kuopio/html.txt`."""
    return f"{embedded}html.txt"


def listing(section: str) -> str:
    """The list of all entries of a kind: `palvelut/`."""
    return f"{section}/"


def record(kind: str, slug: str) -> str:
    """The data of one entry as JSON."""
    return f"{API}{kind}/{slug}.json"


def source(kind: str, slug: str, suffix: str) -> str:
    """The content file of one entry as it is: `api/v1/services/kuntalaisaloite.yml`."""
    return f"{API}{kind}/{slug}{suffix}"


def records(kind: str) -> str:
    """How many records a kind has, and where all of them are."""
    return f"{API}{kind}.json"


CHANGES = f"{API}changes.json"
"""Of which days changes are told, and where."""


def changes_of(day: str, number: int = 1) -> str:
    """What changed on a day, of very much its part `number`: `api/v1/changes/2026-11-30.json`."""
    return f"{API}changes/{day}{f'-{number}' if number > 1 else ''}.json"


def records_page(kind: str, number: int | str) -> str:
    """One page of the list of a kind's records, from 1: no slug has a slash, so no record is ever in its way."""
    return f"{API}{kind}/page/{number}.json"


def records_bulk(kind: str) -> str:
    """All records of a kind in one compressed file.

    Not `<kind>.json.gz`: servers take that for the compressed form of `<kind>.json`, which is something else.
    """
    return f"{API}{kind}.ndjson.gz"


def short_list(group: str, slug: str) -> str:
    """What has a category, a product group, a municipality ..., in short: `api/v1/municipalities/kuopio.json`."""
    return f"{API}{group}/{slug}.json"


def short_lists(group: str) -> str:
    """The short lists of a group: `api/v1/municipalities.json`."""
    return f"{API}{group}.json"


def further_page(first: str, number: int | str) -> str:
    """A page of a short list from 2 on; the first is the list's own address.

    `api/v1/municipalities/kuopio/page/2.json`: no slug has a slash, so no list is ever in its way.
    """
    return f"{first.removesuffix('.json')}/page/{number}.json"


def vocabulary(name: str) -> str:
    """The terms of a vocabulary: `api/v1/vocabularies/statuses.json`."""
    return f"{API}vocabularies/{name}.json"


def table(kind: str, suffix: str) -> str:
    """All entries of a kind as a table for spreadsheets: `api/v1/services.csv`."""
    return f"{API}{kind}.{suffix}"


def table_columns(kind: str) -> str:
    """What the columns of that table mean: `api/v1/services-columns.csv`."""
    return f"{API}{kind}-columns.csv"


def publiccode(kind: str, slug: str) -> str:
    """An entry with open source as the standard publiccode.yml tells it: `api/v1/services/decidim.publiccode.yml`."""
    return f"{API}{kind}/{slug}.publiccode.yml"


def software_page(number: int | str) -> str:
    """A page of the software with open source; the first has the address of the list."""
    return SOFTWARE if number == 1 else f"{SOFTWARE.removesuffix('.json')}/page/{number}.json"


def twin(page: str) -> str:
    """A page as Markdown, beside it: `palvelut/kuntalaisaloite/index.md`."""
    return f"{page}index.md"


def form_names(kind: str, number: int = 0) -> str:
    """The names of the entries of a kind, for its form: those that do not fit into the first file have further ones."""
    return f"{FORMS}nimet/{kind}{f'-{number}' if number else ''}.json"


def form(section: str, slug: str = "", keys: Iterable[str] = ()) -> str:
    """The form of a kind, of its `form_section`: empty, filled with an entry, and asking only some questions of it."""
    asked = {EDIT_PARAMETER: slug, ASK_PARAMETER: ",".join(keys)}
    query = "&".join(f"{name}={value}" for name, value in asked.items() if value)
    return f"{section}/?{query}" if query else f"{section}/"


def form_questions(kind: str) -> str:
    """What a kind asks, for its form: `assets/lomakkeet/services.json`."""
    return f"{FORMS}{kind}.json"


def form_beginning(kind: str) -> str:
    """With what the form of a kind begins: `assets/lomakkeet/alku/services.json`."""
    return f"{FORM_BEGINNINGS}{kind}.json"


def form_checks(kind: str) -> str:
    """By what the answers of a kind are judged in the browser: `assets/lomakkeet/tarkistus/services.json`."""
    return f"{FORM_CHECKS}{kind}.json"


def form_confirming(section: str, slug: str) -> str:
    """The form in which an entry is told to be up to date: `lisaa-palvelu/?muokkaa=x&ajan-tasalla=1`."""
    return f"{form(section, slug)}&{CONFIRM_PARAMETER}=1"


def form_about(section: str, slug: str, *, is_short: bool = False) -> str:
    """The form about an entry of another kind: `kerro-kokemus/?palvelu=x`; the short way through it where asked."""
    return f"{section}/?{HOST_PARAMETER}={slug}{f'&{SHORT_PARAMETER}=1' if is_short else ''}"


def inquiry(section: str) -> str:
    """What entries of a kind may leave unanswered, and the words to ask for it: `assets/kysymykset/palvelut.json`."""
    return f"{INQUIRIES}{section}.json"


def comparison_group(group_id: str) -> str:
    """What a product group is asked, as rows of comparisons: `assets/vertailu/ryhmat/asianhallinta.json`."""
    return f"{COMPARISON_GROUPS}{group_id}.json"


def facets(section: str) -> str:
    """The values of all entries of a kind by which its directory is filtered: `assets/hakemisto/palvelut.json`."""
    return f"assets/hakemisto/{section}.json"


def facet_column(section: str, key: str) -> str:
    """The values of one facet, or one order, of which there are too many for the file of all."""
    return f"assets/hakemisto/{section}/{key}.json"


def facet_cards(section: str, number: int) -> str:
    """What a directory shows of some of the entries of a kind: part `number`, from 0."""
    return f"assets/hakemisto/{section}/{number}.json"


def requirements(section: str) -> str:
    """What requirements can be set on, and for which sets: `assets/vaatimukset/palvelut.json`."""
    return f"{REQUIREMENTS}{section}.json"


def requirement_part(section: str, kind: str, set_id: str, number: int) -> str:
    """What the services of a set answer, from part 0: `assets/vaatimukset/palvelut/category/liikunta-0.json`."""
    return f"{REQUIREMENTS}{section}/{kind}/{set_id}-{number}.json"


def tagged(slug: str) -> str:
    """What has a tag, for the browser: in a folder of its own, so that no tag takes the place of the index."""
    return f"{TAGGED}{slug}.json"


def directory(section: str, facet: str, values: Iterable[str]) -> str:
    """The list of a kind, filtered by a facet: `palvelut/?region=pohjois-savo`."""
    return f"{listing(section)}?{facet}={','.join(values)}"


def schema(kind: str) -> str:
    """The JSON Schema of a kind's content files."""
    return f"{API}schemas/{kind}.json"


def record_schema(kind: str) -> str:
    """The JSON Schema of a kind's records."""
    return f"{API}schemas/{kind}-record.json"


def list_schema(kind: str) -> str:
    """The JSON Schema of the list of a kind's records and of its pages."""
    return f"{API}schemas/{kind}-list.json"


def shared_schema(name: str) -> str:
    """The JSON Schema of files that have no kind: `api/v1/schemas/short-list.json`."""
    return f"{API}schemas/{name}.json"


def icon(name: str) -> str:
    """A picture of the site's mark: `assets/icon-192.png`."""
    return f"assets/{name}.png"


def root_from(address: str) -> str:
    """The way from a page back to the site's root: `../../` from `palvelut/x/`, `./` from the root itself."""
    return "../" * address.count("/") or "./"


def absolute(settings: Settings, address: str) -> str:
    """An address with the site's own URL in front."""
    return settings.site_url + address


def new_link(settings: Settings, folder: str) -> str:
    """Where a file is added to a folder of the content in the browser."""
    return f"{settings.repository}/new/{quote(settings.branch)}/{settings.content}/{quote(folder)}"


def edit_link(settings: Settings, source: str) -> str:
    """Where an editor changes a content file (its path below the content folder) in the browser."""
    return f"{settings.repository}/edit/{quote(settings.branch)}/{settings.content}/{quote(source)}"


ISSUE_FORM = "uusi-tai-muutos.yml"
"""The form in `.github/ISSUE_TEMPLATE` for those who have an account there and want no git."""


def issue_link(settings: Settings) -> str:
    """Where that form is filled in."""
    return f"{settings.repository}/issues/new?template={ISSUE_FORM}"


def security_policy(settings: Settings) -> str:
    """What becomes of a report of a hole in the security."""
    return f"{settings.repository}/blob/{quote(settings.branch)}/SECURITY.md"


def source_link(settings: Settings, source: str) -> str:
    """Where a content file can be read at the commit of the build, or on the branch where no commit is known."""
    return f"{settings.repository}/blob/{settings.commit or quote(settings.branch)}/{settings.content}/{quote(source)}"
