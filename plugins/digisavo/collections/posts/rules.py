"""What must hold between the answers of a post; the docstring of each rule is the rule."""

from collections.abc import Mapping
from typing import Any

from digisavo.catalogue.sheet import Sheet

EXPERIENCE = "kokemus"
TRIED = ("services/", "pilots/")
"""The kinds that an experience may be about."""


def experience_is_of_something(values: Mapping[str, Any], sheet: Sheet) -> None:
    """An experience is about a service or a pilot; without any related entry the answer is missing."""
    related = values.get("related", ())
    if values.get("kind") == EXPERIENCE and related and not any(reference.startswith(TRIED) for reference in related):
        sheet.error(("related",), "post.related")


def update_follows_publishing(values: Mapping[str, Any], sheet: Sheet) -> None:
    """A post is not updated before it is published."""
    published, updated = values.get("date", ""), values.get("updated", "")
    if published and updated and updated < published:
        sheet.error(("updated",), "date.order", "post", published=published, updated=updated)


def image_has_words(values: Mapping[str, Any], sheet: Sheet) -> None:
    """An image has a text alternative (act 306/2019)."""
    if "image" in values and not sheet.is_answered("image_alt"):
        sheet.error(("image",), "image.alt")


RULES = (experience_is_of_something, update_follows_publishing, image_has_words)
