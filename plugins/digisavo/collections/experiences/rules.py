"""What must hold between the answers of an experience; the docstring of each rule is the rule."""

from collections.abc import Mapping
from typing import Any

from digisavo.catalogue.common_rules import is_before, review_is_recent
from digisavo.catalogue.field import EDITORS
from digisavo.catalogue.field_types.base import is_answer
from digisavo.catalogue.hosting import ENDED, can_confirm
from digisavo.catalogue.sheet import Sheet


def somebody_tells(values: Mapping[str, Any], sheet: Sheet) -> None:
    """An experience is somebody's: a municipality's or another organisation's."""
    # A faulty answer is told at its place; here only the missing one.
    if not any(is_answer(sheet.document.values.get(key)) for key in ("municipality", "organisation")):
        sheet.error(("municipality",), "experience.organisation")


def use_ends_after_it_begins(values: Mapping[str, Any], sheet: Sheet) -> None:
    """The use of a service does not end before it begins."""
    since, until = values.get("since", ""), values.get("until", "")
    if is_before(until, since):
        sheet.error(("until",), "date.order", "use", since=since, until=until)


def confirming_takes_use(values: Mapping[str, Any], sheet: Sheet) -> None:
    """Only who uses a service confirms what it is like, not its provider nor a former user: editors are told."""
    if "confirms" not in values or can_confirm(values):
        return
    has_ended = values.get("stage") == ENDED
    sheet.notice(("confirms",), "experience.ended" if has_ended else "experience.confirmer")


def users_speak_for_themselves(values: Mapping[str, Any], sheet: Sheet) -> None:
    """Editors do not write the experience of others."""
    if values.get("submitted_by") == EDITORS:
        sheet.warning(("submitted_by",), "experience.editors")


RULES = (
    somebody_tells,
    use_ends_after_it_begins,
    confirming_takes_use,
    users_speak_for_themselves,
    review_is_recent,
)
