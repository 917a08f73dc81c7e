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

_FURTHER = (
    Link("navigation.categories", address.categories("palvelut")),
    Link("navigation.providers", address.PROVIDERS),
    Link("navigation.tags", address.TAGS),
    Link("navigation.guide", address.GUIDE),
    Link("navigation.about", "tietoa/"),
)


def further(collections: Iterable[Collection]) -> tuple[Link, ...]:
    """The footer: what the header has no room for, the lists of other kinds among it."""
    headed = {link.address for link in NAVIGATION}
    lists = (Link(f"{one.kind}.title", address.listing(one.section)) for one in collections)
    return (*(link for link in lists if link.address not in headed), *_FURTHER)
