"""The words of components that few readers need, in a file of each (`contracts/component-words.json`).

A page would carry them for nothing: most readers neither search nor share, and make no papers or memos.
"""

import json
from collections.abc import Iterator

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.parts.search_options import words_of_kinds
from digisavo.outputs.rendering.context import Context


def component_words(context: Context) -> Iterator[File]:
    """The words of the box of search, with the kinds of pages that it suggests, of sharing, papers and the like."""
    texts_below = context.language.texts_below
    yield _file(address.SEARCH_WORDS, texts_below("search.box") | words_of_kinds(context))
    yield _file(address.SHARE_WORDS, texts_below("share.script"))
    yield _file(address.PAPER_WORDS, texts_below("level") | texts_below("papers.script"))
    yield _file(address.WATCH_WORDS, texts_below("watch.script"))
    yield _file(address.MEMO_WORDS, texts_below("compare.script") | texts_below("level") | texts_below("memo.script"))


def _file(place: str, words: dict[str, str]) -> File:
    return File(place, json.dumps({"words": words}, ensure_ascii=False, separators=(",", ":")).encode())
