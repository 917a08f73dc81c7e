"""A site of three pages, and stand-ins for the programs that are too large to install for a test."""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from threading import current_thread, main_thread
from typing import TypeAlias

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser
from scripts.audit_tools import bill, browsers, firefox, programs, sources
from scripts.audit_tools.serving import headers, load, opened_pages, releases
from scripts.audit_tools.site import Site, served
from tests.audit.standing_in import standing_in

HOME = """<link rel="canonical" href="https://example.org/">
<h1>Etusivu</h1> <p><a href="sivu/#osa">Sivu</a>, <a href="https://example.org/vanha/">vanha sivu</a></p>"""
PAGE = """<h1>Sivu</h1> <h2 id="osa">Osa</h2> <p><a href="../">Etusivu</a>, <a href="https://muualla.example/">muu</a></p>"""
REDIRECT = """<meta http-equiv="refresh" content="0; url=../sivu/"> <h1>Muuttanut</h1>"""

H2LOAD = """for option; do case $option in
--requests=*) count=${option#*=};; --log-file=*) log=${option#*=};; esac; done
number=0; while [ $number -lt $count ]; do echo "1000000 200 1000"; number=$((number + 1)); done > $log"""
"""A generator that asks nobody and is answered at once."""
Fake: TypeAlias = Callable[[str, str], None]
"""Puts a program of a name on the path, written for the shell: `fake("java", "exit 1")`."""


def write_page(folder: Path, address: str, body: str) -> None:
    page = f'<!doctype html><html lang="fi"><title>Sivu</title><main>{body}</main></html>'
    (folder / address).mkdir(parents=True, exist_ok=True)
    (folder / address / "index.html").write_text(page, "utf-8")


def lighthouse_report(**scores: float) -> dict[str, object]:
    """The parts of a report that the summary reads; scores that are not given are full ones."""
    full = {"performance": 1.0, "accessibility": 1.0, "best-practices": 1.0, "seo": 1.0} | scores
    references = [{"id": "speed", "weight": 10}, {"id": "size", "weight": 5}, {"id": "advice", "weight": 0}]
    return {
        "categories": {name: {"score": score, "auditRefs": references} for name, score in full.items()},
        "audits": {
            "speed": {"id": "speed", "score": 0.5, "displayValue": "3,1 s"},
            "size": {"id": "size", "score": 1},
            "advice": {"id": "advice", "score": 0},
        },
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the site: two pages, and one that redirects."""
    for address, body in (("", HOME), ("sivu", PAGE), ("vanha", REDIRECT)):
        write_page(tmp_path / "site", address, body)
    return tmp_path / "site"


@pytest.fixture
def site(folder: Path) -> Iterator[Site]:
    with served(folder) as site:
        yield site


@pytest.fixture(autouse=True)
def _one_browser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that a test calls itself has the browser of all tests; those of an audit run in threads of theirs."""
    own = browsers.opened_browser

    def opened() -> AbstractContextManager[Browser]:
        return nullcontext(request.getfixturevalue("browser")) if current_thread() is main_thread() else own()

    monkeypatch.setattr(browsers, "opened_browser", opened)


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fake:
    """All programs are missing but those that a test puts there, and nothing is installed."""
    programs_folder = tmp_path / "bin"
    programs_folder.mkdir()
    for name in ("sh", "cat", "mkdir"):
        (programs_folder / name).symlink_to(Path("/bin") / name)
    monkeypatch.setenv("PATH", str(programs_folder))
    monkeypatch.setattr(programs, "_may_install", lambda: False)

    def put(name: str, script: str) -> None:
        program = programs_folder / name
        program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        program.chmod(0o755)

    return put


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of npm packages: as if installed, with the axe that browser tests use."""
    packages = tmp_path / "node_modules"
    (packages / "axe-core").mkdir(parents=True)
    (packages / "axe-core/axe.min.js").write_text(AXE_SCRIPT, "utf-8")
    (packages / ".installed").write_bytes((programs.TOOLS / "package-lock.json").read_bytes())
    monkeypatch.setattr(programs, "PACKAGES", packages)
    return packages


@pytest.fixture
def sound_programs(fake: Fake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Node.js, Java, an office, khal, nginx, Firefox and Schemathesis with which all pass."""
    environment = tmp_path / "environment"
    environment.mkdir()
    (environment / ".installed").write_bytes((programs.ROOT / "requirements-audit.txt").read_bytes())
    monkeypatch.setattr(programs, "ENVIRONMENT", environment)
    report = tmp_path / "report.json"
    report.write_text(json.dumps(lighthouse_report()), "utf-8")
    fake("node", f'case "$*" in --version) echo v22.20.0;; *lighthouse*) cat {report};; esac')
    fake("java", """echo '{"messages": []}' >&2""")
    fake("soffice", "exit 0")
    fake("pdftotext", "exit 0")
    fake("khal", "exit 0")
    fake("bom", """echo '{"components": []}' > $1""")
    monkeypatch.setattr(bill, "BOM", tmp_path / "bin/bom")
    for name in ("nginx", "openssl"):
        fake(name, "exit 0")
    fake("h2load", H2LOAD)
    for module in (headers, load, opened_pages, releases):
        monkeypatch.setattr(module, "running", standing_in())
    for module in (load, releases):
        monkeypatch.setattr(module, "RATE", 3)
    fake("firefox-esr", "exit 0")


@pytest.fixture
def sound_properties(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Properties that hold, and are tried in no time."""
    tests = tmp_path / "test_properties.py"
    tests.write_text("def test_nothing():\n    pass\n", "utf-8")
    monkeypatch.setattr(sources, "PROPERTIES", tests)
    monkeypatch.setattr(sources, "MUTATIONS", tests)
    monkeypatch.setattr(sources, "DOORS", [tests])


@pytest.fixture
def nothing_hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hostile pages that are all harmless, and need no browser."""
    tests = tmp_path / "test_hostile.py"
    tests.write_text("def test_nothing_runs():\n    pass\n", "utf-8")
    monkeypatch.setattr(firefox, "HOSTILE", tests)
