"""Open data as its description tells of it: Schemathesis asks the served site for what the description promises."""

import re
from collections.abc import Iterator

from scripts.audit_tools.programs import SCHEMATHESIS, last_lines, run
from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.site import Site, file_of

DESCRIPTION = "api/v1/openapi.json"
_OPTIONS = (
    # A static host answers nothing but GET, and knows no wrong parameters: what is not there is not there.
    "--phases=examples,coverage,fuzzing", "--mode=positive", "--max-examples=5", "--exclude-checks=unsupported_method",
    "--seed=1", "--generation-database=none", "--no-shrink", "--no-color",
)  # fmt: skip
_FAILURE = re.compile(r"^_+ (.+?) _+$|^(?:- |    - )(.+)$", re.MULTILINE)
_NAME = "Rajapinnan kuvaus (Schemathesis)"


def check_api(site: Site) -> Result:
    """Every path of the description: files are found, of the form and the shape that it tells."""
    if not file_of(site.folder, DESCRIPTION).is_file():
        return count_of(_NAME, "virhettä", (), ", ei kuvausta")
    done = run([SCHEMATHESIS, "run", site.home + DESCRIPTION, "--url", site.home, *_OPTIONS])
    faults = list(_faults_of(done.stdout)) or ([last_lines(done)] if done.returncode else [])
    return count_of(_NAME, "virhettä", faults)


def _faults_of(printed: str) -> Iterator[str]:
    """What failed, each with the path before it."""
    path, told = "", re.split("= (?:ERRORS|FAILURES) =", printed.partition("= SUMMARY =")[0])[1:]
    for match in _FAILURE.finditer("".join(told)):
        path = match[1] or path
        if match[2]:
            yield f"{path}: {match[2]}"
