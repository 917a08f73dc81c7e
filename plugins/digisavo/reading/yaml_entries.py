"""Where the entries of a file begin and end, as people write them: whether or not YAML can read it."""

from collections.abc import Iterator, Sequence

from digisavo.reading.yaml_lines import Line, Names


def entries_in(lines: Sequence[str], start: int, end: int, column: int, names: Names) -> Iterator[tuple[int, int]]:
    """The lines of every entry or item that begins at a column, or should."""
    begin, text_column, head = -1, -1, Line.of("")
    for index in range(start, end):
        line = Line.of(lines[index])
        if text_column >= 0:
            if not lines[index].strip() or line.indent > text_column or not ends_text(line, names):
                continue
            text_column = -1
        if line.is_blank:
            continue
        if begin < 0 or (line.indent <= column and begins(line, names) and not _is_item_of(line, head)):
            if begin >= 0:
                yield begin, index
            begin, head = index, line
        if line.opens_text:
            text_column = line.column if line.key else line.indent
    if begin >= 0:
        yield begin, end


def begins(line: Line, names: Names) -> bool:
    """Whether an entry or an item begins with a line, or is meant to."""
    return line.starts or names.begin(line.value)


def ends_text(line: Line, names: Names) -> bool:
    """Whether a line that is not indented ends a text: one that is no key was meant to be part of it."""
    return line.is_blank or bool(line.dash) or names.know(line.key) or names.begin(line.value)


def _is_item_of(line: Line, head: Line) -> bool:
    """Whether a line begins an item of a list that is not indented below its key."""
    return bool(line.dash) and line.indent == head.indent and not head.dash and bool(head.key) and head.is_open
