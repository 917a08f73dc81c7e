"""The index in shards: static files, of which a query needs few, however many pages the site has. Pure.

The browser reads them in `browser/search_engine/store.js`; `docs/search.md` tells what is in each. A small site gets
few files: a shard is cut only where it is full.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from digisavo.outputs.parts.numbering import numbering_of
from digisavo.outputs.search.document import Findable
from digisavo.outputs.search.encoding import front_coded
from digisavo.outputs.search.inverted import Inverted
from digisavo.outputs.search.term_shards import cut_terms

DOCUMENTS_IN_SHARD = 5
MANIFEST = "manifest.json"
_WORDS_IN_SHARD = 1300
_EDITION_LETTERS = 10

Shard: TypeAlias = bytes
"""The JSON of a shard, to which the edition comes."""


def build_shards(
    index: Inverted, documents: Sequence[Findable], aliases: Mapping[str, Sequence[str]], more: Mapping[str, Any]
) -> dict[str, bytes]:
    """All files by name. `aliases` are forms whose words the rules do not find; `more` stands in the manifest too."""
    firsts, parts = _parts(index, documents, aliases)
    edition = _edition(firsts, parts, more)
    manifest = {
        "edition": edition, "fields": index.fields, "count": index.count, "in_shard": DOCUMENTS_IN_SHARD,
        "first": firsts, **more,
    }  # fmt: skip
    files = {MANIFEST: _json(manifest)}
    for part, shards in parts.items():
        for number, shard in enumerate(shards):
            files[f"{edition}/{part}/{number}.json"] = b'{"edition":"%s",' % edition.encode() + shard[1:]
    return files


def _edition(firsts: Mapping[str, Any], parts: Mapping[str, Sequence[Shard]], more: Mapping[str, Any]) -> str:
    """The name of the index of one build, by all that is in it."""
    found = hashlib.sha256(_json([firsts, more]))
    for part, shards in parts.items():
        for shard in shards:
            found.update(part.encode() + shard)
    return found.hexdigest()[:_EDITION_LETTERS]


def _parts(
    index: Inverted, documents: Sequence[Findable], aliases: Mapping[str, Sequence[str]]
) -> tuple[dict[str, list[str] | list[int]], dict[str, list[Shard]]]:
    """What each shard begins with where they are ranges, and the shards: words, postings, errors, texts, filters."""
    terms = cut_terms(index, aliases)
    same_first = _by_letter(index.words, lambda word: word[0] + _length(word))
    same_second = _by_letter((word for word in index.words if len(word) > 3), lambda word: word[1] + _length(word))
    ranges = {"w": terms.words, "f": same_first, "g": same_second}
    starts = range(0, len(documents), DOCUMENTS_IN_SHARD)
    return {
        **{part: [first for first, _ in shards] for part, shards in ranges.items()},
        "t": [first for first, _ in terms.postings],
    }, {
        **{part: [_json(shard) for _, shard in shards] for part, shards in ranges.items()},
        "t": [f'{{"postings":{postings}}}'.encode() for _, postings in terms.postings],
        "p": [f'{{"posting":{posting}}}'.encode() for posting in terms.alone],
        "d": [_json(_cards(documents[start : start + DOCUMENTS_IN_SHARD])) for start in starts],
        "k": [_json(_kinds(documents))],
    }


def _by_letter(words: Iterable[str], key: Callable[[str], str]) -> list[tuple[str, dict[str, Any]]]:
    """The words among which typing errors are looked for, by a letter and their length; equal keys stay together."""
    shards: list[tuple[str, list[str]]] = []
    for word in sorted((word for word in words if word), key=lambda word: (key(word), word)):
        if not shards or (len(shards[-1][1]) >= _WORDS_IN_SHARD and key(shards[-1][1][-1]) != key(word)):
            shards.append((key(word), []))
        shards[-1][1].append(word)
    return [(first, {"words": " ".join(front_coded(kept))}) for first, kept in shards]


def _length(word: str) -> str:
    return f"{min(len(word), 99):02}"


def _cards(documents: Sequence[Findable]) -> dict[str, Any]:
    return {
        "documents": [[found.address, found.kind, found.title, found.summary, found.shown_tags] for found in documents]
    }


def _kinds(documents: Sequence[Findable]) -> dict[str, Any]:
    kinds = list(dict.fromkeys(found.kind for found in documents))
    categories: dict[str, list[int]] = {}
    for number, found in enumerate(documents):
        for category in found.categories:
            categories.setdefault(category, []).append(number)
    addresses = ([found.address for found in documents if found.kind == kind] for kind in kinds)
    return {
        "kinds": kinds, "kind_of": [kinds.index(found.kind) for found in documents], "categories": categories,
        "numberings": dict(zip(kinds, map(numbering_of, addresses), strict=True)),
    }  # fmt: skip


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
