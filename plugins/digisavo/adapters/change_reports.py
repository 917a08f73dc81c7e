"""A changeset for people and machines: text, Markdown, JSON. What the values of content say does nothing in any."""

import json
from collections.abc import Iterator
from typing import Any

from digisavo.adapters.changesets import Judged
from digisavo.adapters.inert import in_markdown, in_text
from digisavo.catalogue.revision.changeset import FileChange
from digisavo.catalogue.revision.revisions import Revision
from digisavo.catalogue.revision.version import Stated, Version
from digisavo.core import address
from digisavo.core.phrase import Foreign, Phrase
from digisavo.core.problem import Problem
from digisavo.outputs.parts.revision_words import RevisionWords
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.problem_words import load_problem_words


class ChangeReport:
    """The words for a changeset."""

    def __init__(self, judged: Judged) -> None:
        self.judged, self.changes = judged, judged.changes
        context = Context.of(judged.catalogue, judged.settings)
        self._display, self.language = PageDisplay(context, address.HOME), context.language
        self.words, self._problem_words = RevisionWords(self._display), load_problem_words(judged.settings.language)

    def alarms(self) -> list[Phrase]:
        """What may do harm."""
        return [self.words.finding(finding) for finding in self.changes.findings if finding.is_alarm]

    def notes(self) -> list[Phrase]:
        """What is worth a glance."""
        notes = [self.words.finding(finding) for finding in self.changes.findings if not finding.is_alarm]
        return notes + [Phrase((Foreign(self.double(problem)),)) for problem in self.changes.doubles]

    def files(self) -> list[Phrase]:
        """Files that belong to no entry."""
        return [self._file(change) for change in self.changes.files]

    def outside(self) -> Phrase | None:
        """Files that are no content."""
        paths = self.changes.outside
        if not paths:
            return None
        shown = Phrase.joined([Phrase((Foreign(path),)) for path in paths[:5]])
        return self.words.say("outside", count=len(paths), paths=shown)

    def page_of(self, revision: Revision) -> str:
        """The file of the built site on which an entry is, "" for none."""
        found = self._display.address_of(revision.reference)
        page = found.partition("#")[0]
        return f"{page}index.html" if found else ""

    def _file(self, change: FileChange) -> Phrase:
        return self.words.say(f"file.{change.outcome}", path=Foreign(change.path))

    def double(self, problem: Problem) -> str:
        """Which entry is perhaps about the same thing as another."""
        return f"{problem.span.path}: {self._problem_words.message(problem)}"


def as_text(judged: Judged) -> str:
    """The changes for a terminal or a log."""
    report = ChangeReport(judged)
    return "".join(f"{line.written(in_text)}\n" for line in _text_lines(report))


def _text_lines(report: ChangeReport) -> Iterator[Phrase]:
    say = report.words.say
    for heading, found in (("alarms", report.alarms()), ("notes", report.notes())):
        if found:
            yield say(f"headings.{heading}")
            yield from (Phrase(("  ", *phrase.parts)) for phrase in found)
    if report.changes.is_empty:
        yield say("none")
    for revision in report.changes.revisions:
        yield say("entry", title=report.words.title(revision), path=Foreign(revision.one.source.path),
                  outcome=report.words.outcome(revision))  # fmt: skip
        yield from (Phrase(("  ", *line.parts)) for line in report.words.lines(revision))
    yield from report.files()
    outside = report.outside()
    yield from [outside] if outside else []


def as_markdown(judged: Judged) -> str:
    """The changes for a comment or a page of a forge."""
    report = ChangeReport(judged)
    found = (*finding_blocks(report, alarms=True), *finding_blocks(report, alarms=False))
    return "\n\n".join((*found, *change_blocks(report))) + "\n"


def finding_blocks(report: ChangeReport, *, alarms: bool) -> Iterator[str]:
    """The alarms or the notes below their heading."""
    found = report.alarms() if alarms else report.notes()
    if found:
        yield f"### {_written(report.words.say('headings.alarms' if alarms else 'headings.notes'))}"
        yield bullets(found)


def change_blocks(report: ChangeReport, with_pages: bool = False) -> Iterator[str]:
    """What became of every entry and file; `with_pages` says where in the built site it is."""
    say = report.words.say
    yield f"### {_written(say('headings.changes'))}"
    if report.changes.is_empty:
        yield _written(say("none"))
    for revision in report.changes.revisions:
        yield _entry_block(report, revision, report.page_of(revision) if with_pages else "")
    rest = [*report.files(), *filter(None, [report.outside()])]
    if rest:
        yield bullets(rest)


def _entry_block(report: ChangeReport, revision: Revision, page: str) -> str:
    title = report.words.say(
        "entry", title=report.words.title(revision), path=Foreign(revision.one.source.path),
        outcome=report.words.outcome(revision),
    )  # fmt: skip
    lines = [*report.words.lines(revision), *([report.words.say("page", page=Foreign(page))] if page else [])]
    return f"#### {_written(title)}\n\n{bullets(lines)}".rstrip()


def bullets(phrases: list[Phrase]) -> str:
    """A list of Markdown."""
    return "\n".join(f"- {_written(phrase)}" for phrase in phrases)


def _written(phrase: Phrase) -> str:
    return phrase.written(in_markdown)


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
        "text": report.words.finding(finding).written(in_text),
    }  # fmt: skip


def _double(report: ChangeReport, problem: Problem) -> dict[str, Any]:
    other = dict(problem.fault.values).get("path", "")
    return {"path": problem.span.path, "other": other, "text": in_text(report.double(problem))}


def _entry(report: ChangeReport, revision: Revision) -> dict[str, Any]:
    before, after = revision.before, revision.after
    lines = list(report.words.lines(revision))
    sentence = [line if not number else line.in_sentence() for number, line in enumerate(lines)]
    return {
        "entry": revision.reference, "kind": revision.collection.kind, "title": revision.one.title,
        "path": revision.one.source.path, "outcome": revision.outcome.value,
        "previous_path": before.source.path if before and after and before.source.path != after.source.path else "",
        "summary": Phrase.joined(sentence, "; ").written(in_text),
        "lines": [line.written(in_text) for line in lines],
        "completeness": {"before": _percent(before), "after": _percent(after)},
        "changes": [
            {
                "key": one.key, "label": _label(revision, one.key),
                "before": _data(revision, one.key, one.before), "after": _data(revision, one.key, one.after),
                "text": report.words.difference(one, revision.collection).written(in_text),
            }
            for one in revision.differences
        ],
        "evidence": [
            {
                "key": one.key, "level_before": one.level_before, "level_after": one.level_after,
                "added": len(one.added), "removed": len(one.removed),
            }
            for one in revision.proofs
        ],
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


CHANGE_FORMATS = {"text": as_text, "markdown": as_markdown, "json": as_json}
"""The formats of a changeset by the name that `--format` gives."""
