"""What must hold between the answers about a service; the docstring of each rule is the rule."""

from collections.abc import Mapping
from typing import Any

from digisavo.catalogue.common_rules import is_before, review_is_recent
from digisavo.catalogue.field import EDITORS
from digisavo.catalogue.joint_buyers import VOCABULARY as BUYERS
from digisavo.catalogue.sheet import Sheet
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.collections.services.sources import facts_of_editors_have_sources
from digisavo.core.text import quote

RUNNING, ENDING, GONE = "tuotannossa", "poistumassa", "poistunut"
"""Stages of a service."""
UNLICENSED, RESIDENTS = "ei_lisenssimaksua", "asukkaat"
"""A model of prices and a group of users."""
WHOLE_CONTRACT = "sopimuskausi"
"""The unit of sums of which the years are told."""
THROUGH_BUYERS = ("alueellinen_inhouse", "kansallinen_inhouse", "puitejarjestely")
"""The routes of procurement that somebody owns or has made."""


def ending_has_a_date(values: Mapping[str, Any], sheet: Sheet) -> None:
    """A service that is being discontinued states when its sale or its support ends."""
    by_editors = values.get("submitted_by") == EDITORS
    if values.get("status") == ENDING and not by_editors and not sheet.is_answered("end_of_sale", "end_of_support"):
        sheet.error(("end_of_support",), "status.ending")


def running_has_begun(values: Mapping[str, Any], sheet: Sheet) -> None:
    """A service that is in production did not come into use in the future."""
    since = values.get("in_production_since", "")
    if since and values.get("status") == RUNNING and is_before(sheet.today.isoformat(), since):
        sheet.error(("in_production_since",), "status.future", since=since)


def support_outlives_sale(values: Mapping[str, Any], sheet: Sheet) -> None:
    """Support does not end before sale does; a warning, for nothing keeps a provider from selling what it leaves."""
    sale, support = values.get("end_of_sale", ""), values.get("end_of_support", "")
    if sale and is_before(support, sale):
        sheet.warning(("end_of_support",), "date.order", "support", sale=sale, support=support)


def prices_are_in_order(values: Mapping[str, Any], sheet: Sheet) -> None:
    """The highest price is not below the lowest."""
    low, high = values.get("pricing.from"), values.get("pricing.to")
    if low is not None and high is not None and high < low:
        sheet.error(("pricing", "to"), "price.order", low=low, high=high)


def no_licence_fee_is_no_price(values: Mapping[str, Any], sheet: Sheet) -> None:
    """What has no licence fee but costs to run has no price of zero: readers would take it for free."""
    if values.get("pricing.model") != UNLICENSED:
        return
    for key in ("from", "to"):
        if values.get(f"pricing.{key}") == 0:
            sheet.error(("pricing", key), "price.zero")
    for place, row in sheet.rows("pricing.examples", values):
        if row.get("per_year") == 0:
            sheet.error((*place, "per_year"), "price.zero")


def use_ends_after_it_begins(values: Mapping[str, Any], sheet: Sheet) -> None:
    """A user's `until` is not before its `since`."""
    for place, row in sheet.rows("references", values):
        since, until = row.get("since", ""), row.get("until", "")
        if is_before(until, since):
            sheet.error((*place, "until"), "date.order", "use", since=since, until=until)


def years_are_of_whole_contracts(values: Mapping[str, Any], sheet: Sheet) -> None:
    """Of what others have paid, the years are told only where the sum is that of a whole contract."""
    for place, row in sheet.rows("paid", values):
        if "years" in row and row.get("unit", WHOLE_CONTRACT) != WHOLE_CONTRACT:
            sheet.error((*place, "years"), "paid.years")


def routes_of_buyers_name_them(values: Mapping[str, Any], sheet: Sheet) -> None:
    """A route with the name of a known buyer says so by `owner`: by that alone is it known who may use it."""
    for place, row in sheet.rows("procurement_routes", values):
        if row.get("route") in THROUGH_BUYERS and "name" in row and "owner" not in row:
            buyer = load_vocabulary(BUYERS).meant_by(row["name"])
            if buyer:
                sheet.notice((*place, "name"), "route.owner", name=quote(row["name"]), meant=buyer)


def residents_need_accessibility(values: Mapping[str, Any], sheet: Sheet) -> None:
    """A service for residents states how accessible it is (act 306/2019)."""
    if RESIDENTS in values.get("target_users", ()) and not sheet.is_answered("accessibility.level"):
        sheet.notice(("target_users",), "accessibility.unknown")


RULES = (
    ending_has_a_date,
    running_has_begun,
    support_outlives_sale,
    prices_are_in_order,
    no_licence_fee_is_no_price,
    use_ends_after_it_begins,
    years_are_of_whole_contracts,
    routes_of_buyers_name_them,
    residents_need_accessibility,
    facts_of_editors_have_sources,
    review_is_recent,
)
