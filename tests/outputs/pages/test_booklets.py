"""Booklets of product groups: what is in them, how long they become, and that no text does any harm."""

from collections.abc import Iterable
from dataclasses import replace

import lxml.html
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement
from tests.outputs.making import SETTINGS, bytes_of, catalogue_of, files, service, texts
from tests.security.payloads import TEXTS

from digisavo.adapters.content_security import find_unsafe
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.product_groups import load_product_groups
from digisavo.collections.services.collection import SERVICES
from digisavo.outputs.pages.booklets import MOST, booklets
from digisavo.outputs.rendering.context import Context

PLACE = "palvelut/ryhma/varhaiskasvatusjarjestelma/vihko/"
GROUP = load_product_groups("services")["varhaiskasvatusjarjestelma"]
LABELS = [SERVICES.by_key[key].label for key in GROUP.questions]
PAID = {"municipality": "Kuopio", "year": 2024, "amount": 9000, "unit": "vuosi", "source": "https://example.org/paatos"}
URL, DAY = "https://example.org/nayte", "2026-11-01"
CONTEXT = Context.of(catalogue_of([]), SETTINGS)


def member(slug: str, **answers: object) -> Entry:
    return service(slug, **{"product_groups": [GROUP.id]} | answers)


def html_of(entries: Iterable[Entry], place: str = PLACE) -> HtmlElement:
    tree: HtmlElement = lxml.html.fromstring(files(booklets, entries)[f"{place}index.html"].decode())
    return tree


def facts_below(chapter: HtmlElement, heading: str) -> dict[str, str]:
    (found,) = chapter.xpath(f"./h3[. = '{heading}']/following-sibling::dl[1]")
    return dict(zip(texts(found, ".//dt"), texts(found, ".//dd"), strict=True))


def test_only_groups_with_members_have_one() -> None:
    assert list(files(booklets, [member("a"), service("b")])) == [f"{PLACE}index.html"]
    assert not files(booklets, [service("b")])


def test_it_is_kept_out_of_searches_and_stands_for_the_page_of_the_group() -> None:
    html = html_of([member("a")])
    page = "https://digisavo.fi/palvelut/ryhma/varhaiskasvatusjarjestelma/"
    assert html.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert html.xpath("//link[@rel='canonical']/@href") == [page]
    assert page in texts(html, "//header//dd")
    assert not html.xpath("//script")


def test_the_cover_says_of_when_and_by_whom_it_is() -> None:
    of_commit = replace(SETTINGS, commit="0123456789abcdef" * 2 + "01234567", publisher="Esimerkkiliitto")
    (content,) = files(booklets, [member("a"), member("b")], of_commit).values()
    html = lxml.html.fromstring(content.decode())
    said = dict(zip(texts(html, "//header//dt"), texts(html, "//header//dd"), strict=True))
    assert said["Palveluja"] == "2"
    assert said["Tiedot päivältä"] == "22.11.2026"
    assert said["Sisällön versio"] == "0123456789ab"
    assert said["Julkaisija"] == "Esimerkkiliitto"
    assert said["Käyttölupa"] == "CC BY 4.0"
    unknown = html_of([member("a")])
    assert "Ei ilmoitettu" in texts(unknown, "//header//dd")


def test_contents_and_chapters_have_the_same_numbers() -> None:
    html = html_of([member("a"), member("b", name="Beeta")])
    assert texts(html, "//nav[@class='ds-contents']//ol/li") == ["a", "Beeta"]
    targets = [link.get("href")[1:] for link in html.xpath("//nav[@class='ds-contents']//a")]
    assert all(len(html.xpath(f"//*[@id='{target}']")) == 1 for target in targets)
    assert texts(html, "//section[@class='ds-chapter']/h2") == ["1 a", "2 Beeta"]


