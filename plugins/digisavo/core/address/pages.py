"""The addresses of pages and of files at the root of the site, and the parameters of addresses."""

from collections.abc import Iterable, Mapping

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
OPEN_SEARCH = "opensearch.xml"
COMPARISON_GUIDE = "vertailuohje/"
SECURITY_CONTACT = ".well-known/security.txt"
LLMS = "llms.txt"
"""What the site is and has, in plain text for programs that read pages."""
ROBOTS = "robots.txt"
MANIFEST = "manifest.webmanifest"


def entry(section: str, slug: str) -> str:
    """The page of an entry: `palvelut/kuntalaisaloite/`."""
    return f"{section}/{slug}/"


def part(page: str, anchor: str) -> str:
    """A part of a page: `palvelut/kuntalaisaloite/#kokemus`."""
    return f"{page}#{anchor}"


def snippet(embedded: str) -> str:
    """An embedded list as HTML to copy, in a file that browsers show as text: `upota/kunta/kuopio/html.txt`."""
    return f"{embedded}html.txt"


def listing(section: str) -> str:
    """The list of all entries of a kind: `palvelut/`."""
    return f"{section}/"


def twin(page: str) -> str:
    """A page as Markdown, beside it: `palvelut/kuntalaisaloite/index.md`."""
    return f"{page}index.md"


def form(section: str, slug: str = "", keys: Iterable[str] = ()) -> str:
    """The form of a kind, of its `form_section`: empty, filled with an entry, and asking only some questions of it."""
    asked = {EDIT_PARAMETER: slug, ASK_PARAMETER: ",".join(keys)}
    query = "&".join(f"{name}={value}" for name, value in asked.items() if value)
    return f"{section}/?{query}" if query else f"{section}/"


def form_confirming(section: str, slug: str) -> str:
    """The form in which an entry is told to be up to date: `lisaa-palvelu/?muokkaa=x&ajan-tasalla=1`."""
    return f"{form(section, slug)}&{CONFIRM_PARAMETER}=1"


def form_about(section: str, slug: str, *, is_short: bool = False) -> str:
    """The form about an entry of another kind: `kerro-kokemus/?palvelu=x`; the short way through it where asked."""
    return f"{section}/?{HOST_PARAMETER}={slug}{f'&{SHORT_PARAMETER}=1' if is_short else ''}"


def directory(section: str, chosen: Mapping[str, Iterable[str]]) -> str:
    """The list of a kind, filtered by the chosen values of facets: `palvelut/?region=pohjois-savo`."""
    asked = "&".join(f"{facet}={','.join(values)}" for facet, values in chosen.items())
    return f"{listing(section)}?{asked}"


def root_from(address: str) -> str:
    """The way from a page back to the site's root: `../../` from `palvelut/x/`, `./` from the root itself."""
    return "../" * address.count("/") or "./"


def absolute(settings: Settings, address: str) -> str:
    """An address with the site's own URL in front."""
    return settings.site_url + address
