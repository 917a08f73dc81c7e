"""The two judges of content side by side: what `digisavo check` says of a file, and what the browser says."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Page
from tests.collections.samples import TODAY
from tests.wording import hint_of, message_of

from digisavo.catalogue.cross_checks import check_links, check_previous_slugs
from digisavo.catalogue.entry_files import portal_of, read_entry
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.problem import Problem, Report
from digisavo.core.settings import Settings
from digisavo.core.source import SourceFile
from digisavo.reading.files import read_source

KINDS = {collection.kind: collection for collection in COLLECTIONS}
SETTINGS = Settings(today=TODAY)
PORTAL = portal_of(KINDS, SETTINGS)
JUDGE = """async ([base, portal, today, files]) => {
    const { checkText } = await import(`${base}assets/checking/check.js`);
    const { loadRules, completeRules } = await import(`${base}assets/checking/loading.js`);
    const judged = [];
    for (const { kind, name, content } of files) {
        window.rules ??= {};
        if (!window.rules[kind]) {
            window.rules[kind] = await loadRules(base, kind);
            await completeRules(base, window.rules[kind]);
            window.rules[kind].portal = portal;  // that of the test has another host
        }
        const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
        judged.push(checkText(bytes, name, window.rules[kind], { today }).problems);
    }
    return judged;
}"""


class File(NamedTuple):
    """A content file as somebody might send it."""

    kind: str
    name: str
    content: bytes


def read(kind: str, path: Path) -> File:
    return File(kind, path.name, path.read_bytes())


def by_browser(page: Page, home: str, files: Iterable[File]) -> list[list[dict[str, Any]]]:
    """The problems of files as the browser tells them, all in one visit."""
    sent = [{"kind": kind, "name": name, "content": b64encode(content).decode()} for kind, name, content in files]
    portal = {"host": PORTAL.host, "kinds": dict(PORTAL.kinds)}
    judged: list[list[dict[str, Any]]] = page.evaluate(JUDGE, [home, portal, TODAY.isoformat(), sent])
    return judged


def by_check(file: File, folder: Path) -> list[dict[str, Any]]:
    """The problems of a file as the check tells them of the file alone; the folder is one to put it in."""
    path = folder / file.name
    path.write_bytes(file.content)
    problems = [
        problem for found in read_source(path, file.kind, KINDS[file.kind].form)
        for problem in ([found] if isinstance(found, Problem) else _problems_of(found))
    ]  # fmt: skip
    return [_told(problem) for problem in Report.of(problems, 1).problems]


def _problems_of(source: SourceFile) -> Iterator[Problem]:
    entry, problems = read_entry(source, KINDS[source.kind], SETTINGS, PORTAL)
    yield from problems
    if entry:
        named = {reference for _, reference in entry.links} | {entry.reference}
        yield from check_links([entry], named, KINDS)
        yield from check_previous_slugs([entry], {entry.reference}, KINDS)


def _told(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code, "severity": problem.severity.value, "line": problem.span.line,
        "column": problem.span.column, "message": message_of(problem), "hint": hint_of(problem),
        "meant": problem.suggestion,
    }  # fmt: skip


def differences(said: list[dict[str, Any]], told: list[dict[str, Any]]) -> list[str]:
    """What only one of the judges says: `-` the check, `+` the browser."""
    one, other = ({_line_of(problem) for problem in problems} for problems in (said, told))
    return [*(f"- {line}" for line in sorted(one - other)), *(f"+ {line}" for line in sorted(other - one))]


def _line_of(problem: dict[str, Any]) -> str:
    names = ("line", "column", "severity", "code", "message", "hint", "meant")
    return " | ".join(str(problem[name]) for name in names)
