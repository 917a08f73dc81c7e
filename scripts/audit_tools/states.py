"""What components look like while they are used: each state once, wide and light, narrow and dark, and enlarged."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Error, Page, expect
from scripts.audit_tools.axe import RUN
from scripts.audit_tools.browsers import opened_browser
from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.site import Site, file_of
from scripts.audit_tools.walks import await_state

THREE = "vertailu/?p=evaka,koha,finna"
LIST = "vaatimukset/?ryhma=osallistumisalusta&kunta=siikalatva"
_WHERE_TAB_LEADS = """() => {
  const { localName, className, textContent } = document.activeElement;
  const box = document.activeElement.getBoundingClientRect();
  const isSeen = box.width > 0 && box.height > 0;
  return { isBody: localName === "body", isSeen, name: `${localName}.${className} ${textContent.trim().slice(0, 40)}` };
}"""


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


def check_states(site: Site) -> Result:
    """Every state that the site has a page for."""
    if not file_of(site.folder, "palvelut/").is_file():
        return count_of("Osien tilat", "puutetta", (), ", ei palveluja")
    states = [state for state in STATES if file_of(site.folder, state.address.partition("?")[0]).is_file()]
    with opened_browser() as browser:
        faults = [f"{state.name}: {fault}" for state in states for fault in faults_of(browser, site, state)]
    return count_of("Osien tilat", "puutetta", faults, f", {len(states)} tilaa")


def faults_of(browser: Browser, site: Site, state: State) -> Iterator[str]:
    """What axe, a narrow window with text of twice the size, and the keyboard find in a state."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    if state.failing:
        page.route(state.failing, lambda route: route.abort())
    try:
        page.goto(site.home + state.address)
        state.lead(page)
        page.evaluate(AXE_SCRIPT)
        yield from _by_axe(page)
        yield from _enlarged(page)
        yield from _by_keyboard(page)
    except (Error, AssertionError) as error:
        yield f"jäi kesken: {' '.join(str(error).split())[:200]}"
    context.close()


def _by_axe(page: Page) -> Iterator[str]:
    width = (page.viewport_size or {"width": 1280})["width"]
    for wide, scheme in ((width, "light"), (360, "dark")):
        page.set_viewport_size({"width": wide, "height": 800})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of two words
        yield from (f"{wide} px, {scheme}: {fault}" for fault in page.evaluate(RUN))


def _enlarged(page: Page) -> Iterator[str]:
    for width, size in ((320, "100%"), (640, "200%")):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
        if (wide := page.evaluate("document.documentElement.scrollWidth")) > width:
            yield f"{width} px, teksti {size}: sivu on {wide} px leveä"
    page.evaluate("document.documentElement.style.fontSize = ''")


def _by_keyboard(page: Page) -> Iterator[str]:
    """The tabulator goes on from where the reader is, in forced colours, and what it reaches is seen."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(forced_colors="active")
    for _ in range(40):
        page.keyboard.press("Tab")
        stop = page.evaluate(_WHERE_TAB_LEADS)
        if stop["isBody"]:
            return
        if not stop["isSeen"]:
            yield f"näppäimistö vie piilossa olevaan kohtaan: {stop['name']}"
