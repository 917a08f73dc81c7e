"""The example files of faults in the portal's own files, and what checking them finds."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from digisavo.catalogue.accessibility_statement import old_tests, parse_statement
from digisavo.catalogue.declaration import parse_fields
from digisavo.catalogue.product_groups import join_questions, parse_group
from digisavo.catalogue.ready_lists import parse_ready_lists
from digisavo.catalogue.sections import parse_sections
from digisavo.catalogue.vocabulary import parse_group_term, parse_vocabulary
from digisavo.collections.services.collection import SERVICES
from digisavo.core.problem import Problem
from digisavo.reading.own_files import OwnFile, read_own
from digisavo.reading.texts import Texts, parse_texts
from digisavo.reading.translation import Translation

EXAMPLES = sorted(Path(__file__).parent.glob("*/*.yml"))
FINNISH: Texts = {
    "title": "Sivu {number}", "heading": {"first": "Otsikko"}, "count": {"one": "yksi sivu", "other": "{count} sivua"},
    "menu": {"home": "Etusivu", "back": "Takaisin"}, "note": "Huom", "footer": "Loppu", "tail": "Häntä",
    "unknown": "Tuntematon",
}  # fmt: skip
"""The texts whose places the files in `translations/` take."""


def _parse_product_group(file: OwnFile) -> None:
    """Checks the file of a group beside that of another, which asks a question too."""
    path = Path(__file__).parent / "product_groups" / "sound.yml"
    neighbour = OwnFile("collections/malli/product_groups/naapuri.yml", path.read_bytes())
    parse_group_term("malli", file)
    parse_group("malli", file)
    join_questions({"naapuri": neighbour, "malli": file})


def _parse_statement(file: OwnFile) -> None:
    """Checks the statement as on a day on which tests of 2026-11-22 are not older than twelve months."""
    if statement := parse_statement(file):
        file.problems += old_tests(statement, file, date(2027, 11, 22))


_CHECKS: dict[str, tuple[str, Callable[[OwnFile], object]]] = {
    "fields": ("collections/malli/fields.yml", parse_fields),
    "product_groups": ("collections/malli/product_groups/malli.yml", _parse_product_group),
    "vocabularies": ("data/vocabularies/malli.yml", lambda file: parse_vocabulary("malli", file)),
    "ready_lists": ("collections/malli/ready_lists.yml", lambda file: parse_ready_lists(file, SERVICES.by_key)),
    "accessibility_statement": ("data/accessibility_statement.yml", _parse_statement),
    "words": ("collections/malli/words.yml", parse_texts),
    "translations": ("locales/sv/interface.yml", lambda file: Translation(file).of(FINNISH, file.values)),
    "sections": ("locales/sv/sections.yml", parse_sections),
}
"""The files of a folder as reports name them, and how they are checked."""


def name_of(path: Path) -> str:
    """An example as test reports name it: `fields/types`."""
    return f"{path.parent.name}/{path.stem}"


def checked(path: Path) -> OwnFile:
    """An example with all its faults."""
    name, check = _CHECKS[path.parent.name]
    file = OwnFile(f"plugins/digisavo/{name}", path.read_bytes())
    if file.values is not None:
        check(file)
    return file


def problems_of_examples() -> list[list[Problem]]:
    """The problems of each example, and of a file that is not there."""
    missing = read_own("collections", "malli", "fields.yml")
    return [missing.problems, *(checked(path).problems for path in EXAMPLES)]
