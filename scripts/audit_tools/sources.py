"""Checks by programs that print their faults: Nu HTML checker, types of scripts, zizmor, our properties and mutants."""

import json
import os
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scripts.audit_tools import programs
from scripts.audit_tools.programs import ROOT, last_lines, run
from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.site import Site

PROPERTIES = "tests/collections/test_properties.py"
DOORS = [
    f"tests/security/test_{name}.py"
    for name in "files_of_strangers changes_of_strangers workflows writers browser_doors hostile_content".split()
]
MUTATIONS = "tests/security/test_mutations.py"
_FAILED = ("FAILED ", "ERROR ")


def check_html(site: Site) -> Result:
    """The Nu HTML checker on every page."""
    vnu = programs.PACKAGES / "vnu-jar/build/dist/vnu.jar"
    found = run(["java", "-jar", vnu, "--skip-non-html", "--format", "json", site.folder])
    try:
        messages = json.loads(found.stderr)["messages"]
    except ValueError as error:
        raise RuntimeError(last_lines(found)) from error
    # A page that is read from a file has another origin than its policy allows: that says nothing of the site.
    messages = [message for message in messages if "Content Security Policy" not in message["message"]]
    errors = [message for message in messages if message["type"] != "info"]
    faults = (_as_line(message, site.folder) for message in errors)
    return count_of("Nu HTML checker", "virhettä", faults, f", {len(messages) - len(errors)} huomautusta")


def _as_line(message: dict[str, Any], folder: Path) -> str:
    page = message.get("url", "").partition(folder.as_posix())[2].lstrip("/")
    return f"{page}:{message.get('lastLine', '')}: {message['message']}"


def check_script_types(site: Site) -> Result:
    """The types of the browser's modules, which stand in their comments."""
    tsc, project = programs.PACKAGES / "typescript/bin/tsc", ROOT / "plugins/digisavo/browser/jsconfig.json"
    return _lines("JavaScriptin tyypit (tsc)", ["node", tsc, "--project", project], [": error "])


def check_workflows(site: Site) -> Result:
    """zizmor on the workflows."""
    command: list[str | Path] = [Path(sys.executable).with_name("zizmor")]
    command += ["--offline", "--no-progress", "--format", "plain", ROOT / ".github"]
    return _lines("zizmor", command, ["error[", "warning[", "help[", "info["])


def check_properties(site: Site) -> Result:
    """The tests of what holds for any file, each with ten times as many examples as before a merge."""
    return _lines("Ominaisuudet kymmenkertaisin esimerkein", _pytest(PROPERTIES), _FAILED, DIGISAVO_TIMES="10")


def check_hostile(site: Site) -> Result:
    """All hostile files, texts, changes, addresses and pages at all doors, of which a part is sent before a merge."""
    return _lines("Vieraat tekstit kaikilla ovilla", _pytest(*DOORS), _FAILED, DIGISAVO_TIMES="10")


def check_mutations(site: Site) -> Result:
    """Mutants of all real files, 20 times as many as before a merge, others each day, and builds of those that pass."""
    seed = os.environ.get("DIGISAVO_SEED") or str(datetime.now(UTC).toordinal())
    return _lines(
        "Rikotut tiedostot", _pytest(MUTATIONS), [*_FAILED, "E   seed "], DIGISAVO_TIMES="20", DIGISAVO_SEED=seed
    )


def _pytest(*tests: str | Path) -> list[str | Path]:
    return [
        sys.executable, "-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider", *(ROOT / path for path in tests)
    ]  # fmt: skip


def _lines(name: str, command: Sequence[str | Path], signs: Iterable[str], **variables: str) -> Result:
    """The lines of a program's output that have a sign of a fault; a failure without such lines is a fault, too."""
    found = run(command, **variables)
    faults = [line for line in (found.stdout + found.stderr).splitlines() if any(sign in line for sign in signs)]
    return count_of(name, "virhettä", faults or ([last_lines(found)] if found.returncode else []))
