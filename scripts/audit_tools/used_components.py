"""The states in which components are while they are used, and what a reader does to come to each."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect
from scripts.audit_tools.walks import await_state

THREE = "vertailu/?p=evaka,koha,finna"
LIST = "vaatimukset/?ryhma=osallistumisalusta&kunta=siikalatva"


@dataclass(frozen=True, slots=True)
class State:
    """A state by its name: its page, what leads to it, and the addresses that do not answer meanwhile."""

    name: str
    address: str
    lead: Callable[[Page], object]
    failing: str = ""


def _unfold(selector: str) -> Callable[[Page], object]:
    return lambda page: page.locator(f"{selector} > summary").first.click()


def _see(selector: str) -> Callable[[Page], object]:
    return lambda page: page.locator(selector).first.wait_for()


def _open_menu(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.locator("header details > summary").click()


def _open_filters(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.locator("[data-part=opener]").click()
    page.locator("dialog .ds-facet").nth(1).wait_for()
    page.locator("dialog .ds-facet summary").nth(1).click()


def _suggest(page: Page) -> None:
    page.get_by_role("banner").get_by_role("combobox").first.fill("kuopio")
    expect(page.get_by_role("option").first).to_be_visible()


def _typed(page: Page, name: str) -> None:
    field = page.locator("#kuntamme")
    field.focus()
    page.locator(".ds-ours button[data-part=open]:not([disabled])").wait_for(state="attached")
    field.fill(name)
    page.wait_for_timeout(300)


def _all_lists(page: Page) -> None:
    await_state(page, "requirements")
    for button in page.locator("[data-part=lists] button").all():
        button.click()


def _judged(page: Page) -> None:
    _all_lists(page)
    page.locator(".ds-needs__row > summary").first.click()
    page.locator(".ds-needs__service details > summary").first.click()
    page.locator("[data-part=papers]").scroll_into_view_if_needed()


def _paper(page: Page) -> None:
    page.evaluate("window.print = () => {}")
    _judged(page)
    page.locator("[data-paper=survey][data-action=print]").click()
    page.locator(".ds-paper").wait_for(state="attached")


def _with_errors(page: Page) -> None:
    await_state(page, "form")
    page.locator('[data-key="links.website"] input').first.fill("ei osoite")
    page.get_by_role("button", name="Siirry lähettämään").click()
    page.locator(".ds-field[data-severity=error]").first.wait_for(state="attached")


def _follow(page: Page) -> None:
    await_state(page, "compare")
    page.locator(".ds-watch > summary").click()


def _column_menu(page: Page) -> None:
    await_state(page, "compare")
    page.locator(".ds-compare thead details > summary, .ds-compare thead [aria-haspopup]").first.click()


def _memo(page: Page) -> None:
    await_state(page, "compare")
    page.get_by_role("button", name="Kirjoita muistio").click()
    page.locator(".ds-memo form, form.ds-memo").first.wait_for()


def _chosen(page: Page) -> None:
    for _ in range(2):
        page.get_by_role("button", name=re.compile("^Lisää vertailuun: ")).first.click()
    page.get_by_role("region", name="Vertailuun valitut palvelut").wait_for()


def _embedded(page: Page) -> None:
    page.locator("#embed-list").fill("kuopio")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    page.locator("[data-component=embed] iframe").wait_for()


STATES = (
    State("valikko auki", "", _open_menu),
    State("hakuehdotukset", "tietoa/", _suggest),
    State("haku, ei tuloksia", "haku/?q=xqzxqz", _see("[data-part=status], .ds-search__status")),
    State("haku ei lataudu", "haku/?q=kartta", lambda page: page.wait_for_timeout(800), "**/assets/haku/**"),
    State("rajaimet ikkunassa", "palvelut/", _open_filters),
    State("luettelo tyhjänä", "palvelut/?q=xqzxqz", lambda page: page.wait_for_timeout(800)),
    State(
        "luettelo ei lataudu",
        "palvelut/?status=tuotannossa",
        lambda page: page.wait_for_timeout(800),
        "**/hakemisto/**",
    ),
    State("valintapalkki", "palvelut/ryhma/osallistumisalusta/", _chosen),
    State("vertailu, seuranta auki", THREE, _follow),
    State("vertailu, sarakkeen valikko", THREE, _column_menu),
    State("vertailu, muistio", THREE, _memo),
    State("vertailu, tietue puuttuu", THREE, lambda page: page.wait_for_timeout(1500), "**/api/v1/services/koha.json"),
    State("vertailu tyhjänä", "vertailu/", _see("[data-part=how]")),
    State("vaatimuslista tyhjänä", "vaatimukset/", lambda page: await_state(page, "requirements")),
    State("vaatimuslista ei lataudu", LIST, lambda page: page.wait_for_timeout(800), "**/assets/vaatimukset/**"),
    State("vaatimuslista, kaikki listat", LIST, _all_lists),
    State("vaatimus ja tulos auki", LIST, _judged),
    State("asiakirja tulostettavana", LIST, _paper),
    State("kunnan valinta", "kunnat/", lambda page: _typed(page, "kuo")),
    State("kuntaa ei ole", "kunnat/", lambda page: _typed(page, "xqzxqz")),
    State("tilaus auki", "palvelut/", _unfold("[data-component=follow]")),
    State("upotuksen koodi", "upota/", _embedded),
    State("muutokset", "muutokset/", _see("h1")),
    State("kuukausi", "tapahtumat/kuukausi/2027-02/", _see(".ds-card")),
    State("lomake, virheitä", "lisaa-palvelu/", _with_errors),
    State("kokemuslomake", "kerro-kokemus/?palvelu=evaka", lambda page: await_state(page, "form")),
    State("kysely tarjoajalle", "palvelut/evaka/", _unfold("details.ds-inquiry")),
    State("kunnan sivu", "kunnat/kuopio/?kunta=kuopio", _see(".ds-ours__clear, .ds-ours__line")),
    State("avoin data", "avoin-data/", _see("h1")),
)
