"""The pages of entries, and their cards."""

from dataclasses import replace

import pytest
from lxml.html import HtmlElement
from tests.outputs.making import event, pages, pilot, post, service, texts, tree_of

from digisavo.catalogue.entry import Entry
from digisavo.collections.pilots.collection import PILOTS
from digisavo.collections.services.collection import SERVICES
from digisavo.outputs.pages.entries import entries
from digisavo.outputs.pages.listings import listings
from digisavo.outputs.rendering.fact_layout import lay_out

PLACE = "palvelut/malli/"
PAID = {
    "municipality": "Kuopio", "year": 2024, "amount": 38000, "unit": "sopimuskausi", "basis": "arvio",
    "covers": "Käyttöönotto.", "source": "https://example.org/paatos",
}  # fmt: skip
PROOF = {"level": "todennettu", "url": "https://www.example.com/paatos", "checked_on": "2026-11-01"}


def page_of(**answers: object) -> HtmlElement:
    return tree_of(pages(entries, [service("malli", **answers)])[PLACE])


def fact(tree: HtmlElement, label: str) -> HtmlElement:
    """Where the page tells the fact of a label: its value and its claim."""
    found: HtmlElement = tree.xpath(
        "//dl[starts-with(@class, 'ds-facts')]/dt[text()=$label]/following-sibling::dd[1]", label=label
    )[0]
    return found


def level_of(tree: HtmlElement, label: str) -> str:
    """The level of a fact's claim: a mark with a class of its own, none where it is only stated."""
    for mark in fact(tree, label).xpath("./b[@class]"):
        assert mark.get("class") == f"ds-level--{mark.text}"
        return str(mark.text)
    return "ilmoitettu"


def sources_of(tree: HtmlElement, label: str) -> list[str]:
    """The sources of a fact as the list at the end of the page has them."""
    anchors = fact(tree, label).xpath("./sup/a/@href")
    listed = {f"#{item.get('id')}": " ".join(item.text_content().split()) for item in tree.xpath("//ol/li[@id]")}
    return [listed[anchor] for anchor in anchors]


def missing_in(tree: HtmlElement) -> dict[str, list[str]]:
    """What nobody has stated, by group."""
    lines = (line.partition(": ") for line in texts(tree, "//div[@class='ds-missing']/p"))
    return {group: labels.split(", ") for group, _, labels in lines}


def test_what_is_not_stated_stands_together_by_group() -> None:
    missing = missing_in(page_of(pricing={"model": "ilmainen"}))
    assert missing["Perustiedot"][:3] == ["Muut nimet", "Palvelun laji", "Teemat"]
    price = missing["Hinta, sopimus ja hankinta"]
    assert price[0] == "Hinnan yksikkö"
    assert "Hinnoittelumalli" not in price
    assert "Hinta alkaen (€)" not in price, "of what costs nothing it is not asked"


def test_every_declared_fact_is_shown_or_listed_as_missing() -> None:
    entry = service("malli", status="tuotannossa", supports=[{"id": "kanta"}], product_groups=["tilavaraus"])
    tree = tree_of(pages(entries, [entry])[PLACE])
    stated = set(texts(tree, "//dl[starts-with(@class, 'ds-facts')]/dt"))
    missing = {label for labels in missing_in(tree).values() for label in labels}
    asked = (field for group in SERVICES.groups.values() for field in group if field.concerns(entry.values))
    shown = {field.label for field in asked} - {"Lähteet"}
    assert stated | missing == shown
    assert not stated & missing


def test_what_only_some_have_to_answer_is_missed_of_them_only() -> None:
    missing = missing_in(page_of())
    assert not [labels for labels in missing.values() if "Sote-tietojärjestelmän luokka" in labels]


def test_a_value_without_evidence_is_claimed_by_the_submitter() -> None:
    tree = page_of(status="tuotannossa")
    assert level_of(tree, "Palvelun vaihe") == "ilmoitettu"
    assert texts(fact(tree, "Palvelun vaihe"), ".") == ["Tuotannossa"]


