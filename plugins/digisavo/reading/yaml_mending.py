"""Leaves out of a file what YAML cannot read, entry by entry, so that one fault hides nothing but its own entry.

A file is taken apart into the entries of its mappings and the items of its lists, each of which is read alone; one
that cannot be read is reported and its value left out (`UNREAD`). White space is put in order, for it leaves no doubt
of what was meant; values are never guessed. Lines keep their numbers, and `shifts` tell which columns have moved.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from digisavo.core.document import UNREAD, Shifts, shifted
from digisavo.core.problem import Fault, Problem
from digisavo.core.source import Span
from digisavo.core.text import describe_character, quote, shorten
from digisavo.reading import yaml_spaces
from digisavo.reading.yaml_events import Tree
from digisavo.reading.yaml_faults import GRAVE
from digisavo.reading.yaml_lines import Line, Names, first_column, indent_of
from digisavo.reading.yaml_writing import meant_by

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
    mending = _Mending(path, text.split("\n"), names)
    mending.mend_file()
    is_hopeless = len(mending.problems) >= MOST_FAULTS
    if is_hopeless:
        many = Fault.of("yaml.many", most=MOST_FAULTS)
        mending.problems.append(Problem(max(problem.span for problem in mending.problems), many))
    return Mended("\n".join(mending.lines), mending.problems, mending.shifts, is_hopeless)


class _Mending:
    def __init__(self, path: str, lines: list[str], names: Names) -> None:
        self.path, self.lines, self.names = path, lines, names
        self.problems: list[Problem] = []
        self.shifts: Shifts = {}
        self._base = 0

    def mend_file(self) -> None:
        """Mends every entry of the file."""
        self._drop_strange_lines()
        self._base = first_column(self.lines, self.names)
        self._mend_range(0, len(self.lines), self._base)

    def _drop_strange_lines(self) -> None:
        """Takes out lines that are no part of any entry: marks of documents and of pasted code."""
        begun = False
        for index, text in enumerate(self.lines):
            if len(self.problems) >= MOST_FAULTS:
                return
            if text.startswith(("```", "~~~")):
                self._report(index, 0, Fault.of("yaml.fence", line=quote(text)))
            elif text.rstrip() in ("---", "...") and begun:
                self._report(index, 0, Fault.of("yaml.documents", line=text.rstrip()))
            elif text.rstrip() not in ("---", "..."):
                begun = begun or not Line.of(text).is_blank
                continue
            self.lines[index] = ""

    def _mend_range(self, start: int, end: int, column: int, parent: str = "") -> None:
        self._mend_entries(list(self._entries(start, end, column)), column, parent)

    def _mend_entries(self, entries: Sequence[tuple[int, int]], column: int, parent: str) -> None:
        """Halves the entries until those are left that have faults: to read each one alone would take long."""
        if entries and len(self.problems) >= MOST_FAULTS:
            self._blank(entries[0][0], entries[-1][1])
        elif len(entries) == 1:
            self._mend(*entries[0], column, parent)
        elif entries and not self._are_sound(entries):
            middle = len(entries) // 2
            self._mend_entries(entries[:middle], column, parent)
            self._mend_entries(entries[middle:], column, parent)

    def _are_sound(self, entries: Sequence[tuple[int, int]]) -> bool:
        start, end = entries[0][0], entries[-1][1]
        tree = self._read(start, end)
        repeated = sum(problem.code == "yaml.duplicate" for problem in tree.problems)
        found = 0 if isinstance(tree.root, str) else len(tree.root or ()) + repeated
        return found == len(entries) and not _has_grave(tree) and not self._are_odd(start, end)

    def _are_odd(self, start: int, end: int) -> bool:
        return yaml_spaces.are_odd("\n".join(self.lines[start:end]))

    def _entries(self, start: int, end: int, column: int) -> Iterator[tuple[int, int]]:
        """The lines of every entry or item that begins at a column, or should."""
        begin, text_column, head = -1, -1, Line.of("")
        for index in range(start, end):
            line = Line.of(self.lines[index])
            if text_column >= 0:
                if not self.lines[index].strip() or line.indent > text_column or not self._ends_text(line):
                    continue
                text_column = -1
            if line.is_blank:
                continue
            if begin < 0 or (line.indent <= column and self._begins(line) and not _is_item_of(line, head)):
                if begin >= 0:
                    yield begin, index
                begin, head = index, line
            if line.opens_text:
                text_column = line.column if line.key else line.indent
        if begin >= 0:
            yield begin, end

    def _begins(self, line: Line) -> bool:
        return line.starts or self.names.begin(line.value)

    def _ends_text(self, line: Line) -> bool:
        """Whether a line that is not indented ends a text: one that is no key was meant to be part of it."""
        return line.is_blank or bool(line.dash) or self.names.know(line.key) or self.names.begin(line.value)

    def _mend(self, start: int, end: int, column: int, parent: str) -> None:
        if Line.of(self.lines[start]).indent != column:
            self._put_in_line(start, end, column)
        if self._is_sound(start, end) and not self._are_odd(start, end):
            return
        if column == self._base:
            self._mend_spaces(start, end)
            if self._is_sound(start, end):
                return
        line = Line.of(self.lines[start])
        if column > _DEEPEST:
            self._refuse_value(start, end)
        elif line.dash:
            self._mend_item(start, end, parent)
        elif self._has_parts(start, end):
            self._mend_parts(start, end)
        else:
            self._mend_value(start, end)

    def _mend_item(self, start: int, end: int, parent: str) -> None:
        """An item with several parts is read like a mapping that begins after the hyphen."""
        text, line = self.lines[start], Line.of(self.lines[start])
        if not line.key or self._is_alone(start, end):
            self._mend_value(start, end)
            return
        self.lines[start] = " " * line.column + text[line.column :]
        self._mend_range(start, end, line.column, parent)
        self.lines[start] = text[: line.column] + self.lines[start][line.column :]
        self._leave_out_unsound(start, end)

    def _has_parts(self, start: int, end: int) -> bool:
        if not Line.of(self.lines[start]).is_open:
            return False
        first = next((line for line in map(Line.of, self.lines[start + 1 : end]) if not line.is_blank), None)
        return first is not None and self._begins(first)

    def _mend_parts(self, start: int, end: int) -> None:
        head = Line.of(self.lines[start])
        body = next(index for index in range(start + 1, end) if not Line.of(self.lines[index]).is_blank)
        first = Line.of(self.lines[body])
        fitting = []
        for begin, stop in list(self._entries(body, end, first.indent)):
            line = Line.of(self.lines[begin])
            if bool(line.dash) == bool(first.dash) and self._belongs(line, first, head):
                fitting.append((begin, stop))
            elif stop == end and line.indent < first.indent:
                self._put_in_line(begin, stop, head.column)
                self._mend_range(begin, stop, head.column)
                end = begin
            else:
                self._report(begin, line.indent, _fault_of_stranger(self.lines[begin], first))
                self._blank(begin, stop)
        self._mend_entries(fitting, first.indent, head.key)
        self._leave_out_unsound(start, end)

    def _belongs(self, line: Line, first: Line, head: Line) -> bool:
        """Whether an entry is a part of the head above: one that is indented less than the others may be none."""
        return line.indent >= first.indent or bool(line.dash) or self.names.has_part(head.key, line.key)

    def _mend_value(self, start: int, end: int) -> None:
        """Reports what is wrong with an entry that has a single value, and leaves the value out."""
        head = Line.of(self.lines[start])
        if head.value in _BLANK_ANSWERS and self._is_alone(start, end):
            # As a text it is no fault of form, but an answer that says nothing.
            self.lines[start] = head.saying(f"'{head.value}'")
            return
        for index in range(start + 1, end):
            line = Line.of(self.lines[index])
            if line.is_blank:
                continue
            if head.opens_text and line.indent <= head.column:
                self._report(index, line.indent, Fault.of("yaml.text", text=quote(self.lines[index])))
                self._leave_out(start, end)
                return
            if self._is_misplaced(line, head) and self._is_sound(start, index):
                self._put_in_line(index, end, head.column)
                self._mend_range(index, end, head.column)
                return
        self._refuse_value(start, end)

    def _is_misplaced(self, line: Line, head: Line) -> bool:
        """Whether a line begins an entry of its own, too far to the right."""
        known = self.names.know(line.key) or self.names.begin(line.value)
        return known and not line.dash and line.indent > head.column and not head.opens_text

    def _refuse_value(self, start: int, end: int) -> None:
        head = Line.of(self.lines[start])
        line, column, fault = self._fault_of(start, end)
        stray = line > start and indent_of(self.lines[line]) <= head.indent and self._is_sound(start, line)
        if stray and head.dash:
            fault = Fault.of("yaml.syntax", "list_item", hint="meant", meant=f"- {shorten(self.lines[line])}")
        self._report(line, column, fault)
        self._leave_out(line if stray else start, end)

    def _fault_of(self, start: int, end: int) -> tuple[int, int, Fault]:
        """What keeps lines from being read as one entry, with its line and column from 0."""
        tree = self._read(start, end)
        grave = next((problem for problem in tree.problems if problem.code in GRAVE), None)
        if grave is None:
            line, column, variant = start, Line.of(self.lines[start]).indent, "no_colon"
        else:
            line, column = min(start + grave.span.line, end) - 1, grave.span.column - 1
            variant = grave.fault.variant
            if grave.code != "yaml.syntax":
                return line, column, grave.fault
        meant = meant_by(self.lines[start], variant, self.names) if self._is_alone(start, end) else None
        return line, column, Fault.of("yaml.syntax", variant, hint="meant" if meant else "", meant=meant)

    def _is_alone(self, start: int, end: int) -> bool:
        return all(Line.of(text).is_blank for text in self.lines[start + 1 : end])

    def _mend_spaces(self, start: int, end: int) -> None:
        """Puts tabs, odd spaces and missing ones in order."""
        last, text_column = -2, -1
        for index in range(start, end):
            text = self.lines[index]
            if text_column >= 0 and (not text.strip() or indent_of(text) > text_column):
                continue
            if text_column < 0 and not yaml_spaces.concerns(text):
                continue
            mended = yaml_spaces.mend(text, self.names, is_text=text_column >= 0)
            for change in mended.changes:
                if change.variant not in ("tab", "indentation") or last != index - 1:
                    self._report(index, change.column, _fault_of_space(change, mended.text))
                last = index if change.variant in ("tab", "indentation") else last
                self._shift(index, change.column, change.added)
            self.lines[index] = mended.text
            line = Line.of(mended.text)
            if text_column < 0 or self._ends_text(line):
                text_column = -1
                if line.opens_text:
                    text_column = line.column if line.key else line.indent

    def _put_in_line(self, start: int, end: int, column: int) -> None:
        """Moves an entry to the column of those beside it."""
        found = indent_of(self.lines[start])
        fault = Fault.of("yaml.indentation", found=found, wanted=column)
        self._report(start, found, fault)
        for index in range(start, end):
            text = self.lines[index]
            if text.strip():
                indent = max(indent_of(text) + column - found, 0)
                self._shift(index, 0, indent - indent_of(text))
                self.lines[index] = " " * indent + text.lstrip(" ")

    def _leave_out_unsound(self, start: int, end: int) -> None:
        """Leaves out a whole entry whose parts are in order, but not together."""
        if not self._is_sound(start, end):
            line, column, fault = self._fault_of(start, end)
            if not any(start < problem.span.line <= end for problem in self.problems):
                self._report(line, column, fault)
            self._leave_out(start, end)

    def _leave_out(self, start: int, end: int) -> None:
        """Leaves out the value of an entry, which keeps its key."""
        line = Line.of(self.lines[start])
        word = line.value.partition(" ")[0].partition(":")[0]
        if line.starts:
            is_text = bool(line.dash) and not self.names.know(line.key)
            self.lines[start] = (line._replace(key="") if is_text else line).saying(UNREAD)
        elif self.names.know(word):
            self.lines[start] = f"{' ' * line.indent}{word}: {UNREAD}"
        else:
            self.lines[start] = ""
        self._blank(start + 1, end)

    def _blank(self, start: int, end: int) -> None:
        self.lines[start:end] = [""] * (end - start)

    def _is_sound(self, start: int, end: int) -> bool:
        """Whether lines can be read, and are one entry of a mapping or one item of a list."""
        tree = self._read(start, end)
        return len(tree.root or "") == 1 and not isinstance(tree.root, str) and not _has_grave(tree)

    def _read(self, start: int, end: int) -> Tree:
        tree = Tree(self.path)
        tree.read("\n".join(self.lines[start:end]) + "\n")
        return tree

    def _shift(self, index: int, column: int, added: int) -> None:
        if added:
            self.shifts.setdefault(index, []).append((column, added))

    def _report(self, index: int, column: int, fault: Fault) -> None:
        span = Span(self.path, index + 1, shifted(self.shifts, index, column) + 1)
        self.problems.append(Problem(span, fault))


def _fault_of_space(change: yaml_spaces.Change, text: str) -> Fault:
    if change.variant == "tab":
        return Fault.of("yaml.tab")
    if change.variant == "missing":
        return Fault.of("yaml.space", "missing", meant=shorten(text.strip()))
    character = describe_character(change.found)
    variant = "indentation" if change.variant == "indentation" else "odd"
    return Fault.of("yaml.space", variant, character=character)


def _fault_of_stranger(text: str, first: Line) -> Fault:
    """The fault of a line that has a hyphen where the lines beside it have none, or none where they have one."""
    meant = f"- {shorten(text)}" if first.dash else shorten(text.strip().removeprefix("-"))
    return Fault.of("yaml.syntax", "list_item" if first.dash else "key", hint="meant", meant=meant)


def _is_item_of(line: Line, head: Line) -> bool:
    """Whether a line begins an item of a list that is not indented below its key."""
    return bool(line.dash) and line.indent == head.indent and not head.dash and bool(head.key) and head.is_open


def _has_grave(tree: Tree) -> bool:
    return any(problem.code in GRAVE for problem in tree.problems)
