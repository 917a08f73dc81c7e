"""A language that nobody speaks: Finnish with letters that look alike, and what tells its texts from Finnish ones."""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from babel import Locale

from digisavo.collections.registry import COLLECTIONS
from digisavo.core.sections import Sections
from digisavo.outputs.rendering.problem_words import load_problem_words
from digisavo.reading.own_files import OwnFile

ROOT = Path(__file__).parents[2]
PACKAGE, CONTENT = ROOT / "plugins/digisavo", ROOT / "tests/golden/content"
CODE = "sv"
"""Babel has to know the language; only its dates and plurals are Swedish."""

_LETTERS, _ALIKE = "abcdefghijklmnopqrstuvwxyzåäö", "аьсԁеғɡһіјҡӏмпоркгѕтцѵшхуᴢӑӓӧ"
_PSEUDO = str.maketrans(_LETTERS + _LETTERS.upper(), _ALIKE + _ALIKE.upper())
_DECLARED, _PATTERNS = ("label", "help", "request", "definition", "notice_values"), "format"
_NAMES = {"Facebook", "LinkedIn", "WhatsApp", "CC", "BY", "EUR"}
_PLACEHOLDER = re.compile(r"(\{\w+(?::\w+)?\})")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LATIN = re.compile(r"(?<!\w)[A-Za-zÅÄÖåäö]{2,}(?!\w)")
_ADDRESS = re.compile(r"\S*[\w:-]/[\w./-]\S*|\S+@\S+|\b[\w.]+\.(?:org|com|fi)\b")


def pseudo(text: str) -> str:
    """A text that shows that it was translated; what is put into it stays."""
    pieces = _PLACEHOLDER.split(text)
    return f"⟦{''.join(piece if at % 2 else piece.translate(_PSEUDO) for at, piece in enumerate(pieces))}⟧"


def translated(raw: Any) -> Any:
    """Words by key, translated; the patterns of dates and numbers are no words."""
    if isinstance(raw, list):
        return [translated(text) for text in raw]
    if not isinstance(raw, dict):
        return pseudo(raw)
    return {key: value if key == _PATTERNS else translated(value) for key, value in raw.items()}


def load(path: Path) -> Any:
    """A YAML file, whose scalars are all texts."""
    return OwnFile(path.name, path.read_bytes()).values


def dump(raw: Any, path: Path) -> None:
    path.write_text(yaml.safe_dump(raw, allow_unicode=True, sort_keys=False), "utf-8")


def leaves(raw: Any) -> Iterator[str]:
    """All texts of data but its keys."""
    if isinstance(raw, str):
        yield raw
    for one in raw.values() if isinstance(raw, dict) else raw if isinstance(raw, list) else ():
        yield from leaves(one)


@cache
def finnish() -> dict[str, Any]:
    """All Finnish words of the portal's own files, by the name of the file that another language has for them."""
    kinds = [path.parent for path in sorted(PACKAGE.glob("collections/*/words.yml"))]
    vocabularies = sorted(PACKAGE.glob("data/vocabularies/*.yml"))
    return {
        "interface": load(PACKAGE / "locales/fi/interface.yml"),
        "words": {kind.name: load(kind / "words.yml") for kind in kinds},
        "fields": {
            kind.name: declared(load(kind / "fields.yml"), "key") | declared(questions_of(kind), "key")
            for kind in kinds
        },
        "vocabularies": {path.stem: declared(load(path), "id") for path in vocabularies}
        | {"product_groups": declared(product_groups(), "id")},
    }


def product_groups() -> list[dict[str, Any]]:
    """The files of product groups as the rows of a vocabulary."""
    files = sorted(PACKAGE.glob("collections/*/product_groups/*.yml"))
    return [{"id": path.stem, **load(path)} for path in files]


def questions_of(kind: Path) -> list[dict[str, Any]]:
    """The questions of the product groups of a kind, under their full keys."""
    rows = (row for path in kind.glob("product_groups/*.yml") for row in load(path)["questions"])
    return [{**row, "key": f"abilities.{row['key']}"} for row in rows]


