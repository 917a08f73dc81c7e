"""Slugs: the short names that stand in file names and addresses."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from slugify import slugify as _slugify

MAX_LENGTH = 60
RESERVED = frozenset({"aihe", "ryhma", "sivu", "arkisto", "kaikki", "kuukausi"})
"""Names that the site uses itself below a listing."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATED = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:-(.*))?", re.DOTALL)
_JOINT = "--"


class Naming(StrEnum):
    """How the files of a kind are named: `x`, `2026-11-22-x` or `x--y`."""

    PLAIN = "plain"
    DATED = "dated"
    JOINED = "joined"


class Name(NamedTuple):
    """The parts of a file name: the slug of its entry, and the date before it or ""."""

    slug: str
    date: str = ""


def name_in(stem: str, naming: Naming) -> Name | None:
    """The parts of a file name without its ending; None where it does not have the form of its kind."""
    if naming is Naming.DATED:
        name = split_date(stem)
        return name if name.date and is_slug(name.slug) else None
    parts = stem.split(_JOINT) if naming is Naming.JOINED else [stem]
    expected = 2 if naming is Naming.JOINED else 1
    return Name(stem) if len(parts) == expected and all(map(is_slug, parts)) else None


def split_date(text: str) -> Name:
    """A text without the date that it begins with, and that date."""
    match = _DATED.fullmatch(text)
    return Name(match[2] or "", match[1]) if match else Name(text)


def joined(*slugs: str) -> str:
    """The slug of what belongs to several: `kuntalaisaloite--kuopio`."""
    return _JOINT.join(slugs)


def names_entry(text: str) -> bool:
    """Whether a text can be the slug of an entry of any kind."""
    return all(map(is_slug, text.split(_JOINT, 1)))


def is_slug(text: str) -> bool:
    """Whether a text has the form of a slug: lower-case a-z and digits joined by hyphens, at most 60 characters."""
    return len(text) <= MAX_LENGTH and _SLUG.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def slugify(text: str) -> str:
    """A text as a slug (ä and å become a, ö becomes o); empty where none of it can stand in an address."""
    return str(_slugify(text, max_length=MAX_LENGTH, word_boundary=True))


CONSTANTS: dict[str, Any] = {
    "max_length": MAX_LENGTH,
    "reserved": sorted(RESERVED),
    "slug": _SLUG,
    "dated": _DATED,
    "joint": _JOINT,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
