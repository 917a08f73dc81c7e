"""How an answer is held against a requirement: what kind of value it is, and what its silence means."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any, NamedTuple

from digisavo.core.document import Path, Raw
from digisavo.reading.declared import Form, attributes_of, refuse
from digisavo.reading.own_files import OwnFile


class Judged(StrEnum):
    """As what an answer is judged: only that it was given, by its terms, as a number, or as a day."""

    TOLD = "told"
    TERMS = "terms"
    NUMBER = "number"
    DAY = "day"


class Mark(IntEnum):
    """Whether a term of an answer holds today, is only planned, or held until a day that is over."""

    HOLDS = 0
    PLANNED = 1
    EXPIRED = 2


class Operator(StrEnum):
    """What is wanted of an answer: any or all of some terms, none outside them, a limit, or that it is given at all."""

    ANY = "any"
    ALL = "all"
    WITHIN = "within"
    LEAST = "least"
    MOST = "most"
    IS = "is"


class AnsweredTerm(NamedTuple):
    """A term of an answer: a code without commas, its label, and whether it holds."""

    code: str
    label: str
    mark: Mark = Mark.HOLDS


class WantedTerm(NamedTuple):
    """A term that can be wanted, with the narrower ones that meet it too."""

    code: str
    label: str
    includes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judging:
    """What the declaration of a field says of judging it (`judged` in `fields.yml`).

    A list tells what is known, so a term that it lacks is unknown; of one that `is_complete` the answer names all there
    is: what it does not name is not there, and "nothing but these" can be asked. Answers among the `open` ones leave it
    open (`ei_arvioitu`). `limit` is what is usually wanted of a number or a day; the other comes second. What
    `is_only_told` means little without other answers (a price without its unit): only that can be asked of it.
    """

    is_complete: bool = False
    open: tuple[str, ...] = ()
    limit: Operator = Operator.LEAST
    is_only_told: bool = False
    usual: tuple[str, ...] | None = None
    """The terms that are usually wanted, none where nothing is; None for those of the type."""


PLAIN = Judging()
_FORMS = {"complete": Form.FLAG, "open": Form.LIST, "usual": Form.LIST, "limit": Form.TEXT, "only_told": Form.FLAG}
_LIMITS = frozenset({Operator.LEAST.value, Operator.MOST.value})


def parse_judging(raw: Mapping[str, Raw] | None, terms: frozenset[str], path: Path, file: OwnFile) -> Judging:
    """What a declaration says of judging a field whose answers are of these terms; its faults are reported."""
    if raw is None:
        return PLAIN
    values: dict[str, Any] = attributes_of(raw, path, _FORMS, (), file)
    limit = values.get("limit", Operator.LEAST.value)
    if limit not in _LIMITS:
        refuse(limit, _LIMITS, (*path, "limit"), file)
        limit = Operator.LEAST.value
    named = {name: tuple(map(str, values[name])) for name in ("open", "usual") if name in values}
    for name, codes in named.items():
        for index, term in enumerate(codes):
            if term not in terms:
                refuse(term, terms, (*path, name, index), file)
    is_complete, is_only_told = values.get("complete", False), values.get("only_told", False)
    return Judging(is_complete, named.get("open", ()), Operator(limit), is_only_told, named.get("usual"))


def operators_of(form: Judged, has_one_term: bool, judging: Judging) -> tuple[Operator, ...]:
    """What can be wanted of an answer, the usual first."""
    if form is Judged.TERMS and has_one_term:
        return Operator.ANY, Operator.IS
    if form is Judged.TERMS and judging.is_complete:
        return Operator.WITHIN, Operator.ANY, Operator.ALL, Operator.IS
    if form is Judged.TERMS:
        return Operator.ALL, Operator.ANY, Operator.IS
    if form is Judged.TOLD:
        return (Operator.IS,)
    second = Operator.MOST if judging.limit is Operator.LEAST else Operator.LEAST
    return judging.limit, second, Operator.IS


def is_limit(operator: Operator) -> bool:
    """Whether a number or a day is wanted with it."""
    return operator.value in _LIMITS
