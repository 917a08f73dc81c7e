"""The sections of the site and the pages in them, in one language; what needs no language is in `address.py`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields

from digisavo.core.address import (
    CATEGORY_PARAMETER,
    GROUP_PARAMETER,
    LIST_PARAMETER,
    SELECTION_PARAMETER,
    TAGS_PARAMETER,
    TEXT_PARAMETER,
)

_INNER = "in_"


@dataclass(frozen=True, slots=True)
class Sections:
    """The addresses of pages in one language, all relative to the root and with `/` at the end.

    Each field but the last is a section of the site, or with `in_` a part of the addresses within one: here stand the
    Finnish ones. `kinds` are the sections of kinds, where the language has others than their declarations.
    """

    providers: str = "tarjoajat/"
    tags: str = "tunnisteet/"
    themes: str = "teemat/"
    guide: str = "kenttaopas/"
    municipalities: str = "kunnat/"
    regions: str = "maakunnat/"
    calendars: str = "kalenteri/"
    feeds: str = "syote/"
    changes: str = "muutokset/"
    statistics: str = "luvut/"
    quality: str = "laatu/"
    accessibility: str = "saavutettavuusseloste/"
    privacy: str = "tietosuoja/"
    site_map: str = "sivukartta/"
    search: str = "haku/"
    comparison: str = "vertailu/"
    requirements: str = "vaatimukset/"
    styles: str = "tyylit/"
    embeds: str = "upota/"
    open_data: str = "avoin-data/"
    in_categories: str = "aihe/"
    in_product_groups: str = "ryhma/"
    in_municipalities: str = "kunta/"
    in_themes: str = "teema/"
    in_archive: str = "arkisto/"
    in_months: str = "kuukausi/"
    in_organisers: str = "jarjestajat/"
    in_whole: str = "kaikki/"
    in_pages: str = "sivu/"
    in_booklets: str = "vihko/"
    kinds: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def names(cls) -> list[str]:
        """The names of the fields that hold a part of addresses."""
        return [part.name for part in fields(cls) if part.name != "kinds"]

    @property
    def folders(self) -> frozenset[str]:
        """First parts of addresses that hand-written pages may not take; the sections of the kinds are others."""
        own = (getattr(self, name) for name in self.names() if not name.startswith(_INNER))
        return frozenset({"api", "assets", *(section.rstrip("/") for section in own)})

    def categories(self, section: str) -> str:
        """The list of a kind's categories: `palvelut/aihe/`."""
        return f"{section}/{self.in_categories}"

    def category(self, section: str, category_id: str) -> str:
        """The page of a category: `palvelut/aihe/osallisuus/`."""
        return f"{section}/{self.in_categories}{category_id}/"

    def product_group(self, section: str, group_id: str) -> str:
        """The page of a product group: `palvelut/ryhma/tilavaraus/`."""
        return f"{section}/{self.in_product_groups}{group_id}/"

    def booklet(self, group_page: str) -> str:
        """A product group as a booklet to print: `palvelut/ryhma/tilavaraus/vihko/`; `group_page` is its page."""
        return f"{group_page}{self.in_booklets}"

    def embedded(self, part: str, list_id: str) -> str:
        """A list to be shown on pages of others: `upota/kunta/kuopio/`; `part` is one of the parts of addresses."""
        return f"{self.embeds}{part}{list_id}/"

    def embedding(self, part: str, list_id: str) -> str:
        """The page on which lists are chosen to be embedded, with one of them: `upota/?lista=kunta/kuopio`."""
        return f"{self.embeds}?{LIST_PARAMETER}={part}{list_id}"

    def archive(self, section: str, year: str = "") -> str:
        """What is over, or what was published in a year: `tapahtumat/arkisto/`, `blogi/arkisto/2026/`."""
        return f"{section}/{self.in_archive}{year}/" if year else f"{section}/{self.in_archive}"

    def month(self, section: str, month: str) -> str:
        """What takes place in a month: `tapahtumat/kuukausi/2027-02/`."""
        return f"{section}/{self.in_months}{month}/"

    def whole(self, address: str) -> str:
        """The unpaged form of a list: `palvelut/aihe/osallisuus/kaikki/`."""
        return f"{address}{self.in_whole}"

    def numbered(self, address: str, number: int) -> str:
        """Page `number` (from 1) of a paged list; the first is the list's own address."""
        return address if number == 1 else f"{address}{self.in_pages}{number}/"

    def theme(self, slug: str) -> str:
        """The page of a theme."""
        return f"{self.themes}{slug}/"

    def theme_list(self, slug: str, section: str) -> str:
        """The list of the entries of one kind that a theme has: `teemat/osallisuus/palvelut/`."""
        return f"{self.themes}{slug}/{section}/"

    def provider(self, slug: str) -> str:
        """The page of a provider."""
        return f"{self.providers}{slug}/"

    def tag(self, slug: str) -> str:
        """The page of a tag."""
        return f"{self.tags}{slug}/"

    def tags_together(self, slugs: Iterable[str]) -> str:
        """What has several tags at once: `tunnisteet/?t=a,b`."""
        return f"{self.tags}?{TAGS_PARAMETER}={','.join(slugs)}"

    def municipality(self, slug: str) -> str:
        """The page of a municipality: `kunnat/kuopio/`."""
        return f"{self.municipalities}{slug}/"

    def region(self, slug: str) -> str:
        """The page of a region: `maakunnat/pohjois-savo/`."""
        return f"{self.regions}{slug}/"

    def found(self, query: str) -> str:
        """What search finds, with a query as it is written in addresses: `haku/?q=kirjasto`."""
        return f"{self.search}?{TEXT_PARAMETER}={query}"

    def compared(self, slugs: Iterable[str]) -> str:
        """The comparison of some services: `vertailu/?p=a,b`."""
        return f"{self.comparison}?{SELECTION_PARAMETER}={','.join(slugs)}"

    def required(self, category_id: str) -> str:
        """The list of requirements for a category: `vaatimukset/?aihe=osallisuus`."""
        return f"{self.requirements}?{CATEGORY_PARAMETER}={category_id}"

    def required_of_group(self, group_id: str) -> str:
        """The list of requirements for a product group: `vaatimukset/?ryhma=tilavaraus`."""
        return f"{self.requirements}?{GROUP_PARAMETER}={group_id}"

    def field_guide(self, section: str) -> str:
        """The guide to the questions of a kind: `kenttaopas/palvelut/`."""
        return f"{self.guide}{section}/"

    def calendar(self, name: str) -> str:
        """A calendar to subscribe to: `kalenteri/tapahtumat.ics`."""
        return f"{self.calendars}{name}.ics"

    def municipality_calendar(self, slug: str) -> str:
        """The calendar of a municipality: `kalenteri/kunnat/kuopio.ics`."""
        return self.calendar(f"{self.municipalities}{slug}")

    def organiser_calendar(self, slug: str) -> str:
        """The calendar of an organiser: `kalenteri/jarjestajat/kuopion-kaupunki.ics`."""
        return self.calendar(f"{self.in_organisers}{slug}")

    def entry_calendar(self, section: str, slug: str) -> str:
        """The calendar of a single event: `kalenteri/tapahtumat/digisiili.ics`."""
        return self.calendar(f"{section}/{slug}")

    def following(self, page: str) -> str:
        """The place on a page where its calendars are offered: `tapahtumat/#kalenteri`."""
        return f"{page}#{self.calendars.rstrip('/')}"

    def feed(self, name: str) -> str:
        """A feed of what is new: `syote/palvelut.xml`."""
        return f"{self.feeds}{name}.xml"

    def feed_of(self, page: str) -> str:
        """The feed of a page: of what is new there, and of an entry what changes: `syote/palvelut/annif.xml`."""
        return self.feed(page.rstrip("/"))

    def feed_of_changes(self, page: str = "") -> str:
        """The feed of what changes of the entries of a page, or of all: `syote/muutokset/kunnat/kuopio.xml`."""
        return self.feed(f"{self.changes}{page}".rstrip("/"))
