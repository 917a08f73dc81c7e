"""An entry with open source as a file of publiccode.yml 0.7: what it states, in the words of the standard.

What the entry does not state is left out, also where the standard demands it: the head of the file names that.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import holds
from digisavo.catalogue.field_types.choice import OTHER
from digisavo.catalogue.places import load_places
from digisavo.catalogue.providers import NAME
from digisavo.catalogue.source_code_keys import SourceCodeKeys
from digisavo.core import address
from digisavo.core.slug import slugify
from digisavo.outputs.data.markdown_text import LICENCE_NAME
from digisavo.outputs.data.publiccode_words import load_words, type_of
from digisavo.outputs.rendering.context import Context
from digisavo.reading.yaml_dumping import exported_yaml_of

VERSION = "0.7"
OWN_NAMES = "urn:x-digisavo:"
"""What stands before our names of what software supports, and of providers without a website."""
_LEAST_DESCRIPTION = 150
_WEBSITE = "provider.website"
_DEMANDED = (
    "platforms", "developmentStatus", "softwareType", "description.{language}.longDescription",
    "description.{language}.features", "maintenance.type", "localisation.localisationReady",
    "localisation.availableLanguages",
)  # fmt: skip
"""What the standard demands and an entry may not state."""


def is_open_software(entry: Entry, keys: SourceCodeKeys) -> bool:
    """Whether an entry states both a licence and where the source code is."""
    return bool(entry.values.get(keys.licence) and entry.values.get(keys.repository))


def publiccode_of(entry: Entry, keys: SourceCodeKeys, context: Context) -> str:
    """The text of the file."""
    values = _Software(entry, keys, context).values()
    language = context.settings.language
    missing = [name for key in _DEMANDED if not _has(values, name := key.format(language=language))]
    page = address.absolute(context.settings, context.catalogue.address_of(entry))
    head = [context.t("publiccode.about", address=page, licence=LICENCE_NAME), context.t("publiccode.nearest")]
    head += [context.t("publiccode.missing", keys=", ".join(missing))] if missing else []
    return "".join(f"# {line}\n" for line in head) + exported_yaml_of(values)


def _has(values: Any, key: str) -> bool:
    for part in key.split("."):
        values = values.get(part) if isinstance(values, dict) else None
    return values is not None


class _Software:
    """Reads one entry in the words of the standard."""

    def __init__(self, entry: Entry, keys: SourceCodeKeys, context: Context) -> None:
        self._entry, self._keys, self._context = entry, keys, context
        self._given: Mapping[str, Any] = entry.values
        self._collection = context.catalogue.collection(entry.kind)
        words = load_words()
        named = (words["platforms"].get(name, name.removeprefix(f"{OTHER}: ")) for name in self._list(keys.platforms))
        self._platforms = list(dict.fromkeys(name for name in named if name != OTHER))

    def values(self) -> dict[str, Any]:
        """The file as values, in the order of the standard."""
        given, keys, words = self._given, self._keys, load_words()
        website, repository = given.get(keys.website), given[keys.repository]
        status = words["statuses"].get(str(given.get(self._collection.status_key)), "")
        subjects = (words["categories"].get(name) for name in self._list(self._collection.category_key))
        return _stated({
            "publiccodeYmlVersion": VERSION, "name": self._entry.title, "url": repository,
            "landingURL": website if website != repository else "", "platforms": self._platforms,
            "categories": [name for name in subjects if name], "usedBy": list(self._users()),
            "developmentStatus": status, "softwareType": type_of(str(given.get(keys.kind, "")), self._platforms),
            "supports": list(self._supported()), "organisation": self._organisation(),
            "description": {self._context.settings.language: self._description()},
            "legal": {"license": given[keys.licence]}, "localisation": self._localisation(),
            "dependsOn": self._needs(),
        })  # fmt: skip

    def _list(self, key: str) -> list[Any]:
        return list(self._given.get(key) or ())

    def _description(self) -> dict[str, Any]:
        keys, long = self._keys, str(self._given.get(self._keys.description, ""))
        long = long if len(long) >= _LEAST_DESCRIPTION else ""
        return _stated({
            "shortDescription": self._entry.summary, "longDescription": long,
            "documentation": self._given.get(keys.documentation), "apiDocumentation": self._given.get(keys.api),
            "features": self._list(keys.features),
            "videos": [self._given[keys.video]] if keys.video in self._given else [],
        })  # fmt: skip

    def _organisation(self) -> dict[str, str]:
        """Who provides it; who owns the rights to the code, nobody has been asked."""
        name = self._given.get(NAME)
        return {"uri": self._given.get(_WEBSITE) or f"{OWN_NAMES}{slugify(name)}", "name": name} if name else {}

    def _localisation(self) -> dict[str, Any]:
        languages = self._list(self._keys.languages)
        # What is there in several languages can be translated; of others nobody has said so.
        return _stated({"localisationReady": len(languages) > 1, "availableLanguages": languages})

    def _supported(self) -> Iterator[dict[str, str]]:
        for row in self._list(self._keys.supports):
            name = str(row.get("id", ""))
            if name and not name.startswith(OTHER) and not holds(self._keys.promised, row):
                yield {"id": f"{OWN_NAMES}{name}"}

    def _users(self) -> Iterator[str]:
        """Those who are known to use it, as such files tell it: who tries it or has stopped is not named, but who does
        so as far as sources of any age tell is."""
        keys, places = self._keys, load_places().municipalities
        for row in self._list(keys.users):
            stated = {key: row[key] for key in keys.using if key in row}
            if (not stated or holds(keys.using, stated)) and keys.ended not in row:
                place = places.get(row.get("municipality", ""))
                yield place.name if place else str(row.get("organisation", ""))

    def _needs(self) -> dict[str, Any]:
        """What it needs, of those constraints that an importer has written of it."""
        found: dict[str, Any] = {}
        for how in ("open", "proprietary", "hardware"):
            before, _, after = self._context.t(f"importing.needs.{how}", names="\0").partition("\0")
            for text in self._list(self._keys.needs):
                if text.startswith(before) and text.endswith(after):
                    names = text.removeprefix(before).removesuffix(after).split(", ")
                    found[how] = [{"name": name} for name in names if not name.endswith("…")]
        return _stated(found)


def _stated(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
