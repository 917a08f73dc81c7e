"""Mutants of the real files: whatever somebody does to a file, the check neither fails nor points outside it."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from tests.collections.samples import TODAY
from tests.wording import hint_of, message_of

from digisavo.catalogue.cross_checks import check_entries
from digisavo.catalogue.entry_files import portal_of, read_entry
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.settings import Settings
from digisavo.core.slug import Name, name_in
from digisavo.core.source import SourceFile

CONTENT = Path(__file__).parents[2] / "content"
KINDS = {collection.kind: collection for collection in COLLECTIONS}
SETTINGS = Settings(today=TODAY)
FILES = [
    (collection.kind, path) for collection in COLLECTIONS for path in sorted((CONTENT / collection.folder).glob("*.*"))
    if path.suffix == collection.suffix
]  # fmt: skip
SCRAPS = [
    ": ", "- ", "  ", "\t", "\u00a0", " #", "'", '"', "[", "]", "{", "}", "|", ">", "&a ", "*a", "!!x ", "? ", "---\n",
    "```\n", "ei tiedossa", "N/A", "-", "1.9.2026", "1 200,00 €", "Kuopion kaupunki", "\u202e", "\x00", "<b>", "%", "@",
    "\n", "\r", "\\", "ä", "\ufffc", "x" * 300, "https://digisavo.fi/palvelut/x/", "<<: ", "name: ",
]  # fmt: skip
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"]

Mutation = Callable[[list[str], Random], None]


def drop(lines: list[str], random: Random) -> None:
    del lines[random.randrange(len(lines))]


def swap(lines: list[str], random: Random) -> None:
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def repeat(lines: list[str], random: Random) -> None:
    lines.insert(random.randrange(len(lines)), random.choice(lines))


def indent(lines: list[str], random: Random) -> None:
    index = random.randrange(len(lines))
    lines[index] = " " * random.randrange(1, 4) + lines[index]


def dedent(lines: list[str], random: Random) -> None:
    index = random.randrange(len(lines))
    lines[index] = lines[index][random.randrange(1, 4) :]


def insert(lines: list[str], random: Random) -> None:
    index = random.randrange(len(lines))
    place = random.randrange(len(lines[index]) + 1)
    lines[index] = lines[index][:place] + random.choice(SCRAPS) + lines[index][place:]


def cut(lines: list[str], random: Random) -> None:
    index = random.randrange(len(lines))
    start = random.randrange(len(lines[index]) + 1)
    lines[index] = lines[index][:start] + lines[index][start + random.randrange(1, 6) :]


def answer(lines: list[str], random: Random) -> None:
    index = random.randrange(len(lines))
    lines[index] = lines[index].partition(":")[0] + ": " + random.choice(SCRAPS)


def grow(lines: list[str], random: Random) -> None:
    index = random.randrange(len(lines))
    lines[index : index + 1] = [lines[index]] * random.randrange(2, 300)


MUTATIONS: list[Mutation] = [drop, swap, repeat, indent, dedent, insert, cut, answer, grow]


def mutant_of(path: Path, random: Random) -> bytes:
    lines = path.read_text("utf-8").split("\n")
    for _ in range(random.randrange(1, 8)):
        random.choice(MUTATIONS)(lines, random)
        lines = lines or [""]
    content = "\n".join(lines).encode(random.choice(ENCODINGS), "replace")
    if random.random() < 0.05:
        content = content[: random.randrange(len(content) + 1)]
    return content


def check(kind: str, path: Path, content: bytes) -> None:
    name = name_in(path.stem, KINDS[kind].naming) or Name(path.stem)
    source = SourceFile(f"content/{path.name}", kind, name.slug, content, name.date)
    entry, problems = read_entry(source, KINDS[kind], SETTINGS, portal_of(KINDS, SETTINGS))
    if entry:
        problems += check_entries([entry], {entry.reference}, COLLECTIONS)
    lines = 1 + content.count(b"\n") + content.count(b"\r")
    for problem in problems:
        text = f"{message_of(problem)} {hint_of(problem)}"
        assert 1 <= problem.span.line <= lines, problem
        assert problem.span.column >= 1, problem
        assert "\ufffc" not in text, problem
        assert len(text.splitlines()) == 1, problem


@pytest.mark.parametrize("seed", range(8))
def test_mutants_are_checked(seed: int) -> None:
    random = Random(seed)
    for _ in range(40):
        kind, path = random.choice(FILES)
        content = mutant_of(path, random)
        try:
            check(kind, path, content)
        except Exception as error:
            raise AssertionError(f"{path.name}: {content!r}") from error
