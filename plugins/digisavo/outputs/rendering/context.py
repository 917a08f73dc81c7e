"""What every output is given: the catalogue, settings, language, templates, and how to show values on a page."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple, TypeAlias, cast

from markupsafe import Markup

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.places import load_places
from digisavo.catalogue.revision.told import ToldChanges, tell_changes
from digisavo.core import address
from digisavo.core.artefact import Artefact
from digisavo.core.keeping import Keep, keep_nothing
from digisavo.core.sections import Sections
from digisavo.core.settings import Settings
from digisavo.core.work import Item, Made
from digisavo.outputs.rendering.entry_facts import EntryFacts
from digisavo.outputs.rendering.templates import Templates
from digisavo.outputs.rendering.translations import Language


class PageDisplay:
    """Shows values on the page at one address: links lead from there."""

    def __init__(self, context: "Context", page_address: str) -> None:
        self.context, self.catalogue = context, context.catalogue
        self.today: date = context.settings.today
        self.root = address.root_from(page_address)
        self._address, self.sections = page_address, context.sections
        language = context.language
        self.t, self.language, self.alphabet = language.t, language.language, language.alphabet
        self.date, self.number, self.money = language.date, language.number, language.money
        self.period, self.day_parts = language.period, language.day_parts

    def link(self, target: str) -> str:
        """A relative link to an address of the site."""
        return self.root + target

    def title_of(self, reference: str) -> str:
        """The title of the entry that `<kind>/<slug>` names, or that name itself."""
        entry = self.catalogue.find(reference)
        return entry.title if entry else reference

    def address_of(self, reference: str) -> str:
        """The address of the entry that `<kind>/<slug>` names, "" where it is not published."""
        entry = self.catalogue.find(reference)
        return self.catalogue.address_of(entry) if entry else ""

    def municipality(self, code: str) -> str:
        """The address of a municipality's page."""
        return self.sections.municipality(load_places().municipalities[code].slug)

    def provider(self, name: str) -> str:
        """The address of the provider of a name, "" where there is none."""
        provider = self.catalogue.provider_named(name)
        return self.sections.provider(provider.slug) if provider else ""

    def region(self, code: str) -> str:
        """The address of a region's page."""
        return self.sections.region(load_places().regions[code].slug)

    def image_size(self, name: str) -> tuple[int, int] | None:
        """Width and height of an image that is published beside the page, None where there is none of the name."""
        image = self.catalogue.images_by_address.get(self._address + name)
        return (image.width, image.height) if image else None


class Share(NamedTuple):
    """The part of an output that is made in one go: its number, from 0, and how many parts there are."""

    number: int
    parts: int


WHOLE = Share(0, 1)


@dataclass(frozen=True, slots=True)
class Context:
    """All that an output needs: the catalogue, and what the outputs of one build share."""

    catalogue: Catalogue
    settings: Settings
    language: Language
    templates: Templates
    facts: EntryFacts
    cards: dict[str, Any] = field(default_factory=dict)
    """What cards show of entries, by reference: each stands in a dozen lists (`parts.cards`)."""
    made: dict[str, Any] = field(default_factory=dict)
    """What `once` has made."""
    share: Share = WHOLE
    keep: Keep = keep_nothing
    """What keeps from build to build what takes long to make."""
    told: ToldChanges = field(default_factory=ToldChanges)
    """What changed of the entries, and to whom it matters."""

    @classmethod
    def of(cls, catalogue: Catalogue, settings: Settings, keep: Keep = keep_nothing) -> "Context":
        """The context of a build."""
        language = Language(settings.language)
        told = tell_changes(catalogue, settings.history.log)
        return cls(catalogue, settings, language, Templates(language), EntryFacts(language), told=told, keep=keep)

    @property
    def sections(self) -> Sections:
        """The sections of the site in its language."""
        return self.language.sections

    def t(self, key: str, /, **values: object) -> str:
        """An interface text by its key, in the language of the site."""
        return self.language.t(key, **values)

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """What all shares of an output need, made for the first of them in each process; the name is its own."""
        if name not in self.made:
            self.made[name] = make()
        return cast(Made, self.made[name])

    def share_of(self, items: Sequence[Item]) -> Sequence[Item]:
        """The items that are made now, all where the output is made whole."""
        number, parts = self.share
        return items[len(items) * number // parts : len(items) * (number + 1) // parts]

    def render(self, template: str, display: PageDisplay, **values: Any) -> str:
        """A page's body: the template gets `root`, `display`, `settings` and `address` besides the values."""
        return self.templates.get(template).render(
            root=Markup(display.root),  # noqa: S704 - dots and slashes; most links begin with it
            display=display,
            settings=self.settings,
            address=address,
            **values,
        )


Output: TypeAlias = Callable[[Context], Iterator[Artefact]]
"""One kind of output, named for what it yields."""
