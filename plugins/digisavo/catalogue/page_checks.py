"""Checks of hand-written files: what they say of themselves, and their texts, which are judged as those of entries."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from digisavo.catalogue.entry_files import the_first
from digisavo.catalogue.field_types.markdown import Markdown
from digisavo.catalogue.field_types.text import Text
from digisavo.catalogue.page_links import PageLinks
from digisavo.catalogue.places import load_places
from digisavo.catalogue.sheet import Sheet
from digisavo.catalogue.written import WrittenFile
from digisavo.core.document import Path, Raw
from digisavo.core.problem import Fault, Problem
from digisavo.core.text import quote
from digisavo.reading.files import MAX_BYTES
from digisavo.reading.front_matter import BODY
from digisavo.reading.passages import find_vast_table

_HEAD = {"title": Text({"max_length": 120}), "description": Text({"max_length": 300})}
"""What a page may say of itself."""


class OwnText(Markdown):
    """The text of a hand-written file; `judge` gives what is wrong with a link of it."""

    is_own = True

    def __init__(self, judge: Callable[[str], Fault | None]) -> None:
        super().__init__({"images": True, "entry_links": True, "max_length": MAX_BYTES})
        self._judge = judge

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        if isinstance(raw, str) and (row := find_vast_table(raw)):
            sheet.report(path, Fault.of("markdown.costly", marks=quote(row.text)), index=row.start)
            return None
        return super().check(raw, path, sheet)

    def fault_of_link(self, link: str) -> Fault | None:
        return self._judge(link)


def check_written(files: Iterable[WrittenFile], links: PageLinks) -> Iterator[Problem]:
    """All that is wrong with what hand-written files say."""
    for file in files:
        sheet = Sheet(file.document, "", date.min, load_places(), {}, {})
        if not file.is_introduction:
            _check_head(file, sheet)
        own_text(file, links).check(file.text, (BODY,), sheet)
        # A file is one text: its problems name no field, as those of entries do.
        yield from the_first([replace(problem, field="") for problem in sheet.problems])


def own_text(file: WrittenFile, links: PageLinks) -> OwnText:
    """The type of the text of a file."""
    return OwnText(lambda link: links.fault_of(link, file))


def _check_head(file: WrittenFile, sheet: Sheet) -> None:
    """A page says in its front matter what it is called, unless a heading does, and what it is about; nothing else."""
    values = file.document.values
    for key, text in _HEAD.items():
        if values.get(key):
            text.check(values[key], (key,), sheet)
        elif not file.document.problems and not (key == "title" and file.headings):
            # What cannot be read of a head is not missing.
            sheet.notice((key,), "page.missing", key=key)
    for key in values.keys() - {*_HEAD, BODY}:
        sheet.notice_at_key((key,), "page.key", key=quote(key), keys=tuple(_HEAD))
