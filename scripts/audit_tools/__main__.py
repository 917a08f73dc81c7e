"""Audits a built site: `python -m scripts.audit_tools SITE [PART ...]`; prints every fault, and a table at the end."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from scripts.audit_tools.audit import audit
from scripts.audit_tools.parts import PARTS
from scripts.audit_tools.result import as_table
from scripts.audit_tools.site import served


def main(folder: Path, names: Sequence[str]) -> int:
    """0 when every check passed, 1 when something must be mended or could not be checked, 2 for wrong use."""
    if unknown := sorted(set(names) - PARTS.keys()):
        return _wrong_use(f"Tuntematon osa: {', '.join(unknown)}. Osat: {', '.join(PARTS)}.")
    if not (folder / "index.html").is_file():
        return _wrong_use(f"Kansiossa {folder.name} ei ole koottua sivustoa.")
    with served(folder) as site:
        results = audit(site, {name: part for name, part in PARTS.items() if name in names or not names})
    failed = [result.name for result in results if not result.passed]
    today = date.today()  # noqa: DTZ011 - the day of the machine, for people
    print("", as_table(results), "", sep="\n")
    print(f"Auditoitu {today}: {len(results) - len(failed)} / {len(results)} kunnossa.")
    if failed:
        print(f"Korjattavaa: {', '.join(failed)}.")
    return 1 if failed else 0


def _wrong_use(message: str) -> int:
    print(message, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), sys.argv[2:]))
