"""The records of entries."""

import json
from typing import Any

from tests.golden import sample
from tests.outputs.data.record_keys import ABOUT
from tests.outputs.making import SETTINGS, catalogue_of, entry_of, files, service

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.collections.services.collection import SERVICES
from digisavo.core.settings import Settings
from digisavo.outputs.data.records import build_record, records
from digisavo.pipeline import read_catalogue

FOR_COMPARISONS = {"numbers", "texts", "comparable_prices"}
"""What a published record adds to that."""


def content_of(record: dict[str, Any]) -> dict[str, Any]:
    """The answers of a record as a file gives them: municipalities by code alone."""
    return {key: _by_code(value) for key, value in record.items() if key not in ABOUT}


def _by_code(value: Any) -> Any:
    if isinstance(value, dict):
        return (
            value["code"] if value.keys() == {"code", "name"} else {key: _by_code(item) for key, item in value.items()}
        )
    return [_by_code(item) for item in value] if isinstance(value, list) else value


def record_of(entry: Entry, settings: Settings = SETTINGS, catalogue: Catalogue | None = None) -> dict[str, Any]:
    """The record of an entry in a catalogue, or alone."""
    return build_record(entry, catalogue or catalogue_of([entry]), settings)


def test_a_record_shows_what_the_portal_knows() -> None:
    record = record_of(service("malli", status="tuotannossa"))
    assert record["url"] == "https://digisavo.fi/palvelut/malli/"
    assert record["source_url"] == "https://github.com/digisavo/digisavo.fi/blob/main/content/services/malli.yml"
    assert (record["kind"], record["slug"], record["levels"]) == ("services", "malli", {})


def test_a_record_says_that_a_service_is_gone_and_is_silent_of_all_others() -> None:
    assert record_of(service("malli", status="poistunut"))["is_gone"] is True
    assert "is_gone" not in record_of(service("malli", status="poistumassa"))


def test_a_record_tells_the_levels_that_are_not_merely_claimed() -> None:
    proof = {"level": "todennettu", "url": "https://kunta.fi/paatos", "checked_on": "2026-11-01"}
    proven = service("malli", status="tuotannossa", service_type="ohjelmisto", evidence={"status": proof})
    assert record_of(proven)["levels"] == {"status": "todennettu"}


def test_a_commit_makes_the_source_permanent() -> None:
    record = record_of(service("malli"), Settings(today=SETTINGS.today, commit="abc"))
    assert record["source_url"].endswith("/blob/abc/content/services/malli.yml")
    assert (record["commit"], record_of(service("malli"))["commit"]) == ("abc", "")


def test_what_a_record_shows_about_its_file_hides_no_answer() -> None:
    assert not (ABOUT | FOR_COMPARISONS) & SERVICES.tree.keys()


def test_a_published_record_adds_what_comparisons_show_and_changes_nothing() -> None:
    entry = service("malli", status="tuotannossa", pricing={"model": "ilmainen"})
    published, own = json.loads(files(records, [entry])["api/v1/services/malli.json"]), record_of(entry)
    assert {key for key in published if key not in own} == FOR_COMPARISONS
    assert published == own | {key: published[key] for key in FOR_COMPARISONS}


def test_the_record_of_a_former_slug_shows_where_the_entry_is_now() -> None:
    found = files(records, [service("uusi", previous_slugs=["vanha", "vanhin"]), service("muu")])
    for slug in ("vanha", "vanhin"):
        assert json.loads(found[f"api/v1/services/{slug}.json"]) == {
            "schema_version": 1, "kind": "services", "slug": slug, "moved_to": "uusi",
        }  # fmt: skip
    assert [row["slug"] for row in json.loads(found["api/v1/services/page/1.json"])["result"]] == ["muu", "uusi"]


def test_a_record_holds_the_whole_file() -> None:
    # Without experiences, whose confirmations no file can hold.
    catalogue, _ = read_catalogue(sample.CONTENT, sample.SETTINGS, [SERVICES])
    assert len(catalogue.of_kind("services")) >= 5
    for entry in catalogue.of_kind("services"):
        record = record_of(entry, catalogue=catalogue)
        again = entry_of(json.dumps(content_of(record), ensure_ascii=False), entry.slug)
        assert (again.values, again.proofs) == (entry.values, entry.proofs)
        assert record_of(again, catalogue=catalogue) == record


def test_answers_that_are_numbers_are_numbers_too() -> None:
    uses = [{"municipality": "Kuopio"}, {"municipality": "Iisalmi", "stage": "lopetettu"}, {"organisation": "Kerho"}]
    prices = {
        "examples": [{"inhabitants": 5000, "per_year": 10}, {"inhabitants": 5000, "per_year": 20}],
        "setup_fee": 1.5,
    }
    entry = service("malli", references=uses, pricing=prices, availability_percent=99.5)
    record = json.loads(files(records, [entry])["api/v1/services/malli.json"])
    assert record["numbers"] == {
        "availability_percent": [99.5, 99.5], "pricing.setup_fee": [1.5, 1.5], "references": [2, 2],
        "prices.5000": [10, 20],
    }  # fmt: skip
    assert "numbers" not in json.loads(files(records, [service("malli")])["api/v1/services/malli.json"])