def test_a_proof_shows_its_level_source_and_dates() -> None:
    proof = PROOF | {"source_date": "2025-03", "valid_until": "2027-01-31", "note": "Liite 2."}
    tree = page_of(status="tuotannossa", evidence={"status": proof})
    assert level_of(tree, "Palvelun vaihe") == "todennettu"
    assert texts(fact(tree, "Palvelun vaihe"), "./small") == ["Liite 2."]
    assert texts(fact(tree, "Palvelun vaihe"), ".") == ["Tuotannossa 1 todennettu Liite 2."]
    line = "example.com/paatos, päivätty maaliskuu 2025, luettu 1.11.2026, voimassa 31.1.2027 asti"
    assert sources_of(tree, "Palvelun vaihe") == [line]
    assert tree.xpath("//ol[@class='ds-sources']//a/@href")[0] == "https://www.example.com/paatos"


def test_the_best_level_counts_and_every_note_is_shown() -> None:
    claimed = {"level": "ilmoitettu", "note": "Tarjoajan tiedote."}
    tree = page_of(status="tuotannossa", evidence={"status": [claimed, PROOF]})
    assert level_of(tree, "Palvelun vaihe") == "todennettu"
    assert texts(fact(tree, "Palvelun vaihe"), "./small") == ["Tarjoajan tiedote."]
    assert sources_of(tree, "Palvelun vaihe") == ["example.com/paatos, luettu 1.11.2026"]


def test_a_source_has_one_number_for_all_that_it_proves() -> None:
    later = PROOF | {"checked_on": "2026-11-05", "note": "Kohta 2."}
    other = PROOF | {"url": "https://example.org/toinen"}
    evidence = {"status": [PROOF | {"note": "Kohta 1."}, later], "service_type": [other, PROOF]}
    tree = page_of(status="tuotannossa", service_type="ohjelmisto", evidence=evidence)
    assert texts(fact(tree, "Palvelun vaihe"), "./small") == ["Kohta 1. Kohta 2."]
    assert sources_of(tree, "Palvelun vaihe") == ["example.com/paatos, luettu 1.11.2026, luettu 5.11.2026"]
    assert sources_of(tree, "Palvelun laji")[0] == "example.org/toinen, luettu 1.11.2026"
    assert sources_of(tree, "Palvelun vaihe")[0] in sources_of(tree, "Palvelun laji")


def test_sources_of_the_whole_entry_come_last() -> None:
    tree = page_of(status="tuotannossa", sources=["https://example.net/b", PROOF["url"]], evidence={"status": PROOF})
    listed = texts(tree, "//ol[@class='ds-sources']/li")
    assert listed == ["example.com/paatos, luettu 1.11.2026", "example.net/b"]


def test_sources_show_their_paths() -> None:
    ends = (
        "p%C3%A4%C3%A4t%C3%B6s?nro=1",
        "%E2%80%AEtxt",
        "asiat/2026/kokoukset/kunnanhallitus/poytakirjat/liitteet/liite-numero-12.pdf",
    )
    proofs = [PROOF | {"url": f"https://www.example.com/{end}"} for end in ends]
    tree = page_of(status="tuotannossa", evidence={"status": proofs})
    assert [line.partition(",")[0] for line in sources_of(tree, "Palvelun vaihe")] == [
        "example.com/päätös?nro=1",
        "example.com/%E2%80%AEtxt",
        "example.com/asiat/2026…et/liite-numero-12.pdf",
    ]


def test_users_stand_by_their_stage_with_their_sources() -> None:
    rows = [
        {"municipality": "Kuopio", "stage": "kaytossa", "since": "2020", "source": "https://example.org/a"},
        {"organisation": "Malli ry", "stage": "kokeilussa"},
        {"municipality": "Espoo", "stage": "lopetettu", "since": "2019-05", "until": "2021"},
        {"municipality": "Loppi"},
    ]
    tree = page_of(references=rows)
    label = "Tiedossa olevat käyttäjät"
    assert texts(fact(tree, label), "./p") == [
        "Käytössä (1): Kuopio 2020 1", "Vaihetta ei ole kerrottu (1): Loppi",
        "Kokeilussa (1): Malli ry", "Lopetettu (1): Espoo toukokuu 2019–2021",
    ]  # fmt: skip
    assert fact(tree, label).xpath("./p[1]/sup/a/@href") == ["#l1"]


