"""The papers of lists of requirements, made of the real content in Chromium and opened in a word processor."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser
from scripts.audit_tools import browsers
from scripts.audit_tools.programs import last_lines, run
from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.site import Site, file_of

PAGE = "vaatimukset/"
SORTS = ("request", "survey", "annex")
_ASKED = "accessibility.statement_url=t&data_locations=p.within:eu_eta&supports=t.all:suomifi-tunnistus"
LISTS = (
    f"{PAGE}?ryhma=varhaiskasvatusjarjestelma&{_ASKED}&prices.20000=k",
    f"{PAGE}?ryhma=tilavaraus&{_ASKED}&prices.5000=k",
    f"{PAGE}?ryhma=osallistumisalusta&{_ASKED}&prices.100000=k&ui_languages=p2.all:fi,sv",
)
"""Systems for early education, 20 000 inhabitants; for booking, 5 000; for participation, 120 000."""
MOST_PAGES = 40
"""How many pages of A4 a paper has at most: more means that its tables have come apart."""
_SECONDS = 30_000
_HEADING = 120
"""How many letters the heading of a table has at most."""
_DATA = re.compile(r'<meta name="digisavo:asiakirja" content="([^"]*)">')
_NAME = "Asiakirjat LibreOfficessa"


@dataclass(frozen=True, slots=True)
class _Paper:
    """A paper, and what it was made of."""

    file: Path
    data: dict[str, Any]

    @property
    def name(self) -> str:
        return self.file.stem

    def texts(self) -> Iterator[str]:
        """What must stand in it, whoever opens it."""
        yield self.data["set"]["label"]
        yield self.data["commit"][:8]
        if self.data["paper"] != "request":
            yield from (criterion["label"] for criterion in self.data["criteria"])
        if self.data["paper"] == "survey":
            yield from (service["name"] for service in self.data["services"])
        if self.data["paper"] == "request":
            yield from (service["name"] for service in self.data["services"] if service["outcome"] != "fails")


def check_papers(site: Site) -> Result:
    """Every paper of the lists, as a PDF: its pages, and its key texts."""
    if not file_of(site.folder, PAGE).is_file():
        return count_of(_NAME, "puutetta", (), ", ei vaatimuslistan sivua")
    with TemporaryDirectory() as folder:
        papers = _made(site, Path(folder))
        command: list[str | Path] = [
            "soffice",
            f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
            "--headless",
        ]
        office = run([*command, "--convert-to", "pdf", "--outdir", folder, *(paper.file for paper in papers)])
        faults = [fault for paper in papers for fault in _faults_of(paper, last_lines(office))]
    return count_of(_NAME, "puutetta", faults, f", {len(papers)} asiakirjaa")


def _made(site: Site, folder: Path) -> list[_Paper]:
    with browsers.opened_browser() as browser:
        return [paper for address in LISTS for paper in _papers_of(browser, site.home + address, folder)]


def _papers_of(browser: Browser, address: str, folder: Path) -> Iterator[_Paper]:
    page = browser.new_page()
    page.goto(address)
    page.locator("[data-state=ready]").wait_for(timeout=_SECONDS)
    # What makes papers is fetched when a reader comes to them.
    page.locator("[data-part=papers]").scroll_into_view_if_needed()
    for sort in SORTS:
        button = page.locator(f"[data-paper={sort}][data-action=save]")
        button.wait_for(timeout=_SECONDS)
        with page.expect_download(timeout=_SECONDS) as download:
            button.click()
        file = folder / download.value.suggested_filename
        download.value.save_as(file)
        yield _Paper(file, json.loads(unescape(_DATA.findall(file.read_text("utf-8"))[0])))
    page.close()


def _faults_of(paper: _Paper, said: str) -> Iterator[str]:
    pdf = paper.file.with_suffix(".pdf")
    if not pdf.is_file():
        yield f"{paper.name}: ei avautunut: {said}"
        return
    pages = run(["pdftotext", "-layout", pdf, "-"]).stdout.removesuffix("\f").split("\f")
    if len(pages) > MOST_PAGES:
        yield f"{paper.name}: {len(pages)} sivua, enintään {MOST_PAGES}"
    yield from (f"{paper.name}: sivu {number} on tyhjä" for number, text in enumerate(pages, 1) if not text.strip())
    text = _squeezed(run(["pdftotext", "-raw", pdf, "-"]).stdout)
    yield from (f"{paper.name}: puuttuu: {part}" for part in dict.fromkeys(paper.texts()) if not _stands_in(part, text))


def _stands_in(part: str, text: str) -> bool:
    """Whether a part stands in a squeezed text: whole, or with the heading of its table between two of its words, for
    word processors let a row go on on the next page."""
    words = (re.escape(_squeezed(word)) for word in part.split())
    return re.search(f".{{,{_HEADING}}}".join(words), text) is not None


def _squeezed(text: str) -> str:
    """A text without spaces and hyphens: cells divide it into lines."""
    return re.sub(r"[\s\u00ad-]+", "", text)
