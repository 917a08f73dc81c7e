"""A changeset for programs: JSON, with values as data and every line of words as text."""

import json
from typing import Any

from digisavo.adapters.change_reports import ChangeReport, other_of
from digisavo.adapters.changesets import Judged
from digisavo.adapters.inert import in_text
from digisavo.catalogue.revision.differences import Difference, ProofChange
from digisavo.catalogue.revision.revisions import Revision
from digisavo.catalogue.revision.version import Stated, Version
from digisavo.core.phrase import Phrase
from digisavo.core.problem import Problem
from digisavo.outputs.parts.finding_words import say_finding


def as_json(judged: Judged) -> str:
    """The changes as JSON: values as data, and every line of words as text."""
    report = ChangeReport(judged)
    data = {
        "commit": judged.commit,
        "alarms": [_finding(report, number) for number, one in enumerate(report.changes.findings) if one.is_alarm],
        "notes": [_finding(report, number) for number, one in enumerate(report.changes.findings) if not one.is_alarm],
        "doubles": [_double(report, problem) for problem in report.changes.doubles],
        "entries": [_entry(report, revision) for revision in report.changes.revisions],
        "files": [{"path": change.path, "outcome": change.outcome.value} for change in report.changes.files],
        "outside": list(report.changes.outside),
    }  # fmt: skip
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _finding(report: ChangeReport, number: int) -> dict[str, Any]:
    finding = report.changes.findings[number]
    return {
        "code": finding.code, "entry": finding.revision.reference, "path": finding.revision.one.source.path,
        "keys": list(finding.keys), "before": finding.before, "after": finding.after, "items": list(finding.items),
        "text": say_finding(finding, report.words).written(in_text),
    }  # fmt: skip


def _double(report: ChangeReport, problem: Problem) -> dict[str, Any]:
    return {"path": problem.span.path, "other": other_of(problem), "text": in_text(report.double(problem))}


def _entry(report: ChangeReport, revision: Revision) -> dict[str, Any]:
    before, after = revision.before, revision.after
    lines = list(report.words.lines(revision))
    sentence = [line if not number else line.in_sentence() for number, line in enumerate(lines)]
    return {
        "entry": revision.reference, "kind": revision.collection.kind, "title": report.words.name(revision),
        "path": revision.one.source.path, "outcome": revision.outcome.value,
        "previous_path": before.source.path if before and after and before.source.path != after.source.path else "",
        "summary": Phrase.joined(sentence, "; ").written(in_text),
        "lines": [line.written(in_text) for line in lines],
        "completeness": {"before": _percent(before), "after": _percent(after)},
        "changes": [_change(report, revision, one) for one in revision.differences],
        "evidence": [_evidence(one) for one in revision.proofs],
    }  # fmt: skip


def _change(report: ChangeReport, revision: Revision, one: Difference) -> dict[str, Any]:
    return {
        "key": one.key, "label": _label(revision, one.key),
        "before": _data(revision, one.key, one.before), "after": _data(revision, one.key, one.after),
        "text": report.words.difference(one, revision.collection).written(in_text),
    }  # fmt: skip


def _evidence(one: ProofChange) -> dict[str, Any]:
    return {
        "key": one.key, "level_before": one.level_before, "level_after": one.level_after,
        "added": len(one.added), "removed": len(one.removed),
    }  # fmt: skip


def _label(revision: Revision, key: str) -> str:
    field = revision.collection.by_key.get(key)
    return field.label if field else key


def _data(revision: Revision, key: str, stated: Stated | None) -> Any:
    """A value as records have it, a faulty one as it was typed."""
    if stated is None:
        return None
    return revision.collection.by_key[key].type.export(stated.value) if stated.is_sound else stated.value


def _percent(version: Version | None) -> int | None:
    return version.entry.completeness.percent if version and version.entry else None
