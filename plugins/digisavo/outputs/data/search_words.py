"""The words of the box in which results are suggested (`contracts/search-words.json`)."""

import json
from collections.abc import Iterator

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.parts.search_options import words_of_kinds
from digisavo.outputs.rendering.context import Context


def search_words(context: Context) -> Iterator[File]:
    """One file for all pages, which is fetched when a reader begins to search."""
    words = context.language.texts_below("search.box") | words_of_kinds(context)
    yield File(address.SEARCH_WORDS, json.dumps({"words": words}, ensure_ascii=False, separators=(",", ":")).encode())
