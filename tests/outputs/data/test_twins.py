"""Pages as Markdown and `llms.txt`, read by a renderer of Markdown that lets everything through."""

from dataclasses import replace
from html import unescape
from typing import Any

import cmarkgfm
import lxml.html
import pytest
from cmarkgfm.cmark import Options
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement
from tests.outputs.making import SETTINGS, event, experience, files, pilot, post, service
from tests.security.payloads import TEXTS

from digisavo.core import address
from digisavo.core.text import on_one_line
from digisavo.outputs.data.llms import llms
from digisavo.outputs.data.markdown_text import as_beginning, as_item, as_link, as_text
from digisavo.outputs.data.twins import twins

PLACE = "palvelut/malli/index.md"
OURS = {"h1", "h2", "blockquote", "p", "ul", "ol", "li", "a", "code", "body"}


def rendered(markdown: str) -> HtmlElement:
    html = cmarkgfm.github_flavored_markdown_to_html(markdown, Options.CMARK_OPT_UNSAFE)
    return lxml.html.fragment_fromstring(html, create_parent="body")


def twin(**answers: Any) -> str:
    return files(twins, [service(**answers)])[PLACE].decode()


def items(tree: HtmlElement) -> list[str]:
    return [item.text_content() for item in tree.xpath("//li")]


def test_it_tells_what_is_stated_how_surely_and_by_what() -> None:
    proof = {
        "level": "todennettu",
        "url": "https://lahde.example.org/a",
        "checked_on": "2026-11-20",
        "source_date": "2024",
    }
    tree = rendered(twin(status="tuotannossa", features=["Palaute", "Kartta"], evidence={"status": proof}))
    assert tree.xpath("string(//h1)") == "malli"
    assert tree.xpath("string(//blockquote)").strip() == "Esimerkki."
    assert "Palvelun vaihe: Tuotannossa (todennettu) [1]" in items(tree)
    assert "Ominaisuudet: Palaute; Kartta" in items(tree)
    assert "https://lahde.example.org/a, päivätty 2024, luettu 20.11.2026" in items(tree)
    assert tree.xpath("//h2/text()") == ["Tiedot", "Ei ilmoitettu", "Lähteet"]


def test_what_decides_most_choices_is_named_first_where_it_is_missing_and_the_list_is_short() -> None:
    text = twin().partition("## Ei ilmoitettu\n\n")[2]
    assert text.startswith("Tiedossa olevat käyttäjät, Kenen käytettävissä") or text.startswith("Kenen käytettävissä")
    assert text.count(",") < 12
    assert " muuta." in text


def test_of_a_product_group_only_its_own_questions_are_missing() -> None:
    assert "Sähköinen kokous" not in twin()


def test_every_entry_with_a_page_has_one() -> None:
    entries = [service(), pilot(), event(), post(), experience()]
    assert set(files(twins, entries)) == {
        PLACE, "kokeilut/kokeilu/index.md", "tapahtumat/tapahtuma/index.md", "blogi/kirjoitus/index.md"
    }  # fmt: skip


def test_an_event_tells_when_it_is() -> None:
    text = files(twins, [event()])["tapahtumat/tapahtuma/index.md"].decode()
    assert "9.2.2027" in text


def test_it_stays_short_whatever_it_tells() -> None:
    proofs = [
        {"level": "ilmoitettu", "url": f"https://a.example.org/{number}", "checked_on": "2026-11-20"}
        for number in range(60)
    ]
    text = twin(
        features=[str(n) + "x" * 99 for n in range(10)],
        constraints=[str(n) + "y" * 190 for n in range(10)],
        evidence={"features": proofs},
    )
    assert len(text) < 8_000


@pytest.mark.parametrize("text", TEXTS)
def test_payloads_stay_text(text: str) -> None:
    tree = rendered(f"# {as_text(text)}\n\n> {as_beginning(text)}\n\n- a: {as_item(text, 240)}")
    assert {element.tag for element in tree.iter()} <= OURS
    # What a reader makes a link of, it shows as it stands, with its entities.
    assert unescape(" ".join(tree.xpath("string(//h1)").split())) == unescape(on_one_line(text))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(max_size=4000), url=st.text(max_size=200))
def test_hostile_texts_add_nothing_but_text(text: str, url: str) -> None:
    least = service()
    shown = {**least.values, "features": [text], "provider.name": text, "constraints": [text, text]}
    hostile = replace(least, title=f"A{text}", summary=text, values=shown)
    tree = rendered(files(twins, [hostile])[PLACE].decode())
    assert {element.tag for element in tree.iter()} <= OURS
    assert len(tree.xpath("//h1")) == 1
    assert len(tree.xpath("//h2")) == 2
    assert len(tree.xpath("//ul")) == 2
    address_shown = rendered(f"- {as_link(f'https://a.example.org/{url}')}")
    assert all(link.get("href", "").startswith("https://a.example.org/") for link in address_shown.xpath("//a"))


def test_llms_leads_to_lists_and_does_not_grow() -> None:
    one, many = files(llms, [service()]), files(llms, [service(f"malli-{number}") for number in range(50)])
    assert one == many
    tree = rendered(one[address.LLMS].decode())
    assert tree.xpath("string(//h1)") == SETTINGS.site_name
    assert f"{SETTINGS.site_url}api/v1/services.json" in tree.xpath("//a/@href")
    assert f"{SETTINGS.site_url}palvelut/SLUG/index.md" in tree.xpath("//code/text()")
