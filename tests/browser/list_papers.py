"""What tests of the papers of a list of requirements share: a result as the page judges it, and what a reader adds."""

import json
from html import escape
from typing import Any

from tests.browser import memos

from digisavo.outputs.rendering.translations import Language

Data = dict[str, Any]
COMMIT = "c0ffee" + "0" * 34
ADDRESS = "https://digisavo.example/vaatimukset/?aihe=osallistuminen&ui_languages=p.all:fi"
SITE = "https://digisavo.example/palvelut/"
WORDS = {**Language("fi").texts_below("level"), **Language("fi").texts_below("papers.script")}
"""The words that the page hands to the papers."""
INPUTS: Data = {"made_on": "2026-11-30", "deadline": "", "reply_to": "", "everyone": False}


def proof(url: str, date: str = "2026-11-22", level: str = "ilmoitettu") -> Data:
    return {"url": url, "level": level, "date": date}


def verdict(state: str, text: str = "", *sources: Data) -> Data:
    return {"state": state, "text": text, "sources": list(sources)}


UNKNOWN = verdict("unknown", "Ei ilmoitettu")
CRITERIA: list[Data] = [
    {"key": "ui_languages", "label": "Käyttöliittymän kielet", "help": "Millä kielillä palvelua voi käyttää?",
     "operator": "all", "wanted": ["fi", "sv"], "wantedText": "suomi ja ruotsi", "importance": "must", "weight": 3},
    {"key": "authentication", "label": "Tunnistautuminen", "help": "", "operator": "any", "wanted": ["vahva"],
     "wantedText": "Vahva tunnistus", "importance": "must", "weight": 0},
    {"key": "accessibility.statement_url", "label": "Saavutettavuusseloste", "help": "", "operator": "is", "wanted": [],
     "wantedText": "", "importance": "must", "weight": 0},
    {"key": "open_source.license", "label": "Lisenssi", "help": "", "operator": "is", "wanted": [], "wantedText": "",
     "importance": "wish", "weight": 2},
    {"key": "availability_percent", "label": "Käytettävyys", "help": "", "operator": "least", "wanted": [99],
     "wantedText": "vähintään 99 %", "importance": "ask", "weight": 0},
]  # fmt: skip
_ESPOO = "https://www.espoo.fi/fi-FI/Asioi_verkossa/Muut_palvelut/Kuntalaisaloitefiverkkopalvelu"
_OPEN = "https://www.otakantaa.fi/fi/tietoa-palvelusta/3/"
_CODE = "https://github.com/decidim/decidim/blob/15bee86335d85ce55b2f2a844a7a2320c5a995e6/publiccode.yml"


def judged(slug: str, name: str, provider: str, outcome: str, points: tuple[int, int], *verdicts: Data) -> Data:
    return {
        "slug": slug, "name": name, "provider": provider, "address": f"{SITE}{slug}/", "outcome": outcome,
        "points": {"worst": points[0], "best": points[1]}, "verdicts": list(verdicts),
    }  # fmt: skip


JUDGED = [
    judged(
        "kuntalaisaloite", "Kuntalaisaloite.fi", "Oikeusministeriö", "open", (5, 5),
        verdict("meets", "suomi, ruotsi", proof(_ESPOO, level="todennettu")),
        verdict("meets", "Vahva tunnistus", proof("https://www.kuntalaisaloite.fi/fi/ohjeet/ohje-osallistujalle")),
        UNKNOWN, verdict("meets", "Apache-2.0", proof(f"{SITE}kuntalaisaloite/")), UNKNOWN,
    ),
    judged(
        "maptionnaire", "Maptionnaire", "Mapita Oy", "open", (0, 5), UNKNOWN, UNKNOWN,
        verdict("meets", "Ilmoitettu", proof("https://www.maptionnaire.com/compliance", "2023-03-14")),
        UNKNOWN, UNKNOWN,
    ),
    judged(
        "decidim", "Decidim", "Associació de Software Lliure Decidim", "fails", (2, 2),
        verdict("fails", "suomi, englanti, saksa", proof(_CODE, "2025-02-12")),
        verdict("meets", "Vahva tunnistus", proof(_CODE, "2025-02-12")), UNKNOWN,
        verdict("meets", "AGPL-3.0-or-later", proof(_CODE, "2025-02-12", "todennettu")), UNKNOWN,
    ),
    judged(
        "otakantaa", "Otakantaa.fi", "", "fails", (3, 5), verdict("meets", "suomi, ruotsi", proof(_OPEN)),
        verdict("fails", "Ei kirjautumista", proof(_OPEN)), UNKNOWN, UNKNOWN, UNKNOWN,
    ),
]  # fmt: skip
RESULT: Data = {
    "set": {"kind": "category", "id": "osallistuminen", "label": "Osallistuminen",
            "address": "/palvelut/aihe/osallistuminen/"},
    "need": "Kunnan asukkaat tekevät aloitteita verkossa.\nPalvelun pitää toimia kahdella kielellä.",
    "criteria": CRITERIA, "judged": JUDGED, "commit": COMMIT, "generated": "2026-11-22T12:00:00+02:00",
}  # fmt: skip
"""Four services of the portal on which browser tests stand, by what its files say of them."""
ASKING: Data = {
    "form": "https://digisavo.example/lisaa-palvelu/",
    "contacts": [["kuntalaisaloite", {"email": "kuntalaisaloite@gov.fi", "website": "https://www.kuntalaisaloite.fi"}],
                 ["otakantaa", {"email": "", "website": "https://www.otakantaa.fi"}]],
}  # fmt: skip
"""Maptionnaire has no contact here."""


class Paper(memos.Paper):
    """A file of a paper as a reader without a browser sees it: its texts, links, tags and data."""

    data = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        given = dict(attrs)
        if given.get("name") == "digisavo:asiakirja":
            self.data = given["content"] or ""


MAKE = """async ([root, words, jobs]) => {
    const names = ["requirements/papers/document.js", "shared/papers/list/paper.js", "shared/papers/list/reading.js"];
    const modules = await Promise.all([...names, "shared/translations.js"].map((name) => import(root + name)));
    const [{ fileOf }, { paperOf }, { paperIn }, { translating }] = modules;
    const t = translating(words);
    return jobs.map(([sort, result, inputs, address, asking]) => {
        const { form, contacts } = asking;
        const own = { form, questionOf: (key) => key, contacts: new Map(contacts) };
        const paper = paperOf(sort, result, inputs, address, own);
        const file = fileOf(paper, t, "fi");
        return [file, paper, paperIn(new TextDecoder().decode(new TextEncoder().encode(file)))];
    });
}"""
"""Makes papers, and reads them back from their files."""


def job(sort: str, result: Data = RESULT, **inputs: object) -> list[object]:
    """A paper to be made by `MAKE`."""
    return [sort, result, INPUTS | inputs, ADDRESS, ASKING]


def file_of(data: object) -> str:
    """A file that holds data as the file of a paper does."""
    content = data if isinstance(data, str) else json.dumps(data)
    return f'<!DOCTYPE html><html><head><meta name="digisavo:asiakirja" content="{escape(content)}"></head></html>'
