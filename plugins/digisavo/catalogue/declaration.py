"""Reads `fields.yml`, the single declaration of what a kind asks; a fault in it is our bug and raises ValueError."""

from importlib.resources import files
from typing import Any

from digisavo.catalogue.field import Comparison, Field, Required, Shown
from digisavo.catalogue.field_types import FIELD_TYPES
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.document import Raw
from digisavo.reading.yaml_text import parse_own

_OF_EVERY_FIELD = frozenset(
    {"key", "label", "help", "type", "group", "required", "required_if", "recommended", "recommended_unless",
     "compare", "facet", "show", "expires_by", "place", "export_as"}
)  # fmt: skip
_FLAGS = frozenset(
    {"facet", "closed", "allow_http", "latin", "past", "counted", "place", "lone", "images", "entry_links", "sentence"}
)


def load_fields(kind: str) -> tuple[Field, ...]:
    """The fields of `collections/<kind>/fields.yml` in declared order."""
    name = f"{kind}/fields.yml"
    rows = parse_own(files("digisavo").joinpath("collections", kind, "fields.yml").read_bytes(), name)
    fields = tuple(_field(row, name) for row in _rows(rows, name))
    groups = load_vocabulary("field_groups").terms
    for field in fields:
        if field.group not in groups:
            raise ValueError(f"{name}: {field.key}: no group {field.group!r} in data/vocabularies/field_groups.yml")
    if len({field.key for field in fields}) != len(fields):
        raise ValueError(f"{name}: a key is declared twice")
    return fields


def _rows(raw: Raw | None, name: str) -> list[dict[str, Any]]:
    if isinstance(raw, list) and all(isinstance(row, dict) for row in raw):
        return raw  # type: ignore[return-value]
    raise ValueError(f"{name}: a list of fields expected")


def _field(row: dict[str, Any], name: str) -> Field:
    place = f"{name}: {row.get('key', row)}"
    if missing := {"key", "label", "type"} - row.keys():
        raise ValueError(f"{place}: missing {', '.join(sorted(missing))}")
    field_type = FIELD_TYPES.get(row["type"])
    if field_type is None:
        raise ValueError(f"{place}: no type {row['type']!r}; the types are {', '.join(sorted(FIELD_TYPES))}")
    if unknown := row.keys() - _OF_EVERY_FIELD - field_type.accepts:
        raise ValueError(f"{place}: type {row['type']} knows nothing of {', '.join(sorted(unknown))}")
    made = field_type({key: _option(key, value, name) for key, value in row.items()})
    if _is_true(row.get("facet")) and not made.can_filter:
        raise ValueError(f"{place}: facet: a directory cannot be filtered by the type {row['type']}")
    return Field(
        key=row["key"], label=row["label"], help=row.get("help", ""), group=row.get("group", ""), type=made,
        required=Required(row.get("required", "no")), required_if=_condition(row.get("required_if")),
        recommended=_recommended(row), recommended_unless=_condition(row.get("recommended_unless")),
        compare=Comparison(row.get("compare", "no")), facet=_is_true(row.get("facet")),
        show=Shown(row.get("show", "group")), expires_by=row.get("expires_by", ""),
        place=_is_true(row.get("place")), export_as=row.get("export_as", ""),
    )  # fmt: skip


def _option(key: str, value: Raw, name: str) -> Any:
    if key == "fields":
        return [_field(row, name) for row in _rows(value, name)]
    return _is_true(value) if key in _FLAGS else value


def _is_true(value: Raw | None) -> bool:
    if value not in (None, "true", "false"):
        raise ValueError(f"true or false expected, not {value!r}")
    return value == "true"


def _recommended(row: dict[str, Any]) -> str:
    """The question of completeness that a field answers: its own, or one that it shares with others by name."""
    name = str(row.get("recommended", "false"))
    return {"true": str(row["key"]), "false": ""}.get(name, name)


def _condition(raw: Raw | None) -> dict[str, tuple[str, ...]] | None:
    if not isinstance(raw, dict):
        return None
    return {key: tuple(value) if isinstance(value, list) else (str(value),) for key, value in raw.items()}  # type: ignore[arg-type]
