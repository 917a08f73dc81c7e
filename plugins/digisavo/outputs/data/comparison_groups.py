"""The questions of product groups for comparisons, a file of each group (`contracts/comparison-group.json`).

The page of the comparison would grow with each group; it fetches only those of which a compared entry is one.
"""

import json
from collections.abc import Iterator
from typing import Any

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.parts.comparison_rows import TEXT, Row, question_groups, question_rows
from digisavo.outputs.rendering.context import Context


def comparison_groups(context: Context) -> Iterator[File]:
    """`assets/vertailu/ryhmat/<id>.json` for each product group of the kind whose entries are compared."""
    for collection in [known for known in context.catalogue.collections if known.is_comparable][:1]:
        for group in question_groups(collection).values():
            data = {
                "group": group.id,
                "label": context.catalogue.vocabulary("product_groups").label(group.id),
                "rows": [_described(row) for row in question_rows(group, collection)],
            }
            content = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
            yield File(address.comparison_group(group.id), content.encode())


def _described(row: Row) -> dict[str, Any]:
    """A row without what says nothing."""
    kind = "" if row.kind == TEXT else row.kind
    told = {"kind": kind, "unit": row.unit, "weight": row.weight}
    return {"key": row.key, "label": row.label} | {name: value for name, value in told.items() if value}
