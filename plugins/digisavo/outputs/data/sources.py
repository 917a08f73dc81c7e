"""The content files as they are: whoever changes an entry keeps the comments and the order of its file."""

from collections.abc import Iterator

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.rendering.context import Context


def sources(context: Context) -> Iterator[File]:
    """`/api/v1/<kind>/<slug>.yml`, or `.md`, for each entry that is published, beside its record."""
    for collection in context.catalogue.collections:
        for entry in context.catalogue.of_kind(collection.kind):
            yield File(address.source(entry.kind, entry.slug, collection.suffix), entry.source)
