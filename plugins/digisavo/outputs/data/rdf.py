"""A graph as plain data, and the same graph as Turtle and as JSON-LD: always in the order in which it was made."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from digisavo.core.text import remove_refused

_NAME = re.compile(r"([a-z]+):([A-Za-z][A-Za-z0-9]*)", re.ASCII)
_NOT_IN_ADDRESSES = re.compile(r'[\x00-\x20<>"{}|^`\\]')


@dataclass(frozen=True, slots=True)
class Iri:
    """A thing by its address."""

    address: str

    def __post_init__(self) -> None:
        # What neither form allows in an address, and what content never has in one.
        object.__setattr__(self, "address", _NOT_IN_ADDRESSES.sub(_escaped, remove_refused(self.address)))


@dataclass(frozen=True, slots=True)
class Literal:
    """A text in a language, or one of a type such as `xsd:dateTime`; without either it is just a text."""

    text: str
    language: str = ""
    type: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", remove_refused(self.text))


Value: TypeAlias = Iri | Literal


@dataclass(frozen=True, slots=True)
class Thing:
    """What is said of one thing: its types, and its properties by their short names such as `dct:title`."""

    iri: Iri
    types: tuple[str, ...]
    values: Mapping[str, tuple[Value, ...]]


def turtle_of(things: Iterable[Thing], prefixes: Mapping[str, str]) -> str:
    """The graph as Turtle, a property a line."""
    heads = "".join(f"@prefix {name}: <{address}> .\n" for name, address in prefixes.items())
    return heads + "".join(f"\n{_turtle(thing, prefixes)}" for thing in things)


def json_ld_of(things: Iterable[Thing], prefixes: Mapping[str, str]) -> str:
    """The graph as JSON-LD that is read without fetching a context."""
    graph = [_node(thing, prefixes) for thing in things]
    return json.dumps({"@context": dict(prefixes), "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def _turtle(thing: Thing, prefixes: Mapping[str, str]) -> str:
    lines = [f"    a {', '.join(_known(name, prefixes) for name in thing.types)}"]
    for name, values in thing.values.items():
        if values:
            lines.append(f"    {_known(name, prefixes)} {', '.join(_term(value, prefixes) for value in values)}")
    said = " ;\n".join(lines)
    return f"<{thing.iri.address}>\n{said} .\n"


def _term(value: Value, prefixes: Mapping[str, str]) -> str:
    if isinstance(value, Iri):
        return f"<{value.address}>"
    # A text of JSON is a text of Turtle: both know the same escapes.
    text = json.dumps(value.text, ensure_ascii=False)
    if value.language:
        return f"{text}@{value.language}"
    return f"{text}^^{_known(value.type, prefixes)}" if value.type else text


def _node(thing: Thing, prefixes: Mapping[str, str]) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": thing.iri.address, "@type": [_known(name, prefixes) for name in thing.types]}
    for name, values in thing.values.items():
        if values:
            node[_known(name, prefixes)] = list(_json_values(values, prefixes))
    return node


def _json_values(values: Iterable[Value], prefixes: Mapping[str, str]) -> Iterator[dict[str, str]]:
    for value in values:
        if isinstance(value, Iri):
            yield {"@id": value.address}
        elif value.language:
            yield {"@value": value.text, "@language": value.language}
        elif value.type:
            yield {"@value": value.text, "@type": _known(value.type, prefixes)}
        else:
            yield {"@value": value.text}


def _known(name: str, prefixes: Mapping[str, str]) -> str:
    """A short name whose prefix is declared: another one would be read as an address."""
    found = _NAME.fullmatch(name)
    if not found or found[1] not in prefixes:
        raise ValueError(f"no name of the graph: {name}")
    return name


def _escaped(character: re.Match[str]) -> str:
    return f"%{ord(character[0]):02X}"
