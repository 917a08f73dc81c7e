"""Faults in the portal's own files: every example file gets exactly the problems that the file beside it lists."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.collections.samples import lines_of

from digisavo.catalogue.accessibility_statement import parse_statement
from digisavo.catalogue.declaration import parse_fields
from digisavo.catalogue.sections import parse_sections
from digisavo.catalogue.vocabulary import parse_vocabulary
from digisavo.core.problem import Report
from digisavo.outputs.rendering.words import parse_words
from digisavo.reading.own_files import DeclarationError, OwnFile
from digisavo.reading.translation import Texts, Translation

FOLDER = Path(__file__).parent
FINNISH: Texts = {
    "title": "Sivu {number}", "heading": {"first": "Otsikko"}, "count": {"one": "yksi sivu", "other": "{count} sivua"},
    "menu": {"home": "Etusivu", "back": "Takaisin"}, "note": "Huom", "footer": "Loppu", "tail": "Häntä",
    "unknown": "Tuntematon",
}  # fmt: skip
"""The texts whose places the files in `translations/` take."""

PARSERS: dict[str, Callable[[OwnFile], object]] = {
    "fields": parse_fields,
    "vocabularies": lambda file: parse_vocabulary("malli", file),
    "words": parse_words,
    "accessibility_statement": parse_statement,
    "sections": parse_sections,
    "translations": lambda file: file.values is None or Translation(file).of(FINNISH, file.values),
}


def parsed(path: Path) -> OwnFile:
    file = OwnFile(path.name, path.read_bytes())
    PARSERS[path.parent.name](file)
    return file


EXAMPLES = sorted(FOLDER.glob("*/*.yml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_faults_of_an_example(path: Path, renew: bool) -> None:
    problems = Report.of(parsed(path).problems, 1).problems
    text = "".join(f"{line}\n" for line in lines_of(list(problems)))
    expected = path.with_suffix(".problems")
    if renew:
        expected.unlink(missing_ok=True)
        if text:
            expected.write_text(text, "utf-8")
    assert text == (expected.read_text("utf-8") if expected.exists() else "")
    assert bool(text) == (path.stem != "sound")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_places_lie_in_the_file(path: Path) -> None:
    lines = path.read_text("utf-8").split("\n")
    for problem in parsed(path).problems:
        assert 1 <= problem.span.line <= len(lines)
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1


def test_a_file_with_faults_raises_all_of_them() -> None:
    file = parsed(FOLDER / "vocabularies/terms.yml")
    with pytest.raises(DeclarationError) as raised:
        file.check()
    assert raised.value.problems == tuple(file.problems)
    assert (raised.value.report.files, raised.value.report.has_errors) == (1, True)
