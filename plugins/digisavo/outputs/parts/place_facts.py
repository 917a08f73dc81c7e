"""What is known of a municipality or a region itself, for the head of its page."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from digisavo.catalogue.display import link_within
from digisavo.catalogue.places import COUNTED_ON, Area, Municipality, load_places
from digisavo.catalogue.providers import Provider
from digisavo.core.text import Alphabet
from digisavo.outputs.parts.cards import counts_in_words
from digisavo.outputs.rendering.context import PageDisplay


def municipality_facts(
    municipality: Municipality, home_of: Sequence[Provider], display: PageDisplay
) -> Iterator[tuple[str, str]]:
    """Label and value of what is known of a municipality itself, with the providers that it is the home of."""
    t, region = display.t, municipality.region
    yield t("municipalities.region"), _link(region.name, display.sections.region(region.slug), display)
    regional = [placing.entry for placing in display.catalogue.at_region(region.code)]
    if regional:
        counts = counts_in_words(regional, display.context)
        yield t("regions.whole"), _link(counts, display.sections.region(region.slug), display)
    yield t("municipalities.wellbeing_county"), municipality.wellbeing_county.name
    yield t("municipalities.population"), _population(municipality.population, display)
    yield t("municipalities.size_class"), display.catalogue.vocabulary("size_classes").label(municipality.size_class)
    if municipality.name_sv != municipality.name:
        yield t("municipalities.name_sv"), municipality.name_sv
    if home_of:
        links = (_link(provider.name, display.sections.provider(provider.slug), display) for provider in home_of)
        yield t("municipalities.providers"), Markup(", ").join(links)
    neighbours = load_places().neighbours[municipality.code]
    if neighbours:
        links = (
            _link(neighbour.name, display.sections.municipality(neighbour.slug), display) for neighbour in neighbours
        )
        yield t("municipalities.neighbours"), Markup(", ").join(links)


def region_facts(region: Area, members: Sequence[Municipality], display: PageDisplay) -> Iterator[tuple[str, str]]:
    """Label and value of what is known of a region itself."""
    t = display.t
    yield t("municipalities.title"), display.number(len(members))
    yield t("municipalities.population"), _population(sum(member.population for member in members), display)
    yield t("municipalities.wellbeing_county"), ", ".join(_county_names(members, display.alphabet))
    if region.name_sv != region.name:
        yield t("municipalities.name_sv"), region.name_sv


def _population(people: int, display: PageDisplay) -> str:
    return display.t("municipalities.people", people=display.number(people), date=display.date(COUNTED_ON))


def _link(text: str, target: str, display: PageDisplay) -> str:
    return link_within(display.link(target), text)


def _county_names(members: Iterable[Municipality], alphabet: Alphabet) -> list[str]:
    return sorted({member.wellbeing_county.name for member in members}, key=alphabet)
