"""The parts of the audit that need Chromium: axe on every page, and Lighthouse on the pages that matter most."""

import json
import shutil
import subprocess
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from scripts.audit_tools.result import Result

TOOLS = Path(__file__).parent / "node_modules"
CHROMIUM = shutil.which("chromium") or "chromium"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
LIGHTHOUSE_PAGES = ("", "palvelut/", "palvelut/kuntalaisaloite/", "palvelut/aihe/osallisuus/")
LEAST_SCORE = 98
_LOOKS = ((1280, "light"), (360, "dark"))
_RUN = """() => axe.run(document, {resultTypes: ["violations"], rules: {"target-size": {enabled: true}}}).then(
  ({violations}) => violations.flatMap(({id, nodes}) => nodes.map(node => `${id}: ${node.target.join(" ")}`)))"""


def check_axe(home: str, pages: list[str]) -> Result:
    """axe with best practices on every page, wide by day and narrow by night."""
    script = (TOOLS / "axe-core/axe.min.js").read_text("utf-8")
    faults: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for width, scheme in _LOOKS:
            page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
            for address in pages:
                page.goto(home + address)
                faults += [f"{address} ({width}, {scheme}): {fault}" for fault in _violations(page, script)]
        browser.close()
    return Result("axe, kaikki sivut", f"{len(faults)} puutetta, {len(pages)} sivua", "0", faults)


def _violations(page: Page, script: str) -> list[str]:
    if page.locator('meta[http-equiv="refresh"]').count():
        return []
    page.evaluate(script)
    found: list[str] = page.evaluate(_RUN)
    return found


def check_lighthouse(home: str) -> list[Result]:
    """The four scores of each page, on a slow phone as Lighthouse imagines it."""
    return [_lighthouse(home, address) for address in LIGHTHOUSE_PAGES]


def _lighthouse(home: str, address: str) -> Result:
    command = [
        "node", str(TOOLS / "lighthouse/cli/index.js"), home + address, "--quiet", "--output=json",
        f"--chrome-path={CHROMIUM}", f"--chrome-flags={' '.join(FLAGS)}",
    ]  # fmt: skip
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    name = f"Lighthouse /{address}"
    if run.returncode:
        return Result(name, "ei onnistunut", f"{LEAST_SCORE}", [f"{name}: {run.stderr.strip()[-2000:]}"])
    report = json.loads(run.stdout)
    scores = {key: round(100 * (one["score"] or 0)) for key, one in report["categories"].items() if key in _SCORES}
    faults = [f"{name}: {key} {score}: {_reasons(report, key)}" for key, score in scores.items() if score < LEAST_SCORE]
    return Result(name, " / ".join(map(str, scores.values())), f"{LEAST_SCORE} kaikissa", faults)


_SCORES = ("performance", "accessibility", "best-practices", "seo")


def _reasons(report: dict[str, dict[str, dict[str, object]]], category: str) -> str:
    """The audits that cost the page points."""
    weights = {one["id"]: one["weight"] for one in report["categories"][category]["auditRefs"]}  # type: ignore[attr-defined]
    audits = (report["audits"][name] for name, weight in weights.items() if weight)
    return ", ".join(
        f"{one['id']} {one.get('displayValue', '')}".strip() for one in audits if one["score"] not in (1, None)
    )
