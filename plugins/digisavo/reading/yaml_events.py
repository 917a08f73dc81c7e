"""Builds values and their places from the events of the YAML parser; the only import of a YAML library.

Events are not recursive, so no nesting can exhaust the stack, and anchors, aliases, merge keys and tags are
refused before they have any effect.
"""

from collections.abc import Callable, Iterator
from typing import Any

import yaml

from digisavo.core.document import UNREAD, Branch, Mark, Raw, Shifts, shifted
from digisavo.core.problem import Fault, Problem
from digisavo.core.source import Span
from digisavo.core.text import REPLACEMENT, describe_character, find_refused, normalise, quote
from digisavo.reading.yaml_faults import GRAVE, explain_yaml_error

MAX_DEPTH = 12
_MOST_PROBLEMS = 200
"""After so many faults that leave the rest readable, further ones are passed over until these are mended."""


_SCALAR, _ENDS = yaml.ScalarEvent, (yaml.MappingEndEvent, yaml.SequenceEndEvent)
_MAPPING, _SEQUENCE = yaml.MappingStartEvent, yaml.SequenceStartEvent


class Frame:
    """A mapping or a list that is being read, with the key whose value comes next."""

    __slots__ = ("branch", "is_list", "key", "parts", "values")

    def __init__(self, start: Mark, is_list: bool) -> None:
        self.is_list = is_list
        self.values: Any = [] if is_list else {}
        self.parts: Any = [] if is_list else {}
        self.branch = Branch(start, self.parts)
        self.key: str | None = None

    def add(self, value: Raw, place: Mark | Branch) -> None:
        """Adds an item, or the value of the last key; of two equal keys the first counts."""
        if self.is_list:
            self.values.append(value)
            self.parts.append(place)
        else:
            self.values.setdefault(self.key, value)
            self.parts.setdefault(self.key, place)
            self.key = None

    @property
    def wants_key(self) -> bool:
        """Whether the next node is a mapping's key."""
        return not self.is_list and self.key is None


class Tree:
    """Builds values and places from the parser's events, and reports what content may not use."""

    def __init__(self, path: str, shifts: Shifts | None = None) -> None:
        self.path, self._shifts = path, shifts or {}
        self.root: Raw | None = None
        self.place: Mark | Branch | None = None
        self.problems: list[Problem] = []
        self._frames: list[Frame] = []
        self._has_escapes = False

    def read(self, text: str) -> None:
        """Reads the whole text, or up to the first fault after which the rest cannot be trusted.

        Of a mended text, `shifts` tell which columns have moved.
        """
        parser = yaml.CBaseLoader(text)
        self._has_escapes = "\\" in text
        try:
            self._read_events(parser.get_event)
        except yaml.MarkedYAMLError as error:
            self.problems.append(explain_yaml_error(self.path, text, error))
        finally:
            parser.dispose()

    def _read_events(self, get_event: Callable[[], Any]) -> None:
        frames, has_escapes = self._frames, self._has_escapes
        while (kind := type(event := get_event())) is not yaml.StreamEndEvent:
            # Nine events of ten are scalars, so they come first and are handled in this loop.
            if kind is _SCALAR:
                frame = frames[-1] if frames else None
                if event.anchor or event.tag:
                    self._check_plain(event)
                if has_escapes:
                    self._check_escapes(event)
                if frame is None:
                    self.root, self.place = event.value, event.start_mark
                elif frame.is_list:
                    frame.values.append(event.value)
                    frame.parts.append(event.start_mark)
                elif (key := frame.key) is None:
                    self._read_key(frame, event)
                else:  # as `Frame.add`, without the call
                    frame.values.setdefault(key, event.value)
                    frame.parts.setdefault(key, event.start_mark)
                    frame.key = None
            elif kind in _ENDS:
                closed = frames.pop()
                self._add(closed.values, closed.branch)
            elif kind is _MAPPING or kind is _SEQUENCE:
                if not self._open(event, kind is _SEQUENCE):
                    return
            elif kind is yaml.AliasEvent:
                self._refuse_alias(event)
            elif kind is yaml.DocumentStartEvent and not self._begin_document(event):
                return

    def _begin_document(self, event: Any) -> bool:
        if self.place is None:
            return True
        self._report(event, Fault.of("yaml.documents", line="---"))
        return False

    def _read_key(self, frame: Frame, event: Any) -> None:
        key, keys = event.value, frame.branch.keys
        if key in keys:
            self._report(event, Fault.of("yaml.duplicate", key=quote(key), line=keys[key].line + 1))
        elif key == "<<" and event.implicit[0]:
            self._report(event, Fault.of("yaml.merge"))
        else:
            keys[key] = event.start_mark
        frame.key = key

    def _add(self, value: Raw, place: Mark | Branch) -> None:
        if self._frames:
            self._frames[-1].add(value, place)
        else:
            self.root, self.place = value, place

    def _open(self, event: Any, is_list: bool) -> bool:
        if event.anchor or event.tag:
            self._check_plain(event)
        if self._frames and self._frames[-1].wants_key:
            self._report(event, Fault.of("yaml.key"))
            return False
        if len(self._frames) == MAX_DEPTH:
            self._report(event, Fault.of("yaml.depth", most=MAX_DEPTH))
            return False
        self._frames.append(Frame(event.start_mark, is_list))
        return True

    def _refuse_alias(self, event: Any) -> None:
        self._report(event, Fault.of("yaml.alias", name=event.anchor))
        if self._frames and self._frames[-1].wants_key:
            self._frames[-1].key = ""
        else:
            self._add(UNREAD, event.start_mark)

    def _check_plain(self, event: Any) -> None:
        if event.anchor:
            self._report(event, Fault.of("yaml.anchor", name=event.anchor))
        if event.tag:
            self._report(event, Fault.of("yaml.tag", tag=quote(event.tag)))

    def _check_escapes(self, event: Any) -> None:
        """What may not be typed may not be written as an escape such as `"\\u202e"` either."""
        event.value = normalise(event.value)
        characters = (character for _, character in find_refused(event.value) if character != REPLACEMENT)
        if character := next(characters, ""):  # what is replaced has been reported
            self.problems.append(refused_character(self._span(event.start_mark), character))

    def _report(self, event: Any, fault: Fault) -> None:
        if len(self.problems) < _MOST_PROBLEMS or fault.code in GRAVE:
            self.problems.append(Problem(self._span(event.start_mark), fault))

    def _span(self, mark: Mark) -> Span:
        return Span(self.path, mark.line + 1, shifted(self._shifts, mark.line, mark.column) + 1)


def refused_character(span: Span, character: str) -> Problem:
    """The problem of a character that content may not hold."""
    variant = "lost" if character == REPLACEMENT else "refused"
    return Problem(span, Fault.of("text.character", variant, character=describe_character(character)))


def plain_values(text: str) -> Iterator[tuple[str, int, int]]:
    """The values of a sound text that stand without quotation marks, each with the line and column where it ends."""
    parser = yaml.CBaseLoader(text)
    try:
        while type(event := parser.get_event()) is not yaml.StreamEndEvent:
            if isinstance(event, yaml.ScalarEvent) and event.implicit[0] and (end := event.end_mark):
                yield event.value, end.line, end.column
    finally:
        parser.dispose()


CONSTANTS: dict[str, Any] = {
    "max_depth": MAX_DEPTH,
    "most_problems": _MOST_PROBLEMS,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
