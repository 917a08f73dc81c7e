"""What must hold between the answers about an event; the docstring of each rule is the rule."""

from collections.abc import Mapping
from typing import Any

from digisavo.catalogue.common_rules import review_is_recent
from digisavo.catalogue.field import EDITORS
from digisavo.catalogue.field_types.moment import comes_before
from digisavo.catalogue.field_types.recurrence import MOST
from digisavo.catalogue.occasions import (
    YEARS,
    Occasion,
    goes_too_far,
    is_computable,
    next_occasion,
    occasions,
    starts_by_rule,
)
from digisavo.catalogue.sheet import Sheet


def ends_after_it_begins(values: Mapping[str, Any], sheet: Sheet) -> None:
    """An event does not end before it begins; where one is a day only, the days count."""
    start, end = values.get("start", ""), values.get("end", "")
    if start and end and comes_before(end, start):
        sheet.error(
            ("end",), "date.order", f"tapahtuma päättyy {end}, ennen kuin se alkaa {start}.",
            "Tarkista start ja end.",
        )  # fmt: skip


def registration_closes_in_time(values: Mapping[str, Any], sheet: Sheet) -> None:
    """Registration closes before the event is over, a recurring one for the last time."""
    deadline, times = values.get("registration_deadline", ""), _times_of(values)
    if not deadline or not times:
        return
    over = times[-1].end or times[-1].start
    if comes_before(over, deadline):
        does = "päättyy" if times[-1].end else "alkaa"
        sheet.warning(
            ("registration_deadline",), "event.registration",
            f"ilmoittautuminen päättyy {deadline}, vaikka tapahtuma {does} {over}.", "Tarkista päivät.",
        )  # fmt: skip


def a_place_is_in_a_municipality(values: Mapping[str, Any], sheet: Sheet) -> None:
    """Where one can come to a place, the municipality is told. Submitters have to tell it in any mode but online;
    for the modes that the declaration requires it of, it has reported that already."""
    mode = values.get("mode", "verkko")
    if mode == "verkko" or "municipality" in values:
        return
    if values.get("submitted_by") == EDITORS:
        message = "tapahtuma ei ole vain verkossa, mutta kunta puuttuu."
        sheet.notice(("mode",), "event.place", message, "Lisää municipality, jos kunta on tiedossa.")
    elif mode not in ("lahi", "hybridi"):
        message = "osallistumistapa on muu kuin verkko, mutta kunta puuttuu."
        sheet.error(("mode",), "event.place", message, "Lisää municipality, tai kirjoita mode-kohtaan verkko.")


def online_has_an_address(values: Mapping[str, Any], sheet: Sheet) -> None:
    """Who wants to take part online finds an address, as long as the event lies ahead."""
    online = values.get("mode") in ("verkko", "hybridi") and values.get("status") != "peruttu"
    if online and _is_coming(values, sheet) and not {"online_url", "registration_url"} & values.keys():
        sheet.notice(
            ("mode",), "event.online", "verkossa pidettävältä tapahtumalta puuttuu osoite.",
            "Lisää online_url tai registration_url.",
        )  # fmt: skip


def recurrence_fits_the_start(values: Mapping[str, Any], sheet: Sheet) -> None:
    """The rule of recurrence gives days, the start is the first of them, and they are not too many."""
    start, rule = values.get("start", ""), values.get("recurrence", "")
    fault = _fault_of_days(start, rule) if start and rule else None
    if fault:
        sheet.error(("recurrence",), *fault)


def _fault_of_days(start: str, rule: str) -> tuple[str, str, str] | None:
    starts = starts_by_rule(start, rule)
    if not is_computable(start, rule):
        return "recurrence.value", "säännön päiviä ei voi laskea.", "Tarkista säännön luvut ja UNTIL-päivä."
    if not starts:
        return "recurrence.never", f"sääntö ei anna yhtään päivää alkaen {start}.", "Tarkista sääntö ja UNTIL-päivä."
    if starts[0] != start:
        return (
            "recurrence.start", f"tapahtuma alkaa {start}, mutta säännön ensimmäinen kerta on {starts[0]}.",
            "Muuta sääntöä tai kirjoita start-kohtaan säännön ensimmäinen kerta.",
        )  # fmt: skip
    if len(starts) > MOST:
        return "recurrence.many", f"sääntö antaa yli {MOST} kertaa.", "Valitse aikaisempi UNTIL tai harvempi toisto."
    if goes_too_far(start, rule):
        return "recurrence.long", f"toisto jatkuu yli {YEARS} vuotta.", "Pienennä COUNT tai valitse aikaisempi UNTIL."
    return None


def coming_facts_are_recent(values: Mapping[str, Any], sheet: Sheet) -> None:
    """The facts of an event that lies ahead have been reviewed within half a year."""
    if _is_coming(values, sheet):
        review_is_recent(values, sheet)


def _is_coming(values: Mapping[str, Any], sheet: Sheet) -> bool:
    return next_occasion(_times_of(values), sheet.today) is not None


def _times_of(values: Mapping[str, Any]) -> tuple[Occasion, ...]:
    start, end = values.get("start", ""), values.get("end", "")
    return occasions(start, end, values.get("recurrence", "")) if start else ()


RULES = (
    ends_after_it_begins,
    registration_closes_in_time,
    a_place_is_in_a_municipality,
    online_has_an_address,
    recurrence_fits_the_start,
    coming_facts_are_recent,
)
