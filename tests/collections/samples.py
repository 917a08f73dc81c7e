"""The sample files of every kind: `valid/` and `invalid/`, and what checking them says."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import chdir
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest

from digisavo.catalogue.collection import Collection
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.problem import Problem
from digisavo.core.settings import Settings
from digisavo.core.slug import Name, name_in
from digisavo.core.source import SourceFile
from digisavo.pipeline import read_catalogue
from digisavo.reading.files import shown

TODAY = date(2026, 11, 22)
FOLDER = Path(__file__).parent

Case: TypeAlias = Callable[[Path, pytest.MonkeyPatch], None]
"""Puts something into a content folder that no file of the repository could be."""


class Sample(NamedTuple):
    """A content file to learn from; its neighbours are the valid files of all kinds."""

    collection: Collection
    path: Path

    @property
    def name(self) -> str:
        """The file as test reports name it: `services/invalid/luvut`."""
        return self.path.relative_to(FOLDER).with_suffix("").as_posix()

    @property
    def expected(self) -> Path:
        """The file that lists the problems, a line each; a valid file without any has none."""
        return self.path.with_suffix(".problems")


def samples(group: str) -> list[Sample]:
    """All samples of a group, `valid` or `invalid`."""
    return [
        Sample(collection, path)
        for collection in COLLECTIONS
        for path in sorted((FOLDER / collection.kind / group).glob(f"*{collection.suffix}"))
    ]


def source_of(sample: Sample) -> SourceFile:
    """A sample as the file that the checks read."""
    name = name_in(sample.path.stem, sample.collection.naming) or Name(sample.path.stem)
    return SourceFile(sample.path.name, sample.collection.kind, name.slug, sample.path.read_bytes(), name.date)


def lay_out(root: Path) -> Path:
    """A content folder below `root` that holds all valid files and the images beside them."""
    expected = shutil.ignore_patterns("*.problems")
    for collection in COLLECTIONS:
        shutil.copytree(FOLDER / collection.kind / "valid", root / "content" / collection.folder, ignore=expected)
    return root / "content"


def check_sample(sample: Sample, content: Path) -> list[Problem]:
    """The problems of a sample among the valid files, placed as if it lay in the content folder."""
    return list(_problems_of(sample.path, sample.collection.kind, sample.collection.folder, content))


@cache
def _problems_of(path: Path, kind: str, folder: str, content: Path) -> tuple[Problem, ...]:
    """Remembered, since several tests ask for the same and each time all files are read."""
    own = Path("content", folder, path.name)
    with chdir(content.parent):
        replacing = [] if own.exists() else [(path, kind)]
        _, report = read_catalogue(Path("content"), Settings(today=TODAY), replacing=replacing)
        given = shown(path) if replacing else shown(own)
    return tuple(_moved(problem, own) for problem in report.problems if problem.span.path == given)


def check_case(case: Case, root: Path) -> list[Problem]:
    """The problems of a content folder of valid files and one odd case."""
    lay_out(root)
    with chdir(root), pytest.MonkeyPatch.context() as patch:
        case(Path("content"), patch)
        _, report = read_catalogue(Path("content"), Settings(today=TODAY))
    return list(report.problems)


def lines_of(problems: list[Problem]) -> Iterator[str]:
    """Problems as a `.problems` file lists them: `12:8 error number.type`."""
    for problem in problems:
        yield f"{problem.span.line}:{problem.span.column} {problem.severity} {problem.code}"


def _moved(problem: Problem, path: Path) -> Problem:
    return replace(problem, span=problem.span._replace(path=path.as_posix()))