@pytest.mark.parametrize(
    ("mode", "told"), [("lahi", "Talo, Kuopio"), ("hybridi", "Talo, Kuopio"), ("verkko", "Verkossa")]
)
def test_an_online_event_is_headed_by_no_town(mode: str, told: str) -> None:
    page = tree_of(
        pages(entries, [event("malli", mode=mode, place="Talo", municipality="Kuopio")])["tapahtumat/malli/"]
    )
    assert page.xpath("//p[@class='ds-when']/br/following-sibling::text()") == [told]
    card = tree_of(pages(listings, [event("malli", mode=mode, municipality="Kuopio")])["tapahtumat/"])
    assert ("Kuopio" in card.text_content()) is (mode != "verkko")


def test_the_description_has_its_level_too() -> None:
    description = "Kuvaus, joka kertoo palvelusta. " * 5
    tree = page_of(description=description, evidence={"description": PROOF})
    assert texts(tree, "//section[@aria-labelledby='description']/b") == ["todennettu"]
    assert tree.xpath("//section[@aria-labelledby='description']/sup/a/@href") == ["#l1"]


def key_facts_of(**answers: object) -> dict[str, str]:
    tree = page_of(**answers)
    path = "//section[@aria-labelledby='key']//"
    return dict(zip(texts(tree, f"{path}dt"), texts(tree, f"{path}dd"), strict=True))


def test_what_decides_stands_in_the_head_also_where_nobody_has_answered() -> None:
    assert key_facts_of() == {
        "Hinta": "Ei ilmoitettu Ilmoita hinta", "Käyttäjät": "Ei ilmoitettu Kerro, että teillä on käytössä",
        "Kenen käytettävissä": "Ei ilmoitettu",
        "Kansalliset palvelut ja standardit": "Ei ilmoitettu",
        "Hankintakanavat": "Ei ilmoitettu", "Saavutettavuus": "Ei ilmoitettu", "Tietojen sijainti": "Ei ilmoitettu",
        "Rajoitukset": "Ei ilmoitettu",
    }  # fmt: skip


def test_what_is_gone_is_neither_priced_nor_offered_nor_asked_about() -> None:
    gone = {"status": "poistunut", "pricing": {"model": "ilmainen"}}
    told = key_facts_of(**gone, procurement_routes=[{"route": "suora"}], availability_to="kaikki_kunnat")
    for label in ("Hinta", "Kenen käytettävissä", "Hankintakanavat"):
        assert told[label] == "Ei enää saatavilla"
    assert told["Käyttäjät"] == "Ei ilmoitettu"
    tree = page_of(**gone)
    assert not tree.xpath("//*[@data-component='inquiry']")
    assert missing_in(tree), "what nobody has told can be told still"
    assert page_of(status="poistumassa").xpath("//*[@data-component='inquiry']")


def test_what_others_have_paid_stands_below_the_price_only_where_a_decision_tells_it() -> None:
    assert "Muut ovat maksaneet" not in key_facts_of(pricing={"model": "ilmainen"})
    rows = [PAID | {"year": year} for year in (2021, 2024, 2023)]
    tree = page_of(paid=rows)
    told = tree.xpath("//section[@aria-labelledby='key']//dt[text()='Muut ovat maksaneet']/following-sibling::dd[1]")[0]
    assert [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts(told, "./p")] == [
        "Kuopio 2024: 38 000 € koko sopimuksesta, arvio", "Kuopio 2023: 38 000 € koko sopimuksesta, arvio",
        "ja 1 muu",
    ]  # fmt: skip
    assert texts(tree, "//section[@aria-labelledby='key']//dt")[:2] == ["Hinta", "Muut ovat maksaneet"]


