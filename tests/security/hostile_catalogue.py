"""A catalogue in which every question is answered, each answer of words by a hostile text that no check has seen."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.entry_files import parse_source
from digisavo.catalogue.examine import examine
from digisavo.catalogue.field_types.link import Phone, Url
from digisavo.catalogue.field_types.mailbox import Email
from digisavo.catalogue.field_types.markdown import Markdown
from digisavo.catalogue.field_types.reference import Tags
from digisavo.catalogue.field_types.text import Text
from digisavo.catalogue.hosting import join_hosted
from digisavo.catalogue.sheet import Sheet
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.document import Document
from digisavo.core.history import Change, ChangeLog, History
from digisavo.core.settings import Settings
from digisavo.core.text import on_one_line
from digisavo.outputs.rendering.context import Context
from digisavo.reading.files import read_source

SAMPLES = Path(__file__).parents[1] / "collections"
FILES = {
    "services": ("kaikki-kysymykset.yml", "kuntalaisaloite.yml", "suppein-toimitukselta.yml"),
    "pilots": ("kaikki-kysymykset.yml",),
    "events": ("kaikki-kysymykset.yml", "toistuva.yml"),
    "experiences": ("kuntalaisaloite--kaikki-kysymykset.yml",),
    "posts": ("2026-11-21-kaikki-kysymykset.md",),
}
"""Files that answer whatever can be asked, and some that answer little."""
TODAY = date(2026, 11, 30)
NOON = int(datetime(2026, 11, 29, 12, tzinfo=UTC).timestamp())
ADDRESS = "https://lahde.example.org/"


@cache
def documents() -> tuple[tuple[str, Document], ...]:
    """The kind and the content of each file."""
    forms = {collection.kind: collection for collection in COLLECTIONS}
    found = []
    for kind, names in FILES.items():
        for name in names:
            for source in read_source(SAMPLES / kind / "valid" / name, kind, forms[kind].form):
                document = parse_source(source, forms[kind])  # type: ignore[arg-type]  # no file of ours is refused
                assert isinstance(document, Document)
                found.append((kind, document))
    return tuple(found)


def hostile_context(texts: Sequence[str]) -> Context:
    """The catalogue whose answers are the texts in turn, and a history that tells of the same."""
    settings = Settings(today=TODAY, history=History(log=ChangeLog(tuple(changes(texts)), "2025-11-30")))
    entries = join_hosted(hostile_entries(texts), COLLECTIONS)
    return Context.of(Catalogue.of(COLLECTIONS, entries), settings)


def hostile_entries(texts: Sequence[str]) -> list[Entry]:
    """The entries. What names a page of the site, or says nothing, begins with a word: no answer is without."""
    turn = cycle(texts)
    words: dict[type, Callable[[Any, str], str]] = {
        Text: lambda type_, text: f"Malli {text}" if type_.options.get("latin") or not on_one_line(text) else text,
        Markdown: lambda type_, text: text,
        Url: lambda type_, text: ADDRESS + text,
        Email: lambda type_, text: text,
        Phone: lambda type_, text: text,
    }
    kinds = {collection.kind: collection for collection in COLLECTIONS}
    with pytest.MonkeyPatch.context() as patch:
        for type_, make in words.items():
            patch.setattr(type_, "check", _answer(make, turn))
        patch.setattr(Tags, "check_item", _answer(lambda type_, text: f"malli {text}", turn))
        return [examine(document, kinds[kind], TODAY)[0] for kind, document in documents()]


def _answer(make: Callable[[Any, str], str], turn: Iterator[str]) -> Callable[..., str]:
    def check(self: object, raw: object, path: object, sheet: Sheet) -> str:
        return make(self, next(turn))

    return check


def changes(texts: Sequence[str]) -> Iterator[Change]:
    """A change of a service that is there, and one of a service that is no more, in the words of each text."""
    for number, text in enumerate(texts):
        slug, outcome = ("kuntalaisaloite", "changed") if number % 2 else (f"poistunut-{number}", "removed")
        belongs = {"category": ("osallisuus",), "municipality": ("297",)}
        yield Change(
            f"{number:012x}{0:028x}", NOON + number, "services", slug, outcome,
            title=text, lines=(text, text), keys=(text,), before=text, belongs=belongs,
        )  # fmt: skip
