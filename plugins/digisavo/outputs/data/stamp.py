"""The stamp of a build, which distinguishes a published site from others."""

import json
from collections.abc import Iterator

from digisavo.core.artefact import File
from digisavo.outputs.rendering.context import Context


def stamp(context: Context) -> Iterator[File]:
    """`/build.json`: the commit and the day of the build, and how many entries of each kind the site shows."""
    settings, catalogue = context.settings, context.catalogue
    counts = {collection.kind: len(catalogue.of_kind(collection.kind)) for collection in catalogue.collections}
    text = json.dumps({"commit": settings.commit, "today": settings.today.isoformat(), "counts": counts})
    yield File("build.json", f"{text}\n".encode())
