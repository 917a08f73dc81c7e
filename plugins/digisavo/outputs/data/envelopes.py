"""What stands around the data of every list: of which moment and version it is, on what terms, and how many."""

import json
from datetime import datetime, time
from typing import Any

from digisavo.catalogue.field_types.moment import ZONE
from digisavo.core.settings import Settings

SCHEMA_VERSION = 1
"""Of records and lists: rises only with a change that is not an addition; such a change also moves to `api/v2`."""
LICENCE = "CC-BY-4.0"

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def build_envelope(settings: Settings, total: int) -> dict[str, Any]:
    """What every list begins with."""
    return {
        "schema_version": SCHEMA_VERSION, "generated_at": generated_at(settings), "commit": settings.commit,
        "licence": LICENCE, "total": total,
    }  # fmt: skip


def generated_at(settings: Settings) -> str:
    """The moment that the data is of: the beginning of the day of the build, or that of the commit if it is later.

    Levels change with the day and answers with the commit: whoever compares two moments misses neither.
    """
    day = datetime.combine(settings.today, time(), ZONE)
    return max(day, datetime.fromtimestamp(settings.committed_at, ZONE)).isoformat()


def dump(data: Any) -> bytes:
    """Data as JSON, as short as can be."""
    return _ENCODER.encode(data).encode()