def test_a_sum_is_told_with_its_decision_and_is_no_price() -> None:
    tree = page_of(paid=[PAID])
    line = texts(fact(tree, "Mitä muut ovat maksaneet"), ".")[0].replace("\N{NO-BREAK SPACE}", " ")
    assert line.startswith("Kuopio 2024: 38 000 € koko sopimuksesta, arvio. Käyttöönotto. Noin 0,3")
    assert sources_of(tree, "Mitä muut ovat maksaneet") == ["example.org/paatos"]
    assert fact(tree, "Mitä muut ovat maksaneet").xpath("./b/a/@href") == ["../../kunnat/kuopio/"]
    page = pages(entries, [service("malli", paid=[PAID])])[PLACE]
    assert "38000" not in str(page.things)
    assert key_facts_of(paid=[PAID])["Hinta"] == "Ei ilmoitettu Ilmoita hinta"


def test_the_answers_of_product_groups_stand_below_the_names_of_the_groups() -> None:
    answers = {"product_groups": ["tilavaraus", "kansalaisopisto"], "abilities": {"online_payment": "ei"}}
    tree = page_of(**answers)
    heading = "Ominaisuudet (Kansalaisopiston järjestelmät, Tilavarausjärjestelmät)"
    assert texts(tree, "//h2[@id='abilities']") == [heading]
    assert texts(fact(tree, "Verkkomaksu"), ".") == ["✗ Ei"]
    assert fact(tree, "Verkkomaksu").xpath("./b[@aria-hidden='true']/text()") == ["✗"]
    assert heading in missing_in(tree)
    leading = tree.xpath("//p[@class='ds-by'][starts-with(., 'Tuoteryhmä')]/a/@href")
    assert leading == ["../../palvelut/ryhma/kansalaisopisto/", "../../palvelut/ryhma/tilavaraus/"]


def test_notes_of_abilities_stand_below_the_row() -> None:
    answers = {"product_groups": ["tilavaraus"], "abilities": {"online_payment": "ei"}}
    tree = page_of(**answers, evidence={"abilities.online_payment": PROOF | {"note": "Vain lasku."}})
    answer = fact(tree, "Verkkomaksu")
    assert texts(answer, ".") == ["✗ Ei 1 todennettu"]
    assert texts(answer, "./following-sibling::dd[1]") == ["Vain lasku."]


def test_a_long_answer_among_short_ones_has_its_own_line() -> None:
    abilities = {"permit_types": "Rakentamisen lupa.", "permit_advice": "kylla"}
    tree = page_of(product_groups=["rakentamisen-luvat"], abilities=abilities)
    looks = [answer.get("class") for answer in tree.xpath("//h2[@id='abilities']/following-sibling::dl/dd")]
    assert looks == ["ds-long", None]


def test_no_line_breaks_between_a_value_and_the_number_of_its_source() -> None:
    tree = page_of(status="tuotannossa", evidence={"status": PROOF})
    assert fact(tree, "Palvelun vaihe").text == "Tuotannossa\N{NO-BREAK SPACE}"


def test_what_is_not_stated_is_folded_and_counted() -> None:
    tree = page_of()
    (fold,) = tree.xpath("//section[@aria-labelledby='missing']/details[div/@class='ds-missing']")
    count = sum(len(layout.questions) for layout in lay_out(SERVICES))
    open_ones = int(texts(fold, "./summary")[0].split()[0])
    assert 40 < open_ones < count
    assert fold.get("open") is None


def test_the_price_says_its_tax_and_what_it_leaves_out() -> None:
    pricing = {"model": "asukasluku", "from": 2, "unit": "asukas", "interval": "vuosi", "setup_fee": 500}
    shown = key_facts_of(pricing=pricing)["Hinta"].replace("\N{NO-BREAK SPACE}", " ")
    assert "5 000 asukasta: alkaen 10 000 € vuodessa ilman arvonlisäveroa." in shown
    assert "100 000 asukasta: alkaen 200 000 € vuodessa" in shown
    assert "Lisäksi käyttöönottomaksu 500 € kerran." in shown
    sizes = page_of(pricing=pricing).xpath("//*[@data-size]/@data-size")
    assert sizes == ["5000", "20000", "100000"]


