"""Licences as others write them, as an SPDX expression."""

import re

_VAGUE = re.compile(r"\b((?:A|L)?GPL-[0-9]\.[0-9])(\+?)(?![\w.-])")


def expression_of(text: str) -> str:
    """An expression without the identifiers that SPDX has given up: `GPL-3.0` has always stood for that version only,
    and `GPL-3.0+` for later ones too."""
    return _VAGUE.sub(lambda old: f"{old[1]}-{'or-later' if old[2] else 'only'}", text.strip())


def is_vague(text: str) -> bool:
    """Whether a text has an identifier that SPDX has given up."""
    return _VAGUE.search(text) is not None
