"""The links of the site's header and footer, in one place."""

from collections.abc import Iterable
from dataclasses import dataclass

from digisavo.catalogue.collection import Collection
from digisavo.core import address


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the header or the footer: the key of its words and the page it leads to, an address from the root."""

    label: str
    address: str

    @property
    def section(self) -> str:
        """The first part of the address: pages below it belong to this link."""
        return section_of(self.address)

    def holds(self, page_address: str) -> bool:
        """Whether a page belongs to this link."""
        return section_of(page_address) == self.section


def section_of(page_address: str) -> str:
    """The part of the site that a page belongs to: `palvelut` of `palvelut/x/`, nothing for the home page."""
    return page_address.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Account:
    """A page of Digisavo elsewhere: what it is called, and its URL."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links of the footer under a heading, of which this is the key."""

    label: str
    links: tuple[Link, ...]
    accounts: tuple[Account, ...] = ()


NAVIGATION = (
    Link("navigation.services", address.listing("palvelut")),
    Link("navigation.pilots", address.listing("kokeilut")),
    Link("navigation.events", address.listing("tapahtumat")),
    Link("navigation.posts", address.listing("blogi")),
    Link("navigation.municipalities", address.MUNICIPALITIES),
    Link("navigation.themes", address.THEMES),
    Link("navigation.network", "verkosto/"),
)
"""The header."""

_BROWSE = (
    Link("navigation.categories", address.categories("palvelut")),
    Link("navigation.comparison", address.COMPARISON),
    Link("navigation.providers", address.PROVIDERS),
    Link("navigation.tags", address.TAGS),
    Link("navigation.sitemap", "sivukartta/"),
)
_FOLLOW = (
    Link("navigation.calendar", address.calendar("tapahtumat")),
    Link("navigation.feed", address.feed("kirjoitukset")),
)
_ABOUT = (
    Link("navigation.about", "tietoa/"),
    Link("navigation.accessibility", "saavutettavuusseloste/"),
    Link("navigation.privacy", "tietosuoja/"),
    Link("navigation.guide", address.GUIDE),
    Link("navigation.data", address.records("services")),
)
_ACCOUNTS = (
    Account("Facebook", "https://www.facebook.com/digisavo"),
    Account("X", "https://x.com/digisavo"),
)


def footer(collections: Iterable[Collection]) -> tuple[LinkGroup, ...]:
    """The footer: what the header has no room for, the lists of other kinds among it."""
    headed = {link.address for link in NAVIGATION}
    lists = (Link(f"{one.kind}.title", address.listing(one.section)) for one in collections)
    further = (link for link in lists if link.address not in headed)
    return (
        LinkGroup("navigation.browse", (*further, *_BROWSE)),
        LinkGroup("navigation.follow", _FOLLOW, _ACCOUNTS),
        LinkGroup("navigation.site", _ABOUT),
    )
