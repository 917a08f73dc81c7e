"""A draft: what an importer read of one item as answers to our questions, and what it could not carry over."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from digisavo.core.document import Raw
from digisavo.core.problem import Problem
from digisavo.core.text import shorten

Say: TypeAlias = Callable[..., str]
"""The words of the site by key, for what an importer says in a draft."""

_MOST_REMARKS = 300
_MOST_ITEMS = 300
"""Of one answer: more has no room in a file."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What an editor should know of an item: a key below `importing.remarks` in the words of the site, and its values.

    Remarks of one code that differ in `what` alone are told together.
    """

    code: str
    what: str = ""
    found: str = ""


@dataclass(slots=True)
class Draft:
    """One item. `origin` is where it comes from, as people read it; `name` is what its file is called without its
    ending, as far as it is known; `answers` are by full key, as a file holds them; `problems` are what is wrong with
    the form of the original."""

    kind: str
    origin: str
    name: str = ""
    answers: dict[str, Raw] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def answer(self, key: str, value: Raw | Sequence[Raw] | None) -> None:
        """Answers a question, unless there is nothing to say or it is answered; of a long list what a file can hold."""
        if not value or key in self.answers:
            return
        if isinstance(value, str | dict):
            self.answers[key] = value
            return
        self.answers[key] = list(value[:_MOST_ITEMS])
        if len(value) > _MOST_ITEMS:
            self.remark("too_long", key)

    def remark(self, code: str, what: str = "", found: str = "") -> None:
        """Adds a remark, each once; nobody reads hundreds of one item, but that there are more is told."""
        if len(self.remarks) > _MOST_REMARKS:
            return
        new = Remark(code, shorten(what), shorten(found))
        if new not in self.remarks:
            self.remarks.append(new if len(self.remarks) < _MOST_REMARKS else Remark("more"))


@dataclass(frozen=True, slots=True)
class Refusal:
    """An item that became no draft, and why: a remark, or the problems of its form."""

    origin: str
    remark: Remark | None = None
    problems: tuple[Problem, ...] = ()


Item: TypeAlias = Draft | Refusal
