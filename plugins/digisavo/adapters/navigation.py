"""The links of the site's header, in one place."""

from dataclasses import dataclass

from digisavo.core import address


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the header: the key of its words and the page it leads to, an address from the root.

    `kinds` are the kinds of pages that belong to it where a section has several links.
    """

    label: str
    address: str
    kinds: tuple[str, ...] = ()

    @property
    def section(self) -> str:
        """The first part of the address: pages below it belong to this link."""
        return section_of(self.address)

    def holds(self, page_address: str, kind: str) -> bool:
        """Whether a page belongs to this link."""
        return section_of(page_address) == self.section and (not self.kinds or kind in self.kinds)


def section_of(page_address: str) -> str:
    """The part of the site that a page belongs to: `palvelut` of `palvelut/x/`, nothing for the home page."""
    return page_address.partition("/")[0]


NAVIGATION = (
    Link("navigation.services", address.listing("palvelut"), ("listing", "services-entry")),
    Link("navigation.categories", address.categories("palvelut"), ("categories", "comparison")),
    Link("navigation.providers", address.PROVIDERS),
    Link("navigation.tags", address.TAGS),
    Link("navigation.guide", address.field_guide("palvelut")),
    Link("navigation.about", "tietoa/"),
)
