"""Entries that are perhaps about the same thing."""

import re
from collections.abc import Iterator, Mapping, Sequence

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.core.problem import Fault, Problem, Severity
from digisavo.core.source import Span

_SCHEME = re.compile(r"^https?://(?:www\.)?")


def check_duplicates(entries: Sequence[Entry], kinds: Mapping[str, Collection]) -> Iterator[Problem]:
    """What no two entries of a kind should share, such as name and website; the problem of each names the other.

    All of it in common is a warning, a part of it or the title alone a notice.
    """
    first: dict[tuple[str, str, str], Entry] = {}
    for entry in entries:
        shared: dict[str, tuple[Entry, list[str]]] = {}
        for key, answer in _answers(entry, kinds[entry.kind]):
            original = first.setdefault((entry.kind, key, answer), entry)
            if original is not entry:
                shared.setdefault(original.path, (original, []))[1].append(key)
        for original, keys in shared.values():
            yield _problem(entry, original, keys, kinds[entry.kind])
            yield _problem(original, entry, keys, kinds[entry.kind])


def _answers(entry: Entry, collection: Collection) -> Iterator[tuple[str, str]]:
    """What an entry is compared by, as far as it is stated, by field; addresses without what makes no difference."""
    for key in dict.fromkeys((collection.title_key, *collection.duplicate_keys)):
        if key in entry.values:
            yield key, _SCHEME.sub("", str(entry.values[key]).casefold()).rstrip("/")


def _problem(entry: Entry, double: Entry, keys: Sequence[str], collection: Collection) -> Problem:
    labels = tuple(collection.labels[key].lower() for key in keys)
    span, field = entry.spans.get((keys[0], ""), Span(entry.path)), collection.label_of(keys[0])
    if collection.duplicate_keys and set(collection.duplicate_keys) <= set(keys):
        return Problem(span, Fault.of("entry.duplicate", labels=labels, path=double.path), Severity.WARNING, field)
    return Problem(span, Fault.of("entry.similar", labels=labels, path=double.path), Severity.NOTICE, field)
