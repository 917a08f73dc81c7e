"""The two judges of content side by side: what `digisavo check` says of a file, and what the browser says."""

from base64 import b64encode
from collections.abc import Iterable
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
from digisavo.reading.files import read_source

KINDS = {collection.kind: collection for collection in COLLECTIONS}
SETTINGS = Settings(today=TODAY)
PORTAL = portal_of(KINDS, SETTINGS)
JUDGE = """async ([base, portal, today, files]) => {
    const { CHECKING } = await import(`${base}assets/checking/door.js`);
    const { checkText, loadRules, completeRules } = CHECKING;
    const judged = [];
    for (const { kind, name, content } of files) {
        window.rules ??= {};
        if (!window.rules[kind]) {
            window.rules[kind] = await loadRules(base, kind);
            await completeRules(base, window.rules[kind]);
            window.rules[kind].portal = portal;  // that of the test has another host
        }
        const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
        const { problems, values } = checkText(bytes, name, window.rules[kind], { today });
        judged.push({ problems, values: Object.fromEntries(values) });
    }
    return judged;
}"""


class File(NamedTuple):
    """A content file as somebody might send it."""

    kind: str
    name: str
    content: bytes


class Judged(NamedTuple):
    """What is said of a file, and the values that pass."""

    problems: list[dict[str, Any]]
    values: dict[str, Any]


def read(kind: str, path: Path) -> File:
    return File(kind, path.name, path.read_bytes())


def by_browser(page: Page, home: str, files: Iterable[File]) -> list[Judged]:
    """What the browser says of files, all in one visit."""
    sent = [{"kind": kind, "name": name, "content": b64encode(content).decode()} for kind, name, content in files]
    portal = {"host": PORTAL.host, "kinds": dict(PORTAL.kinds)}
    return [Judged(**judged) for judged in page.evaluate(JUDGE, [home, portal, TODAY.isoformat(), sent])]


def by_check(file: File, folder: Path) -> Judged:
    """What the check says of a file alone; the folder is one to put it in."""
    path = folder / file.name
    path.write_bytes(file.content)
    problems, values = list[Problem](), dict[str, Any]()
    for found in read_source(path, file.kind, KINDS[file.kind].form):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        entry, own = read_entry(found, KINDS[file.kind], SETTINGS, PORTAL)
        problems += own
        if entry:
            named = {reference for _, reference in entry.links} | {entry.reference}
            problems += check_links([entry], named, KINDS)
            problems += check_previous_slugs([entry], {entry.reference}, KINDS)
            values = dict(entry.values)
    return Judged([_told(problem) for problem in Report.of(problems, 1).problems], values)


def _told(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code, "severity": problem.severity.value, "line": problem.span.line,
        "column": problem.span.column, "message": message_of(problem), "hint": hint_of(problem),
        "meant": problem.suggestion,
    }  # fmt: skip


def differences(check: Judged, browser: Judged) -> list[str]:
    """What only one of the judges says, or reads otherwise: `-` the check, `+` the browser."""
    one, other = ({_line_of(problem) for problem in judged.problems} for judged in (check, browser))
    said = [*(f"- {line}" for line in sorted(one - other)), *(f"+ {line}" for line in sorted(other - one))]
    read = {key: value for key, value in browser.values.items() if key != "evidence"}  # proofs are no values there
    keys = [key for key in {**check.values, **read} if check.values.get(key) != read.get(key)]
    return said + [f"{key}: - {check.values.get(key)!r} + {read.get(key)!r}" for key in keys]


def _line_of(problem: dict[str, Any]) -> str:
    names = ("line", "column", "severity", "code", "message", "hint", "meant")
    return " | ".join(str(problem[name]) for name in names)
