"""Whether what editors say of a service rests on a source that a reader can open."""

from collections.abc import Iterator, Mapping
from typing import Any

from digisavo.catalogue.field import EDITORS
from digisavo.catalogue.sheet import Sheet

OWN_WORDS = frozenset(
    "name alternate_names previous_slugs summary description service_type categories themes tags life_events"
    " product_groups"
    " target_users buyer_types provider.name provider.type provider.municipality links.website related"
    " evidence sources reviewed_on reviewed_from submitted_by".split()
)
"""What a service is called, how it is described and ordered, and whose it is: it rests on `sources` as a whole."""
OPEN_SOURCE = ({"route": "avoin_lahdekoodi"},)
"""The routes of procurement of what may be taken into use as it is."""


def facts_of_editors_have_sources(values: Mapping[str, Any], sheet: Sheet) -> None:
    """Editors write only what a public source says, so each of their facts has one."""
    if values.get("submitted_by") == EDITORS:
        for key in _unsourced(values):
            sheet.notice(sheet.path_of(key), "evidence.missing", key=key)


def _unsourced(values: Mapping[str, Any]) -> Iterator[str]:
    yield from (key for key in values if key not in OWN_WORDS and not _has_source(key, values))


def _has_source(key: str, values: Mapping[str, Any]) -> bool:
    """A proof with an address; for users and for what has been paid also the sources of all rows."""
    if any("url" in proof for proof in values.get("evidence", {}).get(key, ())):
        return True
    if key in ("references", "paid"):
        return all("source" in row for row in values[key])
    # Open source code may be taken into use as it is: what proves its licence or repository proves the route.
    if key == "procurement_routes" and tuple(values[key]) == OPEN_SOURCE:
        return any(_has_source(f"open_source.{part}", values) for part in ("license", "repository"))
    return False
