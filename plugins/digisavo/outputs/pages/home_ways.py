"""The ways in that the home page shows: the three steps of choosing a service, and a door for each who takes part."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from urllib.parse import quote

from digisavo.catalogue.collection import Collection
from digisavo.core import address
from digisavo.outputs.rendering.context import Context

_WRITTEN = {"municipality": "valtuutetulle/", "network": "verkosto/"}
"""The hand-written pages to which doors lead."""


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


def doors(services: Collection, kinds: Mapping[str, Sequence[Collection]], context: Context) -> list[Door]:
    """What providers, municipalities and the network can do here, by door the kinds that each writes: forms, and a
    letter for those who rather write."""
    further = {"provider": address.listing(services.section)}
    further |= {door: _written(page, context) for door, page in _WRITTEN.items()}
    found = []
    for door, own in kinds.items():
        forms = [(address.form(kind.form_section), context.t(f"{kind.kind}.add")) for kind in own if kind.form_section]
        if way := further.get(door, ""):
            forms.append((way, context.t(f"home.doors.{door}.way")))
        found.append(_door(door, tuple(forms), context))
    return found


def _door(key: str, links: tuple[tuple[str, str], ...], context: Context) -> Door:
    t = context.t
    subject = quote(t(f"home.doors.{key}.subject"))
    letter = f"mailto:{quote(context.settings.editors_email)}?subject={subject}", t(f"home.doors.{key}.letter")
    return Door(t(f"home.doors.{key}.label"), t(f"home.doors.{key}.text"), links, letter)


def _written(page_address: str, context: Context) -> str:
    """The address of a hand-written page, "" where there is none."""
    return next((page.address for page in context.catalogue.pages if page.address == page_address), "")
