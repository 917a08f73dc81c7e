"""Runs MkDocs without those outputs of the portal that leave the site: `without_leaving.py files|all build ...`."""

import sys
from typing import Final

from mkdocs.__main__ import cli

from digisavo import pipeline
from digisavo.core.keeping import keep_nothing
from digisavo.outputs.registry import OUTPUTS
from digisavo.outputs.rendering.context import Output

RECORDS: Final = ("records", "sources")
"""Comparisons in the browser read them too."""
FILES: Final = (
    "tables", "short_lists", "vocabularies", "open_api", "schemas", "dcat", "open_software", "twins", "llms",
    "security_contact", "changes", "change_feeds", "change_pages", "feeds", "calendars", "months", "embeds", "booklets",
    "open_data",
)  # fmt: skip
LEFT_OUT: Final = {"files": FILES, "all": (*FILES, *RECORDS)}


def outputs_without(names: tuple[str, ...]) -> tuple[Output, ...]:
    """All outputs but some; a name that is none of theirs is an error."""
    by_name = {output.__name__: output for output in OUTPUTS}
    left_out = {by_name[name] for name in names}
    return tuple(output for output in OUTPUTS if output not in left_out)


if __name__ == "__main__":
    pipeline.Rendering.__init__.__defaults__ = (outputs_without(LEFT_OUT[sys.argv.pop(1)]), keep_nothing)
    cli()
