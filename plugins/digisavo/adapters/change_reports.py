"""A changeset for people: text and Markdown. What the values of content say does nothing in either."""

from collections.abc import Iterator

from digisavo.adapters.changesets import Judged
from digisavo.adapters.inert import in_markdown, in_text
from digisavo.catalogue.revision.changeset import FileChange
from digisavo.catalogue.revision.revisions import Revision
from digisavo.core import address
from digisavo.core.phrase import Foreign, Phrase
from digisavo.core.problem import Problem
from digisavo.outputs.parts.finding_words import say_finding
from digisavo.outputs.parts.revision_words import RevisionWords
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.problem_words import load_problem_words

_TOGETHER = 25
"""So many findings stand in one block."""


class ChangeReport:
    """The words for a changeset."""

    def __init__(self, judged: Judged) -> None:
        self.judged, self.changes = judged, judged.changes
        context = Context.of(judged.catalogue, judged.settings)
        self.display, self.language = PageDisplay(context, address.HOME), context.language
        self.words, self._problem_words = RevisionWords(self.display), load_problem_words(judged.settings.language)

    def alarms(self) -> list[Phrase]:
        """What may do harm."""
        return [say_finding(finding, self.words) for finding in self.changes.findings if finding.is_alarm]

    def notes(self) -> list[Phrase]:
        """What is worth a glance."""
        notes = [say_finding(finding, self.words) for finding in self.changes.findings if not finding.is_alarm]
        # Of two that differ both, each is a double of the other: one line tells it.
        doubles = {frozenset((double.span.path, other_of(double))): double for double in reversed(self.changes.doubles)}
        return notes + [Phrase((Foreign(self.double(problem)),)) for problem in reversed(doubles.values())]

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
        found = self.display.address_of(revision.reference)
        page = found.partition("#")[0]
        return f"{page}index.html" if found else ""

    def _file(self, change: FileChange) -> Phrase:
        return self.words.say(f"file.{change.outcome}", path=Foreign(change.path))

    def double(self, problem: Problem) -> str:
        """Which entry is perhaps about the same thing as another."""
        return f"{problem.span.path}: {self._problem_words.message(problem)}"


def other_of(double: Problem) -> str:
    """The file of the other of two entries that are perhaps about the same thing."""
    return str(dict(double.fault.values).get("path", ""))


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
    """The alarms or the notes below their heading; many in several blocks, so that at least the first have room."""
    found = report.alarms() if alarms else report.notes()
    if found:
        yield f"### {_written(report.words.say('headings.alarms' if alarms else 'headings.notes'))}"
        yield from (bullets(found[first : first + _TOGETHER]) for first in range(0, len(found), _TOGETHER))


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