def test_an_expired_price_says_so_before_the_figure() -> None:
    pricing = {
        "model": "kiintea",
        "from": 100,
        "unit": "organisaatio",
        "interval": "vuosi",
        "valid_until": "2026-11-21",
    }
    assert key_facts_of(pricing=pricing)["Hinta"].startswith("Hinta oli voimassa 21.11.2026 asti. 100")


def test_what_only_has_no_licence_fee_is_never_told_as_zero() -> None:
    shown = key_facts_of(pricing={"model": "ei_lisenssimaksua"})["Hinta"]
    assert shown.startswith("Lisenssimaksua ei ole, mutta käyttöönotto ja ylläpito maksavat.")
    assert "0" not in shown


def test_users_are_counted_and_some_are_named() -> None:
    rows = [{"municipality": name, "stage": "kaytossa"} for name in ("Kuopio", "Espoo", "Loppi", "Oulu", "Turku")]
    tree = page_of(references=[*rows, {"organisation": "Malli ry"}, {"municipality": "Imatra", "stage": "lopetettu"}])
    assert texts(tree, "//section[@aria-labelledby='key']//dd[2]/p") == [
        "Käytössä 5 kunnassa: Kuopio, Espoo, Loppi ja 2 muuta",
        "1 muu organisaatio, jonka käytön vaihetta ei ole kerrottu: Malli ry",
    ]  # fmt: skip
    assert tree.xpath("//@data-users") == ["kuopio espoo loppi oulu turku"]


def test_a_use_of_which_all_sources_are_old_is_told_with_its_year() -> None:
    rows, old, new = [{"municipality": "Kuopio", "stage": "kaytossa"}], "2023-10", "2023-11"
    told = [key_facts_of(references=rows, evidence={"references": PROOF | {"source_date": day}}) for day in (old, new)]
    assert told[0]["Käyttäjät"] == "Vuoden 2023 tiedon mukaan käytössä 1 kunnassa: Kuopio"
    assert told[1]["Käyttäjät"] == "Käytössä 1 kunnassa: Kuopio"
    assert told[0]["Uusin lähde"] == "2023"


def test_the_year_of_a_use_is_that_of_its_own_sources() -> None:
    rows = [{"municipality": "Kuopio", "stage": "kaytossa"}]
    old = PROOF | {"source_date": "2020"}
    told = key_facts_of(references=rows, status="tuotannossa", evidence={"status": old, "references": PROOF})
    assert (told["Käyttäjät"], told["Uusin lähde"]) == ("Käytössä 1 kunnassa: Kuopio", "2020")


def test_a_route_that_has_expired_is_told_to_have() -> None:
    rows = [{"route": "kuntayhteistyo", "until": "2022-12"}, {"route": "suora"}]
    told = key_facts_of(procurement_routes=rows)["Hankintakanavat"]
    assert told == "Kuntien yhteistyö (vanhentunut), Suora hankinta"


def test_an_amount_after_the_day_of_its_end_begins_a_sentence() -> None:
    pricing = {"model": "asukasluku", "from": 2, "unit": "asukas", "interval": "vuosi", "valid_until": "2025-12-31"}
    told = key_facts_of(pricing=pricing)["Hinta"]
    assert "Hinta oli voimassa 31.12.2025 asti. Alkaen 10" in told.replace("\N{NO-BREAK SPACE}", " ")


def test_users_of_whom_only_old_sources_tell_are_not_said_to_use_it_today() -> None:
    rows = [{"municipality": "Kuopio", "stage": "kaytossa"}, {"municipality": "Loppi"}, {"municipality": "Oulu"}]
    assert texts(page_of(references=rows), "//section[@aria-labelledby='key']//dd[2]/p") == [
        "Käytössä 1 kunnassa: Kuopio", "2 kuntaa, joiden käytön vaihetta ei ole kerrottu: Loppi, Oulu",
    ]  # fmt: skip


