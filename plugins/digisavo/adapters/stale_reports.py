"""What needs an editor, for a terminal, for the issue that is kept, and for programs."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from digisavo.adapters.inert import in_markdown, in_text
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.links import DeadLink, LinkReport, write_state
from digisavo.catalogue.staleness import Expiry, Review, Staleness
from digisavo.outputs.rendering.translations import Language

_MOST = 30
"""So many rows of a section are told one by one: an issue may hold 65 536 characters."""
_MOST_QUESTIONS = 15


@dataclass(frozen=True, slots=True)
class Findings:
    """All that is told: `links` is None where no page was asked, `named` tells the entries that name an address."""

    staleness: Staleness
    catalogue: Catalogue
    today: str
    links: LinkReport | None
    named: Mapping[str, list[Entry]]


def as_text(findings: Findings, language: Language) -> str:
    """The sections as lines."""
    lines = [language.t("stale.title", date=language.date(findings.today))]
    for heading, rows in _sections(findings, language, in_text):
        lines += ["", heading, *(f"  {row}" for row in rows)]
    return "\n".join(lines) + "\n"


def as_markdown(findings: Findings, language: Language) -> str:
    """The body of the issue, with the state for the next run at its end; what others have written is code in it."""
    lines = [language.t("stale.lead", date=language.date(findings.today))]
    for heading, rows in _sections(findings, language, in_markdown):
        lines += ["", f"## {heading}", "", *(f"- {row}" for row in rows)]
    if findings.links:
        lines += ["", write_state(findings.links)]
    return "\n".join(lines) + "\n"


def as_json(findings: Findings, language: Language) -> str:
    """Everything, for programs."""
    staleness, links = findings.staleness, findings.links
    found: dict[str, Any] = {
        "today": findings.today,
        "reviews": [
            {"entry": review.entry.reference, "reviewed_on": review.reviewed_on, "age": review.age.name.lower()}
            for review in staleness.reviews
        ],
        "expired": list(map(_expiry, staleness.expired)),
        "expiring": list(map(_expiry, staleness.expiring)),
        "lacking": [
            {
                "kind": kind.kind, "keys": [field.key for field in fill.fields], "answered": fill.answered,
                "asked": fill.asked,
            }
            for kind, fill in staleness.lacking
        ],
    }  # fmt: skip
    if links:
        found["links"] = {
            "asked": links.asked, "is_down": links.is_down, "dead": [_link(link, findings) for link in links.dead],
            "silent": [_link(link, findings) for link in links.silent],
            "unchecked": [
                {"address": rule.beginning, "reason": rule.reason, "count": count} for rule, count in links.unchecked
            ],
        }  # fmt: skip
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _expiry(expiry: Expiry) -> dict[str, Any]:
    of = "evidence" if expiry.is_proof else "value"
    return {"entry": expiry.entry.reference, "keys": list(expiry.keys), "until": expiry.until, "of": of}


def _link(link: DeadLink, findings: Findings) -> dict[str, Any]:
    entries = [entry.reference for entry in findings.named.get(link.address, ())]
    return {"address": link.address, "reason": link.reason, "since": link.since, "entries": entries}


Quoted = Callable[[str], str]


def _sections(findings: Findings, language: Language, quoted: Quoted) -> Iterator[tuple[str, list[str]]]:
    """The headings with their rows; a section without rows says so in words."""
    t, staleness = language.t, findings.staleness
    sections = {
        "expired": [_of_expiry(expiry, findings, language, quoted) for expiry in staleness.expired],
        "expiring": [_of_expiry(expiry, findings, language, quoted) for expiry in staleness.expiring],
        **_of_links(findings, language, quoted),
        "reviews": [_of_review(review, language, quoted) for review in staleness.reviews],
    }
    for name, rows in sections.items():
        yield t(f"stale.{name}", count=len(rows)), _shortened(rows, _MOST, language) or [t("stale.none")]
    lacking = list(_of_lacking(findings, language))
    yield t("stale.lacking"), lacking[:_MOST_QUESTIONS] or [t("stale.none")]


def _shortened(rows: list[str], most: int, language: Language) -> list[str]:
    rest = len(rows) - most
    return [*rows[:most], language.t("stale.further", count=rest)] if rest > 0 else rows


def _of_review(review: Review, language: Language, quoted: Quoted) -> str:
    day = language.date(review.reviewed_on) if review.reviewed_on else language.t("site.not_stated")
    age = language.t(f"stale.ages.{review.age.name.lower()}")
    return language.t("stale.review", name=_name(review.entry, quoted), date=day, age=age)


def _of_expiry(expiry: Expiry, findings: Findings, language: Language, quoted: Quoted) -> str:
    labels = findings.catalogue.collection(expiry.entry.kind).labels
    what = ", ".join(labels[key] for key in expiry.keys)
    key = "stale.proof" if expiry.is_proof else "stale.value"
    return language.t(key, name=_name(expiry.entry, quoted), what=what, date=language.date(expiry.until))


def _of_links(findings: Findings, language: Language, quoted: Quoted) -> dict[str, list[str]]:
    links = findings.links
    if not links:
        return {}
    if links.is_down:
        return {"dead": [language.t("stale.down")]}
    rows = {"dead": links.dead, "silent": links.silent}
    told = {name: [_of_link(link, findings, language, quoted) for link in found] for name, found in rows.items()}
    unchecked = [
        language.t("stale.unchecked_row", address=quoted(rule.beginning), reason=rule.reason, number=count)
        for rule, count in links.unchecked
    ]
    return {**told, "unchecked": unchecked} if unchecked else told


def _of_link(link: DeadLink, findings: Findings, language: Language, quoted: Quoted) -> str:
    entries = findings.named.get(link.address, ())
    names = ", ".join(entry.reference for entry in entries[:5]) + (" ..." if len(entries) > 5 else "")
    reason, since = language.t(f"stale.reasons.{link.reason}"), language.date(link.since)
    return language.t("stale.link", address=quoted(link.address), reason=reason, date=since, names=names)


def _of_lacking(findings: Findings, language: Language) -> Iterator[str]:
    for kind, fill in findings.staleness.lacking:
        about, what = language.t(f"{kind.kind}.label"), ", ".join(field.label for field in fill.fields)
        yield language.t("stale.question", kind=about, what=what, number=fill.lacking, asked=fill.asked)


def _name(entry: Entry, quoted: Quoted) -> str:
    return f"{quoted(entry.title)} ({entry.reference})"
