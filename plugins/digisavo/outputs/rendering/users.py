"""The known users of an entry, by their stage: short, for there may be hundreds."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, cast

from markupsafe import escape

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.rows import Group
from digisavo.catalogue.placing import ENDED, IN_USE, TRIED

Row = Mapping[str, Any]
_HEADS = ("municipality", "organisation")
_SHOWN = {*_HEADS, "stage", "since", "until", "source"}


def by_stage(rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    """The stages that somebody is at, the furthest first and "" for a stage that is not stated, and who is."""
    for stage in (IN_USE, "", TRIED, ENDED):
        found = [row for row in rows if row.get("stage", "") == stage]
        if found:
            yield stage, found


def show_users(rows: Sequence[Row], collection: Collection, display: Display, cite: Callable[[str], str]) -> str:
    """A line of HTML for each stage; `cite` gives the number of the source at an address."""
    group = cast(Group, collection.by_key[collection.references_key].type)
    lines = []
    for stage, found in by_stage(rows):
        label = group.fields["stage"].type.texts(stage, display)[0] if stage else display.t("entry.stage_unknown")
        users = ", ".join(_show_user(row, group, display, cite) for row in found)
        lines.append(f"<p><b>{escape(label)} ({len(found)})</b>: {users}</p>")
    return "".join(lines)


def _show_user(row: Row, group: Group, display: Display, cite: Callable[[str], str]) -> str:
    head = next(key for key in _HEADS if key in row)
    parts = [str(group.fields[head].type.show(row[head], display))]
    parts += [f"{escape(group.fields[key].label)}: {group.fields[key].type.show(value, display)}"
              for key, value in row.items() if key not in _SHOWN]  # fmt: skip
    if time := _time(row, display):
        parts.append(str(escape(time)))
    return " ".join(parts) + (cite(row["source"]) if "source" in row else "")


def _time(row: Row, display: Display) -> str:
    """When the use began and ended, as far as is known."""
    since, until = (display.date(row[key]) if key in row else "" for key in ("since", "until"))
    return f"{since}–{until}" if until else since
