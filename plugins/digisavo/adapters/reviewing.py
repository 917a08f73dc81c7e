"""The summary of a pull request: what was judged and when, what has to be corrected, and what changes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from digisavo.adapters.change_reports import ChangeReport, change_blocks, finding_blocks
from digisavo.adapters.changesets import Judged
from digisavo.adapters.inert import fenced, in_markdown
from digisavo.adapters.reports import as_text
from digisavo.core.phrase import Foreign, Phrase
from digisavo.core.problem import Report, Severity
from digisavo.outputs.rendering.problem_words import load_problem_words

MARK = "<!-- digisavo:tarkistus -->"
"""The first line of the summary: by it the comment is found that the next one replaces."""
_MOST = 60_000
"""A comment on GitHub holds 65 536 characters."""
_PLAIN_URL = re.compile(r"https://[\w.~:/?#@!$&'*+,;=%-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and where a review was made: the moment, the commit, the addresses of the run and of the built site."""

    moment: datetime
    commit: str
    run: str = ""
    site: str = ""


def is_plain_url(text: str) -> bool:
    """Whether a text is an address that can stand in a link of Markdown."""
    return _PLAIN_URL.fullmatch(text) is not None


def as_summary(judged: Judged, occasion: Occasion) -> str:
    """The summary in Markdown, short enough for a comment."""
    report = ChangeReport(judged)
    blocks, length = [], 0
    for block in _blocks(report, occasion):
        length += len(block) + 2
        if length > _MOST:
            blocks.append(_written(_say(report, "cut")))
            break
        blocks.append(block)
    return "\n\n".join(blocks) + "\n"


def _blocks(report: ChangeReport, occasion: Occasion) -> Iterator[str]:
    judged = report.judged
    is_built = bool(occasion.site) and not _errors(judged.report, judged.elsewhere)
    yield f"{MARK}\n## {_written(_verdict(report))}"
    yield _written(_judged(report, occasion))
    yield from finding_blocks(report, alarms=True)
    yield from _problems(report)
    yield from finding_blocks(report, alarms=False)
    yield from change_blocks(report, with_pages=is_built)
    if is_built:
        yield _written(_say(report, "site", site=occasion.site))
    elif occasion.site or _errors(judged.report, judged.elsewhere):
        yield _written(_say(report, "no_site"))


def _verdict(report: ChangeReport) -> Phrase:
    """What has to be done, in the heading."""
    own, elsewhere = report.judged.report, report.judged.elsewhere
    if own.has_errors:
        return _say(report, "errors", count=own.count(Severity.ERROR))
    if elsewhere.has_errors:
        return _say(report, "errors_elsewhere")
    warnings = own.count(Severity.WARNING)
    return _say(report, "warnings", count=warnings) if warnings else _say(report, "sound")


def _judged(report: ChangeReport, occasion: Occasion) -> Phrase:
    moment = report.language.date(occasion.moment.strftime("%Y-%m-%dT%H:%M"))
    said = _say(report, "judged", commit=Foreign(occasion.commit[:12]), moment=moment)
    return Phrase((*said.parts, " ", *_say(report, "run", run=occasion.run).parts)) if occasion.run else said


def _problems(report: ChangeReport) -> Iterator[str]:
    """All problems at once, as the check tells them; those of other files only where they are errors."""
    own, elsewhere = report.judged.report, report.judged.elsewhere
    if own.problems or elsewhere.has_errors:
        words = load_problem_words(report.judged.settings.language)
        yield f"### {_written(_say(report, 'problems'))}"
        yield from _fenced_parts(as_text(own, words, elsewhere))


def _fenced_parts(text: str) -> Iterator[str]:
    """A long report in several blocks, so that at least its beginning has room."""
    lines, part = text.splitlines(), ""
    for line in lines:
        if len(part) + len(line) > _MOST // 10:
            yield fenced(part)
            part = ""
        part += f"{line}\n"
    yield fenced(part)


def _errors(*reports: Report) -> bool:
    return any(report.has_errors for report in reports)


def _say(report: ChangeReport, key: str, **values: object) -> Phrase:
    return Phrase.of(report.language.t, f"review.{key}", **values)


def _written(phrase: Phrase) -> str:
    return phrase.written(in_markdown)
