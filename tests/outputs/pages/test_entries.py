"""The pages of entries, and their cards."""

from lxml.html import HtmlElement
from tests.outputs.making import pages, service, texts, tree_of

from digisavo.collections.services.collection import SERVICES
from digisavo.outputs.pages.entries import entries

PLACE = "palvelut/malli/"
PROOF = {"level": "todennettu", "url": "https://www.example.com/paatos", "checked_on": "2026-11-01"}


def page_of(**answers: object) -> HtmlElement:
    return tree_of(pages(entries, [service("malli", **answers)])[PLACE])


def fact(tree: HtmlElement, label: str) -> HtmlElement:
    """Where the page tells the fact of a label: its value and its claim."""
    found: HtmlElement = tree.xpath("//dl[@class='ds-facts']/dt[text()=$label]/following-sibling::dd[1]", label=label)[
        0
    ]
    return found


def level_of(tree: HtmlElement, label: str) -> str:
    """The level of a fact's claim: a plain word where it is only stated, else a badge with a class of its own."""
    proof = fact(tree, label).xpath("./small[1]")[0]
    for badge in proof.xpath("./span"):
        assert badge.get("class") == f"ds-level--{badge.text}"
        return str(badge.text)
    return str(proof.text).partition(" ")[0]


def test_what_is_not_stated_is_one_line_a_group() -> None:
    tree = page_of(pricing={"model": "ilmainen"})
    lines = texts(tree, "//section/p[@class='ds-missing']")
    assert lines[0].startswith("Ei ilmoitettu: Muut nimet, Palvelun laji, Teemat, ")
    groups = tree.xpath("//section[h2/@id != 'kokemukset']")
    assert len(lines) == len(groups) - 1, "the sources lack nothing"
    price = texts(tree, "//section[h2/@id='price']/p")
    assert price[0].startswith("Ei ilmoitettu: Hinnan yksikkö, ")
    assert "Hinnoittelumalli" not in price[0]
    assert "Hinta alkaen" not in price[0], "of what costs nothing it is not asked"


def test_every_declared_fact_is_shown_or_listed_as_missing() -> None:
    tree = page_of(status="tuotannossa", supports=[{"id": "kanta"}])
    stated = set(texts(tree, "//section//dt"))
    missing = {
        label
        for line in texts(tree, "//p[@class='ds-missing']")
        for label in line.removeprefix("Ei ilmoitettu: ").removesuffix(".").split(", ")
    }
    shown = {field.label for group in SERVICES.groups.values() for field in group}
    assert stated | missing == shown
    assert not stated & missing


def test_what_only_some_have_to_answer_is_missed_of_them_only() -> None:
    missing = " ".join(texts(page_of(), "//p[@class='ds-missing']"))
    assert "Sote-tietojärjestelmän luokka" not in missing


def test_a_value_without_evidence_is_claimed_by_the_submitter() -> None:
    tree = page_of(status="tuotannossa")
    assert level_of(tree, "Kypsyys") == "ilmoitettu"
    assert texts(fact(tree, "Kypsyys"), "./small") == ["ilmoitettu"]


def test_a_proof_shows_its_level_source_and_dates() -> None:
    proof = PROOF | {"source_date": "2025-03", "valid_until": "2027-01-31", "note": "Liite 2."}
    tree = page_of(status="tuotannossa", evidence={"status": proof})
    assert level_of(tree, "Kypsyys") == "todennettu"
    line = (
        "todennettu · Lähde: example.com, päivätty maaliskuu 2025, luettu 1.11.2026, voimassa 31.1.2027 asti. Liite 2."
    )
    assert texts(fact(tree, "Kypsyys"), "./small") == [line]
    assert fact(tree, "Kypsyys").xpath("./small/a/@href") == ["https://www.example.com/paatos"]


def test_each_proof_is_a_line_and_the_best_level_counts() -> None:
    claimed = {"level": "ilmoitettu", "note": "Tarjoajan tiedote."}
    tree = page_of(status="tuotannossa", evidence={"status": [claimed, PROOF]})
    lines = ["todennettu · Lähde: example.com, luettu 1.11.2026", "Tarjoajan tiedote."]
    assert texts(fact(tree, "Kypsyys"), "./small") == lines


