"""Checks by programs that print their faults: the Nu HTML checker, the types of the scripts, zizmor, our properties."""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from scripts.audit_tools import programs
from scripts.audit_tools.programs import ROOT, last_lines, run
from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.site import Site

PROPERTIES = "tests/collections/test_properties.py"
HOSTILE = "tests/security"


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
    return _deep("Ominaisuudet kymmenkertaisin esimerkein", PROPERTIES, workers=2)


def check_hostile(site: Site) -> Result:
    """All hostile files, texts, changes and addresses at all doors, of which a part is sent before a merge."""
    return _deep("Vieraat tekstit kaikilla ovilla", HOSTILE, workers=1)


def _deep(name: str, tests: str, workers: int) -> Result:
    """Tests of ours with ten times as many examples as before a merge."""
    command: list[str | Path] = [sys.executable, "-m", "pytest", "-q", "-n", str(workers)]
    command += ["-p", "no:cacheprovider", ROOT / tests]
    return _lines(name, command, ["FAILED ", "ERROR "], DIGISAVO_TIMES="10")


def _lines(name: str, command: Sequence[str | Path], signs: Iterable[str], **variables: str) -> Result:
    """The lines of a program's output that have a sign of a fault; a failure without such lines is a fault, too."""
    found = run(command, **variables)
    faults = [line for line in (found.stdout + found.stderr).splitlines() if any(sign in line for sign in signs)]
    return count_of(name, "virhettä", faults or ([last_lines(found)] if found.returncode else []))
