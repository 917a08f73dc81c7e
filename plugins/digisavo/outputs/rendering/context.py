"""What every output is given beside the catalogue: settings, language, templates, and how to show values on a page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.places import load_places
from digisavo.core import address
from digisavo.core.artefact import Artefact, Trail
from digisavo.core.settings import Settings
from digisavo.outputs.rendering.facts import Facts
from digisavo.outputs.rendering.paging import Slice
from digisavo.outputs.rendering.templates import Templates
from digisavo.outputs.rendering.translations import Language


class PageDisplay:
    """Shows values on the page at one address: links lead from there."""

    def __init__(self, context: "Context", page_address: str) -> None:
        self.today: date = context.settings.today
        self.root = address.root_from(page_address)
        self._place = page_address
        self._catalogue = context.catalogue
        language = context.language
        self.t, self.language, self.alphabet = language.t, language.language, language.alphabet
        self.date, self.number, self.money = language.date, language.number, language.money
        self.period, self.day_parts = language.period, language.day_parts

    def link(self, target: str) -> str:
        """A relative link to an address of the site."""
        return self.root + target

    def title_of(self, reference: str) -> str:
        """The title of the entry that `<kind>/<slug>` names, or that name itself."""
        entry = self._catalogue.find(reference)
        return entry.title if entry else reference

    def address_of(self, reference: str) -> str:
        """The address of the entry that `<kind>/<slug>` names, "" where it is not published."""
        entry = self._catalogue.find(reference)
        return self._catalogue.address_of(entry) if entry else ""

    def municipality(self, code: str) -> str:
        """The address of a municipality's page."""
        return address.municipality(load_places().municipalities[code].slug)

    def provider(self, name: str) -> str:
        """The address of the provider of a name, "" where there is none."""
        provider = self._catalogue.provider_named(name)
        return address.provider(provider.slug) if provider else ""

    def region(self, code: str) -> str:
        """The address of a region's page."""
        return address.region(load_places().regions[code].slug)

    def image_size(self, name: str) -> tuple[int, int] | None:
        """Width and height of an image that is published beside the page, None where there is none of the name."""
        image = self._catalogue.images_by_address.get(self._place + name)
        return (image.width, image.height) if image else None


@dataclass(frozen=True, slots=True)
class Context:
    """Shared by all outputs of one build."""

    catalogue: Catalogue
    settings: Settings
    language: Language
    templates: Templates
    facts: Facts

    @classmethod
    def of(cls, catalogue: Catalogue, settings: Settings) -> "Context":
        """The context of a build."""
        language = Language(settings.language)
        return cls(catalogue, settings, language, Templates(language), Facts(language))

    def render(self, template: str, display: PageDisplay, **values: Any) -> str:
        """A page's body: the template gets `root`, `display`, `settings` and `address` besides the values."""
        return self.templates.get(template).render(
            root=display.root, display=display, settings=self.settings, address=address, **values
        )

    def numbered_trail(self, trail: Trail, part: Slice[Any]) -> Trail:
        """The trail of one page of a list that ends with the list: above a later page lies the first."""
        if part.number == 1:
            return trail
        *above, (label, _) = trail
        return (*above, (label, part.base), (self.language.t("pager.page", number=part.number), ""))

    def numbered_text(self, text: str, part: Slice[Any]) -> str:
        """The description of one page of a list: later ones tell their number."""
        return text if part.number == 1 else f"{text} {self.language.t('pager.page', number=part.number)}."

    def numbered_title(self, title: str, part: Slice[Any]) -> str:
        """The title of one page of a list: later ones tell their number."""
        return title if part.number == 1 else f"{title} – {self.language.t('pager.page', number=part.number)}"


Output: TypeAlias = Callable[[Catalogue, Context], Iterator[Artefact]]
"""One kind of output, named for what it yields."""
