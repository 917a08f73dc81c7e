"""The images that entries show: which they need, and what is wrong with them."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.core.image import Image
from digisavo.core.problem import Fault, Problem, Severity
from digisavo.core.source import Span
from digisavo.core.text import quote
from digisavo.reading.files import fault_of_case, find_images, shown
from digisavo.reading.images import read_images

Images: TypeAlias = dict[tuple[str, str], Image]
"""Images by the reference of the entry that shows them and their file names."""


def gather_images(
    folders: Mapping[str, list[Path]], entries: Iterable[Entry], collections: Iterable[Collection]
) -> tuple[Images, list[Problem]]:
    """The images that entries show, and their problems; `folders` are those of the images of each kind.

    Only images in the first folder of a kind have to be shown somewhere.
    """
    images: Images = {}
    problems: list[Problem] = []
    for collection in collections:
        if collection.filing:
            own = [entry for entry in entries if entry.kind == collection.kind]
            content, *outside = (find_images(folder, collection.form) for folder in folders[collection.kind])
            paths = [*content, *(path for paths in outside for path in paths)]
            found = read_images(paths, (name for entry in own for _, name in _needed(entry, collection)))
            problems += _faults(own, collection, found)
            mentioned = _mentioned(own, collection)
            problems += unused_images(path for path in content if path.name not in mentioned)
            problems += _alike(content)
            images |= {
                (entry.reference, name): image
                for entry in own for _, name in _needed(entry, collection) if isinstance(image := found[name], Image)
            }  # fmt: skip
    return images, problems


def _needed(entry: Entry, collection: Collection) -> Iterator[tuple[str, str]]:
    """The files that an entry needs, each with the key of the field."""
    for field in collection.filing:
        if field.key in entry.values:
            yield from ((field.key, name) for name in field.type.files(entry.values[field.key]))


def _faults(entries: Iterable[Entry], collection: Collection, found: Mapping[str, Image | Fault]) -> Iterator[Problem]:
    for entry in entries:
        for key, name in _needed(entry, collection):
            fault = found[name]
            if isinstance(fault, Fault):
                span = entry.spans.get((key, name)) or entry.spans.get((key, ""), Span(entry.path))
                yield Problem(span, fault, field=collection.label_of(key))


def _mentioned(entries: Iterable[Entry], collection: Collection) -> set[str]:
    """The names that entries mention, in faulty texts too."""
    keys = {field.key for field in collection.filing}
    named = {name for entry in entries for _, name in _needed(entry, collection)}
    return named | {name for entry in entries for key, name in entry.spans if key in keys}


def _alike(paths: Iterable[Path]) -> Iterator[Problem]:
    known: dict[str, Path] = {}
    for path in paths:
        if fault := fault_of_case(path, known):
            yield Problem(Span(shown(path)), fault)


def unused_images(paths: Iterable[Path]) -> Iterator[Problem]:
    """A warning of each image that nothing shows."""
    for path in paths:
        yield Problem(Span(shown(path)), Fault.of("image.unused", name=quote(path.name)), Severity.WARNING)
