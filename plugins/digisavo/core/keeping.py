"""Keeping what takes long to make from one build to the next, if whoever builds has a place for it."""

from collections.abc import Callable
from typing import TypeAlias

Keep: TypeAlias = Callable[[str, Callable[[], bytes]], bytes]
"""Gives the bytes of a key: those that are kept, otherwise those that the function makes. A key is made of all that
the bytes depend on, so that what is kept is what would be made."""


def keep_nothing(key: str, make: Callable[[], bytes], /) -> bytes:
    """Makes everything anew."""
    return make()