def test_a_chapter_says_what_buyers_ask_and_what_nobody_has_answered() -> None:
    key = GROUP.questions[0].partition(".")[2]
    evidence = {GROUP.questions[0]: {"level": "todennettu", "url": URL, "checked_on": "2026-11-01"}}
    entry = member(
        "a", abilities={key: "kylla"}, evidence=evidence, paid=[PAID], provider={"name": "Tarjoaja Oy"},
        pricing={"model": "kiintea", "from": 100, "unit": "kunta", "interval": "vuosi"},
    )  # fmt: skip
    html = html_of([entry])
    (chapter,) = html.xpath("//section[@class='ds-chapter']")
    asked = facts_below(chapter, "Ryhmän kysymykset")
    assert list(asked) == LABELS
    assert asked.pop(LABELS[0]) == "✓ Kyllä 1 todennettu"
    assert set(asked.values()) == {"Ei ilmoitettu"}
    price = facts_below(chapter, "Hinta, sopimus ja hankinta")
    assert any("9 000" in text.replace("\xa0", " ") and "Kuopio" in text for text in price.values())
    assert facts_below(chapter, "Päätöksen avaintiedot")["Tietojen sijainti"] == "Ei ilmoitettu"
    assert "Palveluntarjoaja: Tarjoaja Oy" in texts(chapter, "./p")


def test_every_number_of_a_source_leads_to_it() -> None:
    evidence = {key: {"level": "todennettu", "url": f"{URL}/{key}", "checked_on": DAY} for key in GROUP.questions[:3]}
    abilities = {key.partition(".")[2]: "kylla" for key in GROUP.questions[:3]}
    html = html_of([member(slug, abilities=abilities, evidence=evidence) for slug in "ab"])
    cited = [link.get("href") for link in html.xpath("//sup/a")]
    assert cited == ["#l1", "#l2", "#l3"] * 2
    assert [item.get("id") for item in html.xpath("//ol[@class='ds-sources']/li")] == ["l1", "l2", "l3"]


def test_the_comparison_has_each_question_once_in_tables_that_paper_is_wide_enough_for() -> None:
    key = GROUP.questions[-1].partition(".")[2]
    html = html_of([member("a", abilities={key: "ei"}), member("b")])
    tables = html.xpath("//section[@class='ds-compared']//table")
    assert [label for table in tables for label in texts(table, "./thead/tr/th")[1:]] == LABELS
    assert all(len(table.xpath("./thead/tr/th")) <= 10 for table in tables)
    for table in tables:
        assert texts(table, "./tbody/tr/th") == ["1 a", "2 b"]
    answers = [text for table in tables for text in texts(table, "./tbody/tr[1]/td")]
    assert answers == [*["Ei ilmoitettu"] * (len(LABELS) - 1), "✗ Ei"]


def test_a_large_group_has_several_booklets_that_lead_to_one_another() -> None:
    entries = [member(f"malli-{number:03}") for number in range(1, MOST + 2)]
    assert list(files(booklets, entries)) == [f"{PLACE}index.html", f"{PLACE}sivu/2/index.html"]
    first, second = (html_of(entries, place) for place in (PLACE, f"{PLACE}sivu/2/"))
    assert len(first.xpath("//section[@class='ds-chapter']")) == MOST
    assert texts(second, "//section[@class='ds-chapter']/h2") == [f"{MOST + 1} malli-{MOST + 1:03}"]
    assert f"1 / 2: malli-001 – malli-{MOST:03}" in texts(first, "//header//dd")
    assert second.xpath("//nav[@class='ds-pager']//a[@rel='prev']/@href") == [
        "../../../../../../palvelut/ryhma/varhaiskasvatusjarjestelma/vihko/"
    ]
    ids = first.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_what_is_no_more_has_no_chapter() -> None:
    html = html_of([member("a"), member("b", status="poistunut")])
    assert texts(html, "//section[@class='ds-chapter']/h2") == ["1 a"]


HOSTILE = st.sampled_from([*TEXTS, "]]>", "=HYPERLINK(1)", "A" * 4000, "\u202eabc\U0001f389"]) | st.text(max_size=60)


@settings(max_examples=50)
@given(HOSTILE, HOSTILE)
def test_no_text_does_anything(title: str, summary: str) -> None:
    entry = replace(
        member("a", evidence={"status": {"level": "todennettu", "url": URL, "checked_on": DAY}}),
        title=title,
        summary=summary,
    )
    (file,) = booklets(replace(CONTEXT, catalogue=catalogue_of([entry])))
    content = bytes_of(file)
    assert find_unsafe(content) == []
    tags = {element.tag for element in lxml.html.fromstring(content.decode()).iter() if isinstance(element.tag, str)}
    assert not tags & {"script", "style", "iframe", "img", "object", "base", "form"}
