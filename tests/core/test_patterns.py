"""Patterns of Python as JavaScript writes them; that they find the same is shown by the check in the browser."""

import re

import pytest

from digisavo.core.patterns import for_browser

WORD = r"\p{L}\p{N}_"


@pytest.mark.parametrize(
    ("pattern", "source", "flags"),
    [
        (r"a/b", r"a\/b", "u"),
        (r"[a-z]+\.\d", r"[a-z]+\.[\p{Nd}]", "u"),
        (r"(?P<name>\w+)", rf"(?<name>[{WORD}]+)", "u"),
        (r"[\w.-]", rf"[{WORD}.\-]", "u"),
        (r"[^\W\d_]", rf"(?:(?![\p{{Nd}}_])[{WORD}])", "u"),
        (r"[^\W]", rf"[{WORD}]", "u"),
        (r"[\Wx]", rf"(?:[^{WORD}]|[x])", "u"),
        (r"[]/|(-]", r"[\]/|(\-]", "u"),
        (r"\"\-\Z", r'"-(?![^])', "u"),
        ("[\u202e]", r"[\u{202e}]", "u"),
    ],
)
def test_a_pattern_is_written_for_javascript(pattern: str, source: str, flags: str) -> None:
    assert for_browser(re.compile(pattern)) == [source, flags]


def test_flags_are_kept() -> None:
    assert for_browser(re.compile(r"a \w  # a letter", re.VERBOSE | re.ASCII | re.IGNORECASE)) == [
        "a[A-Za-z0-9_]",
        "ui",
    ]
    assert for_browser(re.compile("^a", re.MULTILINE | re.DOTALL))[1] == "ums"
