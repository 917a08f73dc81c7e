"""JSON files of open data against the schemas that the site itself publishes, as whoever uses the data would check."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from digisavo.adapters.verification.built_site import BuiltSite, UnreadableError
from digisavo.adapters.verification.fault import REPORT, Fault
from digisavo.adapters.verification.formats import parse_json
from digisavo.adapters.verification.schema_words import shown, why
from digisavo.core import address

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError

_FOLDER = f"{address.API}schemas/"
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
        try:
            errors = list(validator.iter_errors(data)) if validator else []
        except Exception as error:  # what a schema refers to is looked for only now
            self._note(schema, error)
            return
        for found in sorted(errors, key=lambda found: list(map(str, found.path)))[:_MOST]:
            yield Fault(path, f"ei ole skeeman {schema} mukainen: {_in_words(found)}", REPORT)

    def _validator(self, schema: str) -> "Draft202012Validator | None":
        if schema not in self._validators:
            try:
                self._validators[schema] = _validator(parse_json(schema, self._site), self._others)
            except UnreadableError as error:
                self.faults.append(error.fault)
            except Exception as error:  # a schema that is none breaks the library in many ways
                self._note(schema, error)
        return self._validators.get(schema)

    def _note(self, schema: str, error: Exception) -> None:
        self.faults.append(Fault(schema, f"ei ole skeema ({type(error).__name__})", REPORT))

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
    """Where and why data keeps no rule."""
    closest = _closest(error)
    place = "/".join(map(str, closest.absolute_path)) or "koko tiedosto"
    rule = why(str(closest.validator), closest.validator_value, closest.instance)
    return f"{place} on {shown(closest.instance)}, {rule}"


def _closest(error: "ValidationError") -> "ValidationError":
    """Of several forms that data might have, what keeps it from the one that it comes closest to."""
    forms: dict[Any, list[ValidationError]] = {}
    for part in error.context or ():
        forms.setdefault(part.relative_schema_path[0], []).append(part)
    fewest, *others = sorted(forms.values(), key=len) or [[]]
    is_closest = fewest and all(len(other) > len(fewest) for other in others)
    return _closest(fewest[0]) if is_closest else error


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
