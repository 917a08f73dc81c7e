"""Makes a draft the text of a file that the check does not refuse: answers that it refuses are left out and told."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.entry_files import read_entry
from digisavo.catalogue.sheet import Portal
from digisavo.catalogue.written_form import nested, schema_line
from digisavo.core.document import Document, Path, Raw
from digisavo.core.problem import Problem, Severity
from digisavo.core.settings import Settings
from digisavo.core.source import SourceFile
from digisavo.importing.draft import Draft
from digisavo.reading.yaml_dumping import yaml_of
from digisavo.reading.yaml_text import parse_yaml

_MISSING = "field.missing"
_MOST_ROUNDS = 12
"""A check that refuses part of a value may let another part be refused in the next round."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The text of a file, its answers and its entry; `dropped` is why answers were left out, `lacking` what the check
    still refuses: answers that somebody has to give."""

    text: str
    answers: dict[str, Raw]
    entry: Entry | None
    dropped: tuple[Problem, ...]
    lacking: tuple[Problem, ...]


def settle(draft: Draft, path: str, collection: Collection, settings: Settings, portal: Portal) -> Settled:
    """The text of a draft for the file at a path, without what the check refuses."""
    answers, dropped = dict(draft.answers), list[Problem]()
    for _ in range(_MOST_ROUNDS):
        text = schema_line(collection, settings) + yaml_of(nested(answers, collection))
        name = collection.form.named(path.rpartition("/")[2].removesuffix(collection.suffix))
        source = SourceFile(path, collection.kind, name.slug, text.encode(), name.date)
        entry, problems = read_entry(source, collection, settings, portal)
        faults = [problem for problem in problems if problem.severity is Severity.ERROR]
        places = _Places(source)
        told = [(place, fault) for fault in faults if (place := places.find(fault, answers))]
        if not told:
            break
        dropped += [fault for _, fault in told]
        answers = _without(answers, {place for place, _ in told})
    return Settled(text, answers, entry, tuple(dropped), tuple(faults))


class _Places:
    """What stands where in a text, so that a fault leads back to the answer that it is about."""

    def __init__(self, source: SourceFile) -> None:
        document = parse_yaml(source)
        values = document.values if isinstance(document, Document) else {}
        found = [(document.span_of(path), path) for path in _paths(values, ()) if isinstance(document, Document)]
        # Of what begins at one place the innermost comes last.
        found.sort(key=lambda item: (item[0], len(item[1])))
        self._spans, self._paths = [span for span, _ in found], [path for _, path in found]

    def find(self, fault: Problem, answers: dict[str, Raw]) -> Path | None:
        """The answer as its key and what of it; None where the fault is that there is none."""
        at = bisect_right(self._spans, fault.span) - 1
        return _answer_at(self._paths[at], answers) if at >= 0 and fault.code != _MISSING else None


def _paths(value: Raw, path: Path) -> Iterator[Path]:
    """The paths of all that can be left out: answers, items of lists, rows, and proofs."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*path, key)
        yield from _paths(inner, (*path, key))


def _answer_at(path: Path, answers: dict[str, Raw]) -> Path | None:
    """A path of a document as the key of an answer, and the item of it, if it has any."""
    for length in range(len(path), 0, -1):
        key = ".".join(map(str, path[:length]))
        if key in answers:
            return (key, *path[length : length + 1])
    return None


def _without(answers: dict[str, Raw], places: set[Path]) -> dict[str, Raw]:
    """The answers without those at the places, and without evidence of what is gone."""
    kept: dict[str, Raw] = {}
    for key, value in answers.items():
        gone = {place[1] for place in places if place[0] == key and len(place) > 1}
        if (key,) in places:
            continue
        if isinstance(value, list):
            value = [item for index, item in enumerate(value) if index not in gone]
        elif isinstance(value, dict):
            value = {name: inner for name, inner in value.items() if name not in gone}
        if value:
            kept[key] = value
    proofs = kept.get("evidence")
    if isinstance(proofs, dict):
        kept["evidence"] = {key: proof for key, proof in proofs.items() if key in kept}
    return {key: value for key, value in kept.items() if value}
