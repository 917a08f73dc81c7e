"""Markup that can run nothing, by its form alone: text, and tags of a shape that every parser reads alike.

Why a plain text is safe: each `<` begins a tag, a tag ends at its first `>`, no value holds `<`, `>` or its own quote,
no name begins as those of scripts, styles and handlers do, and the only scripts are files of the site and data that
hold no `<`. So whatever a parser takes for a tag is one of these tags, wherever it begins to read. Two plain texts
joined are plain, and a plain text stays plain when escaped text is put between its tags or into its values.
Not being plain says nothing: such a text needs a parser.
"""

import re

_NAME = r"(?!(?i:script|style))[a-zA-Z][a-zA-Z0-9]*+"
_VALUE = r"""(?:"[^"<>]*+"|'[^'<>]*+')"""
_ATTRIBUTE = rf"[ \n]++(?!(?i:on|style|srcdoc))[a-zA-Z][a-zA-Z0-9-]*+(?:={_VALUE})?+"
_START_TAG = rf"{_NAME}(?:{_ATTRIBUTE})*+ ?+/?+>"
_END_TAG = r"/[a-zA-Z][a-zA-Z0-9]*+>"
_SCRIPT = r'script (?:(?:type="module" )?+src="[^"<>]++">|type="application/ld\+json">[^<]*+)</script>'
# Nothing here is tried twice (++ and *+ give nothing back): a page takes 60 microseconds, a parser 3 milliseconds.
_PLAIN = re.compile(rf"[^<]*+(?:<(?:{_START_TAG}|{_END_TAG}|{_SCRIPT})[^<]*+)*+")


def is_plain(markup: str) -> bool:
    """Whether a text of HTML, which begins and ends outside tags, is plain."""
    return _PLAIN.fullmatch(markup) is not None
