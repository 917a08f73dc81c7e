"""What an entry is in the vocabulary of schema.org: a declaration that reads like the data it becomes.

What is not stated is left out, and so is a thing of which nothing is stated: nothing is invented for machines.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, Union

Condition: TypeAlias = Mapping[str, tuple[str, ...]]
"""Full field keys, and the answers that count."""


@dataclass(frozen=True, slots=True)
class Words:
    """The answer to a question as people read it: a text, or a list of texts."""

    key: str


@dataclass(frozen=True, slots=True)
class Data:
    """The answer to a question as data: a date, an address, a number, codes."""

    key: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an answer means in the vocabulary; answers that are not listed mean nothing there."""

    key: str
    meanings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Each:
    """A thing of a type for each name in an answer: `{"@type": "Organization", "name": …}`."""

    type: str
    key: str


@dataclass(frozen=True, slots=True)
class FirstOf:
    """The first of several sources that has a value."""

    sources: "tuple[Source, ...]"


@dataclass(frozen=True, slots=True)
class Begins:
    """When an event begins: the next time, or the last one."""


@dataclass(frozen=True, slots=True)
class Ends:
    """When it ends."""


@dataclass(frozen=True, slots=True)
class Publisher:
    """The organisation that publishes the site."""


@dataclass(frozen=True, slots=True)
class Node:
    """A thing of a type with its properties.

    There is none where `when` does not hold or `unless` does, nor where none of the questions `needs` is answered.
    """

    type: str
    properties: "Mapping[str, Source]"
    when: Condition = field(default_factory=dict)
    unless: Condition = field(default_factory=dict)
    needs: frozenset[str] = frozenset()


Source: TypeAlias = Union[
    str, int, Words, Data, Meaning, Each, FirstOf, Begins, Ends, Publisher, Node, "tuple[Source, ...]"
]
"""Where the value of a property comes from; of several sources, all that have a value give one."""
