"""Whatever becomes of a real file, it is a located problem or a valid entry, and what passes the check can be built.

DIGISAVO_TIMES asks for more mutants, as the audit does, and DIGISAVO_SEED for others.
"""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from datetime import date
from itertools import islice
from pathlib import Path

import pytest
from tests.depth import examples
from tests.security.mutating import Mutant, most_lines, mutants

from digisavo.adapters.reports import as_text
from digisavo.catalogue.entry_files import portal_of
from digisavo.catalogue.entry_files import read_entry as examined
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.problem import Problem, Report
from digisavo.core.settings import Settings
from digisavo.core.source import SourceFile
from digisavo.outputs.rendering.problem_words import load_problem_words
from digisavo.pipeline import read_catalogue, render_catalogue
from digisavo.reading.files import IMAGES, read_source

ROOT = Path(__file__).parents[2]
REAL, SMALL = ROOT / "content", ROOT / "tests/portals/small/content"
KINDS = {collection.kind: collection for collection in COLLECTIONS}
FOLDERS = {collection.folder: collection for collection in COLLECTIONS}
SETTINGS = Settings(today=date(2026, 11, 30))
PORTAL = portal_of(KINDS, SETTINGS)
SEED = int(os.environ.get("DIGISAVO_SEED", "1"))
MOST_SECONDS = 2.0
"""Processor time after which reading a file is taken to stall."""


@contextmanager
def in_time() -> Iterator[None]:
    """What takes too much of the processor fails."""

    def ring(number: int, frame: object) -> None:
        raise TimeoutError(f"more than {MOST_SECONDS} s of processor time")

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def names_below(folder: Path) -> list[str]:
    """The files of a content folder but for images."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix not in IMAGES)
    return [path.relative_to(folder).as_posix() for path in paths]


def entries_of(folder: Path) -> list[str]:
    return [name for name in names_below(folder) if name.partition("/")[0] in FOLDERS]


def pages_of(folder: Path) -> list[str]:
    return [name for name in names_below(folder) if name.partition("/")[0] not in FOLDERS]


def read_entry(path: Path) -> list[Problem]:
    """The problems of an entry's file as the check finds them, written in words; one that is no entry has some."""
    kind = FOLDERS[path.parts[0]].kind
    problems: list[Problem] = []
    for found in read_source(path, kind, KINDS[kind].form):
        if isinstance(found, SourceFile):
            entry, faults = examined(found, KINDS[kind], SETTINGS, PORTAL)
            problems += faults
            assert entry or faults, "nothing of it is left, and nobody says why"
        else:
            problems.append(found)
    return problems


def read_page(path: Path) -> list[Problem]:
    """The problems of a hand-written page that stands alone."""
    return list(read_catalogue(Path(), SETTINGS)[1].problems)


def fault_of(mutant: Mutant, read: Callable[[Path], list[Problem]]) -> str:
    """What is wrong with what the check says of a mutant, "" for nothing."""
    path = Path(mutant.path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(mutant.content)
    try:
        with in_time():
            problems = read(path)
            as_text(Report.of(problems, 1), load_problem_words("fi"))
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    finally:
        path.unlink()
    lines = most_lines(mutant.content)
    places = [one.span for one in problems if one.code != "file.home"]
    lost = [span for span in places if span.path != mutant.path or not 0 < span.line <= lines or span.column < 1]
    return f"{lost[0]} is no place of the file, which has {lines} lines" if lost else ""


@pytest.mark.parametrize(
    ("names", "read"), [(entries_of(REAL), read_entry), (pages_of(REAL), read_page)], ids=["entries", "pages"]
)
def test_a_mutant_is_a_located_problem_or_valid(
    names: list[str], read: Callable[[Path], list[Problem]], tmp_path: Path
) -> None:
    with chdir(tmp_path):
        faults = [
            f"seed {SEED}, {mutant.path} by {', '.join(mutant.made_by)}: {fault}"
            for mutant in islice(mutants(REAL, names, SEED), examples(150))
            if (fault := fault_of(mutant, read))
        ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("seed", range(SEED, SEED + examples(1)))
def test_what_passes_the_check_can_be_built(seed: int, tmp_path: Path) -> None:
    """A small portal, in which each file is the last of its mutants that the check lets through."""
    content, names = tmp_path / "content", names_below(SMALL)
    shutil.copytree(SMALL, content)
    for mutant in islice(mutants(SMALL, names, seed), len(names) * 6):
        path = content / mutant.path
        before = path.read_bytes()
        path.write_bytes(mutant.content)
        if read_catalogue(content, SETTINGS)[1].has_errors:
            path.write_bytes(before)
    assert [name for name in names if (content / name).read_bytes() != (SMALL / name).read_bytes()]
    catalogue, _ = read_catalogue(content, SETTINGS)
    assert sum(1 for _ in render_catalogue(catalogue, SETTINGS)) > 100
