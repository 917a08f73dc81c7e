"""The lines of a file while they are mended: what was wrong with them, and by how much they have moved."""

from digisavo.core.document import UNREAD, Shifts, shifted
from digisavo.core.problem import Fault, Problem
from digisavo.core.source import Span
from digisavo.core.text import describe_character, shorten
from digisavo.reading import yaml_spaces
from digisavo.reading.yaml_entries import ends_text
from digisavo.reading.yaml_events import Tree
from digisavo.reading.yaml_faults import GRAVE
from digisavo.reading.yaml_lines import Line, Names, indent_of


class Draft:
    """A file in lines, which keep their numbers; lines and columns are counted from 0, and ends are exclusive."""

    def __init__(self, path: str, lines: list[str], names: Names) -> None:
        self.path, self.lines, self.names = path, lines, names
        self.problems: list[Problem] = []
        self.shifts: Shifts = {}

    def line(self, index: int) -> Line:
        """A line taken apart."""
        return Line.of(self.lines[index])

    def read(self, start: int, end: int) -> Tree:
        """What YAML makes of some lines."""
        tree = Tree(self.path)
        tree.read("\n".join(self.lines[start:end]) + "\n")
        return tree

    def is_sound(self, start: int, end: int) -> bool:
        """Whether lines can be read, and are one entry of a mapping or one item of a list."""
        tree = self.read(start, end)
        return len(tree.root or "") == 1 and not isinstance(tree.root, str) and not has_grave(tree)

    def are_odd(self, start: int, end: int) -> bool:
        """Whether the white space of some lines is not as it should be."""
        return yaml_spaces.are_odd("\n".join(self.lines[start:end]))

    def is_alone(self, start: int, end: int) -> bool:
        """Whether the first of some lines is the only one that says anything."""
        return all(self.line(index).is_blank for index in range(start + 1, end))

    def report(self, index: int, column: int, fault: Fault) -> None:
        """Notes a fault at a place of a line, as it was written."""
        span = Span(self.path, index + 1, shifted(self.shifts, index, column) + 1)
        self.problems.append(Problem(span, fault))

    def blank(self, start: int, end: int) -> None:
        """Leaves out lines."""
        self.lines[start:end] = [""] * (end - start)

    def leave_out(self, start: int, end: int) -> None:
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
        self.blank(start + 1, end)

    def put_in_line(self, start: int, end: int, column: int) -> None:
        """Moves an entry to the column of those beside it."""
        found = indent_of(self.lines[start])
        fault = Fault.of("yaml.indentation", found=found, wanted=column)
        self.report(start, found, fault)
        for index in range(start, end):
            text = self.lines[index]
            if text.strip():
                indent = max(indent_of(text) + column - found, 0)
                self._shift(index, 0, indent - indent_of(text))
                self.lines[index] = " " * indent + text.lstrip(" ")

    def mend_spaces(self, start: int, end: int) -> None:
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
                    self.report(index, change.column, _fault_of_space(change, mended.text))
                last = index if change.variant in ("tab", "indentation") else last
                self._shift(index, change.column, change.added)
            self.lines[index] = mended.text
            line = Line.of(mended.text)
            if text_column < 0 or ends_text(line, self.names):
                text_column = -1
                if line.opens_text:
                    text_column = line.column if line.key else line.indent

    def _shift(self, index: int, column: int, added: int) -> None:
        if added:
            self.shifts.setdefault(index, []).append((column, added))


def has_grave(tree: Tree) -> bool:
    """Whether something kept YAML from reading on."""
    return any(problem.code in GRAVE for problem in tree.problems)


def _fault_of_space(change: yaml_spaces.Change, text: str) -> Fault:
    if change.variant == "tab":
        return Fault.of("yaml.tab")
    if change.variant == "missing":
        return Fault.of("yaml.space", "missing", meant=shorten(text.strip()))
    character = describe_character(change.found)
    variant = "indentation" if change.variant == "indentation" else "odd"
    return Fault.of("yaml.space", variant, character=character)
