"""A line as it has to be written, where it can be told from what somebody wrote."""

import re
from typing import Any

from digisavo.reading.yaml_events import Tree
from digisavo.reading.yaml_lines import Line, Names

_LONGEST = 120
_GAPS = re.compile(r"\s*,(?:\s*,)+\s*")


def meant_by(text: str, variant: str, names: Names) -> str | None:
    """The line that was meant, without its indentation; None where that is not sure or too long to copy."""
    line = Line.of(text)
    if not line.starts:
        line = _with_key(line, names)
        if line.key and not line.value:
            return None
    elif line.dash and not names.know(line.key):
        line = line._replace(key="", value=f"{line.key}: {line.value}" if line.key else line.value)
    candidates = [line.saying(value) for value in _values_meant(line, variant)] if line.starts else []
    written = (candidate.strip() for candidate in candidates)
    return next((found for found in written if len(found) <= _LONGEST and _is_sound(found)), None)


def _with_key(line: Line, names: Names) -> Line:
    """A line that begins with a key, but without a colon after it."""
    key, _, rest = line.value.partition(" ")
    rest = rest.strip().lstrip("=:;-–").strip()
    return line._replace(key=key, value=rest) if names.know(key) else line


def _values_meant(line: Line, variant: str) -> list[str]:
    """The ways in which a value may be meant, the likeliest first."""
    value = line.value
    if variant == "list_beside_key":
        return [f"[{value.removeprefix('-').strip()}]"]
    if value[:1] in ("|", ">") and variant == "unknown":
        return [value[1:].strip(), quoted(value[1:].strip())]
    if value[:1] in ("'", '"') and value.count(value[0]) == 1:
        return [value + value[0]]
    if value[:1] == "{" and ":" not in value:
        return [f"[{value.strip('{} ')}]", quoted(value)]
    if value[:1] == "[":
        tidy = _GAPS.sub(", ", value).replace("[,", "[").rstrip(", ").removesuffix("]").rstrip(", ")
        return [f"{tidy}]", quoted(value)]
    return [value, quoted(value)] if variant == "no_colon" else [quoted(value)]


def quoted(value: str) -> str:
    """A text in the quotation marks that need no changes within it, if there are such."""
    inner = value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"" else value
    if '"' not in inner and "\\" not in inner:
        return f'"{inner}"'
    return "'" + inner.replace("'", "''") + "'"


def _is_sound(text: str) -> bool:
    tree = Tree("")
    tree.read(text)
    return not tree.problems and isinstance(tree.root, dict | list)


CONSTANTS: dict[str, Any] = {
    "longest": _LONGEST,
    "gaps": _GAPS,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
