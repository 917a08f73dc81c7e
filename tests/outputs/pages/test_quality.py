"""The page about quality: the figures of its tables, and that they judge nobody."""

from datetime import date

import pytest
from lxml.html import HtmlElement
from tests.outputs.making import SETTINGS, event, experience, numbered_services, pages, post, service, tree_of

from digisavo.catalogue.entry import Entry
from digisavo.core.settings import Settings
from digisavo.outputs.pages import quality_tables
from digisavo.outputs.pages.quality import quality

PAGE = "laatu/"
PROOF = {"level": "todennettu", "url": "https://a.fi", "checked_on": "2026-01-01"}
ENTRIES = [
    service("a", provider={"name": "Öljy Oy"}, pricing={"model": "ilmainen"}),
    service("b", provider={"name": "Aalto Oy"}, reviewed_on="2025-01-01", categories=["tapahtumat"]),
    service(
        "c", provider={"name": "Öljy Oy"}, ui_languages=["fi"], status="tuotannossa",
        evidence={
            "status": {**PROOF, "source_date": "2024-06"},
            "ui_languages": {**PROOF, "valid_until": "2026-01-01"},
        },
    ),
    experience("a", confirms=None),
    post("kirjoitus"),
]  # fmt: skip


def rows(entries: list[Entry], table: str, settings: Settings = SETTINGS) -> dict[str, tuple[str, str]]:
    """The rows of a table: the share and the numbers by label."""
    tree = tree_of(pages(quality, entries, settings)[PAGE])
    found = tree.xpath(f"//table[caption/@id='{table}-caption']/tbody/tr")
    return {cells[0]: (cells[1], cells[2]) for cells in (texts(row) for row in found)}


def texts(row: HtmlElement) -> list[str]:
    return [" ".join(cell.text_content().split()) for cell in row]


def test_groups_and_questions_are_counted_of_those_that_are_asked() -> None:
    assert rows(ENTRIES, "palvelut-questions")["Hinnoittelumalli"] == ("33 %", "1/3")
    assert rows(ENTRIES, "palvelut-questions")["Esimerkkihinnat"] == ("0 %", "0/2")
    assert rows(ENTRIES, "palvelut-groups")["Lähteet ja tarkistus"] == ("100 %", "6/6")


def test_categories_and_providers_stand_in_their_order_and_lead_to_their_pages() -> None:
    assert list(rows(ENTRIES, "palvelut-categories")) == ["Osallisuus ja vaikuttaminen", "Tapahtumat"]
    assert list(rows(ENTRIES, "palvelut-providers")) == ["Aalto Oy", "Öljy Oy"]
    links = tree_of(pages(quality, ENTRIES)[PAGE]).xpath("//table//a/@href")
    assert "../tarjoajat/oljy-oy/" in links
    assert "../palvelut/aihe/tapahtumat/" in links


def test_reviews_stand_by_age_and_what_is_over_does_not_count() -> None:
    assert rows(ENTRIES, "palvelut-reviews")["yli vuosi sitten"] == ("33 %", "1/3")
    entries = [event("ohi", start="2026-01-01"), event("tulossa", start="2027-01-01")]
    assert rows(entries, "tapahtumat-reviews")["alle puoli vuotta sitten"] == ("100 %", "1/1")


def test_what_was_looked_at_is_counted_and_so_is_what_is_not_told() -> None:
    entries = [service("a", reviewed_from=["verkkosivut", "tarjoaja"]), service("b", reviewed_from=["tarjoaja"])]
    looked_at = rows([*entries, service("c")], "palvelut-looked_at")
    assert looked_at["Tarjoaja"] == ("67 %", "2/3")
    assert looked_at["Verkkosivut"] == ("33 %", "1/3")
    assert looked_at["Tallennetut verkkosivut"] == ("0 %", "0/3")
    assert looked_at["ei ilmoitettu"] == ("33 %", "1/3")


def test_sources_stand_by_age_and_answers_by_level() -> None:
    sources = rows(ENTRIES, "palvelut-sources")
    assert sources["yli kaksi vuotta sitten"] == ("50 %", "1/2")
    assert sources["ei tiedossa"] == ("50 %", "1/2")
    levels = rows(ENTRIES, "palvelut-levels")
    assert levels["todennettu"][1].startswith("1/")
    assert levels["vanhentunut"][1].startswith("1/")


@pytest.mark.parametrize(
    ("day", "years"), [("2026", 0), ("2025-11-22", 1), ("2024-11", 2), ("2011", 3), ("2030-01-01", 0), ("", None)]
)
def test_the_age_of_a_source(day: str, years: int | None) -> None:
    assert quality_tables._years_since(day, date(2026, 11, 22)) == years


def test_experiences_are_counted_by_what_they_are_about() -> None:
    assert rows(ENTRIES, "palvelut-hosted")["Kokemukset"] == ("33 %", "1/3")


def test_kinds_without_entries_and_those_that_nobody_reviews_have_no_tables() -> None:
    tree = tree_of(pages(quality, ENTRIES)[PAGE])
    assert tree.xpath("//h2/text()") == ["Palvelut", "Kokemukset"]
    assert not tree_of(pages(quality, [])[PAGE]).xpath("//table")


def test_of_very_many_providers_the_largest_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality_tables, "_MOST_PROVIDERS", 2)
    entries = [*numbered_services(2, provider={"name": "Iso Oy"}), service("x", provider={"name": "B Oy"})]
    entries.append(service("y", provider={"name": "A Oy"}))
    assert list(rows(entries, "palvelut-providers")) == ["A Oy", "Iso Oy"]
    assert "Lisäksi 1 muu." in pages(quality, entries)[PAGE].body
