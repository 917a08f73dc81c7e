"""What saved papers must say of the services of a product group, compared with the records that the site publishes."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext
from scripts.audit_tools.site import Site

DATA = re.compile(r'<meta name="digisavo:asiakirja" content="([^"]*)">')
UNKNOWN = "Ei tiedossa"
_ANSWERS = """() => [...document.querySelectorAll("table.ds-paper-answers")].map((table) =>
  [...table.tBodies].flatMap(({ rows }) => [...rows]).map(({ cells }) => [...cells].map((cell) => cell.innerText)))"""
_QUESTIONS = """() => [...document.querySelectorAll("table.ds-paper-blank tbody tr td strong")].map(
  (question) => question.innerText)"""


def faults_of(context: BrowserContext, file: Path, names: frozenset[str], site: Site) -> Iterator[str]:
    """What a paper does not name, does not ask, or takes for a no although nobody has answered it."""
    data = json.loads(unescape(DATA.findall(file.read_text("utf-8"))[0]))
    page = context.new_page()
    page.goto(file.as_uri())
    text = page.inner_text("body")
    answers, questions = page.evaluate(_ANSWERS), page.evaluate(_QUESTIONS)
    page.close()
    services = data["services"]
    yield from (f"ei tunne palvelua {name}" for name in sorted(names - {service["name"] for service in services}))
    yield from _faults_of_unknowns(data, site)
    if data["paper"] == "request":
        asked = [service for service in services if service["outcome"] != "fails"]
        yield from _unnamed(asked, text)
        yield from _unasked(data, asked, questions)
    elif data["paper"] == "survey":
        yield from _unnamed(services, text)
        yield from _denied(data, answers)


def _unnamed(services: list[dict[str, Any]], text: str) -> Iterator[str]:
    yield from (f"ei nimeä palvelua {service['name']}" for service in services if service["name"] not in text)


def _faults_of_unknowns(data: Mapping[str, Any], site: Site) -> Iterator[str]:
    """What the record of a service does not answer is not known, and excludes nobody."""
    for service in data["services"]:
        record = json.loads((site.folder / f"api/v1/services/{service['slug']}.json").read_text("utf-8"))
        verdicts = list(zip(data["criteria"], service["verdicts"], strict=True))
        for criterion, verdict in verdicts:
            if _answer(record, criterion["key"]) is None and verdict["state"] not in ("unknown", "apart"):
                yield f"{service['name']}: {criterion['label']} on {verdict['state']}, vaikka vastausta ei ole"
        musts = {verdict["state"] for criterion, verdict in verdicts if criterion["importance"] == "must"}
        if service["outcome"] == "fails" and "fails" not in musts:
            yield f"{service['name']} putosi, vaikka mikään pakollinen ei jää täyttymättä"


def _answer(record: Mapping[str, Any], key: str) -> Any:
    value: Any = record
    for part in key.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _unasked(data: Mapping[str, Any], asked: list[dict[str, Any]], questions: list[str]) -> Iterator[str]:
    """Each requirement that is open of somebody is a question, and no other is."""
    states = zip(*([verdict["state"] for verdict in service["verdicts"]] for service in asked), strict=True)
    wanted = [
        criterion["label"] for criterion, of_all in zip(data["criteria"], states, strict=True) if "unknown" in of_all
    ]
    if questions != wanted:
        yield f"kysyy {', '.join(questions)}, vaikka avoinna on {', '.join(wanted)}"


def _denied(data: Mapping[str, Any], answers: list[list[list[str]]]) -> Iterator[str]:
    """What is not known reads so to the eye too."""
    for number, (criterion, rows) in enumerate(zip(data["criteria"], answers, strict=True)):
        told = "\n".join(row[0] for row in rows if UNKNOWN in row[1:2])
        for service in data["services"]:
            if service["verdicts"][number]["state"] == "unknown" and service["name"] not in told:
                yield f"{service['name']}: {criterion['label']} ei lue, ettei se ole tiedossa"
