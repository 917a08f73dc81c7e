"""The paths of the description of open data: each file, or each sort of files, that programs can get."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.vocabulary import vocabulary_names
from digisavo.core import address
from digisavo.outputs.data.publiccode_file import is_open_software
from digisavo.outputs.data.record_lists import SIZE
from digisavo.outputs.data.schema_parts import SLUG, Schema
from digisavo.outputs.data.shared_schemas import SHARED_SCHEMAS
from digisavo.outputs.data.short_groups import Group
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.paging import page_count

_JSON, _GZIP = "application/json", "application/gzip"
_SOURCES = {".yml": "text/yaml", ".md": "text/markdown"}
_TABLES = {"csv": "text/csv", "ods": "application/vnd.oasis.opendocument.spreadsheet"}
_DATASETS = {address.DCAT_TURTLE: "text/turtle", address.DCAT_JSON: "application/ld+json"}
_DAY_OR_PART: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]+)?$"}
_IN_NAMES = str.maketrans("/.", "--", "{}")
_SHOWN = 3
"""So many slugs are named as examples where there may be thousands."""


class Paths:
    """Gathers paths, each with the one thing that can be done with it."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.all: dict[str, Any] = {}

    def add(
        self, place: str, tag: str, summary: str, schema: Schema | None = None, form: str = _JSON, **parts: Any
    ) -> None:
        """A path whose `{name}` are the names of `parts`, each its schema and examples."""
        content: Schema = {form: {"schema": schema} if schema else {}}
        operation: dict[str, Any] = {
            "operationId": place.removeprefix(address.API).translate(_IN_NAMES), "tags": [tag],
            "summary": summary,
            "responses": {"200": {"description": self._context.t("open_api.found"), "content": content}},
        }  # fmt: skip
        if parts:
            operation["parameters"] = [_parameter(name, *part) for name, part in parts.items()]
            operation["responses"]["404"] = {"description": self._context.t("open_api.missing")}
        self.all[f"/{place}"] = {"get": operation}


def _parameter(name: str, schema: Schema, examples: Sequence[Any]) -> dict[str, Any]:
    shown = {str(example): {"value": example} for example in examples}
    return {"name": name, "in": "path", "required": True, "schema": schema} | ({"examples": shown} if shown else {})


def reference(name: str) -> Schema:
    """A schema by its name among the components."""
    return {"$ref": f"#/components/schemas/{name}"}


def add_kind(collection: Collection, paths: Paths, context: Context) -> None:
    """The files of a kind: where its records are, the records, and its tables."""
    kind, tag = collection.kind, context.t(f"{collection.kind}.label")
    entries = context.catalogue.of_kind(kind)
    slug = SLUG, [entry.slug for entry in entries[:_SHOWN]]
    count = page_count(len(entries), SIZE)
    page = {"type": "integer", "minimum": 1, "maximum": count}, sorted({1, count})
    records: Schema = {"anyOf": [reference(f"{kind}-record"), reference(f"{kind}-moved")]}

    def t(key: str) -> str:
        return context.t(f"open_api.{key}", kind=tag)

    paths.add(address.records(kind), tag, t("list"), reference(f"{kind}-list"))
    paths.add(address.records_page(kind, "{page}"), tag, t("page"), reference(f"{kind}-page"), page=page)
    paths.add(address.record(kind, "{slug}"), tag, t("record"), records, slug=slug)
    source = address.source(kind, "{slug}", collection.suffix)
    paths.add(source, tag, t("source"), form=_SOURCES[collection.suffix], slug=slug)
    if keys := collection.source_code:
        open_source = (entry.slug for entry in entries if is_open_software(entry, keys))
        named = SLUG, list(islice(open_source, _SHOWN))
        paths.add(address.publiccode(kind, "{slug}"), tag, t("publiccode"), form=_SOURCES[".yml"], slug=named)
    paths.add(address.records_bulk(kind), tag, t("bulk"), form=_GZIP)
    for suffix, form in _TABLES.items():
        paths.add(address.table(kind, suffix), tag, t(suffix), form=form)
    paths.add(address.table_columns(kind), tag, t("columns"), form=_TABLES["csv"])


def add_group(group: Group, paths: Paths, context: Context) -> None:
    """The short lists of a group, and where they are."""
    t, label, tag = context.t, context.t(f"open_api.groups.{group.name}"), context.t("open_api.lists")
    slugs = [member.slug for member in group.members]
    slug = (SLUG, slugs[:_SHOWN]) if group.name == address.SHORT_LISTS[-1] else ({"enum": slugs}, ())
    page: tuple[Schema, Sequence[int]] = {"type": "integer", "minimum": 2}, [2]
    whole, one = address.short_lists(group.name), address.short_list(group.name, "{slug}")
    lists: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
        (whole, t("open_api.index", group=label), "short-lists", {}),
        (one, t("open_api.short_list", group=label), "short-list", {"slug": slug}),
    )
    for place, title, schema, parts in lists:
        paths.add(place, tag, title, reference(schema), **parts)
        further = t("open_api.further", title=title)
        paths.add(address.further_page(place, "{page}"), tag, further, reference(schema), **parts, page=page)


def add_rest(paths: Paths, context: Context) -> None:
    """Vocabularies, schemas and this description."""
    t, words, about = context.t, context.t("open_api.vocabularies"), context.t("open_api.about")
    kinds = [collection.kind for collection in context.catalogue.collections]
    schemas = [*SHARED_SCHEMAS, *(f"{kind}{end}" for kind in kinds for end in ("", "-record", "-list"))]
    paths.add(address.VOCABULARIES, words, t("open_api.all_vocabularies"), reference("vocabularies"))
    paths.add(
        address.vocabulary("{name}"), words, t("open_api.vocabulary"), reference("vocabulary"),
        name=({"enum": sorted(vocabulary_names())}, ()),
    )  # fmt: skip
    an_object: Schema = {"type": "object"}
    paths.add(address.shared_schema("{name}"), about, t("open_api.schema"), an_object, name=({"enum": schemas}, ()))
    paths.add(address.OPEN_API, about, t("open_api.self"), an_object)
    for place, form in _DATASETS.items():
        paths.add(place, about, t("open_api.datasets"), form=form)
    page: tuple[Schema, Sequence[int]] = {"type": "integer", "minimum": 2}, [2]
    paths.add(address.SOFTWARE, about, t("open_api.software"), an_object)
    further = t("open_api.further", title=t("open_api.software"))
    paths.add(address.software_page("{page}"), about, further, an_object, page=page)


def add_changes(paths: Paths, context: Context) -> None:
    """What changed: of which days that is told, and on each of them."""
    t, tag = context.t, context.t("open_api.changes")
    days = list(islice(dict.fromkeys(told.day for told in context.told.items), _SHOWN))
    paths.add(address.CHANGES, tag, t("open_api.days_of_changes"), reference("changes"))
    place, title = address.changes_of("{date}"), t("open_api.changes_of_day")
    paths.add(place, tag, title, reference("changes-day"), date=(_DAY_OR_PART, days))


def tags_of(paths: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """The tags of paths in their order."""
    found = (tag for path in paths.values() for operation in path.values() for tag in operation["tags"])
    yield from ({"name": tag} for tag in dict.fromkeys(found))
