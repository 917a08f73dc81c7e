"""Which kind of content a file is, by the keys with which it answers."""

from collections.abc import Iterable, Mapping, Set
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Required
from digisavo.core.document import Document
from digisavo.core.problem import Fault, Problem
from digisavo.core.source import Span

_STRANGE = 3
"""Of fewer keys that a kind does not ask, each may be a mistake of its own."""


def kinds_of(names: Set[str], kinds: Iterable[Collection]) -> list[Collection]:
    """The kinds that keys fit best: those that ask most of them, and lack the fewest that they must have."""
    fits = [(_fit(names, kind), kind) for kind in kinds]
    best = max((fit for fit, _ in fits), default=None)
    return [kind for fit, kind in fits if fit == best]


def _fit(names: Set[str], kind: Collection) -> tuple[int, ...]:
    lacking = (_lacking(names, kind, required) for required in (Required.ALWAYS, Required.SUBMITTERS))
    return len(names & kind.tree.keys()), *(-count for count in lacking)


def _lacking(names: Set[str], kind: Collection, required: Required) -> int:
    return len({field.path[0] for field in kind.fields if field.required is required} - names)


def find_misplaced(document: Document, collection: Collection, kinds: Mapping[str, Collection]) -> Problem | None:
    """Why a file belongs into the folder of another kind, None where it does not.

    The other kind knows all keys but a few of those that its own does not ask; then nothing else is worth a word.
    """
    names = document.values.keys()
    strange = names - collection.tree.keys()
    alike = [kind for kind in kinds.values() if kind.form.is_markdown == collection.form.is_markdown]
    best = kinds_of(names, alike)
    if len(best) != 1 or best[0] is collection or len(names - best[0].tree.keys()) * _STRANGE > len(strange):
        return None
    lacking = [_lacking(names, kind, Required.ALWAYS) for kind in (collection, best[0])]
    if len(strange) < _STRANGE and not lacking[0] > lacking[1] == 0:
        return None
    fault = Fault.of(
        "file.misplaced", keys=tuple(_known(strange, document, best[0])), folder=collection.folder, meant=best[0].folder
    )
    return Problem(Span(document.source.path), fault)


def _known(strange: Set[str], document: Document, kind: Collection) -> Iterable[Any]:
    """In the order of the file, at most as many as one reads."""
    return [key for key in document.values if key in strange and key in kind.tree][:_STRANGE]
