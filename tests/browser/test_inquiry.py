"""The message that asks a provider for what is missing: on the page of a service and below a comparison."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect
from tests.browser.axe import further_faults, violations
from tests.browser.conftest import EMPTY, OpenPage

ALL = re.compile("Kaikki puuttuvat")
LONGEST = 1900
"""Programs for e-mail cut longer addresses."""


def unfolded(page: Page, name: str = "Kysy palveluntarjoajalta") -> Locator:
    """The message of a name, made."""
    fold = page.locator(".ds-inquiry").filter(has_text=name)
    fold.locator("summary").click()
    expect(fold.get_by_role("textbox")).to_be_visible()
    return fold


def asked_in(fold: Locator) -> list[str]:
    """The questions that the message asks."""
    lines = fold.get_by_role("textbox").input_value().splitlines()
    return [line.removeprefix("- ") for line in lines if line.startswith("- ")]


def keys_in(address: str) -> list[str]:
    return parse_qs(urlsplit(address).query)["kysy"][0].split(",")


@pytest.mark.parametrize("slug", ["decidim", "kuntalaisaloite", "esimerkki-muutosta"])
def test_the_message_asks_for_what_the_page_does_not_tell(slug: str, open_page: OpenPage) -> None:
    page = open_page(f"palvelut/{slug}/")
    told = page.locator(".ds-missing p").all_text_contents()
    fold = unfolded(page)
    fold.get_by_label(ALL).check()
    asked = asked_in(fold)
    # Commas stand in labels too, so the page's line of a group is compared whole.
    lines = [line.partition(": ")[2] for line in told]
    assert ", ".join(asked) == ", ".join(lines)
    form = str(fold.get_by_role("link", name="Avaa lomake").get_attribute("href"))
    assert f"/lisaa-palvelu/?muokkaa={slug}&kysy=" in form
    assert len(set(keys_in(form))) == len(asked)


def test_at_first_it_asks_for_what_decides_and_a_letter_that_would_be_cut_leaves_the_questions_to_the_form(
    open_page: OpenPage, home: str
) -> None:
    fold = unfolded(open_page("palvelut/decidim/"))
    form = str(fold.get_by_role("link", name="Avaa lomake").get_attribute("href"))
    assert keys_in(form) == [
        "availability_to", "accessibility.level", "data_locations", "pricing.model", "pricing.from",
    ]  # fmt: skip
    body = body_of(fold)
    assert body == fold.get_by_role("textbox").input_value()
    assert home + form.partition("/alihakemisto/")[2] in body
    assert "- Hinnoittelumalli" in body
    fold.get_by_label(ALL).check()
    body = body_of(fold)
    assert "- Hinnoittelumalli" not in body
    assert "kysy=alternate_names," in body
    assert len(letter(fold)) < len(fold.get_by_role("textbox").input_value()) + LONGEST


def letter(fold: Locator) -> str:
    """The address that opens a letter."""
    return str(fold.get_by_role("link", name="Kirjoita sähköposti").get_attribute("href"))


def body_of(fold: Locator) -> str:
    (body,) = parse_qs(urlsplit(letter(fold)).query)["body"]
    return body


def test_the_message_is_copied_with_its_subject(open_page: OpenPage) -> None:
    page = open_page("palvelut/decidim/", own=True)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fold = unfolded(page)
    fold.get_by_role("button", name="Kopioi viesti").press("Enter")
    expect(fold.get_by_role("status")).to_have_text("Viesti on kopioitu.")
    subject, _, text = page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n").partition("\n\n")
    assert subject == "Aihe: Decidim: tietoja puuttuu hakemistosta (Kokonainen portaali)"
    assert text == fold.get_by_role("textbox").input_value()


def test_what_could_not_be_fetched_is_told_and_tried_again(open_page: OpenPage) -> None:
    page = open_page("palvelut/decidim/")
    page.route("**/assets/kysymykset/*", lambda route: route.fulfill(json={"words": {}}), times=1)
    page.evaluate("() => { console.warn = () => {}; }")
    fold = page.locator(".ds-inquiry")
    fold.locator("summary").click()
    expect(fold.locator("p")).to_contain_text("Viestiä ei saatu tehtyä.")
    fold.locator("summary").click()
    fold.locator("summary").click()
    expect(fold.get_by_role("textbox")).to_be_visible()


def test_without_scripts_the_form_is_there_alone(open_page: OpenPage) -> None:
    page = open_page("palvelut/decidim/", scripts=False)
    expect(page.locator(".ds-inquiry")).to_be_hidden()
    expect(page.locator("[aria-labelledby='missing']").get_by_role("link")).to_have_text("Täydennä tietoja")


def test_a_comparison_asks_the_provider_of_each_service(open_page: OpenPage) -> None:
    page = open_page("vertailu/?p=decidim,consul-democracy")
    folds = page.locator(".ds-inquiry")
    expect(folds.locator("summary")).to_have_text(["Kysy: Decidim", "Kysy: Consul Democracy"])
    fold = unfolded(page, "Kysy: Decidim")
    assert "- Saavutettavuus" in fold.get_by_role("textbox").input_value()
    page.get_by_label("Erot, jotka tiedetään").check()
    expect(fold.get_by_role("textbox")).to_be_visible()
    assert not further_faults(page)
    page.set_viewport_size({"width": 360, "height": 800})
    assert not violations(page, colours=False)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_nobody_is_asked_about_what_is_gone(open_page: OpenPage) -> None:
    page = open_page("vertailu/?p=decidim,nuortenideat")
    expect(page.locator(".ds-inquiry summary")).to_have_text(["Kysy: Decidim"])
    expect(page.get_by_text("Nuortenideat.fi: ei enää saatavilla")).to_be_visible()


def test_a_fold_that_is_opened_before_its_module_comes_is_filled(open_page: OpenPage, home: str) -> None:
    page = open_page(EMPTY)

    def come_late(route: Route) -> None:
        page.locator(".ds-inquiry summary").click()
        route.continue_()

    page.route("**/inquiry/inquiry.js", come_late)
    page.goto(f"{home}palvelut/decidim/")
    expect(page.locator(".ds-inquiry").get_by_role("textbox")).to_be_visible()
