"""What must hold between the answers of an experience; the docstring of each rule is the rule."""

from collections.abc import Mapping
from typing import Any

from digisavo.catalogue.common_rules import is_before, review_is_recent
from digisavo.catalogue.field import EDITORS
from digisavo.catalogue.hosting import ENDED, can_confirm
from digisavo.catalogue.sheet import Sheet


def it_has_an_owner(values: Mapping[str, Any], sheet: Sheet) -> None:
    """An experience belongs to a municipality or another organisation."""
    if not sheet.is_answered("municipality", "organisation"):
        sheet.error(("municipality",), "experience.organisation")


def use_ends_after_it_begins(values: Mapping[str, Any], sheet: Sheet) -> None:
    """The use of a service does not end before it begins."""
    since, until = values.get("since", ""), values.get("until", "")
    if is_before(until, since):
        sheet.error(("until",), "date.order", "use", since=since, until=until)


def confirming_takes_use(values: Mapping[str, Any], sheet: Sheet) -> None:
    """Only a user of a service confirms its values, not its provider or a former user: editors get a notice."""
    if "confirms" not in values or can_confirm(values):
        return
    has_ended = values.get("stage") == ENDED
    sheet.notice(("confirms",), "experience.ended" if has_ended else "experience.confirmer")


def users_speak_for_themselves(values: Mapping[str, Any], sheet: Sheet) -> None:
    """Editors do not write the experience of others."""
    if values.get("submitted_by") == EDITORS:
        sheet.warning(("submitted_by",), "experience.editors")


RULES = (
    it_has_an_owner,
    use_ends_after_it_begins,
    confirming_takes_use,
    users_speak_for_themselves,
    review_is_recent,
)
