"""What components look like while they are used: each state once, wide and light, narrow and dark, and enlarged."""

from collections.abc import Iterator

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Error, Page
from scripts.audit_tools.axe import RUN
from scripts.audit_tools.browsers import opened_browser
from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.site import Site, file_of
from scripts.audit_tools.used_components import STATES, State

_WHERE_TAB_LEADS = """() => {
  const { localName, className, textContent } = document.activeElement;
  const box = document.activeElement.getBoundingClientRect();
  const isSeen = box.width > 0 && box.height > 0;
  return { isBody: localName === "body", isSeen, name: `${localName}.${className} ${textContent.trim().slice(0, 40)}` };
}"""


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
        page.evaluate("window.scrollTo(0, 0)")  # what the edge of the window cuts would be taken for small
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
