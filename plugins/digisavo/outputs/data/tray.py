"""What the tray of chosen entries is told: its words, and where the entries and their records are."""

import json
from collections.abc import Iterator

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.rendering.context import Context


def tray(context: Context) -> Iterator[File]:
    """One file, fetched by pages where something can be chosen or is chosen; its addresses begin at the root."""
    for collection in [one for one in context.catalogue.collections if one.is_comparable][:1]:
        told = {
            "words": context.language.texts_below("tray.script"),
            "entries": address.listing(collection.section),
            "records": f"{address.API}{collection.kind}/",
        }
        yield File(address.TRAY_WORDS, json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())
