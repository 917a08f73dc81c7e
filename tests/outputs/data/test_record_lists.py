"""The lists of records: where all are, page by page, and the compressed file of all."""

import gzip
import json
from datetime import date
from typing import Any

import pytest
from tests.outputs.making import files, service

from digisavo.catalogue.entry import Entry
from digisavo.core.settings import Settings
from digisavo.outputs.data import record_lists
from digisavo.outputs.data.envelopes import generated_at
from digisavo.outputs.data.records import records

FIVE = [service(slug) for slug in "abcde"]


@pytest.fixture
def two_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_lists, "SIZE", 2)


def data_at(place: str, entries: list[Entry]) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(files(records, entries)[place])
    return data


def bulk_of(entries: list[Entry]) -> bytes:
    return files(records, entries)["api/v1/services.ndjson.gz"]


def test_the_list_tells_where_all_records_are(two_a_page: None) -> None:
    assert data_at("api/v1/services.json", FIVE) == {
        "schema_version": 1, "generated_at": "2026-11-22T00:00:00+02:00", "commit": "", "licence": "CC-BY-4.0",
        "total": 5,
        "pages": {
            "count": 3, "size": 2, "first": "https://digisavo.fi/api/v1/services/page/1.json",
            "template": "https://digisavo.fi/api/v1/services/page/{page}.json",
        },
        "bulk": "https://digisavo.fi/api/v1/services.ndjson.gz",
    }  # fmt: skip


def test_each_page_leads_to_the_next_until_all_records_have_come(two_a_page: None) -> None:
    found = files(records, FIVE)
    whole = json.loads(found["api/v1/services.json"])
    place, before, slugs = whole["pages"]["first"], None, []
    while place:
        page = json.loads(found[place.removeprefix("https://digisavo.fi/")])
        assert whole.items() <= page.items()
        assert page["previous"] == before
        assert place == whole["pages"]["template"].replace("{page}", str(page["page"]))
        slugs += [record["slug"] for record in page["result"]]
        place, before = page["next"], place
    assert slugs == list("abcde")
    assert "api/v1/services/page/4.json" not in found


def test_a_page_holds_the_records_but_for_the_words_of_comparisons() -> None:
    found = files(records, FIVE)
    result = json.loads(found["api/v1/services/page/1.json"])["result"]
    whole = [json.loads(found[f"api/v1/services/{slug}.json"]) for slug in "abcde"]
    assert [record | {"texts": own["texts"]} for record, own in zip(result, whole, strict=True)] == whole
    assert not any("texts" in record for record in result)


def test_a_service_may_be_called_page(two_a_page: None) -> None:
    found = files(records, [*FIVE, service("page"), service("1")])
    assert json.loads(found["api/v1/services/page.json"])["slug"] == "page"
    assert json.loads(found["api/v1/services/page/1.json"])["page"] == 1


def test_a_kind_without_entries_has_one_empty_page() -> None:
    assert data_at("api/v1/services.json", [])["pages"]["count"] == 1
    page = data_at("api/v1/services/page/1.json", [])
    assert (page["total"], page["result"], page["previous"], page["next"]) == (0, [], None, None)
    assert gzip.decompress(bulk_of([])) == b""


def test_the_compressed_file_holds_every_record_as_the_pages_do() -> None:
    lines = gzip.decompress(bulk_of(FIVE)).splitlines()
    assert [json.loads(line) for line in lines] == data_at("api/v1/services/page/1.json", FIVE)["result"]


def test_the_compressed_file_tells_no_time() -> None:
    bulk = bulk_of(FIVE)
    assert bulk == bulk_of(FIVE)
    assert bulk[4:8] == bytes(4)


@pytest.mark.parametrize(
    ("committed_at", "expected"),
    [
        (0, "2026-11-22T00:00:00+02:00"),
        (1795298399, "2026-11-22T00:00:00+02:00"),
        (1795305600, "2026-11-22T02:00:00+02:00"),
    ],
)
def test_data_is_of_the_day_or_of_a_later_commit(committed_at: int, expected: str) -> None:
    assert generated_at(Settings(today=date(2026, 11, 22), committed_at=committed_at)) == expected
