"""Front matter: the YAML between two lines of hyphens at the head of a Markdown file."""

import re
from collections.abc import Iterator
from dataclasses import replace

from digisavo.core.problem import Problem
from digisavo.core.source import SourceFile
from digisavo.reading.yaml_text import parse_yaml

_FRONT_MATTER = re.compile(r"\A(\ufeff?---[ \t]*\r?\n.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


def body_of(text: str) -> str:
    """A Markdown text without its front matter."""
    return _FRONT_MATTER.sub("", text).strip()


def check_front_matter(source: SourceFile) -> Iterator[Problem]:
    """Front matter is YAML of the same restricted kind as content files: generators ignore a broken one in silence."""
    match = _FRONT_MATTER.match(source.content.decode("utf-8", "replace"))
    if match and match[1].strip("\ufeff- \t\r\n"):
        # The first line of hyphens stays, so that the lines of problems are those of the file.
        found = parse_yaml(replace(source, content=match[1].encode()))
        yield from found if isinstance(found, list) else found.problems
