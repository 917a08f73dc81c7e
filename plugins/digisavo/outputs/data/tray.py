"""The data of the tray, in which readers see what they have selected to compare (`contracts/tray.json`)."""

import json
from collections.abc import Iterator

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.rendering.context import Context


def tray(context: Context) -> Iterator[File]:
    """The texts of the tray, and where entries and their records are as seen from the root of the site.

    Pages fetch the file when something is selected or can be.
    """
    for collection in [known for known in context.catalogue.collections if known.is_comparable][:1]:
        data = {
            "words": context.language.texts_below("tray.script"),
            "entries": address.listing(collection.section),
            "records": f"{address.API}{collection.kind}/",
        }
        yield File(address.TRAY_WORDS, json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())
