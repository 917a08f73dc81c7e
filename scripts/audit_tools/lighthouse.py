"""Lighthouse on the pages that matter most: four scores of each, on a slow phone as Lighthouse imagines it."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from scripts.audit_tools.browsers import CHROMIUM, FLAGS
from scripts.audit_tools.programs import PACKAGES, last_lines, run
from scripts.audit_tools.result import Result, not_done
from scripts.audit_tools.site import Site

PAGES = (
    "", "palvelut/", "palvelut/evaka/", "palvelut/aihe/osallisuus/", "vertailu/?p=evaka,daisy,edlevo", "haku/?q=kartta",
    "kunnat/kuopio/", "teemat/hytedigi/",
)  # fmt: skip
LEAST_SCORE = 98
_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def checks() -> list[Callable[[Site], Result]]:
    """One check of each page."""
    return [partial(check, address=address) for address in PAGES]


def check(site: Site, address: str) -> Result:
    """The scores of a page."""
    name = f"Lighthouse /{address}"
    report = run([
        "node", PACKAGES / "lighthouse/cli/index.js", site.home + address, "--quiet", "--output=json",
        f"--chrome-path={CHROMIUM}", f"--chrome-flags={' '.join(FLAGS)}",
    ])  # fmt: skip
    if report.returncode:
        return not_done(name, "ei onnistunut", last_lines(report))
    return summary(name, json.loads(report.stdout))


def summary(name: str, report: dict[str, Any]) -> Result:
    """The scores of a report of Lighthouse, and for those that are too low the audits that cost points."""
    scores = {category: round(100 * (report["categories"][category]["score"] or 0)) for category in _CATEGORIES}
    faults = [
        f"{category} {score}: {', '.join(_reasons(report, category))}"
        for category, score in scores.items()
        if score < LEAST_SCORE
    ]
    return Result(name, " / ".join(map(str, scores.values())), f"{LEAST_SCORE} kaikissa", tuple(faults))


def _reasons(report: dict[str, Any], category: str) -> list[str]:
    weighed = [reference["id"] for reference in report["categories"][category]["auditRefs"] if reference["weight"]]
    audits = [report["audits"][audit] for audit in weighed]
    return [
        f"{audit['id']} {audit.get('displayValue', '')}".strip() for audit in audits if audit["score"] not in (1, None)
    ]