def test_proofs_of_one_source_are_one_line_with_all_notes() -> None:
    tree = page_of(
        status="tuotannossa", evidence={"status": [PROOF | {"note": "Kohta 1."}, PROOF | {"note": "Kohta 2."}]}
    )
    line = "todennettu · Lähde: example.com, luettu 1.11.2026. Kohta 1. Kohta 2."
    assert texts(fact(tree, "Kypsyys"), "./small") == [line]


def test_sources_of_one_host_show_their_paths() -> None:
    ends = (
        "p%C3%A4%C3%A4t%C3%B6s?nro=1",
        "%E2%80%AEtxt",
        "asiat/2026/kokoukset/kunnanhallitus/poytakirjat/liite-12.pdf",
    )
    proofs = [PROOF | {"url": f"https://www.example.com/{end}"} for end in ends]
    tree = page_of(status="tuotannossa", evidence={"status": proofs})
    assert texts(fact(tree, "Kypsyys"), "./small/a") == [
        "example.com/päätös?nro=1",
        "example.com/%E2%80%AEtxt",
        "example.com/asiat/2026/kokou…tus/poytakirjat/liite-12.pdf",
    ]


def test_the_description_has_its_level_too() -> None:
    description = "Kuvaus, joka kertoo palvelusta. " * 5
    lines = texts(
        page_of(description=description, evidence={"description": PROOF}),
        "//section[@aria-labelledby='description']/small",
    )
    assert lines == ["todennettu · Lähde: example.com, luettu 1.11.2026"]


def test_a_label_that_repeats_its_heading_is_only_read_out() -> None:
    alone = fact(page_of(accessibility={"level": "tayttaa"}), "Saavutettavuus")
    assert alone.xpath("./preceding-sibling::dt[1]/@class") == ["visually-hidden"]
    beside = fact(page_of(accessibility={"level": "tayttaa", "evaluated_on": "2026-05"}), "Saavutettavuus")
    assert not beside.xpath("./preceding-sibling::dt[1]/@class")


def test_the_page_leads_to_its_own_parts() -> None:
    tree = page_of(status="tuotannossa", pricing={"model": "ilmainen"})
    targets = tree.xpath("//nav[@class='ds-toc']//a/@href")
    assert targets == ["#basics", "#price", "#sources"]


def test_evidence_expires_by_itself() -> None:
    last_day, day_before = ({"status": PROOF | {"valid_until": day}} for day in ("2026-11-22", "2026-11-21"))
    assert level_of(page_of(status="tuotannossa", evidence=last_day), "Kypsyys") == "todennettu"
    assert level_of(page_of(status="tuotannossa", evidence=day_before), "Kypsyys") == "vanhentunut"


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
    assert "Tarkistettu 22.11.2026" in texts(page_of(), "//aside/p")
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
        " ".join(link.text_content().split()): link.get("href") for link in tree.xpath("//header//a | //aside/ul//a")
    }
    assert links == {
        "Malli Oy": "../../tarjoajat/malli-oy/",
        "Tilavaraus": "../../palvelut/aihe/tilavaraus/",
        "Muut": "../../palvelut/aihe/muu/",
        "Oma sana": "../../tunnisteet/oma-sana/",
        "Muokkaa GitHubissa": "https://github.com/digisavo/digisavo.fi/edit/main/content/services/malli.yml",
        "Tiedot JSON-muodossa": "../../api/v1/services/malli.json",
    }


def test_completeness_counts_the_answered_questions() -> None:
    entry = service("malli", status="tuotannossa")
    shown = texts(page_of(status="tuotannossa"), "//div[@class='ds-completeness']//strong")
    assert shown == [f"{entry.completeness.answered} / {entry.completeness.asked}"]


def test_the_page_is_dated_by_its_review() -> None:
    page = pages(entries, [service("malli")])[PLACE]
    assert (page.title, page.description, page.modified) == ("malli", "Esimerkki.", "2026-11-22")