def test_users_of_the_past_are_no_users() -> None:
    rows = [{"municipality": "Kuopio", "stage": "lopetettu"}]
    assert key_facts_of(references=rows)["Käyttäjät"] == (
        "Nykyisiä käyttäjiä ei ole tiedossa. Kerro, että teillä on käytössä"
    )


def test_an_empty_place_that_decides_leads_to_where_it_is_filled() -> None:
    path = "//section[@aria-labelledby='key']//dd/a/@href"
    asked = "pricing.model,pricing.from,pricing.unit,pricing.interval"
    assert page_of().xpath(path) == [
        f"../../lisaa-palvelu/?muokkaa=malli&kysy={asked}", "../../kerro-kokemus/?palvelu=malli&lyhyt=1",
    ]  # fmt: skip
    tried = [{"organisation": "Kerho", "stage": "kokeilussa"}]
    assert not page_of(pricing={"model": "ilmainen"}, references=tried).xpath(path)


def test_others_of_its_category_are_offered_for_comparison() -> None:
    known = [
        service(slug, categories=["tilavaraus"], tags=tags) for slug, tags in (("a", []), ("b", ["tilat"]), ("c", []))
    ]
    found = pages(entries, [*known, service("malli", categories=["tilavaraus"], tags=["tilat"]), service("muu")])
    tree = tree_of(found[PLACE])
    path = "//section[h2/@id='kindred']"
    assert tree.xpath(f"{path}/ul//a/@href") == ["../../palvelut/b/", "../../palvelut/a/", "../../palvelut/c/"]
    assert tree.xpath(f"{path}/p/a/@href") == ["../../vertailu/?p=malli,b,a"]
    assert not tree_of(found["palvelut/muu/"]).xpath(path)


@pytest.mark.parametrize(
    ("entry", "form"),
    [
        (service("malli"), "lisaa-palvelu"), (pilot("malli"), "lisaa-kokeilu"), (event("malli"), "lisaa-tapahtuma"),
    ],
)  # fmt: skip
def test_a_page_leads_to_its_form_to_complete_correct_and_confirm(entry: Entry, form: str) -> None:
    (page,) = pages(entries, [entry]).values()
    links = {" ".join(link.text_content().split()): link.get("href") for link in tree_of(page).xpath("//a")}
    assert links["Täydennä tietoja"] == links["Korjaa"] == f"../../{form}/?muokkaa=malli"
    assert links["Tiedot ovat ajan tasalla"] == f"../../{form}/?muokkaa=malli&ajan-tasalla=1"


def test_a_post_is_corrected_in_its_form() -> None:
    (page,) = pages(entries, [post("malli")]).values()
    assert tree_of(page).xpath("//a[text()='Korjaa']/@href") == ["../../kirjoita-blogiin/?muokkaa=malli"]
    assert not tree_of(page).xpath("//a[contains(@href, 'ajan-tasalla')]")


def test_what_is_missing_can_be_asked_of_the_provider() -> None:
    section = page_of().xpath("//section[@aria-labelledby='missing']")[0]
    (fold,) = section.xpath(".//details[@data-component='inquiry']")
    assert (fold.get("data-questions"), fold.get("data-entry")) == ("palvelut", "malli")
    assert section.xpath("./p/a/@href") == ["../../lisaa-palvelu/?muokkaa=malli"]


def test_a_label_that_repeats_its_heading_is_only_read_out() -> None:
    alone = fact(page_of(accessibility={"level": "tayttaa"}), "Saavutettavuus")
    assert alone.xpath("./preceding-sibling::dt[1]/@class") == ["visually-hidden"]
    beside = fact(page_of(accessibility={"level": "tayttaa", "evaluated_on": "2026-05"}), "Saavutettavuus")
    assert not beside.xpath("./preceding-sibling::dt[1]/@class")


def test_the_page_leads_to_its_own_parts() -> None:
    tree = page_of(status="tuotannossa", pricing={"model": "ilmainen"})
    targets = tree.xpath("//nav[@class='ds-rail']//a/@href")
    assert targets == ["#basics", "#price", "#missing", "#sources"]
    assert all(tree.xpath(f"//*[@id='{target[1:]}']") for target in targets)


