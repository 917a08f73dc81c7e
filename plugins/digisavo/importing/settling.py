"""Makes a draft the text of a file that the check does not refuse: answers that it refuses are left out and told."""

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
from digisavo.core.source import SourceFile, Span
from digisavo.importing.draft import Draft
from digisavo.reading.yaml_dumping import yaml_of
from digisavo.reading.yaml_text import parse_yaml

_MOST_ROUNDS = 12
"""A check that refuses part of a value may let another part be refused in the next round."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The text of a file and its entry; `dropped` is why answers were left out, `lacking` what the check still
    refuses: answers that somebody has to give."""

    text: str
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
        told = [(place, fault) for fault in faults if (place := _place_of(fault, source, answers))]
        if not told:
            break
        dropped += [fault for _, fault in told]
        answers = _without(answers, {place for place, _ in told})
    return Settled(text, entry, tuple(dropped), tuple(faults))


def _place_of(fault: Problem, source: SourceFile, answers: dict[str, Raw]) -> Path | None:
    """The answer that a fault is about, as its key and what of it; None where the fault is that there is none."""
    document = parse_yaml(source)
    if fault.code == "field.missing" or not isinstance(document, Document):
        return None
    found: tuple[Span, Path] | None = None
    for path in _paths(document.values, ()):
        span = document.span_of(path)
        if span <= fault.span and (found is None or span >= found[0]):
            found = (span, path)
    return _answer_at(found[1], answers) if found else None


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
