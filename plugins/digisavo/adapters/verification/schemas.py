"""JSON files of open data against the schemas that the site itself publishes, as whoever uses the data would check."""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from digisavo.adapters.verification.built_site import BuiltSite, UnreadableError
from digisavo.adapters.verification.fault import REPORT, Fault
from digisavo.adapters.verification.formats import parse_json
from digisavo.core import address

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError

_FOLDER = f"{address.API}schemas/"
_LONGEST = 60
_MOST = 3
"""So many faults of a file are told: one wrong type may break a dozen rules."""


class Schemas:
    """The published schemas of a site."""

    def __init__(self, site: BuiltSite) -> None:
        self._site = site
        self._validators: dict[str, Draft202012Validator] = {}
        self.faults: list[Fault] = []
        """What is wrong with schemas themselves."""

    def faults_of(self, path: str, data: object, schema: str) -> Iterator[Fault]:
        """Where data does not keep the schema at an address."""
        validator = self._validator(schema)
        errors = sorted(validator.iter_errors(data), key=lambda error: list(map(str, error.path))) if validator else ()
        for error in errors[:_MOST]:
            yield Fault(path, f"ei ole skeeman {schema} mukainen: {_in_words(error)}", REPORT)

    def _validator(self, schema: str) -> "Draft202012Validator | None":
        if schema not in self._validators:
            try:
                self._validators[schema] = _validator(parse_json(schema, self._site), self._others)
            except UnreadableError as error:
                self.faults.append(error.fault)
            except Exception as error:  # a schema that is none breaks the library in many ways
                self.faults.append(Fault(schema, f"ei ole skeema ({type(error).__name__})", REPORT))
        return self._validators.get(schema)

    @property
    def _others(self) -> Mapping[str, Any]:
        found: dict[str, Any] = {}
        for path in self._site.ending(".json", _FOLDER):
            try:
                data = parse_json(path, self._site)
            except UnreadableError:
                continue  # told where the forms of files are checked
            if isinstance(data, dict) and isinstance(data.get("$id"), str):
                found[data["$id"]] = data
        return found


def _in_words(error: "ValidationError") -> str:
    """Where and why data keeps no rule: of several forms that it might have, that which it comes closest to."""
    from jsonschema.exceptions import best_match

    closest = best_match([error]) or error
    place = "/".join(map(str, closest.absolute_path)) or "koko tiedosto"
    found, rule = (json.dumps(value, ensure_ascii=False) for value in (closest.instance, closest.validator_value))
    return f"{place} on {_short(found)}, ehto {closest.validator} on {_short(rule)}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _validator(schema: object, others: Mapping[str, Any]) -> "Draft202012Validator":
    # The libraries take as long to start as a small check does.
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource

    if not isinstance(schema, dict):
        raise TypeError("a schema is a mapping")
    Draft202012Validator.check_schema(schema)
    registry: Registry[Any] = Registry()
    resources = [(name, Resource.from_contents(other)) for name, other in others.items()]
    return Draft202012Validator(schema, registry=registry.with_resources(resources))
