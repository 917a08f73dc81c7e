"""Makes services for tests, from the YAML that an author would write."""

from datetime import date
from pathlib import Path
from textwrap import dedent

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.examine import examine
from digisavo.collections.services.collection import SERVICES
from digisavo.core.document import Document
from digisavo.core.problem import Problem, Severity
from digisavo.core.source import SourceFile
from digisavo.reading.yaml_text import parse_yaml

TODAY = date(2026, 11, 22)
LEAST = """\
summary: Lyhyt kuvaus.
sources: [https://example.org]
reviewed_on: 2026-11-22
submitted_by: toimitus
"""


def check_service(answers: str, slug: str = "malli") -> tuple[Entry, list[Problem]]:
    """A service by editors with the given answers beside the fewest needed, and its problems."""
    text = dedent(answers)
    for line in ("name: Malli\n", "categories: [osallisuus]\n"):
        text = text if f"\n{line.partition(':')[0]}:" in f"\n{text}" else line + text
    path = Path("content/services", f"{slug}.yml").as_posix()
    document = parse_yaml(SourceFile(path, "services", slug, (text + "\n" + LEAST).encode()))
    assert isinstance(document, Document), document
    return examine(document, SERVICES, TODAY)


def service(slug: str, answers: str = "") -> Entry:
    """A service with nothing worse than notices."""
    entry, problems = check_service(answers, slug)
    assert {problem.severity for problem in problems} <= {Severity.NOTICE}
    return entry


def catalogue(*entries: Entry) -> Catalogue:
    """A catalogue of services."""
    return Catalogue.of([SERVICES], entries)
