"""What must hold between the answers about a pilot; the docstring of each rule is the rule."""

from collections.abc import Mapping
from typing import Any

from digisavo.catalogue.common_rules import is_before, review_is_recent
from digisavo.catalogue.field import EDITORS
from digisavo.catalogue.field_types.base import is_answer
from digisavo.catalogue.sheet import Sheet

_BEGUN = ("kaynnissa", "arvioitavana", "paattynyt", "toimintamalli")


def begun_has_a_place(values: Mapping[str, Any], sheet: Sheet) -> None:
    """A pilot that has begun tells where."""
    if values.get("stage") in _BEGUN and not _is_answered(sheet, "municipalities", "areas"):
        _tell(values, sheet, "municipalities", (
            "pilot.place", "alkaneesta kokeilusta puuttuu kunta tai alue.",
            "Lisää kohtaan municipalities kunnat tai kohtaan areas maakunnat, esimerkiksi [Kuopio].",
        ))  # fmt: skip


def begun_has_a_start(values: Mapping[str, Any], sheet: Sheet) -> None:
    """A pilot that has begun tells when, by a date or in words."""
    if values.get("stage") in _BEGUN and not _is_answered(sheet, "start", "period"):
        _tell(values, sheet, "start", (
            "pilot.start", "alkaneesta kokeilusta puuttuu alkamisaika.",
            "Lisää start, esimerkiksi 2025-09, tai kerro aika sanoin kohdassa period, esimerkiksi kevät 2025.",
        ))  # fmt: skip


def ended_has_an_end(values: Mapping[str, Any], sheet: Sheet) -> None:
    """A pilot that has ended tells when, by a date or in words."""
    if values.get("stage") == "paattynyt" and not _is_answered(sheet, "end", "period"):
        _tell(values, sheet, "end", (
            "pilot.end", "päättyneestä kokeilusta puuttuu päättymisaika.",
            "Lisää end, esimerkiksi 2026-05, tai kerro aika sanoin kohdassa period, esimerkiksi kevät 2026.",
        ))  # fmt: skip


def end_is_after_start(values: Mapping[str, Any], sheet: Sheet) -> None:
    """A pilot does not end before it starts."""
    start, end = values.get("start", ""), values.get("end", "")
    if is_before(end, start):
        sheet.error(
            ("end",), "date.order", f"päättymisaika {end} on ennen alkamisaikaa {start}.", "Tarkista start ja end."
        )


def _tell(values: Mapping[str, Any], sheet: Sheet, key: str, fault: tuple[str, str, str]) -> None:
    """What a public source leaves out stays out, so editors get a notice where others get an error."""
    told = sheet.notice if values.get("submitted_by") == EDITORS else sheet.error
    told((key,), *fault)


def _is_answered(sheet: Sheet, *keys: str) -> bool:
    """Whether the file answers any of the keys; a faulty answer is told by its own check."""
    return any(is_answer(sheet.document.values.get(key)) for key in keys)


RULES = (
    begun_has_a_place,
    begun_has_a_start,
    ended_has_an_end,
    end_is_after_start,
    review_is_recent,
)
