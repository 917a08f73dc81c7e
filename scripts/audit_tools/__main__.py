"""Audits a built site: `python -m scripts.audit_tools SITE [PART ...]`; prints a table, and every fault."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from scripts.audit_tools.browser import check_axe, check_lighthouse
from scripts.audit_tools.links import check_links
from scripts.audit_tools.programs import check_html, check_script_types, check_workflows
from scripts.audit_tools.result import Result, as_table
from scripts.audit_tools.site import addresses, served

OWN_URL = "https://digisavo.fi/"
_SHOWN = 40


def main(site: Path, parts: Iterable[str]) -> int:
    """0 when all is well, 1 when something must be mended."""
    with served(site) as home:
        checks: dict[str, Callable[[], list[Result]]] = {
            "lighthouse": lambda: check_lighthouse(home),
            "nu": lambda: [check_html(site)],
            "axe": lambda: [check_axe(home, addresses(site))],
            "links": lambda: [check_links(site, OWN_URL)],
            "tsc": lambda: [check_script_types()],
            "zizmor": lambda: [check_workflows()],
        }
        results = [result for name in parts or checks for result in _told(name, checks[name]())]
    print("", as_table(results), sep="\n")
    return 0 if all(result.passed for result in results) else 1


def _told(name: str, results: list[Result]) -> list[Result]:
    for result in results:
        print(f"{result.name}: {result.figure}", flush=True)
        rest = [f"... ja {len(result.faults) - _SHOWN} muuta"] if len(result.faults) > _SHOWN else []
        print(
            *(f"    {line}" for line in [*result.faults[:_SHOWN], *rest]), sep="\n", end="\n" if result.faults else ""
        )
    return results


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), sys.argv[2:]))
