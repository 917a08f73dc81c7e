"""The field types by the name that a declaration gives them: every class in this folder that has a name of its own."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from digisavo.catalogue import field_types
from digisavo.catalogue.field_types.base import FieldType


def _find_types() -> Iterator[tuple[str, type[FieldType]]]:
    for found in iter_modules(field_types.__path__, f"{field_types.__name__}."):
        if found.name != __name__:
            for member in vars(import_module(found.name)).values():
                if isinstance(member, type) and issubclass(member, FieldType) and member.__module__ == found.name:
                    yield from [(member.name, member)] if "name" in vars(member) else []


FIELD_TYPES: dict[str, type[FieldType]] = dict(_find_types())
