"""Items of a list that YAML takes for one text, since those below the first are indented deeper."""

from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path
from digisavo.core.problem import Fault, Severity
from digisavo.core.text import quote

_HYPHEN = "- "
FOLDED = f" {_HYPHEN}"
"""What an item that has others in it has in it too."""


def warn_of_folded(text: str, path: Path, sheet: Sheet) -> None:
    """Warns of an item that has further ones in it; a hyphen within a line is none of a list."""
    if "\n" in text:
        return
    items: list[str] = []
    for line in sheet.document.lines_at(path):
        if items and not line.startswith(_HYPHEN):
            items[-1] += f" {line}"
        else:
            items.append(line.removeprefix(_HYPHEN))
    if len(items) > 1:
        fault = Fault.of("list.folded", items=tuple(map(quote, items)))
        sheet.report(path, fault, Severity.WARNING, len(items[0]) + 1)
