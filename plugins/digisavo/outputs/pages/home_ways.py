"""The ways in that the home page shows: the three steps of choosing a service, and a door for each who takes part."""

from typing import NamedTuple
from urllib.parse import quote

from digisavo.catalogue.collection import Collection
from digisavo.core import address
from digisavo.outputs.rendering.context import Context

_SHARE, _NETWORK = "jaa-kokemus/", "verkosto/"
"""Hand-written pages."""


class Step(NamedTuple):
    """A step: where it is taken, what it is called, and what is done there."""

    address: str
    label: str
    text: str


class Door(NamedTuple):
    """A door: for whom, what can be done behind it, pages of the site, and a letter to the editors as URL and label."""

    label: str
    text: str
    links: tuple[tuple[str, str], ...]
    letter: tuple[str, str]


def steps(services: Collection, context: Context) -> list[Step]:
    """Find, compare, give grounds."""
    places = {
        "find": address.listing(services.section),
        "compare": context.sections.comparison,
        "decide": _written(address.COMPARISON_GUIDE, context) or context.sections.comparison,
    }
    t = context.t
    return [Step(place, t(f"home.steps.{key}"), t(f"home.steps.{key}_text")) for key, place in places.items()]


def doors(services: Collection, pilots: Collection, events: Collection, context: Context) -> list[Door]:
    """What providers, municipalities and the network can do here."""
    sections = context.sections
    ways = {
        "provider": (sections.field_guide(services.section),),
        "municipality": (_written(_SHARE, context), sections.field_guide(pilots.section)),
        "network": (_written(_NETWORK, context), sections.following(address.listing(events.section))),
    }
    return [_door(key, found, context) for key, found in ways.items()]


def _door(key: str, ways: tuple[str, ...], context: Context) -> Door:
    t = context.t
    links = tuple((way, t(f"home.doors.{key}.way_{number}")) for number, way in enumerate(ways, 1) if way)
    subject = quote(t(f"home.doors.{key}.subject"))
    letter = f"mailto:{quote(context.settings.editors_email)}?subject={subject}", t(f"home.doors.{key}.letter")
    return Door(t(f"home.doors.{key}.label"), t(f"home.doors.{key}.text"), links, letter)


def _written(page_address: str, context: Context) -> str:
    """The address of a hand-written page, "" where there is none."""
    return next((page.address for page in context.catalogue.pages if page.address == page_address), "")
