"""Lists to be embedded: what is in them, and that no text does any harm on the pages of others."""

from collections.abc import Iterable
from dataclasses import replace

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.outputs.making import SETTINGS, catalogue_of, event, numbered_services, service

from digisavo.adapters.content_security import find_unsafe
from digisavo.catalogue.entry import Entry
from digisavo.core import address
from digisavo.core.artefact import Artefact, File, Page
from digisavo.outputs.pages.embeds import MOST, embeds
from digisavo.outputs.rendering.browser_files import styles_apart
from digisavo.outputs.rendering.context import Context


def made(entries: Iterable[Entry]) -> dict[str, Artefact]:
    return {artefact.address: artefact for artefact in embeds(Context.of(catalogue_of(entries), SETTINGS))}


def text_of(artefact: Artefact) -> str:
    assert isinstance(artefact, File)
    assert isinstance(artefact.content, bytes)
    return artefact.content.decode()


def user(place: str, stage: str = "") -> dict[str, str]:
    return {"municipality": place, "source": "https://example.org"} | ({"stage": stage} if stage else {})


def test_every_list_that_has_anything_is_a_page_and_a_snippet() -> None:
    entry = service(themes=["osvadigi"], references=[user("Kuopio", "kaytossa")], product_groups=["kyselyt"])
    lists = {"upota/kunta/kuopio/", "upota/aihe/osallisuus/", "upota/ryhma/kyselyt/", "upota/teema/osvadigi/"}
    found = made([entry, event()]).keys()
    assert found - {"upota/"} == {name for one in lists for name in (f"{one}index.html", address.snippet(one))}


def test_a_municipality_shows_what_it_uses_first_and_not_what_it_has_stopped_using() -> None:
    stages = {"a": "kokeilussa", "b": "", "c": "kaytossa", "d": "lopetettu"}
    entries = [service(slug, references=[user("Kuopio", stage)]) for slug, stage in stages.items()]
    html = lxml.html.fromstring(text_of(made(entries)["upota/kunta/kuopio/index.html"]))
    shown = [(item.findtext("a"), item.findtext("small")) for item in html.iter("li")]
    assert shown == [("c", None), ("b", "vaihetta ei ole kerrottu"), ("a", "kokeilussa")]


def test_what_is_no_more_is_in_no_list() -> None:
    assert list(made([service(status="lopetettu", references=[user("Kuopio", "kaytossa")])])) == ["upota/"]


def test_a_frame_is_kept_out_of_searches_and_leads_to_the_page_that_has_all() -> None:
    html = lxml.html.fromstring(text_of(made([service()])["upota/aihe/osallisuus/index.html"]))
    assert html.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert html.xpath("//link[@rel='canonical']/@href") == ["https://digisavo.fi/palvelut/aihe/osallisuus/"]
    assert html.xpath("//a/@target") == ["_top"] * len(html.xpath("//a"))
    assert html.xpath("//a/@href") == ["../../../palvelut/malli/", "../../../palvelut/aihe/osallisuus/"]
    assert not html.xpath("//script")


def test_long_lists_end_and_say_how_many_there_are() -> None:
    found = made(numbered_services(MOST + 1))
    for name in ("upota/aihe/osallisuus/index.html", "upota/aihe/osallisuus/html.txt"):
        html = lxml.html.fromstring(text_of(found[name]))
        assert len(html.xpath("//li")) == MOST
        assert f"Katso kaikki: {MOST + 1} palvelua" in html.text_content()


def test_the_longest_list_is_light() -> None:
    entries = [replace(one, title="Ä" * 80, summary="ä" * 150, slug=f"{one.slug}-{'a' * 60}")
               for one in numbered_services(MOST + 1)]  # fmt: skip
    found = made(entries)
    html = text_of(found["upota/aihe/osallisuus/index.html"])
    assert len(html.encode()) <= 15_000
    assert len(styles_apart("embed").encode()) <= 5_000


def test_a_snippet_tells_its_day_and_licence_and_needs_nothing_of_the_site() -> None:
    html = lxml.html.fromstring(text_of(made([service()])["upota/aihe/osallisuus/html.txt"]))
    assert "Digisavo.fi, 22.11.2026, CC BY 4.0" in html.text_content()
    assert all(link.startswith("https://digisavo.fi/") for link in html.xpath("//@href"))
    assert {element.tag for element in html.iter()} == {"section", "h2", "ul", "li", "a", "p"}
    assert set(html.xpath("//@*/..")) <= {html, *html.iter("a")}


HOSTILE = st.text(max_size=200) | st.sampled_from(
    ["</script><script>alert(1)</script>", "]]>", '"><img src=x onerror=alert(1)>', "<!--", "=HYPERLINK(1)", "A" * 4000,
     "\u202eabc\U0001f389", "[[slot:body]]", "{{ 7*7 }}"]
)  # fmt: skip


@given(HOSTILE, HOSTILE)
def test_no_text_does_anything(title: str, summary: str) -> None:
    entry = replace(service(), title=title, summary=summary)
    found = made([entry])
    page, snippet = (text_of(found[f"upota/aihe/osallisuus/{name}"]) for name in ("index.html", "html.txt"))
    assert find_unsafe(page.encode()) == []
    for text, tags in ((page, {"a", "p", "li"}), (snippet, {"a", "li"})):
        (item,) = lxml.html.document_fromstring(text).iter("li")
        assert {element.tag for element in item.iter() if isinstance(element.tag, str)} == tags
        assert {name for element in item.iter() for name in element.keys()} <= {"href", "target"}  # noqa: SIM118


@pytest.mark.parametrize("entries", [[], [event()]])
def test_without_services_there_is_nothing_to_choose(entries: list[Entry]) -> None:
    (page,) = made(entries).values()
    assert isinstance(page, Page)
    assert "data-component" not in page.body
    assert not page.component
