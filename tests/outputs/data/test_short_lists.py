"""The short lists: what has a category, a product group, a municipality, a theme or a provider."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.outputs.making import SETTINGS, files, pilot, service

from digisavo.catalogue.places import load_places
from digisavo.collections.registry import COLLECTIONS
from digisavo.collections.services.collection import SERVICES
from digisavo.core import address
from digisavo.core.history import History
from digisavo.core.settings import Settings
from digisavo.outputs.data import short_lists as module
from digisavo.outputs.data.short_lists import short_lists

USES = [{"municipality": "Kuopio", "stage": "lopetettu"}, {"municipality": "Iisalmi"}]
SERVICE = service(
    "kartta", name="Kartta", categories=["osallisuus", "palaute-ja-kunnossapito"], status="tuotannossa",
    themes=["oppiminen"],
    product_groups=["tilavaraus"], references=USES, provider={"name": "Esimerkki Oy", "business_id": "0112038-9"},
)  # fmt: skip
PILOT = pilot("idea", municipalities=["Kuopio"], themes=["oppiminen"])


HOSTILE = st.text(max_size=60) | st.sampled_from([
    '=HYPERLINK("https://example.org")', "a\r\nb", "]]>", "</script>", "😀\u202eabc\x00", "x" * 4000, '"},{"slug":"x',
    "{page}", "%s,",
])  # fmt: skip


def lists(*entries: Any, settings: Settings = SETTINGS) -> dict[str, Any]:
    found = files(short_lists, entries or [SERVICE, PILOT], settings)
    return {name.removeprefix(address.API): json.loads(text) for name, text in found.items()}


def slugs(data: Mapping[str, Any]) -> list[str]:
    return [row["slug"] for row in data["result"]]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("categories/osallisuus.json", ["kartta"]), ("categories/palaute-ja-kunnossapito.json", ["kartta"]),
        ("categories/nuoriso.json", []), ("product-groups/tilavaraus.json", ["kartta"]),
        ("themes/oppiminen.json", ["kartta", "idea"]), ("municipalities/kuopio.json", ["kartta", "idea"]),
        ("municipalities/iisalmi.json", ["kartta"]), ("municipalities/hanko.json", []),
        ("providers/esimerkki-oy.json", ["kartta"]),
    ],
)  # fmt: skip
def test_a_list_has_what_belongs_to_it(place: str, expected: list[str]) -> None:
    data = lists()[place]
    assert (slugs(data), data["total"]) == (expected, len(expected))


def test_a_row_tells_what_a_list_needs_and_where_the_record_is() -> None:
    history = History(changed={"services/kartta.yml": int(datetime(2026, 11, 20, 8, tzinfo=UTC).timestamp())})
    found = lists(settings=Settings(today=SETTINGS.today, history=history))
    row = {
        "kind": "services", "slug": "kartta", "title": "Kartta", "summary": "Esimerkki.", "status": "tuotannossa",
        "updated": "2026-11-20T08:00:00+00:00", "record_url": "https://digisavo.fi/api/v1/services/kartta.json",
    }  # fmt: skip
    assert found["categories/osallisuus.json"]["result"] == [row]
    assert found["municipalities/kuopio.json"]["result"][0] == row | {"stage": "lopetettu"}
    assert found["municipalities/iisalmi.json"]["result"] == [row], "a stage that nobody has told is none"


def test_the_list_of_municipalities_has_all_with_codes_names_regions_and_inhabitants() -> None:
    data = lists()["municipalities.json"]
    assert data["total"] == len(data["result"]) == len(load_places().municipalities) == 308
    assert "Tilastokeskus" in data["source"]
    kuopio = next(row for row in data["result"] if row["slug"] == "kuopio")
    assert kuopio == {
        "slug": "kuopio", "code": "297", "label": "Kuopio", "label_sv": "Kuopio",
        "region": {"code": "11", "label": "Pohjois-Savo", "label_sv": "Norra Savolax"},
        "wellbeing_county": {"code": "13", "label": "Pohjois-Savon hyvinvointialue",
                             "label_sv": "Norra Savolax välfärdsområde"},
        "population": load_places().municipalities["297"].population, "population_on": "2022-12-31",
        "size_class": "vahintaan_100000", "url": "https://digisavo.fi/kunnat/kuopio/", "total": 2,
        "list_url": "https://digisavo.fi/api/v1/municipalities/kuopio.json",
    }  # fmt: skip


@pytest.mark.parametrize("group", address.SHORT_LISTS)
def test_where_lists_are_is_told_with_their_sizes(group: str) -> None:
    found = lists()
    assert found[f"{group}.json"]["result"]
    for row in found[f"{group}.json"]["result"]:
        data = found[row["list_url"].removeprefix(f"https://digisavo.fi/{address.API}")]
        assert row == data["about"] | {"total": data["total"], "list_url": row["list_url"]}


def test_a_list_that_is_too_long_goes_on_in_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SIZE", 2)
    found = lists(*(service(slug) for slug in "abcde"))
    place, before, shown = "https://digisavo.fi/api/v1/categories/osallisuus.json", None, []
    while place:
        page = found[place.removeprefix("https://digisavo.fi/api/v1/")]
        assert page["pages"]["count"] == 3
        assert place == (
            page["pages"]["template"].replace("{page}", str(page["page"])) if before else page["pages"]["first"]
        )
        assert page["previous"] == before
        shown += slugs(page)
        place, before = page["next"], place
    assert shown == list("abcde")


def test_the_longest_rows_leave_a_page_below_a_megabyte() -> None:
    name, summary = (int(SERVICES.by_key[key].type.options["max_length"]) for key in ("name", "summary"))
    longest = service(
        "a" * 60, name="ä" * name, summary=f"{'ö' * (summary - 1)}.", status="tuotannossa", references=USES
    )
    row = files(short_lists, [longest])["api/v1/municipalities/kuopio.json"].splitlines()[1]
    assert len(row) * module.SIZE < 1_000_000


def test_no_kind_takes_the_address_of_a_list() -> None:
    names = {collection.kind for collection in COLLECTIONS}
    assert not names & {*address.SHORT_LISTS, "vocabularies", "schemas", "openapi"}


@given(st.lists(HOSTILE, min_size=2, max_size=2))
def test_hostile_texts_come_out_as_they_went_in(texts: list[str]) -> None:
    title, summary = texts
    entry = replace(SERVICE, title=title, summary=summary)
    found = lists(entry)
    for place in ("categories/osallisuus.json", "municipalities/kuopio.json", "providers/esimerkki-oy.json"):
        (row,) = found[place]["result"]
        assert (row.get("title", ""), row.get("summary", "")) == (title, summary)
