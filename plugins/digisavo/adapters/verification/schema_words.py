"""Why data does not keep a rule of JSON Schema, in Finnish."""

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

Words: TypeAlias = Callable[[Any, Any], str]
"""What is said of a rule and of the value that does not keep it."""

_LONGEST = 60
_TYPES = {
    "string": "teksti", "integer": "kokonaisluku", "number": "luku", "boolean": "true tai false",
    "array": "luettelo", "object": "JSON-olio", "null": "null",
}  # fmt: skip


def shown(value: object) -> str:
    """A value as JSON writes it, of a long one the beginning."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def why(keyword: str, rule: Any, found: Any) -> str:
    """What a rule asks of a value that does not keep it, as the rest of a sentence that begins with the value."""
    words = _WORDS.get(keyword)
    return words(rule, found) if words else f"ei täytä skeeman ehtoa {keyword}: {shown(rule)}"


def _type(rule: Any, _: Any) -> str:
    names = rule if isinstance(rule, list) else [rule]
    return f"pitää olla {' tai '.join(_TYPES.get(name, str(name)) for name in names)}"


def _required(rule: Any, found: Any) -> str:
    return f"siitä puuttuu {', '.join(str(key) for key in rule if key not in found)}"


def _saying(text: str) -> Words:
    return lambda rule, _: text.format(shown(rule))


_WORDS: Mapping[str, Words] = {
    "type": _type,
    "required": _required,
    "enum": _saying("pitää olla jokin näistä: {}"),
    "const": _saying("pitää olla {}"),
    "pattern": _saying("ei ole mallin {} mukainen"),
    "format": _saying("ei ole muotoa {}"),
    "minLength": _saying("pituuden pitää olla vähintään {}"),
    "maxLength": _saying("pituus saa olla enintään {}"),
    "minimum": _saying("pitää olla vähintään {}"),
    "maximum": _saying("pitää olla enintään {}"),
    "minItems": _saying("kohtia pitää olla vähintään {}"),
    "maxItems": _saying("kohtia saa olla enintään {}"),
    "minProperties": _saying("avaimia pitää olla vähintään {}"),
    "uniqueItems": _saying("sama kohta on kahdesti"),
    "contains": _saying("kohtien joukossa pitää olla jokin, joka täyttää ehdon {}"),
    "additionalProperties": _saying("siinä on avaimia, joita skeema ei tunne"),
    "propertyNames": _saying("siinä on avaimia, joita skeema ei tunne"),
    "anyOf": _saying("ei ole mitään skeeman sallimaa muotoa"),
    "oneOf": _saying("pitää olla täsmälleen yhtä skeeman sallimaa muotoa"),
    "not": _saying("on muotoa, jota skeema ei salli"),
}
