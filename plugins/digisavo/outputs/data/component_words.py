"""The words of components that few readers need, in a file of each (`contracts/component-words.json`).

A page would carry them for nothing: most readers neither search nor share, and make no papers or memos.
"""

import json
from collections.abc import Iterator
from typing import Any

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.parts.search_options import words_of_kinds
from digisavo.outputs.parts.watched import feed_pattern, watched_dates
from digisavo.outputs.rendering.context import Context


def component_words(context: Context) -> Iterator[File]:
    """The words of the box of search, with the kinds of pages that it suggests, of sharing, papers and the like."""
    texts_below = context.language.texts_below
    yield _file(address.SEARCH_WORDS, texts_below("search.box") | words_of_kinds(context))
    yield _file(address.SHARE_WORDS, texts_below("share.script"))
    yield _file(address.PAPER_WORDS, texts_below("level") | texts_below("papers.script"))
    yield _file(address.WATCH_WORDS, texts_below("watch.script"), **_followed(context))
    yield _file(address.MEMO_WORDS, texts_below("compare.script") | texts_below("level") | texts_below("memo.script"))


def _followed(context: Context) -> dict[str, Any]:
    """How the entries of the kind that is compared are followed."""
    comparable = [collection for collection in context.catalogue.collections if collection.is_comparable]
    return {"feed": feed_pattern(comparable[0], context), "dates": watched_dates(comparable[0])} if comparable else {}


def _file(place: str, words: dict[str, str], **more: Any) -> File:
    return File(place, json.dumps({"words": words, **more}, ensure_ascii=False, separators=(",", ":")).encode())
