"""Builds a site as MkDocs does, but for the checks: every text that somebody could have typed is hostile.

`python -m tests.security.unchecked build ...`. What a page shows must be safe even if a check had a hole. The
content files only say which questions are answered; what they answer is put in here, by the number at the end of
the file's name.
"""

import re
from collections.abc import Iterable
from typing import Any

from mkdocs.__main__ import cli
from tests.security.payloads import MARKDOWN, TEXTS

from digisavo import pipeline
from digisavo.adapters import site_making
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.field_types.link import Phone, Url
from digisavo.catalogue.field_types.mailbox import Email
from digisavo.catalogue.field_types.markdown import Markdown
from digisavo.catalogue.field_types.reference import Tags
from digisavo.catalogue.field_types.text import Text
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.problem import Report

COPIES = 6
"""How many copies of each file share the hostile texts out."""


def share(payloads: Iterable[str], sheet: Sheet) -> list[str]:
    """The texts of one copy."""
    number = re.search(r"-(\d+)(?:--|$)", sheet.document.source.slug)
    return list(payloads)[int(number[1]) if number else 0 :: COPIES]


def words(self: object, raw: Raw, path: Path, sheet: Sheet) -> str:
    """One hostile text; another for each question, so that a copy shows all of its share."""
    mine = share(TEXTS, sheet)
    return f"{sheet.document.source.slug} {mine[sum(map(ord, str(path))) % len(mine)]}"


def markdown(self: object, raw: Raw, path: Path, sheet: Sheet) -> str:
    return "\n\n".join(share(MARKDOWN, sheet))


def tag(self: object, raw: Raw, path: Path, sheet: Sheet) -> str:
    return words(self, raw, path, sheet)


def link(self: object, raw: Raw, path: Path, sheet: Sheet) -> str:
    return f"https://example.org/?{words(self, raw, path, sheet)}"


def read_all(*arguments: Any, **options: Any) -> tuple[Catalogue, Report]:
    """The catalogue, whatever is wrong with it."""
    return pipeline.read_catalogue(*arguments, **options)[0], Report.of([], 0)


def main() -> None:
    for type_, method in {Text: words, Markdown: markdown, Url: link, Email: words, Phone: words}.items():
        setattr(type_, "check", method)  # noqa: B010 - mypy minds an assignment to a method
    setattr(Tags, "check_item", tag)  # noqa: B010 - as above
    setattr(site_making, "read_content", read_all)  # noqa: B010 - as above
    cli()


if __name__ == "__main__":
    main()
