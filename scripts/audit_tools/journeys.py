"""Officials who go from the home page and a need to saved papers, on the real content, and whose clicks are counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Error, Locator
from scripts.audit_tools import browsers
from scripts.audit_tools.official import Official
from scripts.audit_tools.papers import MOST_PAGES, SORTS
from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.saved_papers import faults_of
from scripts.audit_tools.site import Site, file_of

MOST_CLICKS = 25
"""From the home page to a saved request."""
UNCHANGED = "Mikään ei ole muuttunut."
WAYS = tuple((width, by_keyboard) for width in (1280, 360) for by_keyboard in (False, True))
_PAGE = re.compile(rb"/Type\s*/Page\b")


@dataclass(frozen=True, slots=True)
class Journey:
    """What is needed, by the slugs of its category and product group, and the municipality that needs it."""

    category: str
    group: str
    municipality: str

    @property
    def name(self) -> str:
        return f"Matka: {self.group}, {self.municipality}"


JOURNEYS = (
    Journey("varhaiskasvatus-ja-koulutus", "varhaiskasvatusjarjestelma", "Varkaus"),
    Journey("tilavaraus", "tilavaraus", "Siikalatva"),
    Journey("osallisuus", "osallistumisalusta", "Kuopio"),
)
"""For about 20 000, 5 000 and 120 000 inhabitants."""


@dataclass(slots=True)
class Walked:
    """What a way through a journey came to."""

    clicks: int = 0
    pages: int = 0
    faults: tuple[str, ...] = ()


def check_journey(site: Site, journey: Journey) -> Result:
    """A journey with a mouse and with a keyboard, on a wide and on a narrow screen."""
    if not file_of(site.folder, f"palvelut/ryhma/{journey.group}/").is_file():
        return count_of(journey.name, "puutetta", (), ", ei tuoteryhmän sivua")
    with browsers.opened_browser() as browser:
        walks = [walked(browser, site, journey, *way) for way in WAYS]
    clicks, pages = max(walk.clicks for walk in walks), max(walk.pages for walk in walks)
    faults = tuple(fault for walk in walks for fault in walk.faults)
    return Result(journey.name, f"{clicks} napsautusta, {pages} sivua paperilla", f"enintään {MOST_CLICKS}", faults)


CHECKS = tuple(partial(check_journey, journey=journey) for journey in JOURNEYS)


def walked(
    browser: Browser, site: Site, journey: Journey, width: int, by_keyboard: bool, downloads: Path | None = None
) -> Walked:
    """A way through a journey; `downloads` is for a browser that does not tell of them (see `Official`)."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.add_init_script("window.print = () => {}")
    official, walk = Official(page, by_keyboard=by_keyboard, downloads=downloads), Walked()
    faults: list[str] = []
    with TemporaryDirectory() as folder:
        try:
            faults += _way(official, site, journey, walk, Path(folder))
        except (Error, AssertionError) as error:
            place = page.url.removeprefix(site.home).split("?", 1)[0]
            faults.append(f"jäi kesken, /{place}: {str(error).splitlines()[0]}")
    context.close()
    way = f"{width} px, {'näppäimistö' if by_keyboard else 'hiiri'}"
    walk.faults = tuple(f"{way}: {fault}" for fault in faults + official.faults)
    return walk


def _way(official: Official, site: Site, journey: Journey, walk: Walked, folder: Path) -> Iterator[str]:
    page = official.page
    names = _to_the_list(official, site, journey)
    request = _requested(official, folder)
    walk.clicks = official.clicks
    if walk.clicks > MOST_CLICKS:
        yield f"{walk.clicks} napsautusta, enintään {MOST_CLICKS}"
    if not re.search(r"[?&]kunta=[^&]", page.url):
        yield "valittu kunta katosi matkalla"
    files = {"request": request} | {sort: official.save(_button(official, sort), folder) for sort in SORTS[1:]}
    for sort, file in files.items():
        yield from (f"{sort}: {fault}" for fault in faults_of(page.context, file, names, site))
        if official.downloads:
            continue  # Firefox packs the pages that it prints, so that nobody can count them
        pages = _printed(official, sort)
        walk.pages += pages
        if not 0 < pages <= MOST_PAGES:
            yield f"{sort}: {pages} sivua paperilla, enintään {MOST_PAGES}"
    for file in files.values():
        yield from _faults_of_return(official, file)


def _to_the_list(official: Official, site: Site, journey: Journey) -> frozenset[str]:
    """From the home page by the municipality and the category to a list; the services that the group showed."""
    page = official.page
    page.goto(site.home)
    main = page.locator("main")
    official.press(main.locator("a[href*='kunnat/']").first)
    page.locator(".ds-ours button[data-part=open]:not([disabled])").wait_for(state="attached")
    official.choose(page.locator("#kuntamme"), journey.municipality)
    page.wait_for_url("**kunta=*")
    official.press(page.locator(".ds-header a").first)
    official.press(main.locator(f"a[href*='aihe/{journey.category}/']").first)
    official.press(main.locator(f"a[href*='ryhma/{journey.group}/']").first)
    page.locator("main [data-compare] > a").first.wait_for()
    names = frozenset(page.locator("main [data-compare] > a").all_inner_texts())
    official.press(main.locator(f"a[href*='ryhma={journey.group}']", has_text="Vaatimuslista").first)
    return names


def _requested(official: Official, folder: Path) -> Path:
    """All ready lists, and the request of what they leave open."""
    page = official.page
    page.locator("[data-component=requirements][data-state=ready]").wait_for()
    for button in page.locator("[data-part=lists] button").all():
        official.press(button)
    # What makes papers is fetched when a reader comes to them.
    page.locator("[data-part=papers]").scroll_into_view_if_needed()
    return official.save(_button(official, "request"), folder)


def _button(official: Official, sort: str, action: str = "save") -> Locator:
    return official.page.locator(f"[data-paper={sort}][data-action={action}]")


def _printed(official: Official, sort: str) -> int:
    """How many pages a paper has when it is printed from the page."""
    page = official.page
    official.press(_button(official, sort, "print"))
    page.locator(".ds-paper").wait_for(state="attached")
    pages = len(_PAGE.findall(page.pdf(prefer_css_page_size=True)))
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    return pages


def _faults_of_return(official: Official, file: Path) -> Iterator[str]:
    """A paper that comes back to the site at once tells that nothing has changed."""
    page = official.page
    field = page.locator("[data-part=paper_file]")
    if field.is_hidden():
        official.press(page.locator("[data-part=papers_continue] > summary"))
    field.set_input_files(file)
    page.locator("[data-part=paper_file_status]", has_text="Avattiin asiakirja").wait_for()
    report = page.locator("[data-part=paper_report]")
    report.locator("p").first.wait_for()
    if UNCHANGED not in (told := report.inner_text()):
        yield f"{file.stem} takaisin avattuna: {told[:200]}"
