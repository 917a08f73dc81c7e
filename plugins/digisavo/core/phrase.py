"""A text of our own with texts of others in it: whoever writes it down keeps these from doing anything."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


class Foreign(str):
    """A text of somebody else, such as a value of a content file: it may hold links, mentions, HTML or commands."""

    __slots__ = ()


Part: TypeAlias = str | Foreign
_START, _END = "\ufdd0", "\ufdd1"
"""They hold the places of foreign texts while words are put around them; content cannot hold them."""
_PLACE = re.compile(f"({_START}[0-9]+{_END})")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Our words and foreign texts, one after the other."""

    parts: tuple[Part, ...]

    @classmethod
    def of(cls, say: Callable[..., str], key: str, /, **values: object) -> "Phrase":
        """The text of a key, said with the values: foreign texts and phrases stay what they are in it."""
        kept: list[Phrase] = []

        def held(value: object) -> object:
            if not isinstance(value, Foreign | Phrase):
                return value
            kept.append(value if isinstance(value, Phrase) else Phrase((value,)))
            return f"{_START}{len(kept) - 1}{_END}"

        text = say(key, **{name: held(value) for name, value in values.items()})
        parts: list[Part] = []
        for piece in filter(None, _PLACE.split(text)):
            parts += kept[int(piece[1:-1])].parts if piece.startswith(_START) else (piece,)
        return cls(tuple(parts))

    @classmethod
    def joined(cls, phrases: "list[Phrase]", between: str = ", ") -> "Phrase":
        """Several phrases as one."""
        parts: list[Part] = []
        for number, phrase in enumerate(phrases):
            parts += [between, *phrase.parts] if number else phrase.parts
        return cls(tuple(parts))

    def written(self, foreign: Callable[[str], str], own: Callable[[str], str] = str) -> str:
        """The whole text, its foreign parts as `foreign` writes them."""
        return "".join(foreign(part) if isinstance(part, Foreign) else own(part) for part in self.parts)

    def in_sentence(self) -> "Phrase":
        """The phrase as it stands in a sentence: without the capital that our own words begin with."""
        first, *rest = self.parts or ("",)
        begins_small = not isinstance(first, Foreign) and not first[1:2].isupper()
        return Phrase((first[:1].lower() + first[1:], *rest)) if begins_small else self
