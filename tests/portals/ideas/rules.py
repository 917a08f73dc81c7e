"""What must hold between the answers of an idea; the docstring of each rule is the rule."""

from collections.abc import Mapping
from typing import Any

from digisavo.catalogue.sheet import Sheet


def a_search_for_partners_has_a_wish(values: Mapping[str, Any], sheet: Sheet) -> None:
    """Who looks for partners tells what for."""
    if values.get("stage") == "etsii_kumppaneita" and "wish" not in values:
        sheet.warning(("stage",), "idea.wish")


RULES = (a_search_for_partners_has_a_wish,)
