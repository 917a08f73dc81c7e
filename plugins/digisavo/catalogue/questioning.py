"""Which question comes next: what the check refuses in the answers given so far, so that nothing else decides it."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.examine import examine
from digisavo.catalogue.field import Field, Required
from digisavo.catalogue.sheet import Portal
from digisavo.catalogue.written_form import nested
from digisavo.core.document import Document, Raw
from digisavo.core.problem import Problem, Severity
from digisavo.core.settings import Settings
from digisavo.core.source import SourceFile
from digisavo.reading.yaml_dumping import yaml_of
from digisavo.reading.yaml_text import parse_yaml

_KEY = re.compile(r"\(([\w.]+?)(?:\[\d+\][^()]*)?\)$")
_MISSING = "field.missing"


class Question(NamedTuple):
    """A field to be answered, and what is wrong with the answer that it has, None where it has none."""

    field: Field
    fault: Problem | None


def next_question(
    answers: Mapping[str, Raw], path: str, collection: Collection, settings: Settings, portal: Portal
) -> Question | None:
    """The next question of a new file, None where nothing is refused any more."""
    for problem in examined(answers, path, collection, settings, portal)[1]:
        field = _field_of(problem, collection) if problem.severity is Severity.ERROR else None
        if field:
            return Question(field, problem if field.key in answers or problem.code != _MISSING else None)
    return None


def examined(
    answers: Mapping[str, Raw], path: str, collection: Collection, settings: Settings, portal: Portal
) -> tuple[Entry | None, list[Problem]]:
    """What the check says of answers; of a kind in Markdown, its text is an answer among the others."""
    name = collection.form.named(path.rpartition("/")[2].removesuffix(collection.suffix))
    text = yaml_of(nested(answers, collection))
    document = parse_yaml(SourceFile(path, collection.kind, name.slug, text.encode(), name.date))
    if not isinstance(document, Document):
        return None, document
    return examine(document, collection, settings.today, portal)


def recommended(entry: Entry, collection: Collection) -> int:
    """How many answers more would complete an entry."""
    return entry.completeness.asked - entry.completeness.answered if collection.questions else 0


def is_asked_first(field: Field) -> bool:
    """Whether the answer decides what else is asked: whoever writes as an editor need not answer all."""
    return field.key == "submitted_by" and field.required is Required.ALWAYS


def _field_of(problem: Problem, collection: Collection) -> Field | None:
    found = _KEY.search(problem.field)
    key = found[1] if found else ""
    while key and key not in collection.by_key:
        key = key.rpartition(".")[0]
    return collection.by_key.get(key)
