"""All feeds of a site by the letter of the standard: what they hold, that pages lead to them, and hostile texts."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.outputs.subscriptions.atom_reading import ATOM, read

from digisavo.core.artefact import File, Page
from digisavo.core.history import REFERENCE, REFERENCE_END, Change, ChangeLog, History
from digisavo.core.settings import Settings
from digisavo.outputs.data.changes import changes
from digisavo.outputs.pages.change_pages import change_pages
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.subscriptions.atom import AtomFeed, as_atom, atom_entry
from digisavo.outputs.subscriptions.change_feeds import change_feeds
from digisavo.outputs.subscriptions.feeds import feeds
from digisavo.pipeline import read_catalogue, render_catalogue

CONTENT = Path(__file__).parents[2] / "portals/whole/content"
TODAY = date(2026, 11, 30)
NOON = int(datetime(2026, 11, 20, 10, tzinfo=UTC).timestamp())
MOST_BYTES = 500_000
EARLIER = {"syote/palvelut/entinen-tunnus.xml": "syote/palvelut/esimerkki-muutosta.xml"}
"""The feed of a service that had another name, at its address then."""
HOSTILE = [
    "Malli]]></content><script>alert(1)</script>", "<b onclick=x>&amp; &#0;",
    "\x00\x0b\x1b\x85\u2028\u202e\ufffe\uffff",
    "rivi\r\ntoinen", "😀" * 400, "ä" * 4000, "=HYPERLINK(1)", REFERENCE, f"{REFERENCE}x{REFERENCE_END}", "",
]  # fmt: skip


def change(slug: str = "decidim", outcome: str = "changed", number: int = 0, **given: Any) -> Change:
    belongs = {"category": ("osallisuus",), "municipality": ("297",), "provider": ("decidim-association",)}
    values: dict[str, Any] = {"title": "Decidim", "lines": ("Hinta 1 → 2 €",), "belongs": belongs} | given
    return Change(f"{number:012x}{0:028x}", NOON + number, "services", slug, outcome, **values)


def context_of(*told: Change) -> Context:
    log = ChangeLog(tuple(told), "2025-11-30")
    config = Settings(today=TODAY, history=History(log=log))
    catalogue, report = read_catalogue(CONTENT, config)
    assert not report.has_errors
    return Context.of(catalogue, config)


@pytest.fixture(scope="module")
def context() -> Context:
    return context_of(change(number=2), change(number=1, outcome="added"), change("poistunut", "removed", title="Pois"))


@pytest.fixture(scope="module")
def made(context: Context) -> dict[str, bytes]:
    return {file.address: bytes(file.content) for file in (*feeds(context), *change_feeds(context))}  # type: ignore[arg-type]


def test_every_feed_is_valid_full_and_small(made: dict[str, bytes]) -> None:
    for target, content in made.items():
        root = read(content)
        assert root.findall(f"{ATOM}entry"), target
        own = [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
        assert own == [f"https://digisavo.fi/{target}"] or (target in EARLIER and made[target] == made[EARLIER[target]])
        assert len(content) < MOST_BYTES


def test_what_is_followed(made: dict[str, bytes], context: Context) -> None:
    catalogue = context.catalogue
    services = {f"syote/palvelut/{entry.slug}.xml" for entry in catalogue.of_kind("services")}
    assert services <= made.keys()
    assert {
        "syote/kaikki.xml", "syote/palvelut.xml", "syote/kirjoitukset.xml", "syote/muutokset.xml",
        "syote/palvelut/aihe/osallisuus.xml", "syote/muutokset/palvelut/aihe/osallisuus.xml",
        "syote/kunnat/kuopio.xml", "syote/muutokset/kunnat/kuopio.xml", "syote/palvelut/poistunut.xml",
    } <= made.keys()  # fmt: skip
    frequent = {tag.slug for tag in catalogue.tags if len(tag.entries) >= 3}
    found = {target for target in made if target.startswith("syote/tunnisteet/")}
    assert found == {f"syote/tunnisteet/{slug}.xml" for slug in frequent}
    assert frequent


def test_posts_come_whole_with_whole_addresses(made: dict[str, bytes], context: Context) -> None:
    root = read(made["syote/kirjoitukset.xml"])
    contents = [node.text or "" for node in root.iter(f"{ATOM}content")]
    assert len(contents) == len(context.catalogue.of_kind("posts"))
    assert any('href="https://digisavo.fi/palvelut/' in text for text in contents)
    assert all(text.startswith("<") for text in contents)
    images = [text for text in contents if "<img" in text]
    assert all('src="https://digisavo.fi/blogi/' in text for text in images)


def test_each_page_names_feeds_that_are_there(made: dict[str, bytes], context: Context) -> None:
    """And each feed is named by a page, but for those of services that have another name or are no more."""
    artefacts = render_catalogue(context.catalogue, context.settings)
    pages = [artefact for artefact in artefacts if isinstance(artefact, Page)]
    named = {target for page in pages for target, _ in page.feeds}
    assert named <= made.keys()
    kinds = {f"syote/{collection.feed}.xml" for collection in context.catalogue.collections if collection.feed}
    assert made.keys() - named == kinds | EARLIER.keys() | {"syote/palvelut/poistunut.xml"}
    for page in pages:
        for target, label in page.feeds:
            root = "../" * page.address.count("/") or "./"
            assert re.search(f'rel="alternate"[^>]* href="{re.escape(root + target)}"', page.head), (target, label)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_of_changes_stay_texts(text: str) -> None:
    hostile = context_of(change(title=text, lines=(text, text), keys=(text,), before="x"))
    found = {file.address: bytes(file.content) for file in change_feeds(hostile)}  # type: ignore[arg-type]
    for content in found.values():
        read(content)
    (page,) = change_pages(hostile)
    assert "<script" not in page.body
    assert "<b onclick" not in page.body


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=400))
def test_no_text_breaks_a_feed(text: str) -> None:
    config = Settings(today=TODAY)
    moment = datetime(2026, 11, 20, tzinfo=UTC)
    entry = atom_entry(
        id_="https://digisavo.fi/x/", title=text, url="https://digisavo.fi/x/", published=moment, updated=moment,
        summary=text, categories=[("malli", text)],
    )  # fmt: skip
    root = read(as_atom(AtomFeed("syote/x.xml", "x/", text, [entry]), config))
    assert len(root.findall(f"{ATOM}entry")) == 1


def test_the_title_of_another_entry_is_that_of_today() -> None:
    line = f"Korvaa: {REFERENCE}services/decidim{REFERENCE_END}, {REFERENCE}services/poistunut{REFERENCE_END}"
    (told,) = context_of(change(lines=(line,))).told.items
    assert told.lines == ("Korvaa: Decidim, poistunut",)


def test_a_long_day_is_in_parts() -> None:
    told = context_of(*(change(number=number) for number in range(1200, 0, -1)))
    files: list[File] = list(changes(told))
    assert [file.address for file in files] == [
        "api/v1/changes.json", "api/v1/changes/2026-11-20.json",
        *(f"api/v1/changes/2026-11-20-{number}.json" for number in (2, 3, 4, 5)),
    ]  # fmt: skip
    assert all(len(bytes(file.content)) < 1_000_000 for file in files)  # type: ignore[arg-type]
