"""Data of tests written as the files that authors would make of it, and read again."""

import json
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.core.document import Document
from digisavo.core.problem import Problem
from digisavo.core.source import SourceFile
from digisavo.reading.front_matter import BODY, parse_post
from digisavo.reading.yaml_text import parse_yaml


def write(data: Any, collection: Collection) -> SourceFile:
    """Data as a file of a kind; every JSON text is YAML too, and a post's body stands below its front matter."""
    body = ""
    if collection.form.is_markdown and isinstance(data, dict) and isinstance(data.get(BODY), str):
        body = data[BODY]
        data = {key: value for key, value in data.items() if key != BODY}
    text = json.dumps(data, ensure_ascii=False, indent=1)
    if collection.form.is_markdown:
        text = f"---\n{text}\n---\n\n{body}\n"
    return SourceFile(f"tama{collection.suffix}", collection.kind, _slug_of(data, collection), _bytes(text))


def _slug_of(data: Any, collection: Collection) -> str:
    """What is about another entry is named after it."""
    host = data.get(collection.host_key, "") if isinstance(data, dict) and collection.host_key else ""
    return f"{host.rpartition('/')[2]}--tama" if isinstance(host, str) and host else "tama"


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def read(source: SourceFile, collection: Collection) -> Document | list[Problem]:
    """A file of a kind as a document, or what keeps it from being one."""
    return parse_post(source) if collection.form.is_markdown else parse_yaml(source)