def declared(rows: list[dict[str, Any]], name: str) -> dict[str, Any]:
    """The words of declared rows by their names, those of the rows within them too."""
    return {
        row[name]: {key: row[key] for key in _DECLARED if key in row}
        | ({"fields": declared(row["fields"], name)} if "fields" in row else {})
        for row in rows
    }


def write_language(folder: Path) -> None:
    """The files of the pseudo-language."""
    folder.mkdir()
    for name, words in {**finnish(), "problems": problems()}.items():
        dump(translated(words), folder / f"{name}.yml")
    dump(sections(), folder / "sections.yml")


def sections() -> dict[str, Any]:
    """Words of addresses, all of them others than the Finnish ones."""
    own = {name: foreign_section(getattr(Sections(), name)) for name in Sections.names()}
    return {**own, "kinds": {kind.kind: foreign_section(kind.section) for kind in COLLECTIONS}}


def foreign_section(finnish: str) -> str:
    """The section that stands for a Finnish one."""
    return f"x-{finnish.rstrip('/')}"


def problems() -> dict[str, Any]:
    """All words of checks, those of the kinds too."""
    return dict(load_problem_words("fi").words)


@cache  # most texts stand on every page
def finnish_words(text: str) -> list[str]:
    """The Finnish words of the interface in a text."""
    return _interface_words().findall(_without_content(text))


@cache
def foreign_words(text: str) -> set[str]:
    """All words of a text that are of some other language."""
    return set(_LATIN.findall(_without_content(text))) - _names()


def _without_content(text: str) -> str:
    return _content().sub("·", _ADDRESS.sub("·", " ".join(text.split())))


@cache
def _names() -> set[str]:
    """What is written alike in all languages, and the months and days of this one."""
    months, days = Locale.parse(CODE).months["format"], Locale.parse(CODE).days["stand-alone"]["wide"]
    named = {name.strip(".") for width in ("wide", "abbreviated") for name in months[width].values()}
    return _NAMES | named | {*days.values()}


@cache
def _interface_words() -> re.Pattern[str]:
    """The texts of the interface, as far as they are always the same."""
    pieces = (piece for text in leaves(finnish()) for piece in _PLACEHOLDER.split(text)[::2])
    return _any_of({" ".join(piece.split()).strip(' .,:;–%()"”') for piece in pieces} - _NAMES)


@cache
def _content() -> re.Pattern[str]:
    """What may be Finnish: each sentence and each answer of the content, and names of places."""
    entries = [load(path) for path in CONTENT.rglob("*.yml")]
    texts = [*leaves(entries), *(title for entry in entries for title in entry.get("links", ()))]
    texts += [path.read_text("utf-8") for path in CONTENT.rglob("*.md")]
    texts += leaves(load(PACKAGE / "data/accessibility_statement.yml"))
    for path in (PACKAGE / "data/places").glob("*.csv"):
        with path.open(encoding="utf-8") as file:
            texts += (cell for row in csv.reader(file) for cell in row)
    lines = {part.strip(" -#>") for text in texts for part in re.split(r"\n|\*\*|[`\[\]()]|: ", text)}
    whole = {" ".join(text.split()) for text in (*texts, *_conditions())}
    return _any_of(text.strip(" .") for text in lines | whole)


def _conditions() -> Iterator[str]:
    """What the field guide says in codes: on which answers others are demanded."""
    for path in PACKAGE.glob("collections/*/fields.yml"):
        for field in load(path):
            for key, values in field.get("required_if", {}).items():
                yield from (f"{key}: {value}" for value in leaves(values))


def _any_of(texts: Iterable[str]) -> re.Pattern[str]:
    """Any of the texts that have words, as whole words, the longest first."""
    longest_first = sorted({text for text in texts if _WORD.search(text)}, key=lambda text: (-len(text), text))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
