"""The original of an import: a document whose form nobody has checked, which remembers what has been read of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from digisavo.core.document import UNREAD, Raw

_NOTHING = frozenset({"", "null", "~", UNREAD})
_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Original:
    """A mapping of the document and where it stands there; `read` has the paths of what has been asked for, `strange`
    those of lists in which something was no text."""

    values: Mapping[str, Raw]
    path: _Key = ()
    read: set[_Key] = field(default_factory=set)
    strange: set[_Key] = field(default_factory=set)

    def text(self, *path: str) -> str:
        """The text at a path, "" where there is none."""
        found = self._value(path)
        return found.strip() if isinstance(found, str) and found.strip() not in _NOTHING else ""

    def texts(self, *path: str) -> list[str]:
        """The texts of the list at a path; a text alone stands for a list of it."""
        found = self._value(path)
        items = found if isinstance(found, list) else [found] if found else []
        texts = [_text_of(item) for item in items]
        if None in texts:
            self.strange.add((*self.path, *path))
        return [text for text in texts if text]

    def below(self, *path: str) -> "Original":
        """The mapping at a path, an empty one where there is none: asking for it reads nothing of it."""
        found = _at(self.values, path)
        return Original(found if isinstance(found, dict) else {}, (*self.path, *path), self.read, self.strange)

    def rows(self, *path: str) -> list["Original"]:
        """The mappings of the list at a path."""
        found = _at(self.values, path)
        rows = found if isinstance(found, list) else []
        return [Original(row, (*self.path, *path), self.read, self.strange) for row in rows if isinstance(row, dict)]

    def ignore(self, *path: str) -> None:
        """Says of what is at a path that it has been dealt with."""
        self.read.add((*self.path, *path))

    def rest(self) -> Iterator[str]:
        """The dotted paths of all that nobody has asked for; of a mapping of which nothing has been read, its own."""
        asked = {path[:length] for path in self.read for length in range(len(path) + 1)}
        yield from dict.fromkeys(_rest(dict(self.values), self.path, self.read, asked))

    def unreadable(self) -> Iterator[str]:
        """The dotted paths of the lists of which something was left out, for it was no text."""
        yield from sorted(map(".".join, self.strange))

    def _value(self, path: _Key) -> Raw | None:
        self.read.add((*self.path, *path))
        return _at(self.values, path)


def _text_of(item: Raw) -> str | None:
    """An item as text, "" for nothing, None for what is none. A text with a colon in it is a mapping to YAML."""
    if isinstance(item, dict) and len(item) == 1:
        ((key, value),) = item.items()
        if not isinstance(value, str):
            return None
        return f"{key}: {text}" if (text := _text_of(value)) else key
    if not isinstance(item, str):
        return None if item else ""
    return item.strip() if item.strip() not in _NOTHING else ""


def _at(values: Mapping[str, Raw], path: _Key) -> Raw | None:
    """The value at a path, which has at least one key; None where there is none."""
    *above, last = path
    for key in above:
        inner = values.get(key)
        values = inner if isinstance(inner, dict) else {}
    return values.get(last)


def _rest(value: Raw, path: _Key, read: set[_Key], asked: set[_Key]) -> Iterator[str]:
    """`asked` are the paths that have been read, and all above them."""
    if path in read or value in ("", [], {}):
        return
    if path not in asked:
        yield ".".join(path)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _rest(inner, (*path, key), read, asked)
    elif isinstance(value, list):
        for item in value:
            yield from _rest(item, path, read, asked) if isinstance(item, dict) else [".".join(path)]
