"""Slugs: the short names that stand in file names and addresses."""

import re
from functools import lru_cache

from slugify import slugify as _slugify

MAX_LENGTH = 60
RESERVED = frozenset({"aihe", "sivu", "arkisto", "kaikki"})
"""Names that the site uses itself below a listing."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_slug(text: str) -> bool:
    """Whether a text has the form of a slug: lower-case a-z and digits joined by hyphens, at most 60 characters."""
    return len(text) <= MAX_LENGTH and _SLUG.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def slugify(text: str) -> str:
    """A text as a slug (ä and å become a, ö o); empty where nothing of it can stand in an address."""
    return str(_slugify(text, max_length=MAX_LENGTH, word_boundary=True))
