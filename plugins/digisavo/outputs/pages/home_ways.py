"""The ways in that the home page shows: the three steps of choosing a service, and a door for each who takes part."""

from typing import NamedTuple
from urllib.parse import quote

from digisavo.catalogue.collection import Collection
from digisavo.core import address
from digisavo.outputs.rendering.context import Context

_NETWORK = "verkosto/"
"""A hand-written page."""


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


def doors(context: Context) -> list[Door]:
    """What providers, municipalities and the network can do here: forms, and a letter for those who rather write."""
    kinds = {collection.kind: collection for collection in context.catalogue.collections}
    forms = {
        kind: (address.form(known.form_section), context.t(f"{kind}.add"))
        for kind, known in kinds.items() if known.form_section
    }  # fmt: skip
    ways = {
        "provider": (forms.get("services"), _way("provider", address.listing(kinds["services"].section), context)),
        "municipality": (forms.get("experiences"), forms.get("pilots")),
        "network": (forms.get("events"), forms.get("posts"), _way("network", _written(_NETWORK, context), context)),
    }
    return [_door(key, tuple(filter(None, found)), context) for key, found in ways.items()]


def _way(door: str, page_address: str, context: Context) -> tuple[str, str] | None:
    """A further way behind a door, None where there is no such page."""
    return (page_address, context.t(f"home.doors.{door}.way")) if page_address else None


def _door(key: str, links: tuple[tuple[str, str], ...], context: Context) -> Door:
    t = context.t
    subject = quote(t(f"home.doors.{key}.subject"))
    letter = f"mailto:{quote(context.settings.editors_email)}?subject={subject}", t(f"home.doors.{key}.letter")
    return Door(t(f"home.doors.{key}.label"), t(f"home.doors.{key}.text"), links, letter)


def _written(page_address: str, context: Context) -> str:
    """The address of a hand-written page, "" where there is none."""
    return next((page.address for page in context.catalogue.pages if page.address == page_address), "")
