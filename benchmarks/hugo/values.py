"""How Hugo shows the value of a field: the dot of the parts that are made here."""

from collections.abc import Mapping
from typing import Any

from benchmarks.hugo.words import each, either, given, put

from digisavo.catalogue.field import Field

_AMOUNT = "{{ lang.FormatNumber 0 . }}"
_URL = (
    '<a href="{{ . }}" rel="ugc">{{ . | strings.TrimPrefix "https://" | strings.TrimPrefix "www." '
    '| strings.TrimSuffix "/" | strings.Truncate 60 }}</a>'
)
_SHOWN = {
    "url": _URL,
    "urls": _URL,
    "email": '<a href="mailto:{{ . }}">{{ . }}</a>',
    "phone": '<a href="tel:+358{{ strings.TrimPrefix "0" (replace . " " "") }}">{{ . }}</a>',
    "date": '{{ partialCached "day.html" . . }}',
    "number": _AMOUNT,
    "money": f"{_AMOUNT}\N{NO-BREAK SPACE}€",
    "municipality": '<a href="{{ $up }}/kunnat/{{ . }}/">{{ index $terms.municipalities . }}</a>',
}
"""Values on an entry's page by field type; those of other types are shown as they are."""

_SHORT = _SHOWN | {
    "url": '<a href="{{ . }}" rel="ugc">{{ (urls.Parse .).Hostname }}</a>',
    "municipality": "{{ index $terms.municipalities . }}",
}
"""Values in cells, on cards and in rows of an answer."""

IS_OVER = 'partialCached "is_over.html" . .'
"""Whether the day that is the dot is past."""

LISTS = frozenset({"list", "choices", "tags", "languages", "urls", "uuids"})
_TERMS = frozenset({"choices", "languages"})
_IN_A_CELL = 6


def value(field: Field) -> str:
    """A value on an entry's page."""
    if field.type.name == "group":
        return _bullets(_row(field))
    if field.type.name in _TERMS:
        return each(_item(field, _SHOWN), ", ")
    return _bullets(_item(field, _SHOWN)) if field.type.name in LISTS else _item(field, _SHOWN)


def cell(field: Field) -> str:
    """A value in short: of rows the first parts, or how many there are."""
    if field.type.options.get("counted"):
        counted = "."
        for key, word in field.type.options.get("counted_unless", {}).items():
            counted = f'(where {counted} "{key}" "ne" "{word}")'
        return put(f"len {counted}")
    if field.type.name == "group":
        key, part = next(iter(parts_of(field).items()))
        return _few(given(f".{key}", _item(part, _SHORT)))
    return _few(_item(field, _SHORT)) if field.type.name in LISTS else _item(field, _SHORT)


def in_words(field: Field) -> str:
    """A value in words alone, shortened: of rows the first parts, each once."""
    key, part = next(iter(parts_of(field).items())) if field.type.name == "group" else ("", field)
    item = f"(index $terms.{part.type.options['options']} . | default .)" if "options" in part.type.options else "."
    if part.type.name == "choice" and not key:
        return put(item.strip("()"))
    noted = put(f"$said = $said | append {item}")
    each_noted = each(given(f".{key}", noted) if key else noted)
    shown = put('partial "shortened.html" (delimit (uniq $said) ", ")')
    return f"{put('$said := slice')}{each_noted}{shown}"


def parts_of(field: Field) -> dict[str, Field]:
    """The parts of a row of a group."""
    parts: dict[str, Field] = field.type.fields  # type: ignore[attr-defined]
    return parts


def _item(field: Field, shown: Mapping[str, str]) -> str:
    options: Mapping[str, Any] = field.type.options
    if field.type.name == "languages" or "options" in options:
        return put(f"index $terms.{options.get('options', 'ui_languages')} . | default .")
    return shown.get(field.type.name, put("."))


def _bullets(item: str) -> str:
    """The items of a list; a single one stands alone."""
    return either("gt (len .) 1", f"<ul>{each(f'<li>{item}')}</ul>", each(item))


def _few(item: str) -> str:
    """The first items of a list, and how many more there are."""
    first = f"{put(f'range $index, $item := first {_IN_A_CELL} .')}{either('$index', ', ')}{item}{put('end')}"
    return first + given(f"after {_IN_A_CELL} .", " <<site.more count={{ len . }}>>")


def _row(field: Field) -> str:
    """A row of a group: its first part in bold, then the others with their labels."""
    (first, head), *others = parts_of(field).items()
    label = "" if head.type.speaks_for_itself else f"{head.label}: "
    second, stand_in = others[0]
    rest = [given(f"$row.{key}", f" · {part.label}: {_item(part, _SHORT)}") for key, part in others]
    bold = given(
        f"$row.{first}", f"<b>{label}{_item(head, _SHOWN)}</b>{rest[0]}",
        given(f"$row.{second}", f"<b>{_item(stand_in, _SHOWN)}</b>"),
    )  # fmt: skip
    ends = field.type.options.get("expires_by", "")
    badge = ' · <span class="ds-level--vanhentunut"><<level.vanhentunut>></span>'
    return "".join([put("$row := ."), bold, *rest[1:], given(f"$row.{ends}", either(IS_OVER, badge)) if ends else ""])
