"""Leaves out of a file what YAML cannot read, entry by entry, so that one fault hides nothing but its own entry.

A file is taken apart into the entries of its mappings and the items of its lists, each of which is read alone; one
that cannot be read is reported and its value left out (`UNREAD`). White space is put in order, for it leaves no doubt
of what was meant; values are never guessed. Lines keep their numbers, and `shifts` tell which columns have moved.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from digisavo.core.document import Shifts
from digisavo.core.problem import Fault, Problem
from digisavo.core.text import quote
from digisavo.reading.yaml_draft import Draft, has_grave
from digisavo.reading.yaml_entries import begins, entries_in
from digisavo.reading.yaml_lines import Line, Names, first_column
from digisavo.reading.yaml_refusal import fault_of_stranger, leave_out_unsound, refuse_value

MOST_FAULTS = 100
"""After so many faults of form the rest of a file is not looked at."""
_DEEPEST = 60
"""The column after which entries are not taken apart: no file is nested so deeply."""
_BLANK_ANSWERS = ("-", "?")
"""What people put where they have no answer, and YAML takes for signs of its own."""


class Mended(NamedTuple):
    """A text that can be read, what was wrong with it, and by how much columns have moved.

    It is hopeless where so much is wrong that the rest was not looked at.
    """

    text: str
    problems: list[Problem]
    shifts: Shifts
    is_hopeless: bool


def mend(path: str, text: str, names: Names) -> Mended:
    """A text without what cannot be read of it."""
    draft = Draft(path, text.split("\n"), names)
    _Mending(draft).mend_file()
    is_hopeless = len(draft.problems) >= MOST_FAULTS
    if is_hopeless:
        many = Fault.of("yaml.many", most=MOST_FAULTS)
        draft.problems.append(Problem(max(problem.span for problem in draft.problems), many))
    return Mended("\n".join(draft.lines), draft.problems, draft.shifts, is_hopeless)


class _Mending:
    def __init__(self, draft: Draft) -> None:
        self._draft, self._names = draft, draft.names
        self._base = 0

    def mend_file(self) -> None:
        """Mends every entry of the file."""
        self._drop_strange_lines()
        self._base = first_column(self._draft.lines, self._names)
        self._mend_range(0, len(self._draft.lines), self._base)

    def _drop_strange_lines(self) -> None:
        """Takes out lines that are no part of any entry: marks of documents and of pasted code."""
        begun = False
        for index, text in enumerate(self._draft.lines):
            if len(self._draft.problems) >= MOST_FAULTS:
                return
            if text.startswith(("```", "~~~")):
                self._draft.report(index, 0, Fault.of("yaml.fence", line=quote(text)))
            elif text.rstrip() in ("---", "...") and begun:
                self._draft.report(index, 0, Fault.of("yaml.documents", line=text.rstrip()))
            elif text.rstrip() not in ("---", "..."):
                begun = begun or not Line.of(text).is_blank
                continue
            self._draft.lines[index] = ""

    def _mend_range(self, start: int, end: int, column: int, parent: str = "") -> None:
        self._mend_entries(list(entries_in(self._draft.lines, start, end, column, self._names)), column, parent)

    def _mend_entries(self, entries: Sequence[tuple[int, int]], column: int, parent: str) -> None:
        """Halves the entries until those are left that have faults: to read each one alone would take long."""
        if entries and len(self._draft.problems) >= MOST_FAULTS:
            self._draft.blank(entries[0][0], entries[-1][1])
        elif len(entries) == 1:
            self._mend(*entries[0], column, parent)
        elif entries and not self._are_sound(entries):
            middle = len(entries) // 2
            self._mend_entries(entries[:middle], column, parent)
            self._mend_entries(entries[middle:], column, parent)

    def _are_sound(self, entries: Sequence[tuple[int, int]]) -> bool:
        start, end = entries[0][0], entries[-1][1]
        tree = self._draft.read(start, end)
        repeated = sum(problem.code == "yaml.duplicate" for problem in tree.problems)
        found = 0 if isinstance(tree.root, str) else len(tree.root or ()) + repeated
        return found == len(entries) and not has_grave(tree) and not self._draft.are_odd(start, end)

    def _mend(self, start: int, end: int, column: int, parent: str) -> None:
        if self._draft.line(start).indent != column:
            self._draft.put_in_line(start, end, column)
        if self._draft.is_sound(start, end) and not self._draft.are_odd(start, end):
            return
        if column == self._base:
            self._draft.mend_spaces(start, end)
            if self._draft.is_sound(start, end):
                return
        line = self._draft.line(start)
        if column > _DEEPEST:
            refuse_value(self._draft, start, end)
        elif line.dash:
            self._mend_item(start, end, parent)
        elif self._has_parts(start, end):
            self._mend_parts(start, end)
        else:
            self._mend_value(start, end)

    def _mend_item(self, start: int, end: int, parent: str) -> None:
        """An item with several parts is read like a mapping that begins after the hyphen."""
        text, line = self._draft.lines[start], self._draft.line(start)
        if not line.key or self._draft.is_alone(start, end):
            self._mend_value(start, end)
            return
        self._draft.lines[start] = " " * line.column + text[line.column :]
        self._mend_range(start, end, line.column, parent)
        self._draft.lines[start] = text[: line.column] + self._draft.lines[start][line.column :]
        leave_out_unsound(self._draft, start, end)

    def _has_parts(self, start: int, end: int) -> bool:
        if not self._draft.line(start).is_open:
            return False
        first = next((line for line in map(Line.of, self._draft.lines[start + 1 : end]) if not line.is_blank), None)
        return first is not None and begins(first, self._names)

    def _mend_parts(self, start: int, end: int) -> None:
        head = self._draft.line(start)
        body = next(index for index in range(start + 1, end) if not self._draft.line(index).is_blank)
        first = self._draft.line(body)
        fitting = []
        for begin, stop in list(entries_in(self._draft.lines, body, end, first.indent, self._names)):
            line = self._draft.line(begin)
            if bool(line.dash) == bool(first.dash) and self._belongs(line, first, head):
                fitting.append((begin, stop))
            elif stop == end and line.indent < first.indent:
                self._draft.put_in_line(begin, stop, head.column)
                self._mend_range(begin, stop, head.column)
                end = begin
            else:
                self._draft.report(begin, line.indent, fault_of_stranger(self._draft.lines[begin], first))
                self._draft.blank(begin, stop)
        self._mend_entries(fitting, first.indent, head.key)
        leave_out_unsound(self._draft, start, end)

    def _belongs(self, line: Line, first: Line, head: Line) -> bool:
        """Whether an entry is a part of the head above: one that is indented less than the others may be none."""
        return line.indent >= first.indent or bool(line.dash) or self._names.has_part(head.key, line.key)

    def _mend_value(self, start: int, end: int) -> None:
        """Reports what is wrong with an entry that has a single value, and leaves the value out."""
        head = self._draft.line(start)
        if head.value in _BLANK_ANSWERS and self._draft.is_alone(start, end):
            # As a text it is no fault of form, but an answer that says nothing.
            self._draft.lines[start] = head.saying(f"'{head.value}'")
            return
        for index in range(start + 1, end):
            line = self._draft.line(index)
            if line.is_blank:
                continue
            if head.opens_text and line.indent <= head.column:
                self._draft.report(index, line.indent, Fault.of("yaml.text", text=quote(self._draft.lines[index])))
                self._draft.leave_out(start, end)
                return
            if self._is_misplaced(line, head) and self._draft.is_sound(start, index):
                self._draft.put_in_line(index, end, head.column)
                self._mend_range(index, end, head.column)
                return
        refuse_value(self._draft, start, end)

    def _is_misplaced(self, line: Line, head: Line) -> bool:
        """Whether a line begins an entry of its own, too far to the right."""
        known = self._names.know(line.key) or self._names.begin(line.value)
        return known and not line.dash and line.indent > head.column and not head.opens_text


CONSTANTS: dict[str, Any] = {
    "most_faults": MOST_FAULTS,
    "deepest": _DEEPEST,
    "blank_answers": _BLANK_ANSWERS,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
