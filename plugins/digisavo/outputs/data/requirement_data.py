"""The files by which the browser holds services against requirements: what can be asked, and what each set answers.

`browser/requirements/` reads them; `contracts/requirement*.json` are their schemas, docs/decisions/0028-requirements.md
says why they have this form.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any, TypeAlias

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.judging import WantedTerm
from digisavo.catalogue.ready_lists import ReadyList, load_ready_lists
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.data.envelopes import generated_at
from digisavo.outputs.parts.criteria import Criterion, criteria_of
from digisavo.outputs.parts.judged_answers import JudgedAnswers
from digisavo.outputs.parts.requirement_sets import RequirementSet, requirement_sets
from digisavo.outputs.rendering.context import Context, PageDisplay

SCHEMA_VERSION = 1
LARGEST = 400_000
"""How many bytes of services a file holds at most: a reader waits for all of a set, in several requests at once."""

Terms: TypeAlias = Mapping[str, Mapping[str, WantedTerm]]
"""The terms that can be wanted, by the key of the criterion and by code."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def requirement_data(context: Context) -> Iterator[File]:
    """The file of what can be asked, and those of each set, for the kind whose entries are compared."""
    for collection in [known for known in context.catalogue.collections if known.is_comparable][:1]:
        yield from _files(collection, context)


def _files(collection: Collection, context: Context) -> Iterator[File]:
    display = PageDisplay(context, address.HOME)
    criteria = list(criteria_of(collection, display))
    answers = JudgedAnswers(collection, criteria, display)
    members = {entry.slug: _dump(answers.of(entry)) for entry in context.catalogue.of_kind(collection.kind)}
    sets = [(one, list(_parts(one, members))) for one in requirement_sets(collection, context)]
    described = _described(collection, criteria, answers.terms, context)
    described["sets"] = [_set(one, len(parts), context) for one, parts in sets]
    edition = blake2b(b"".join([_dump(described), *members.values()]), digest_size=6).hexdigest()
    yield File(address.requirements(collection.section), _dump({"edition": edition} | described))
    for one, parts in sets:
        for number, part in enumerate(parts):
            content = b'{"edition":"%s","services":[%s]}' % (edition.encode(), b",".join(part))
            yield File(address.requirement_part(collection.section, one.kind, one.id, number), content)


def _parts(one: RequirementSet, members: Mapping[str, bytes]) -> Iterator[list[bytes]]:
    """The services of a set, a part for each file."""
    part: list[bytes] = []
    for entry in one.entries:
        service = members[entry.slug]
        if part and sum(map(len, part)) + len(service) > LARGEST:
            yield part
            part = []
        part.append(service)
    yield part


def _set(one: RequirementSet, parts: int, context: Context) -> dict[str, Any]:
    return {
        "kind": one.kind, "id": one.id, "label": one.label, "members": len(one.entries), "gone": one.gone,
        "parts": parts, "address": address.absolute(context.settings, one.address), "leading": list(one.leading),
    }  # fmt: skip


def _described(
    collection: Collection, criteria: Iterable[Criterion], terms: Terms, context: Context
) -> dict[str, Any]:  # fmt: skip
    """What can be asked, and from what lists a reader may start."""
    settings = context.settings
    return {
        "schema_version": SCHEMA_VERSION, "kind": collection.kind, "commit": settings.commit,
        "generated": generated_at(settings),
        "entries": address.absolute(settings, address.listing(collection.section)),
        "criteria": [criterion.described(terms[criterion.key]) for criterion in criteria],
        "lists": [_list(ready, collection, context) for ready in load_ready_lists(collection.kind)],
    }  # fmt: skip


def _list(ready: ReadyList, collection: Collection, context: Context) -> dict[str, Any]:
    words = f"{collection.kind}.ready_lists.{ready.id}"
    criteria = [
        {"key": one.key, "importance": one.importance, "operator": one.operator.value, "wanted": list(one.wanted)}
        for one in ready.criteria
    ]
    return {
        "id": ready.id,
        "label": context.t(f"{words}.label"),
        "advice": context.t(f"{words}.advice"),
        "criteria": criteria,
    }


def _dump(data: Any) -> bytes:
    return _ENCODER.encode(data).encode()
