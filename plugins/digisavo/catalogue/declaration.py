"""Makes fields of what `fields.yml` and the files of product groups declare."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from digisavo.catalogue.field import Comparison, Field, Required, Shown
from digisavo.catalogue.field_types.base import FieldType
from digisavo.catalogue.field_types.registry import FIELD_TYPES
from digisavo.catalogue.judging import parse_judging
from digisavo.catalogue.measures import Measure
from digisavo.catalogue.vocabulary import load_vocabulary, vocabulary_names
from digisavo.core.document import Path, Raw
from digisavo.core.problem import Fault
from digisavo.core.settings import FINNISH
from digisavo.core.text import quote
from digisavo.reading.declared import Form, attributes_of, check_distinct, refuse, rows_of
from digisavo.reading.own_files import DeclarationError, OwnFile
from digisavo.reading.texts import Texts

_OF_EVERY_FIELD = (
    "key", "label", "help", "request", "type", "group", "required", "required_if", "recommended",
    "recommended_unless", "asked_if", "compare", "facet", "show", "expires_by", "place", "export_as", "moved_from",
    "judged",
)  # fmt: skip
_FORMS = {
    Form.TEXT: (
        "key", "label", "help", "request", "type", "group", "show", "expires_by", "export_as", "moved_from", "options",
        "of", "suggestions", "measure",
    ),
    Form.FLAG: ("facet", "place"),
    Form.NUMBER: (
        "min_length", "max_length", "min_items", "max_items", "item_max_length", "minimum", "maximum", "top_heading",
    ),
    Form.LIST: ("any_of", "all_of", "kinds", "usual", "fields"),
    Form.GROUP: (
        "required_if", "recommended_unless", "asked_if", "notice_values", "counted_unless", "facet_unless",
        "judged",
    ),
}  # fmt: skip
_FORM_OF = {name: form for form, names in _FORMS.items() for name in names}
_CHOICES: dict[str, type[StrEnum]] = {"required": Required, "compare": Comparison, "show": Shown, "measure": Measure}
_VOCABULARIES = ("options", "suggestions")
"""The attributes that name a vocabulary."""
_NEEDED = ("key", "label", "type")
_WORDS = ("label", "help", "request", "notice_values")
"""The attributes that are read by people: a language has its own."""


def parse_fields(file: OwnFile, language: str = FINNISH, words: Texts = "") -> tuple[Field, ...]:
    """The fields that a file declares, with the words of a language in place of its own; its faults are reported."""
    rows = with_words(file.values, words)
    fields = _Reader(file, language).fields(rows, ())
    groups = load_vocabulary("field_groups").terms.keys()
    for path, row in rows_of(rows, (), file):
        if (group := str(row.get("group", ""))) not in groups:
            refuse(group, groups, (*path, "group"), file)
        _check_named(row, path, rows, file)
    return tuple(fields)


def parse_questions(rows: Raw | None, path: Path, file: OwnFile, language: str = FINNISH) -> list[Field]:
    """The fields of rows that stand at a path of a file; its faults are reported."""
    return _Reader(file, language).fields(rows, path)


class _Reader:
    """Makes the fields of one file, and reports to it what is no field."""

    def __init__(self, file: OwnFile, language: str) -> None:
        self._file, self._language = file, language

    def fields(self, raw: Raw | None, path: Path) -> list[Field]:
        """The fields of a list, each key once."""
        rows = list(rows_of(raw, path, self._file))
        check_distinct([((*row_path, "key"), str(row["key"])) for row_path, row in rows if "key" in row], self._file)
        made = (self._field(row, row_path) for row_path, row in rows)
        return [field for field in made if field]

    def _field(self, row: Mapping[str, Raw], path: Path) -> Field | None:
        field_type = FIELD_TYPES.get(str(row.get("type")))
        if field_type is None and "type" in row:
            refuse(str(row["type"]), FIELD_TYPES.keys(), (*path, "type"), self._file)
        names = (*_OF_EVERY_FIELD, *(field_type.accepts if field_type else row))
        forms = {name: _FORM_OF.get(name, Form.ANY) for name in names}
        forms |= dict.fromkeys(field_type.flags if field_type else (), Form.FLAG)
        needed = (*_NEEDED, *(field_type.needs if field_type else ()))
        values = attributes_of(row, path, forms, needed, self._file)
        self._check_choices(values, path)
        made = self._type(field_type, values, path) if field_type else None
        if not made or "key" not in values:
            return None
        terms = frozenset(term.code for term in made.wanted_terms())
        values["judged"] = parse_judging(values.get("judged"), terms, (*path, "judged"), self._file)
        return _made(values, made)

    def _check_choices(self, values: dict[str, Any], path: Path) -> None:
        for name in _CHOICES.keys() & values.keys():
            known = {choice.value for choice in _CHOICES[name]}
            if values[name] not in known:
                refuse(values.pop(name), known, (*path, name), self._file)

    def _type(self, field_type: type[FieldType], values: Mapping[str, Any], path: Path) -> FieldType | None:
        """The type with the limits of a field, None after reporting what keeps it from being made."""
        options = {**values, "language": self._language}
        if "fields" in values:
            options["fields"] = self.fields(values["fields"], (*path, "fields"))
        unknown = [name for name in _VOCABULARIES if values.get(name, "") not in {"", *vocabulary_names()}]
        for name in unknown:
            refuse(values[name], vocabulary_names(), (*path, name), self._file)
        if not unknown and all(options.get(name) for name in field_type.needs):
            return self._checked(field_type, options, path)
        return None

    def _checked(self, field_type: type[FieldType], options: Mapping[str, Any], path: Path) -> FieldType | None:
        try:
            made = field_type(options)
        except DeclarationError as error:
            self._file.problems += error.problems
            return None
        if options.get("facet") and not made.can_filter:
            self._file.report((*path, "facet"), Fault.of("declaration.facet", type=quote(field_type.name)))
        return made


def _made(values: Mapping[str, Any], made: FieldType) -> Field:
    return Field(
        key=values["key"], label=values.get("label", ""), help=values.get("help", ""), group=values.get("group", ""),
        type=made, required=Required(values.get("required", "no")), required_if=_condition(values.get("required_if")),
        recommended=_recommended(values), recommended_unless=_condition(values.get("recommended_unless")),
        compare=Comparison(values.get("compare", "no")), facet=values.get("facet", False),
        show=Shown(values.get("show", "group")), expires_by=values.get("expires_by", ""),
        place=values.get("place", False), export_as=values.get("export_as", ""),
        asked_if=_condition(values.get("asked_if")), moved_from=values.get("moved_from", ""), judged=values["judged"],
        request=values.get("request", ""),
    )  # fmt: skip


def _recommended(values: Mapping[str, Any]) -> str:
    """The question of completeness that a field answers: its own, or one that it shares with others by name."""
    name = str(values.get("recommended", "false"))
    return {"true": str(values["key"]), "false": ""}.get(name, name)


def _condition(raw: Mapping[str, Raw] | None) -> dict[str, tuple[str, ...]] | None:
    if raw is None:
        return None
    return {key: tuple(map(str, value)) if isinstance(value, list) else (str(value),) for key, value in raw.items()}


def _check_named(row: Mapping[str, Raw], path: Path, rows: Raw | None, file: OwnFile) -> None:
    """The fields that a field names are there; those of its rows are named without it."""
    keys, inner = set(_keys(rows)), set(_keys(row.get("fields")))
    for name, known in (
        ("required_if", keys), ("recommended_unless", keys), ("asked_if", keys),
        ("expires_by", inner | keys), ("any_of", inner), ("all_of", inner), ("counted_unless", inner),
        ("facet_unless", inner),
    ):  # fmt: skip
        named = row.get(name, ())
        for key in [named] if isinstance(named, str) else named:
            if key not in known:
                refuse(str(key), known, (*path, name), file)


def _keys(rows: Raw | None) -> Iterator[str]:
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict):
            yield str(row.get("key"))


def words_of(rows: Raw | None) -> dict[str, Texts]:
    """The words of fields by key; those of rows stand below `fields`."""
    words: dict[str, Texts] = {}
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict):
            own: dict[str, Any] = {name: row[name] for name in _WORDS if name in row}
            words[str(row["key"])] = own | ({"fields": words_of(row["fields"])} if "fields" in row else {})
    return words


def with_words(rows: Raw | None, words: Any) -> Raw | None:
    """The rows with words in place of their own."""
    if not words or not isinstance(rows, list):
        return rows
    return [_row_with_words(row, words[str(row["key"])]) for row in rows if isinstance(row, dict)]


def _row_with_words(row: dict[str, Raw], words: dict[str, Any]) -> Raw:
    inner = {"fields": with_words(row["fields"], words["fields"])} if "fields" in row else {}
    return {**row, **words, **inner}
