"""The parts of the audit that are programs of others: the Nu HTML checker, the types of the scripts, zizmor."""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from scripts.audit_tools.result import Result

ROOT = Path(__file__).parents[2]
TOOLS = Path(__file__).parent / "node_modules"


def check_html(site: Path) -> Result:
    """The Nu HTML checker on every page."""
    command = [
        "java",
        "-jar",
        str(TOOLS / "vnu-jar/build/dist/vnu.jar"),
        "--skip-non-html",
        "--format",
        "json",
        str(site),
    ]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(run.stderr)["messages"]
    # The policy of a page that is read as a file forbids its own files: that tells nothing.
    messages = [one for one in messages if "Content Security Policy" not in one["message"]]
    errors = [one for one in messages if one["type"] in ("error", "non-document-error")]
    faults = [f"{_page(one, site)}:{one.get('lastLine', '')}: {one['message']}" for one in errors]
    return Result("Nu HTML checker", f"{len(errors)} virhettä, {len(messages) - len(errors)} huomautusta", "0", faults)


def _page(message: dict[str, str], site: Path) -> str:
    return message.get("url", "").partition(site.as_posix())[2].lstrip("/")


def check_script_types() -> Result:
    """The types of the browser's modules, which their comments tell."""
    command = [
        "node",
        str(TOOLS / "typescript/bin/tsc"),
        "--project",
        str(ROOT / "plugins/digisavo/browser/jsconfig.json"),
    ]
    return _lines("JavaScriptin tyypit (tsc)", command, lambda line: ": error " in line)


def check_workflows() -> Result:
    """zizmor on the workflows."""
    command = [
        str(Path(sys.executable).with_name("zizmor")),
        "--offline",
        "--no-progress",
        "--format",
        "plain",
        str(ROOT / ".github"),
    ]
    return _lines("zizmor", command, lambda line: line.startswith(("error[", "warning[", "help[", "info[")))


def _lines(name: str, command: Sequence[str], is_fault: Callable[[str], bool]) -> Result:
    """The lines of a program's output that tell a fault; a failure without such lines is one, too."""
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    lines = (run.stdout + run.stderr).splitlines()
    faults = [line for line in lines if is_fault(line)] or (lines[-5:] if run.returncode else [])
    return Result(name, f"{len(faults)} virhettä", "0", faults)
