"""The table of doors in `docs/security.md` says what the tests send, with counts: `pytest tests/security --renew`."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.security import addresses
from tests.security.browser_doors import long_visits, sent, visits
from tests.security.payloads import FILE_NAMES, FRONT_MATTER, MARKDOWN, TEXTS
from tests.security.strange import STRANGE
from tests.security.test_changes_of_strangers import NAMES
from tests.security.test_files_of_strangers import DOORS
from tests.security.test_workflows import BRANCHES
from tests.security.test_writers import TEXTS as WRITTEN

DOCS = Path(__file__).parents[2] / "docs/security.md"
TABLE = re.compile(r"(?<=\| door \| what is sent to it \| in full \| tests \|\n\|---\|---\|---\|---\|\n)(?:\|.*\n)*")
COMMANDS = {
    "accept": ("`digisavo accept`", "mails in broken and odd encodings, quotations, fences, headings, YAML bombs"),
    "publiccode": ("`import publiccode`", "YAML bombs, a megabyte of each sort, other shapes, strange texts"),
    "calendar": ("`import events`, calendars", "folded lines, 10 000 recurrences, bad zones, HTML, attachments"),
    "conferences": ("`import events`, JSON", "depth, names of prototypes, other shapes, strange texts"),
    "awesome": ("`import awesome-selfhosted`", "YAML bombs, other shapes, strange texts"),
    "check": ("`digisavo check`", "YAML bombs as content"),
}
BROWSER = {
    "paper": ("papers read back", "edited by hand in every place, cut, huge, of another kind or encoding"),
    "memo": ("memo read back", "the same"),
    "list_file": ("list of requirements as a file", "the same, and YAML bombs"),
    "form_text": ("a file or letter in a form", "letters and YAML bombs"),
    "check": (
        "the check in the browser",
        "YAML bombs; both judges say the same (`test_checking`)",
    ),
    "list_address": ("address of `/vaatimukset/`", "all parameters, 100 kB, strange texts"),
    "comparison_address": ("address of `/vertailu/`", "the same"),
    "filter_address": ("address of a directory", "the same"),
    "tags_address": ("address of `/tunnisteet/`", "the same"),
    "carried_address": ("selection and municipality", "the same"),
    "device": ("what the device remembers", "strange texts, names of prototypes"),
    "form_doors": ("letter and GitHub, from a form", "strange texts, lone surrogates"),
    "message": ("message to a provider", "the same"),
    "frame": ("code of a frame, `/upota/`", "the same"),
    "sheet": ("CSV of a comparison", "the same, formulas"),
    "feeds": ("OPML", "the same"),
    "days": ("calendar of a decision", "the same"),
}
assert DOORS.keys() == COMMANDS.keys() and sent().keys() == BROWSER.keys()


def rows() -> Iterator[tuple[str, str, int, str]]:
    """The door, what is sent to it, how much of it, and the tests."""
    for name, (door, sort) in COMMANDS.items():
        yield door, sort, len(DOORS[name].files), "test_files_of_strangers"
    yield "`changes`, `review`, `check --since`", "names of files", len(NAMES), "test_changes_of_strangers"
    yield "`changes`, `review`", "strange texts as answers, tags and keys", len(STRANGE), "test_changes_of_strangers"
    yield "workflows", "names of branches and owners, with all names of files", len(BRANCHES), "test_workflows"
    yield (
        "every writer, with a reader of others",
        "strange texts in every answer",
        len(WRITTEN),
        "test_writers",
    )
    for name, (door, sort) in BROWSER.items():
        yield door, sort, len(sent()[name]), "test_browser_doors"
    count = len([*visits(), *long_visits()])
    sorts = f"{len(addresses.PARAMETERS)} parameters, 100 kB"
    yield f"addresses of {len(addresses.PAGES)} sorts of pages", sorts, count, "test_browser_doors"
    yield "whole pages", "hostile HTML in every kind of content", len(TEXTS), "test_hostile_content"
    written = len((*MARKDOWN, *FRONT_MATTER, *FILE_NAMES))
    yield "hand-written pages", "Markdown, front matter, names of files", written, "test_hostile_content"


def test_the_table_of_doors_is_true(renew: bool) -> None:
    table = "".join(f"| {door} | {sort} | {count} | `{tests}` |\n" for door, sort, count, tests in rows())
    text = DOCS.read_text("utf-8")
    if renew:
        DOCS.write_text(TABLE.sub(lambda _: table, text, count=1), "utf-8")
        text = DOCS.read_text("utf-8")
    found = TABLE.search(text)
    assert found and found[0] == table, "pytest tests/security/test_doors_in_docs.py --renew"
