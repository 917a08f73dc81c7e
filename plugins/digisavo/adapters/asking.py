"""Asks in a terminal what a new file has to answer; whoever stops keeps what has been answered."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import TextIOWrapper

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Field
from digisavo.catalogue.field_types.choice import Choice
from digisavo.catalogue.field_types.choices import Choices
from digisavo.catalogue.field_types.lists import ListType
from digisavo.catalogue.field_types.markdown import Markdown
from digisavo.catalogue.questioning import Question, is_asked_first, next_question
from digisavo.catalogue.sheet import Portal
from digisavo.catalogue.vocabulary import Term
from digisavo.core.document import Raw
from digisavo.core.settings import Settings
from digisavo.core.text import printable
from digisavo.outputs.rendering.problem_words import load_problem_words

_MOST_LINES = 2000
_END = "."


class StoppedError(Exception):
    """Whoever answers has had enough."""


def can_ask() -> bool:
    """Whether somebody sits at the terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


@dataclass(slots=True)
class Asking:
    """The questions of one new file, and the answers so far by full key."""

    collection: Collection
    path: str
    settings: Settings
    portal: Portal
    answers: dict[str, Raw] = field(default_factory=dict)

    def ask_all(self) -> bool:
        """Asks until the check refuses nothing any more; whether that came to pass."""
        print("Vastaa kysymyksiin. Ctrl-D lopettaa ja tallentaa, mitä on vastattu.")
        if isinstance(sys.stdin, TextIOWrapper):
            sys.stdin.reconfigure(errors="surrogateescape")
        try:
            for first in filter(is_asked_first, self.collection.fields):
                self._ask(Question(first, None))
            while question := self._next():
                self._ask(question)
        except (StoppedError, KeyboardInterrupt):
            print()
            return False
        return True

    def _next(self) -> Question | None:
        return next_question(self.answers, self.path, self.collection, self.settings, self.portal)

    def _ask(self, question: Question) -> None:
        asked, words = question.field, load_problem_words(self.settings.language)
        if question.fault:
            print(printable(f"  {words.message(question.fault)} {words.hint(question.fault)}".rstrip()))
        else:
            print(f"\n{asked.label}\n  {asked.help}")
            for line in _options(asked):
                print(f"  {line}")
        answer: Raw = ""
        while not answer:
            answer = _answer(asked)
            if not answer:
                print("  Tähän tarvitaan vastaus.")
        self.answers[asked.key] = answer


def _options(asked: Field) -> Iterator[str]:
    """The terms of a choice by number, and how longer answers end."""
    if isinstance(asked.type, Choice | Choices):
        for number, term in enumerate(_terms(asked), 1):
            yield f"{number:3} {term.label}{f' – {term.definition}' if term.definition else ''}"
        yield "Vastaa numerolla" + (" tai useilla, pilkku väliin." if isinstance(asked.type, Choices) else ".")
    elif isinstance(asked.type, Markdown):
        yield "Kirjoita niin monta riviä kuin haluat ja lopuksi rivi, jolla on vain piste."
    elif isinstance(asked.type, ListType):
        yield "Kirjoita yksi asia riville. Tyhjä rivi lopettaa."


def _answer(asked: Field) -> Raw:
    """What somebody types, as a file would have it."""
    if isinstance(asked.type, Markdown):
        return "\n".join(_lines(_END)).strip()
    if isinstance(asked.type, Choices):
        return [_term_of(part, asked) for part in _line().split(",") if part.strip()]
    if isinstance(asked.type, ListType):
        return [*_lines("")]
    return _term_of(_line(), asked) if isinstance(asked.type, Choice) else _line()


def _terms(asked: Field) -> list[Term]:
    kind = asked.type
    vocabulary = kind.vocabulary if isinstance(kind, Choice | Choices) else None
    return [term for term in vocabulary.terms.values() if not term.replaced_by] if vocabulary else []


def _term_of(text: str, asked: Field) -> str:
    """The term of a number; any other text stays, for the check knows labels and other spellings."""
    terms, text = _terms(asked), text.strip()
    if text.isascii() and text.isdigit() and 1 <= int(text) <= len(terms):
        return terms[int(text) - 1].id
    return text


def _lines(end: str) -> Iterator[str]:
    """The lines up to one that ends them; what has been typed stays where the input ends without it."""
    for number in range(_MOST_LINES):
        try:
            line = _line()
        except StoppedError:
            if not number:
                raise
            return
        if line.strip() == end:
            return
        yield line


def _line() -> str:
    print("> ", end="", flush=True)
    line = sys.stdin.readline()
    if not line:
        raise StoppedError
    # A sign that the terminal cannot encode would end the command, and with it all answers would be lost.
    return line.rstrip("\r\n").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
