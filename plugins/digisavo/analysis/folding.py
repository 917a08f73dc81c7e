"""Letters as search compares them: small, and without the marks that many leave out when they type. Pure.

`browser/search/engine/words.js` folds in the same way.
"""

import re
import unicodedata

_MARKS = re.compile(r"[\u0300-\u036f]")
_LETTERS = str.maketrans({"ø": "o", "æ": "a", "ß": "ss", "đ": "d", "ł": "l"})


def fold(text: str) -> str:
    """`ÄÄNESTYS` -> `aanestys`."""
    return _MARKS.sub("", unicodedata.normalize("NFD", text.lower())).translate(_LETTERS)
