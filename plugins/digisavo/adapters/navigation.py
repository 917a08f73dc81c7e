"""The links of the site's header and footer, in one place."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from digisavo.catalogue.collection import Collection
from digisavo.core import address
from digisavo.core.sections import Sections


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the header or the footer: the key of its words and the page it leads to, an address from the root.

    One that `is_act` leads to where readers do something.
    """

    label: str
    address: str
    is_act: bool = False

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


_HEADED = ("services", "pilots", "events", "posts")
"""The kinds whose lists the header leads to."""
_WRITTEN = {"navigation.councillors": "valtuutetulle/", "navigation.in_house": "inhouse-yhtiot/"}
"""Hand-written pages that a portal may have, by the keys of their words."""
_ACCOUNTS = (
    Account("Facebook", "https://www.facebook.com/digisavo"),
    Account("X", "https://x.com/digisavo"),
)


def header(collections: Iterable[Collection], sections: Sections) -> tuple[Link, ...]:
    """The links of the header."""
    kinds = {kind.kind: kind for kind in collections}
    lists = {kind: address.listing(collection.section) for kind, collection in kinds.items()}
    first, *further = _HEADED
    return (
        Link(f"navigation.{first}", lists[first]),
        Link("navigation.comparison", sections.comparison),
        *(Link(f"navigation.{kind}", lists[kind]) for kind in further),
        Link("navigation.municipalities", sections.municipalities),
        Link("navigation.themes", sections.themes),
        Link("navigation.network", "verkosto/"),
        Link(f"{first}.add", address.form(kinds[first].form_section), is_act=True),
    )


def footer(
    collections: Iterable[Collection], sections: Sections, written: Container[str] = ()
) -> tuple[LinkGroup, ...]:
    """The footer: what the header has no room for, the lists of other kinds among it; `written` are the addresses of
    hand-written pages that there are.
    """
    kinds = {kind.kind: kind for kind in collections}
    further = (Link(f"{name}.title", address.listing(kinds[name].section)) for name in kinds if name not in _HEADED)
    return (
        LinkGroup("navigation.browse", (*further, *_browse(kinds["services"], sections))),
        LinkGroup("navigation.follow", _follow(kinds["events"], kinds["posts"], sections), _ACCOUNTS),
        LinkGroup("navigation.site", _about(sections, written)),
    )


def _browse(services: Collection, sections: Sections) -> tuple[Link, ...]:
    return (
        Link("navigation.categories", sections.categories(services.section)),
        Link("navigation.providers", sections.providers),
        Link("navigation.tags", sections.tags),
        Link("navigation.sitemap", sections.site_map),
    )


def _follow(events: Collection, posts: Collection, sections: Sections) -> tuple[Link, ...]:
    calendars = sections.following(address.listing(events.section))
    return (
        Link("navigation.changes", sections.changes),
        Link("navigation.calendar", calendars),
        Link("navigation.feed", sections.feed(posts.feed)),
    )


def _about(sections: Sections, written: Container[str]) -> tuple[Link, ...]:
    return (
        Link("navigation.about", "tietoa/"),
        *(Link(key, page) for key, page in _WRITTEN.items() if page in written),
        Link("navigation.accessibility", sections.accessibility),
        Link("navigation.privacy", sections.privacy),
        Link("navigation.guide", sections.guide),
        Link("navigation.data", sections.open_data),
    )
