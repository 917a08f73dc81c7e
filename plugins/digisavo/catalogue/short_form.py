"""A short way through the form of a kind: a few of its questions, some of them answered already."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ShortForm:
    """What a short form asks besides what is required, and the answers with which it begins, by field key."""

    keys: tuple[str, ...]
    presets: Mapping[str, str] = field(default_factory=dict)
