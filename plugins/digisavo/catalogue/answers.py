"""Gathers the answers of a document by the keys of their fields, and reports what is no key."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from digisavo.catalogue.arranged_fields import Tree
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Field
from digisavo.catalogue.field_types.checks import is_answer, key_meant, notice_nothing
from digisavo.catalogue.field_types.lists import ListType
from digisavo.catalogue.other_keys import home_of_others, keys_meant
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import UNREAD, Path, Raw
from digisavo.core.problem import Fault
from digisavo.core.text import quote, shorten

_MOST_STRANGE_KEYS = 100
"""How many unknown keys a file is told of one by one."""
_MERGED = "<<"


@dataclass(slots=True)
class Answers:
    """The stated values by full key; what is stated instead of a group, and what says nothing."""

    values: dict[str, Raw] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    silent: list[tuple[Raw, Path]] = field(default_factory=list)
    moved: list[tuple[Field, Raw, Path]] = field(default_factory=list)
    """Answers under the key that their field had before."""

    def may_answer(self, key: str) -> bool:
        """Whether a field is answered, or was perhaps meant to be: its group cannot be read."""
        return key in self.values or (bool(self.broken) and any(key.startswith(f"{group}.") for group in self.broken))


def gather_answers(values: Mapping[str, Raw], collection: Collection, sheet: Sheet) -> Answers:
    """The answers of a file, whose shorthands are written out."""
    answers = Answers()
    _Gathering(answers, collection, sheet).gather(_whole(values, collection), collection.tree, ())
    for moved in answers.moved:
        _take_moved(*moved, answers, sheet)
    return answers


def _take_moved(field: Field, value: Raw, place: Path, answers: Answers, sheet: Sheet) -> None:
    """Takes an answer from where its field was before, unless it is answered where it is now."""
    key = quote(".".join(map(str, place)))
    if field.key in answers.values:
        sheet.error_at_key(place, "key.moved", "twice", hint="twice", key=key, meant=field.key)
    else:
        answers.values[field.key], sheet.paths[field.key] = value, place
        sheet.notice_at_key(place, "key.moved", "read", hint="read", key=key, meant=field.key)


def _whole(raw: Mapping[str, Raw], collection: Collection) -> Mapping[str, Raw]:
    """The values of a file with its shorthands written out: `provider: Malli Oy` is `provider: {name: Malli Oy}`."""
    short = [
        key for key in collection.shorthands
        if isinstance(raw.get(key), str) and raw[key] != UNREAD and is_answer(raw[key])
    ]  # fmt: skip
    whole: dict[str, Raw] = {key: {collection.shorthands[key].rpartition(".")[2]: raw[key]} for key in short}
    return {**raw, **whole} if short else raw


class _Gathering:
    def __init__(self, answers: Answers, collection: Collection, sheet: Sheet) -> None:
        self._answers, self._moved, self._sheet, self._strange = answers, collection.moved, sheet, 0

    def gather(self, raw: Mapping[str, Raw], tree: Tree, path: Path) -> None:
        """Collects the answers of a mapping, whose keys are those of a part of the fields."""
        for key, value in raw.items():
            known, place = tree.get(key), (*path, key)
            if known is None and (moved := self._moved.get(".".join((*map(str, path), key)))):
                if is_answer(value):
                    self._answers.moved.append((moved, value, place))
                continue
            if known is None:
                known = self._known_by_other_name(key, value, raw, tree, place)
            if known is None:
                continue
            if not is_answer(value) and not _is_list_in_braces(known, value):
                if value != "":
                    self._answers.silent.append((value, place))
            elif isinstance(known, Field):
                self._answers.values[known.key] = value
                if place != known.path:
                    self._sheet.paths[known.key] = place
            elif isinstance(value, dict):
                self.gather(value, known, place)
            else:
                self._refuse_group(value, known, place)

    def _refuse_group(self, value: Raw, known: Tree, place: Path) -> None:
        """Reports what stands in the place of a group; one key without a space after it is no mapping yet."""
        self._answers.broken.add(".".join(map(str, place)))
        if value == UNREAD:
            return
        inner, colon, rest = value.partition(":") if isinstance(value, str) else ("", "", "")
        meant = f"{inner}: {shorten(rest.strip())}" if colon and inner in known else ""
        self._sheet.report(
            place, Fault.of("mapping.type", hint="meant" if meant else "form", meant=meant, keys=tuple(known))
        )

    def _known_by_other_name(
        self, key: str, value: Raw, raw: Mapping[str, Raw], tree: Tree, place: Path
    ) -> "Field | Tree | None":  # fmt: skip
        """The field that a key names by its label, or but for capitals; any other key is reported."""
        if self._strange >= _MOST_STRANGE_KEYS:
            return None
        self._strange += 1
        sheet, labels = (
            self._sheet,
            {name: part.label if isinstance(part, Field) else name for name, part in tree.items()},
        )
        meant = key_meant(key, labels)
        if meant and meant not in raw:
            sheet.notice_at_key(place, "key.repaired", key=quote(key), meant=meant)
            return tree[meant]
        if value != UNREAD and key != _MERGED:
            self._refuse_key(key, tree, place)
        return None

    def _refuse_key(self, key: str, tree: Tree, place: Path) -> None:
        sheet = self._sheet
        if self._strange < _MOST_STRANGE_KEYS:
            sheet.report_at_key(place, _fault_of_key(key, tree, sheet))
        elif self._strange == _MOST_STRANGE_KEYS:
            sheet.error_at_key(place, "key.many", count=_MOST_STRANGE_KEYS)


def _is_list_in_braces(known: "Field | Tree", value: Raw) -> bool:
    """Whether a list was written in braces: to YAML `{a, b}` is a mapping that says nothing of a and b."""
    return isinstance(known, Field) and isinstance(known.type, ListType) and isinstance(value, dict) and bool(value)


def notice_silent(answers: Answers, missing: set[Path], sheet: Sheet) -> None:
    """Editors get a notice of every answer that says nothing, unless it is reported as missing."""
    for value, place in answers.silent:
        if place not in missing:
            notice_nothing(value, place, sheet)


def _fault_of_key(key: str, tree: Tree, sheet: Sheet) -> Fault:
    """The fault of an unknown key, with the likeliest hint."""
    found = quote(key)
    if key.strip() in tree:
        return Fault.of("key.unknown", hint="space", key=found, meant=key.strip())
    if "." in key and key in sheet.field_keys:
        outer, inner = key.split(".", 1)
        return Fault.of("key.unknown", hint="nested", key=found, outer=outer, inner=inner)
    labelled = sheet.key_meant(key)
    if labelled:
        return Fault.of("key.unknown", hint="label", key=found, meant=labelled)
    if others := keys_meant(key, sheet.field_keys):
        return Fault.of("key.unknown", hint="belongs", key=found, meant=others)
    meant = sheet.suggest(key, tree)
    elsewhere = tuple(name for name in sheet.field_keys if name == key or name.endswith(f".{key}"))
    if elsewhere and not meant:
        return Fault.of("key.unknown", hint="elsewhere", key=found, meant=elsewhere)
    if meant:
        return Fault.of("key.unknown", hint="meant", key=found, meant=meant)
    return Fault.of("key.unknown", hint="move", key=found, home=home_of_others(sheet.field_keys))


CONSTANTS: dict[str, Any] = {
    "most_strange_keys": _MOST_STRANGE_KEYS,
    "merged": _MERGED,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
