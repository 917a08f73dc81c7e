"""The layouts of Hugo that name every field, written out as its users write them: that is what it runs fastest."""

from collections.abc import Mapping

from benchmarks.hugo_words import each, either, given, put

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Field, Required
from digisavo.catalogue.vocabulary import load_vocabulary

_ELSEWHERE = {
    "name": ".Title", "summary": ".Description", "description": ".RawContent", "tags": ".Params.tunnisteet",
    "categories": ".Params.aiheet",
}  # fmt: skip
"""Where Hugo keeps what it knows itself; all other answers are parameters of the page."""

_NAMES = "{{- $p := .Params }}{{ $terms := hugo.Data.terms }}{{ $evidence := $p.evidence | default dict }}"
_CLAIMED = '<span class="ds-level ds-level--ilmoitettu">ilmoitettu</span>'
_EXPIRED = '<span class="ds-level ds-level--vanhentunut">vanhentunut</span>'
_URL = (
    '<a href="{{ . }}" rel="noopener nofollow ugc">'
    '{{ . | strings.TrimPrefix "https://" | strings.TrimSuffix "/" | strings.Truncate 80 }}</a>'
)
_VALUES = {
    "url": _URL,
    "urls": _URL,
    "email": '<a href="mailto:{{ . }}">{{ . }}</a>',
    "phone": '<a href="tel:{{ . }}">{{ . }}</a>',
    "date": '<time datetime="{{ . }}">{{ partialCached "day.html" . . }}</time>',
    "money": "{{ lang.FormatNumber 0 . }} €",
    "related": given('site.GetPage (printf "/palvelut/%s" .)', '<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>'),
}
_LISTS = frozenset({"list", "choices", "tags", "languages", "urls", "related", "uuids", "slugs"})


def facts(collection: Collection) -> str:
    """`facts.html`: the groups of an entry's page, each with its facts and the labels of what is missing."""
    parts = [_NAMES, "{{- $missing := slice }}", *_dates(collection)]
    for term in load_vocabulary("field_groups").terms.values():
        fields = collection.groups.get(term.id, ())
        if fields:
            parts += [f'<section class="ds-group" aria-labelledby="{term.id}">\n<h2 id="{term.id}">{term.label}</h2>']
            parts += ['<dl class="ds-facts">{{ $missing = slice }}', *map(_fact, fields), "</dl>"]
            missing = '<p class="ds-missing">Ei ilmoitettu: {{ delimit . ", " }}.</p>'
            parts += [given("$missing", missing), "</section>"]
    return "\n".join(parts) + "\n"


def row(collection: Collection) -> str:
    """`row.html`: the row of an entry in the table of its category."""
    missing = '<td class="ds-missing">Ei ilmoitettu</td>'
    cells = [given(_where(field), f"<td>{_cell(field)}</td>", missing) for field in collection.columns]
    head = '<tr><th scope="row"><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></th>'
    return f"{_NAMES}{head}\n{''.join(cells)}</tr>\n"


def completeness(collection: Collection) -> str:
    """`completeness.html`: how many questions are answered of those that are asked."""
    questions: dict[str, list[Field]] = {}
    for field in collection.fields:
        name = field.recommended or (field.key if field.required in (Required.SUBMITTERS, Required.ALWAYS) else "")
        if name:
            questions.setdefault(name, []).append(field)
    parts = ["{{- $p := .Params }}{{ $asked := 0 }}{{ $answered := 0 }}", *map(_question, questions.values())]
    value = '<progress max="{{ $asked }}" value="{{ $answered }}" aria-label="Täyttöaste"></progress>'
    percent = "{{ math.Round (div (mul 100.0 $answered) $asked) }}"
    told = f"<p>{{{{ $answered }}}} / {{{{ $asked }}}} kysymykseen on vastattu ({percent} %)</p>"
    return "".join([*parts, f'<div class="ds-completeness">\n{value}\n{told}\n</div>\n'])


def _dates(collection: Collection) -> list[str]:
    """Notes which dates are past, after which other answers no longer hold."""
    keys = dict.fromkeys(field.expires_by for field in collection.fields if field.expires_by in collection.by_key)
    past = "lt (time.AsTime .) (time.AsTime site.Params.today)"
    return [
        put(f"{_over(key)} := false") + given(f"$p.{key}", put(f"{_over(key)} = {past}")) for key in keys
    ]  # fmt: skip


def _over(key: str) -> str:
    return f"${key.replace('.', '_')}_is_over"


def _fact(field: Field) -> str:
    claim = given(f'index $evidence "{field.key}"', put('partial "proof.html" .'), _CLAIMED)
    if "." in field.expires_by:
        claim = either(_over(field.expires_by), _EXPIRED, claim)
    shown = f"<div><dt>{field.label}</dt><dd>{_value(field)} {claim}</dd></div>\n"
    return given(_where(field), shown, put(f'$missing = $missing | append "{field.label}"'))


def _where(field: Field) -> str:
    return _ELSEWHERE.get(field.key, f"$p.{field.key}")


def _value(field: Field) -> str:
    if field.type.name == "group":
        return f"<ul>{each('<li>' + _row(field) + '</li>')}</ul>"
    if field.type.name not in _LISTS:
        return _item(field)
    return either("gt (len .) 1", f"<ul>{each('<li>' + _item(field) + '</li>')}</ul>", each(_item(field)))


def _item(field: Field) -> str:
    options: Mapping[str, str] = field.type.options
    if "options" in options or field.type.name == "tags":
        return put(f"index $terms.{options.get('options', 'tags')} . | default .")
    return _VALUES.get(field.type.name, put("."))


def _row(field: Field) -> str:
    """A row of a group: what it is about, then its other parts with their labels."""
    needed: tuple[str, ...] = field.type.needed  # type: ignore[attr-defined]
    parts: dict[str, Field] = field.type.fields  # type: ignore[attr-defined]
    text = "".join(given(f".{key}", f"<strong>{_item(parts[key])}</strong>") for key in needed)
    for key, part in parts.items():
        if key not in needed:
            text += given(f".{key}", f' <span class="ds-part">{part.label}: {_item(part)}</span>')
    return text


def _cell(field: Field) -> str:
    if field.type.options.get("counted"):
        return put("len .")
    if field.type.name == "group":
        key, part = next(iter(field.type.fields.items()))  # type: ignore[attr-defined]
        return each(given(f".{key}", _item(part)), between=", ")
    return each(_item(field), between=", ") if field.type.name in _LISTS else _item(field)


def _question(fields: list[Field]) -> str:
    answered = f"or {' '.join(map(_where, fields))}"
    counted = put("$asked = add $asked 1") + either(answered, put("$answered = add $answered 1"))
    for key, values in (fields[0].recommended_unless or {}).items():
        excused = " ".join(f'"{value}"' for value in values)
        counted = either(f"not (in (slice {excused}) $p.{key})", counted)
    return counted
