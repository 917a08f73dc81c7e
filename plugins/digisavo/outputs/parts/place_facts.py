"""What is known of a municipality or a region itself, for the head of its page."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.places import COUNTED_ON, Area, Municipality, load_places
from digisavo.catalogue.providers import Provider
from digisavo.core import address
from digisavo.core.text import Alphabet
from digisavo.outputs.parts.cards import counted
from digisavo.outputs.rendering.context import Context, PageDisplay


def municipality_facts(
    place: Municipality, at_home: Sequence[Provider], catalogue: Catalogue, context: Context, display: PageDisplay
) -> Iterator[tuple[str, str]]:
    """Label and value of what is known of a municipality itself, with the providers that are at home there."""
    t = display.t
    yield t("municipalities.region"), _link(place.region.name, address.region(place.region.slug), display)
    whole = [one.entry for one in catalogue.at_region(place.region.code)]
    if whole:
        target = address.region(place.region.slug)
        yield t("regions.whole"), _link(counted(whole, context), target, display)
    yield t("municipalities.wellbeing_county"), place.wellbeing_county.name
    yield t("municipalities.population"), _population(place.population, display)
    yield t("municipalities.size_class"), catalogue.vocabulary("size_classes").label(place.size_class)
    if place.name_sv != place.name:
        yield t("municipalities.name_sv"), place.name_sv
    if at_home:
        shown = (_link(one.name, address.provider(one.slug), display) for one in at_home)
        yield t("municipalities.providers"), Markup(", ").join(shown)
    neighbours = load_places().neighbours[place.code]
    if neighbours:
        shown = (_link(one.name, address.municipality(one.slug), display) for one in neighbours)
        yield t("municipalities.neighbours"), Markup(", ").join(shown)


def region_facts(region: Area, members: Sequence[Municipality], display: PageDisplay) -> Iterator[tuple[str, str]]:
    """Label and value of what is known of a region itself."""
    t = display.t
    yield t("municipalities.title"), display.number(len(members))
    yield t("municipalities.population"), _population(sum(one.population for one in members), display)
    yield t("municipalities.wellbeing_county"), ", ".join(_county_names(members, display.alphabet))
    if region.name_sv != region.name:
        yield t("municipalities.name_sv"), region.name_sv


def _population(people: int, display: PageDisplay) -> str:
    return display.t("municipalities.people", people=display.number(people), date=display.date(COUNTED_ON))


def _link(text: str, target: str, display: PageDisplay) -> str:
    return Markup('<a href="{}">{}</a>').format(display.link(target), text)


def _county_names(members: Iterable[Municipality], alphabet: Alphabet) -> list[str]:
    return sorted({one.wellbeing_county.name for one in members}, key=alphabet)