def test_evidence_expires_by_itself() -> None:
    last_day, day_before = ({"status": PROOF | {"valid_until": day}} for day in ("2026-11-22", "2026-11-21"))
    assert level_of(page_of(status="tuotannossa", evidence=last_day), "Palvelun vaihe") == "todennettu"
    assert level_of(page_of(status="tuotannossa", evidence=day_before), "Palvelun vaihe") == "vanhentunut"


def test_a_price_expires_by_its_own_date() -> None:
    tree = page_of(pricing={"model": "kiintea", "from": 1200, "valid_until": "2026-11-21"})
    assert level_of(tree, "Hinta alkaen (€)") == "vanhentunut"
    assert level_of(tree, "Hinnoittelumalli") == "vanhentunut"


def test_a_certificate_expires_row_by_row() -> None:
    rows = [{"standard": "ISO 9001", "valid_until": "2026-11-21"}, {"standard": "ISO 27001"}]
    stated = texts(fact(page_of(certifications=rows), "Sertifikaatit"), ".//li")
    assert stated == ["ISO 9001 · Voimassa asti: 21.11.2026 · vanhentunut", "ISO 27001"]


def test_characters_of_html_are_text() -> None:
    tree = page_of(name='A <5 & "B"', summary="a < b & 'c'", features=["x > y && <"])
    assert texts(tree, "//h1") == ['A <5 & "B"']
    assert texts(tree, "//p[@class='ds-lead']") == ["a < b & 'c'"]
    assert texts(fact(tree, "Ominaisuudet"), ".")[0].startswith("x > y && <")


def test_an_old_review_is_shown() -> None:
    assert "Tarkistettu 22.11.2026" in texts(page_of(), "//section[@class='ds-about']//p")
    old = page_of(reviewed_on="2025-11-21")
    assert texts(old, "//p[@class='ds-note ds-stale']")[0].startswith("Tarkistamatta: ")
    assert "Viimeksi tarkistettu 21.11.2025." in texts(old, "//p[@class='ds-note ds-stale']")[0]


def test_relations_show_on_both_pages() -> None:
    found = pages(entries, [service("malli", related=["toinen"]), service("toinen"), service("kolmas")])
    related = {place: tree_of(page).xpath("//ul[@class='ds-related']//a/@href") for place, page in found.items()}
    assert related == {
        "palvelut/malli/": ["../../palvelut/toinen/"],
        "palvelut/toinen/": ["../../palvelut/malli/"],
        "palvelut/kolmas/": [],
    }


def test_the_page_leads_to_its_categories_provider_tags_file_and_data() -> None:
    tree = page_of(categories=["tilavaraus", "muu: arvonta"], tags=["Oma sana"], provider={"name": "Malli Oy"})
    links = {
        " ".join(link.text_content().split()): link.get("href")
        for link in tree.xpath("//header/div//a | //section[@class='ds-about']/div/ul//a")
    }
    assert links == {
        "Malli Oy": "../../tarjoajat/malli-oy/",
        "Tilavaraus": "../../palvelut/aihe/tilavaraus/",
        "Muut": "../../palvelut/aihe/muu/",
        "Oma sana": "../../tunnisteet/oma-sana/",
        "Korjaa": "../../lisaa-palvelu/?muokkaa=malli",
        "Tiedot ovat ajan tasalla": "../../lisaa-palvelu/?muokkaa=malli&ajan-tasalla=1",
        "Muokkaa GitHubissa": "https://github.com/digisavo/digisavo.fi/edit/main/content/services/malli.yml",
        "Tiedot JSON-muodossa": "../../api/v1/services/malli.json",
        "Seuraa muutoksia syötteenä (Atom)": "../../syote/palvelut/malli.xml",
    }


def test_completeness_counts_the_answered_questions() -> None:
    entry = service("malli", status="tuotannossa")
    shown = texts(page_of(status="tuotannossa"), "//div[@class='ds-completeness']//strong")
    assert shown == [f"{entry.completeness.answered} / {entry.completeness.asked}"]


