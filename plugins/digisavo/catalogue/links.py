"""The addresses of other sites that entries name, and which of them have been dead for so long that editors act."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.core.problem import Fault
from digisavo.reading.declared import Form, attributes_of, rows_of
from digisavo.reading.own_files import OwnFile

_ADDRESS = re.compile(r"https?://[^\s<>\"'`)\]}]+")
_STATE = re.compile(r"<!-- digisavo-stale (\{.*?\}) -->", re.DOTALL)
_WEEK = timedelta(days=6)
"""A run a week later may begin a little earlier in the day."""
_MOST_IN_STATE = 300
_LEAST_TO_JUDGE, _MOST_DEAD = 20, 0.5


@dataclass(frozen=True, slots=True)
class Unchecked:
    """Addresses that begin alike and are not asked, and why."""

    beginning: str
    reason: str


@dataclass(frozen=True, slots=True)
class DeadLink:
    """An address that did not answer: the reason as a word of `stale.reasons`, and the first day of that."""

    address: str
    reason: str
    since: str


@dataclass(frozen=True, slots=True)
class LinkReport:
    """What became of the addresses: how many were asked, which are dead, which fell silent lately, which are not asked
    with the number of each reason. `is_down` says that nearly none answered, which says nothing of any."""

    asked: int
    dead: list[DeadLink]
    silent: list[DeadLink]
    unchecked: list[tuple[Unchecked, int]]
    is_down: bool = False


def links_of(catalogue: Catalogue) -> dict[str, list[Entry]]:
    """The addresses of other sites with the entries that name them, in order of addresses."""
    found: dict[str, dict[str, Entry]] = {}
    for collection in catalogue.collections:
        for entry in catalogue.of_kind(collection.kind):
            proofs = (proof.url for group in entry.proofs.values() for proof in group)
            for text in (*_texts(list(entry.values.values())), *proofs):
                for address in _ADDRESS.findall(text):
                    found.setdefault(address.rstrip(".,;:!?"), {})[entry.reference] = entry
    return {address: list(entries.values()) for address, entries in sorted(found.items())}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


def parse_unchecked(file: OwnFile) -> list[Unchecked]:
    """The rows of a file of addresses that are not asked; each needs its reason."""
    forms = {"address": Form.TEXT, "reason": Form.TEXT}
    rows = [attributes_of(row, path, forms, forms, file) for path, row in rows_of(file.values, (), file)]
    for index, row in enumerate(rows):
        if not _ADDRESS.match(row.get("address", "https://x")):
            file.report((index, "address"), Fault.of("declaration.value", "text"))
    return [Unchecked(row["address"], row["reason"]) for row in rows if len(row) == len(forms)]


def part(addresses: Iterable[str], unchecked: Iterable[Unchecked]) -> tuple[list[str], list[tuple[Unchecked, int]]]:
    """The addresses to ask, and how many each of the others' reasons covers."""
    counts = dict.fromkeys(unchecked, 0)
    asked: list[str] = []
    for address in addresses:
        rule = next((rule for rule in counts if address.startswith(rule.beginning)), None)
        if rule is None:
            asked.append(address)
        else:
            counts[rule] += 1
    return asked, list(counts.items())


def judge_links(
    answers: Mapping[str, str], before: Mapping[str, str], unchecked: list[tuple[Unchecked, int]], today: date
) -> LinkReport:
    """What the answers mean; an address is dead when it was silent a week ago already.

    `answers` gives for each address why it is silent, "" for one that answered; `before` since when it was then.
    """
    first = today.isoformat()
    silent = [DeadLink(link, reason, before.get(link, first)) for link, reason in answers.items() if reason]
    if len(answers) >= _LEAST_TO_JUDGE and len(silent) > _MOST_DEAD * len(answers):
        kept = [DeadLink(address, "unknown", since) for address, since in before.items()]
        return LinkReport(len(answers), [], kept, unchecked, is_down=True)
    dead = [link for link in silent if date.fromisoformat(link.since) <= today - _WEEK]
    return LinkReport(len(answers), dead, [link for link in silent if link not in dead], unchecked)


def write_state(report: LinkReport) -> str:
    """The state for the next run, in a comment that no page shows."""
    links = [*report.dead, *report.silent][:_MOST_IN_STATE]
    state = json.dumps({"silent": {link.address: link.since for link in links}}, separators=(",", ":"))
    return f"<!-- digisavo-stale {state.replace('>', chr(92) + 'u003e').replace('--', '-' + chr(92) + 'u002d')} -->"


def read_state(text: str) -> dict[str, str]:
    """Which addresses were silent in the last run, and since when; nothing where a text holds no sound state."""
    for found in reversed(_STATE.findall(text)):
        try:
            silent = json.loads(found)["silent"]
            return {str(address): date.fromisoformat(since).isoformat() for address, since in silent.items()}
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            continue
    return {}
