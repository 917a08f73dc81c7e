"""A description of open data for programs (OpenAPI 3.1), derived from the declaration and the schemas."""

from collections.abc import Iterator, Mapping
from typing import Any

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.data.envelopes import LICENCE, SCHEMA_VERSION, dump
from digisavo.outputs.data.open_api_paths import Paths, add_changes, add_group, add_kind, add_rest, reference, tags_of
from digisavo.outputs.data.record_schemas import build_list_schema, build_record_schema
from digisavo.outputs.data.schema_parts import DIALECT, Schema
from digisavo.outputs.data.shared_schemas import build_shared_schemas
from digisavo.outputs.data.short_groups import gather_groups
from digisavo.outputs.rendering.context import Context


def open_api(context: Context) -> Iterator[File]:
    """`/api/v1/openapi.json`."""
    paths = Paths(context)
    for collection in context.catalogue.collections:
        add_kind(collection, paths, context)
    for group in gather_groups(context):
        add_group(group, paths, context)
    add_changes(paths, context)
    add_rest(paths, context)
    data = {
        "openapi": "3.1.0", "jsonSchemaDialect": DIALECT, "info": _info(context),
        "servers": [{"url": context.settings.site_url.rstrip("/")}],
        "externalDocs": {"url": address.absolute(context.settings, context.sections.open_data)},
        "tags": list(tags_of(paths.all)), "paths": paths.all, "components": {"schemas": dict(_components(context))},
    }  # fmt: skip
    yield File(address.OPEN_API, dump(data) + b"\n")


def _info(context: Context) -> dict[str, Any]:
    settings = context.settings
    return {
        "title": context.t("open_api.title", site=settings.site_name), "version": str(SCHEMA_VERSION),
        "description": context.t("open_api.description"), "license": {"name": LICENCE, "identifier": LICENCE},
        "contact": {"name": settings.publisher, "email": settings.editors_email},
    }  # fmt: skip


def _components(context: Context) -> Iterator[tuple[str, Schema]]:
    """The schemas of what is published: they stand here too, so that programs need no further files."""
    for collection in context.catalogue.collections:
        kind, record = collection.kind, build_record_schema(collection, context)
        names = {f"{record['$id']}#/$defs/{name}": f"{kind}-{name}" for name in record["$defs"]}
        for schema in (record, build_list_schema(collection, context)):
            for name, part in schema["$defs"].items():
                yield f"{kind}-{name}", _relinked(part, names)
    for name, schema in build_shared_schemas(context):
        yield name, {key: part for key, part in schema.items() if key not in ("$id", "$schema")}


def _relinked(part: Any, names: Mapping[str, str]) -> Any:
    """A part of a schema whose references lead to components."""
    if isinstance(part, list):
        return [_relinked(item, names) for item in part]
    if not isinstance(part, dict):
        return part
    target = str(part.get("$ref", ""))
    return reference(names[target]) if target in names else {key: _relinked(item, names) for key, item in part.items()}