def test_the_page_is_dated_by_its_review() -> None:
    page = pages(entries, [service("malli")])[PLACE]
    assert (page.title, page.description, page.modified) == ("malli", "Esimerkki.", "2026-11-22")


def test_a_pilot_begins_with_what_is_known_of_it() -> None:
    decision = {"outcome": "lopetetaan", "reason": "Ei riittänyt."}
    tree = tree_of(pages(entries, [pilot(stage="paattynyt", decision=decision, results="Tulos.")])["kokeilut/kokeilu/"])
    (lessons,) = tree.xpath("//section[h2[@id='opit']]")
    assert texts(lessons, "./dl/div/dt") == ["Päätös", "Päätöksen perustelu"]
    assert texts(lessons, "./p") == ["Ei kirjattu: Mikä toimi, Mikä ei toiminut."]


def test_a_pilot_that_is_over_and_tells_nothing_says_so_after_its_facts() -> None:
    tree = tree_of(pages(entries, [pilot(stage="paattynyt", results="Tulos.")])["kokeilut/kokeilu/"])
    assert not tree.xpath("//h2[@id='opit']")
    last = tree.xpath("//p[@class='ds-missing'][starts-with(., 'Ei kirjattu')]")
    assert [line.text for line in last] == ["Ei kirjattu: Päätös, Päätöksen perustelu, Mikä toimi, Mikä ei toiminut."]
    assert last[0].xpath("./preceding-sibling::section")
    assert "Ei kirjattu" not in str(tree_of(pages(entries, [pilot()])["kokeilut/kokeilu/"]).text_content())


@pytest.mark.parametrize("answers", [{}, {"lessons": {"worked": ["Nopea."]}}, {"decision": {"outcome": "jatkuu"}}])
@pytest.mark.parametrize("stage", ["", "idea", "kaynnissa", "arvioitavana", "paattynyt", "toimintamalli"])
def test_a_pilot_names_every_question_that_its_completeness_counts_as_open(
    stage: str, answers: dict[str, object]
) -> None:
    model: dict[str, object] = {"adoption_conditions": "Ehto.", "model": {"steps": ["Askel."]}}
    known = pilot("kokeilu", municipalities=["Kuopio"], start="2024", results="Tulos.", **model, **answers)
    values = {key: value for key, value in known.values.items() if key != "stage"} | ({"stage": stage} if stage else {})
    entry = replace(known, values=values)
    tree = tree_of(pages(entries, [entry])["kokeilut/kokeilu/"])
    lines = [text.partition(": ")[2].rstrip(".") for text in texts(tree, "//p[@class='ds-missing']")]
    told = {label for line in lines for label in line.split(", ")} - {""}
    answered = {name for name, field in PILOTS.questions if field.key in values}
    counted = [(name, field) for name, field in PILOTS.questions if field.is_expected(values) and name not in answered]
    assert {field.label for _, field in counted} == told


@pytest.mark.parametrize(
    ("looked_at", "told"),
    [
        ({}, "Tarkistettu 22.11.2026"),
        ({"reviewed_from": ["tallennetut_sivut"]}, "Tarkistettu 22.11.2026 tallennetuista verkkosivuista"),
        ({"reviewed_from": ["verkkosivut", "tarjoaja"]}, "Tarkistettu 22.11.2026 verkkosivuilta ja tarjoajalta"),
    ],
)
def test_the_day_of_review_says_what_was_looked_at(looked_at: dict[str, list[str]], told: str) -> None:
    assert told in texts(page_of(reviewed_on="2026-11-22", **looked_at), "//p")


def test_a_pilot_whose_stage_nobody_knows_says_so() -> None:
    unknown = pilot("kokeilu", stage=None)
    tree = tree_of(pages(entries, [unknown])["kokeilut/kokeilu/"])
    assert texts(tree, "//p[@class='ds-badges']/span") == ["Vaihe: Ei ilmoitettu"]
    card = tree_of(pages(listings, [unknown])["kokeilut/"])
    assert "Vaihe: Ei ilmoitettu" in " ".join(texts(card, "//article | //li"))
