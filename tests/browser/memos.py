"""What tests of the record of a comparison share: a page with records as they are wanted, and a written memo."""

import json
from collections.abc import Callable
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from playwright.sync_api import FilePayload, Locator, Page, expect
from tests.browser.answering import Asked, intercept, intercept_no_more
from tests.browser.conftest import EMPTY, OpenPage

Record = dict[str, Any]
COMMIT = "a1" * 20
SERVICES = {"kuntalaisaloite": "Kuntalaisaloite.fi", "otakantaa": "Otakantaa.fi", "nuortenideat": "Nuortenideat.fi"}
COMPARED = f"vertailu/?p={','.join(SERVICES)}"
DAY = "2026-11-22"


def compared(open_page: OpenPage, address: str = COMPARED, day: str = "", own: bool = False, **options: Any) -> Page:
    """The page of the comparison with a commit, as a build in a repository has one; on a day, if the day matters.

    A clock cannot be taken off a page, and a window of its own has none of the site's files in its memory.
    """
    page = open_page(EMPTY, own=own or bool(day), **options)
    if day:
        page.clock.set_fixed_time(f"{day}T12:00:00")
    change_records(page, lambda record: record | {"commit": COMMIT})
    go(page, address)
    return page


def go(page: Page, address: str) -> None:
    page.goto(page.url.split("/alihakemisto/")[0] + "/alihakemisto/" + address)


def change_records(page: Page, change: Callable[[Record], Record | None]) -> None:
    """Has the site answer with changed records from now on; None for a service that is no more."""
    intercept_no_more(page)

    def answer(route: Asked) -> None:
        response = route.fetch()
        record = change(response.json()) if response.ok else None
        if record is None:
            route.fulfill(status=404, body="")
        else:
            route.fulfill(json=record)

    intercept(page, "*/api/v1/services/*.json", answer)


def form(page: Page) -> Locator:
    return page.get_by_role("region", name="Vertailumuistio")


def opened(page: Page) -> Locator:
    form(page).get_by_text("Kirjoita muistio", exact=True).click()
    expect(candidates(page).first).to_be_visible()  # what happens in the table counts from now on
    return form(page)


def take_out(page: Page, name: str) -> None:
    """Takes a service out of the table by the menu of its column."""
    page.get_by_title(f"Siirrä tai poista: {name}", exact=True).click()
    page.get_by_role("button", name=f"Poista vertailusta: {name}").click()


def candidates(page: Page) -> Locator:
    return form(page).locator("fieldset")


def judge(page: Page, name: str, decision: str, grounds: str) -> None:
    fields = form(page).get_by_role("group", name=name, exact=True)
    fields.get_by_role("radio", name=decision, exact=True).check()
    fields.get_by_role("textbox").fill(grounds)


def written(page: Page) -> None:
    """A memo with something in every field."""
    opened(page)
    form(page).get_by_label("Otsikko").fill("Osallistumisen palvelu")
    form(page).get_by_label("Kuka päättää").fill("Kunnanhallitus")
    judge(page, "Kuntalaisaloite.fi", "Jatkoon", "Maksuton.\nHelppo ottaa käyttöön.")
    judge(page, "Otakantaa.fi", "Karsitaan", 'Ei "sovi" <meille> & muille')


def downloaded(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        form(page).get_by_role("button", name="Lataa muistio").click()
    target = folder / download.value.suggested_filename
    download.value.save_as(target)
    return target


def load(page: Page, file: Path | bytes) -> None:
    """Opens an earlier memo in the form."""
    if form(page).get_by_label("Muistion tiedosto").is_hidden():
        form(page).get_by_text("Jatka aiempaa muistiota", exact=True).click()
    expect(form(page).get_by_label("Muistion tiedosto")).to_be_visible()
    content = file if isinstance(file, bytes) else file.read_bytes()
    chosen: FilePayload = {"name": "muistio.html", "mimeType": "text/html", "buffer": content}
    form(page).get_by_label("Muistion tiedosto").set_input_files(chosen)


def file_of(data: object) -> str:
    """A file that holds data as the file of a memo does."""
    content = data if isinstance(data, str) else json.dumps(data)
    return f'<!DOCTYPE html><html><head><meta name="digisavo:muistio" content="{escape(content)}"></head></html>'


class Paper(HTMLParser):
    """A file of a memo as a reader without a browser sees it: its texts, links, tags and data."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.links: set[str] = set()
        self.tags: set[str] = set()
        self.memo: dict[str, Any] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        if tag == "a":
            self.links.add(given["href"] or "")
        if given.get("name") == "digisavo:muistio":
            self.memo = json.loads(given["content"] or "")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        return "\n".join(self.texts)
