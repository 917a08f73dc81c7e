"""How changes are said: texts of the group `changes` of the interface with foreign texts in them, and lists of them."""

from digisavo.core.phrase import Phrase
from digisavo.outputs.rendering.context import PageDisplay

_MOST = 8
"""How many items or rows of one answer are told; of more only the number."""


class Saying:
    """Says texts of the group `changes`."""

    def __init__(self, display: PageDisplay) -> None:
        self.display, self.t = display, display.t

    def say(self, key: str, /, **values: object) -> Phrase:
        """The text of a key below `changes`."""
        return Phrase.of(self.t, f"changes.{key}", **values)

    def some(self, items: list[Phrase]) -> Phrase:
        """The first of many items, and how many more there are."""
        rest = len(items) - _MOST
        return Phrase.joined([*items[:_MOST], *([self.say("more", count=rest)] if rest > 0 else [])])
