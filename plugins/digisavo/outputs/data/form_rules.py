"""What a kind asks and how answers are judged, as data for forms and checks in the browser.

For each kind `assets/lomakkeet/<kind>.json` (`contracts/form-questions.json`), from which forms are made, the part of
it with which they begin in `alku/`, and `assets/lomakkeet/tarkistus/<kind>.json` (`contracts/form-checks.json`), by
which answers are judged; for all of them the places and the licences, which few forms ask: see `docs/forms.md`.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry_files import portal_of
from digisavo.catalogue.field import EDITORS, Field, Required
from digisavo.catalogue.kind_fields import load_fields
from digisavo.catalogue.sheet import Portal
from digisavo.catalogue.spellings import Spellings, load_spellings
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.data.form_beginning import beginning
from digisavo.outputs.data.form_constants import constants_for, licences_data
from digisavo.outputs.data.form_places import places_data
from digisavo.outputs.data.form_terms import aliases_of, all_fields, terms_of, vocabularies_of
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.problem_words import load_problem_words

OF_THE_CATALOGUE = {
    "confirms.unanswered": "the answers of the entry that is confirmed",
    "confirms.unknown": "the kind of the entry that is confirmed",
    "entry.duplicate": "all entries",
    "entry.similar": "all entries",
    "experience.second": "all experiences of the entry",
    "image.broken": "the images beside the file",
    "image.ending": "the images beside the file",
    "image.missing": "the images beside the file",
    "image.pixels": "the images beside the file",
    "image.size": "the images beside the file",
    "image.unreadable": "the images beside the file",
    "image.unused": "all posts",
    "provider.spelling": "all entries of the provider",
    "related.address": "all pages",
    "related.missing": "all entries",
    "slug.duplicate": "all files of the kind",
    "slug.taken": "all entries, with their previous slugs",
}
"""The codes of problems that take more than the file itself, and what they take: a browser cannot give them."""
_OF_FOLDERS = frozenset(
    "file.case file.folder file.gone file.home file.kind file.stray file.symlink file.taken file.unreadable"
    " folder.kind folder.unreadable".split()
)
"""Those of files in folders, which a browser has not."""
_OF_THE_PORTAL = ("declaration", "page", "sections", "statement", "theme", "words")
"""The groups of those of the portal's own files."""
_OF_EVERY_FIELD = frozenset(
    "key label help type group required required_if recommended recommended_unless asked_if compare facet show"
    " expires_by place export_as moved_from request language fields".split()
)
_KEYS = ("title", "summary", "reviewed", "published", "draft", "host", "confirms", "start", "end", "recurrence")


def form_rules(context: Context) -> Iterator[File]:
    """What each kind asks and how answers are judged, and the places and licences of all kinds."""
    portal = portal_of({known.kind: known for known in context.catalogue.collections}, context.settings)
    for collection in context.catalogue.collections:
        questions = _questions(collection)
        yield _file(address.form_questions(collection.kind), questions)
        yield _file(address.form_beginning(collection.kind), beginning(collection, questions))
        yield _file(address.form_checks(collection.kind), _checks(collection, portal))
    yield _file(address.FORM_PLACES, places_data(context.language.alphabet))
    yield _file(address.FORM_LICENCES, licences_data())


def _file(place: str, data: Mapping[str, Any]) -> File:
    data = {"schema_version": 1, **data}
    return File(place, json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())


def _questions(collection: Collection) -> dict[str, Any]:
    """What a form shows: questions in their order, groups, and the terms that answers are chosen from."""
    fields, language = collection.fields, collection.language
    return {
        "kind": collection.kind, "folder": collection.folder, "section": collection.section,
        "suffix": collection.suffix, "naming": collection.naming.value, "language": language,
        "editors": EDITORS, "shorthands": dict(collection.shorthands),
        "keys": {key: name for key in _KEYS if (name := getattr(collection, f"{key}_key"))},
        "groups": _groups(fields, language), "fields": [_field(field, language) for field in fields],
        "vocabularies": {name: terms_of(name, language) for name in vocabularies_of(fields)},
    }  # fmt: skip


def _checks(collection: Collection, portal: Portal) -> dict[str, Any]:
    """By what answers are judged: the words of problems, spellings, patterns, limits."""
    return {
        "kind": collection.kind, "portal": {"host": portal.host, "kinds": dict(portal.kinds)},
        "problems": _words(collection), "spellings": _spellings(load_spellings()),
        "aliases": aliases_of(collection.fields, collection.language),
        "constants": constants_for(frozenset(_types(collection.fields)), collection.form.is_markdown),
        "rule_constants": {name: _plain(value) for name, value in collection.rule_constants.items()},
        "of_the_catalogue": sorted(OF_THE_CATALOGUE),
    }  # fmt: skip


def _groups(fields: Sequence[Field], language: str) -> list[dict[str, str]]:
    used = {field.group for field in fields}
    groups = load_vocabulary("field_groups", language).terms.values()
    return [{"id": term.id, "label": term.label} for term in groups if term.id in used]


def _field(field: Field, language: str) -> dict[str, Any]:
    """A field without what is not declared of it; the attributes of its type stand beside the others."""
    data: dict[str, Any] = {
        "key": field.key, "label": field.label, "help": field.help, "type": field.type.name, "group": field.group,
        "required": field.required.value if field.required is not Required.NO else "",
        "required_if": _plain(field.required_if), "recommended": field.recommended,
        "recommended_unless": _plain(field.recommended_unless), "asked_if": _plain(field.asked_if),
        "expires_by": field.expires_by, "moved_from": field.moved_from,
    }  # fmt: skip
    data |= {name: _plain(value) for name, value in field.type.options.items() if name not in _OF_EVERY_FIELD}
    if field.type.name == "field_keys":
        data["labels"] = {other.key: other.label for other in load_fields(field.type.options["of"], language)}
    rows = field.type.options.get("fields", ())
    if rows:
        data["fields"] = [_field(row, language) for row in rows]
    return {name: value for name, value in data.items() if value not in ("", None, [], {}, False)}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list | tuple | frozenset) else value


def _types(fields: Sequence[Field]) -> Iterator[str]:
    yield from (field.type.name for field in all_fields(fields))


def _words(collection: Collection) -> dict[str, Any]:
    """The words of the problems that the browser can give, with the joints between several values."""
    words = load_problem_words(collection.language).words
    return {
        "joints": words["joints"],
        "codes": {code: said for code, said in words["problems"].items() if is_of_a_file(code)},
    }


def is_of_a_file(code: str) -> bool:
    """Whether a code can be given of a file by itself."""
    is_of_the_portal = code.partition(".")[0] in _OF_THE_PORTAL
    return not is_of_the_portal and code not in _OF_FOLDERS


def _spellings(spellings: Spellings) -> dict[str, list[str]]:
    names = Spellings.__dataclass_fields__
    return {name: list(getattr(spellings, name)) for name in names}
