"""Texts of others written so that they do nothing: no links, mentions, HTML, Markdown, or commands of a workflow."""

import re

from digisavo.core.text import printable

_SCHEME = re.compile(r"\b[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_MENTION = re.compile(r"(?<![\w.])@(?=\w)")
_ISSUE = re.compile(r"(?<!\w)(#|GH-)(?=\d)", re.IGNORECASE)
_COMMAND = re.compile(r"##(?=\[)|^(?=::)")
_LONGEST = 400


def in_text(text: str) -> str:
    """A text for terminals, logs and commit messages, which forges search for mentions, issues and commands."""
    bare = _SCHEME.sub("", one_line(text))
    return _COMMAND.sub(r"\g<0> ", _ISSUE.sub(r"\1 ", _MENTION.sub("@ ", bare)))


def in_markdown(text: str) -> str:
    """A text as code of Markdown, in which nothing else is read."""
    line = one_line(text)
    if not line:
        return ""
    fence = "`" * (_longest_run(line) + 1)
    # A space on both sides is no part of the code, and keeps fences apart from ticks of the text.
    space = " " if line[0] == "`" or line[-1] == "`" else ""
    return f"{fence}{space}{line}{space}{fence}"


def fenced(text: str) -> str:
    """Several lines as a block of code of Markdown."""
    fence = "`" * max(_longest_run(text) + 1, 3)
    return f"{fence}text\n{text.rstrip()}\n{fence}"


def one_line(text: str) -> str:
    """A text on one line of fair length, with all that is invisible made visible."""
    line = printable(" ".join(text.split()))
    return f"{line[:_LONGEST].rstrip()}…" if len(line) > _LONGEST else line


def _longest_run(text: str) -> int:
    return max(map(len, re.findall("`+", text)), default=0)
