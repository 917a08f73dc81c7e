"""Drafts and what is dated later: nothing of them is published before their day."""

import gzip
import re
from dataclasses import replace
from datetime import date

import pytest
from tests.outputs.making import SETTINGS, bytes_of, catalogue_of, pilot, post, service, texts, tree_of

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.publication import is_published, published
from digisavo.collections.posts.collection import POSTS
from digisavo.collections.services.collection import SERVICES
from digisavo.core.artefact import Artefact, Page
from digisavo.core.settings import Settings
from digisavo.pipeline import render_catalogue

TOMORROW = replace(SETTINGS, today=date(2026, 11, 23))
SECRET = {
    "title": "Salaotsikko", "tags": ["Salaviesti"], "themes": ["hytedigi"], "municipalities": ["Loppi"],
    "related": ["services/malli", "pilots/kokeilu"], "body": "Salateksti.",
}  # fmt: skip
SECRETS = re.compile(r"sala(?:otsikko|viesti|teksti|kirjoitus)", re.IGNORECASE)
LINKING = "Lue [jatko-osa](posts/salakirjoitus) ja [palvelu](services/malli)."


def entries(**answers: object) -> list[Entry]:
    """A secret post, and what is linked with it both ways."""
    linking = post("nakyva", body=LINKING, related=["posts/salakirjoitus"])
    return [post("salakirjoitus", **SECRET | answers), linking, service(), pilot(related=["posts/salakirjoitus"])]


def site(found: list[Entry], settings: Settings = SETTINGS) -> dict[str, Artefact]:
    return {artefact.address: artefact for artefact in render_catalogue(catalogue_of(found, settings), settings)}


def text_of(artefact: Artefact) -> str:
    if isinstance(artefact, Page):
        return "\n".join((artefact.address, artefact.title, artefact.description, artefact.body))
    content = bytes_of(artefact)
    text = gzip.decompress(content) if artefact.address.endswith(".gz") else content
    return f"{artefact.address}\n{text.decode('utf-8', 'replace')}"


@pytest.mark.parametrize("answers", [{"draft": "kylla"}, {"date": "2026-11-23"}], ids=["draft", "tomorrow"])
def test_nothing_of_it_is_published(answers: dict[str, object]) -> None:
    made = site(entries(**answers))
    assert "blogi/nakyva/" in made
    leaking = {address for address, artefact in made.items() if SECRETS.search(text_of(artefact))}
    # The files of what names it say so, and their records: they hold the whole files.
    naming = {
        "api/v1/posts/nakyva.md", "api/v1/pilots/kokeilu.yml",
        "api/v1/posts/nakyva.json", "api/v1/posts/page/1.json", "api/v1/posts.ndjson.gz",
        "api/v1/posts.csv", "api/v1/pilots.csv",
        "api/v1/pilots/kokeilu.json", "api/v1/pilots/page/1.json", "api/v1/pilots.ndjson.gz",
    }  # fmt: skip
    assert leaking <= naming
    for address in naming:
        assert "salaotsikko" not in text_of(made[address]).casefold()
    place = made["kunnat/loppi/"]
    assert isinstance(place, Page)
    assert not tree_of(place).xpath("//li[contains(@class, 'ds-card')]")


def test_a_link_to_it_shows_as_text() -> None:
    page = site(entries(draft="kylla"))["blogi/nakyva/"]
    assert isinstance(page, Page)
    tree = tree_of(page)
    assert "Lue jatko-osa ja palvelu." in texts(tree, "//p")
    assert texts(tree, "//p/a[text()='palvelu']") == ["palvelu"]
    assert not tree.xpath("//a[text()='jatko-osa']")


@pytest.mark.parametrize(
    ("answers", "settings"),
    [({"date": "2026-11-23"}, TOMORROW), ({"date": "2026-11-22", "draft": "ei"}, SETTINGS)],
    ids=["its day has come", "no draft"],
)
def test_from_its_day_on_it_is_everywhere(answers: dict[str, object], settings: Settings) -> None:
    made = site(entries(**answers), settings)
    for address in (
        "blogi/", "blogi/salakirjoitus/", "blogi/arkisto/2026/", "blogi/aihe/digiblogi/", "tunnisteet/salaviesti/",
        "teemat/hytedigi/", "kunnat/loppi/", "palvelut/malli/", "kokeilut/kokeilu/", "api/v1/posts/page/1.json",
        "api/v1/posts/salakirjoitus.json", "api/v1/posts.ndjson.gz", "syote/kirjoitukset.xml",
    ):  # fmt: skip
        assert "Salaotsikko" in text_of(made[address]), address
    page = made["blogi/nakyva/"]
    assert isinstance(page, Page)
    assert "../../blogi/salakirjoitus/" in tree_of(page).xpath("//p/a/@href")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, True),
        ({"date": "2026-11-23"}, False),
        ({"date": "2025-01-01"}, True),
        ({"date": "2025-01-01", "draft": "true"}, False),
    ],
)
def test_when_a_post_is_published(answers: dict[str, object], expected: bool) -> None:
    assert is_published(post("kirjoitus", **answers), POSTS, SETTINGS.today) is expected


def test_what_has_neither_day_nor_draft_is_always_published() -> None:
    assert is_published(service(), SERVICES, SETTINGS.today)


def test_a_use_that_has_ended_is_none_whatever_its_row_was_left_at() -> None:
    rows = [
        {"municipality": "Kuopio", "stage": "kokeilussa", "until": "2025"},
        {"municipality": "Loppi", "stage": "kaytossa", "until": "2026-11-22"},
        {"organisation": "Entinen ry", "until": "2024"},
    ]  # fmt: skip
    (shown,) = published([service(references=rows)], [SERVICES], SETTINGS.today)
    assert [row.get("stage") for row in shown.values["references"]] == ["lopetettu", "kaytossa", "lopetettu"]
    (later,) = published([service(references=rows)], [SERVICES], TOMORROW.today)
    assert [row.get("stage") for row in later.values["references"]] == ["lopetettu"] * 3
