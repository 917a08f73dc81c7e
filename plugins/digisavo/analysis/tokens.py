"""The words of a text, as search tells them apart. Pure.

`browser/search/engine/words.js` divides in the same way.
"""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011\u00ad:'\u2019][^\W_]+)*")
_JOINT = re.compile(r"[-\u2010\u2011]")
_ENDING = re.compile(r"[:'\u2019][^\W_]*$")
_SHORT = 3
"""So long a beginning, as in e-kirja, is often written together with what follows."""


def words_of(text: str) -> list[str]:
    """The words in small letters: `EU:n e-kirjat` -> `eu`, `e`, `kirjat`, `ekirjat`."""
    plain = unicodedata.normalize("NFC", text).replace("\u00ad", "").lower()
    return [word for found in _WORD.findall(plain) for word in ([found] if found.isalnum() else _pieces(found))]


def _pieces(found: str) -> list[str]:
    pieces = [part for piece in _JOINT.split(found) for part in _without_ending(piece)]
    if len(pieces) == 2 and len(pieces[0]) <= _SHORT and not pieces[0].isdigit():
        pieces.append("".join(pieces))
    return pieces


def _without_ending(piece: str) -> list[str]:
    """An ending after a colon belongs to no word: `EU:n`, `YLE:n`."""
    return [part for part in re.split(r"[:'\u2019]", _ENDING.sub("", piece)) if part]
