"""`scripts/smoke SITE_URL STAMP_FILE`: waits for the stamp, then looks at the site; exit 0 fine, 1 faults, 2 usage."""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from scripts.smoke_tools.checks import failures
from scripts.smoke_tools.fetching import FailedError, PublishedSite

_TIMES, _ROUNDS = 20, 3
"""So often the stamp is asked for, and so often the rest, which caches on the way may give late."""
_WAIT = float(os.environ.get("SMOKE_WAIT", "15"))


def main(arguments: list[str]) -> int:
    """Tells what does not work."""
    try:
        url, file = arguments
        content = Path(file).read_bytes()
        stamp, site = json.loads(content), PublishedSite(url)
        if not isinstance(stamp, dict):
            raise ValueError(file)
    except (ValueError, OSError, FailedError):
        print("Käyttö: scripts/smoke SIVUSTON_OSOITE LEIMATIEDOSTO", file=sys.stderr)
        return 2
    if not _is_published(site, stamp):
        print(f"Osoitteessa {url} ei näy tätä koontia: {content.decode().strip()}", file=sys.stderr)
        return 1
    found = _failures(site, stamp)
    for failure in found:
        print(f"Julkaistussa sivustossa on vika: {failure}", file=sys.stderr)
    if not found:
        print(f"Julkaistu: {content.decode().strip()}")
    return 1 if found else 0


def _is_published(site: PublishedSite, stamp: dict[str, Any]) -> bool:
    for number in range(_TIMES):
        time.sleep(_WAIT if number else 0)
        try:
            if site.data("build.json") == stamp:
                return True
        except FailedError:
            continue
    return False


def _failures(site: PublishedSite, stamp: dict[str, Any]) -> list[str]:
    found: list[str] = []
    for number in range(_ROUNDS):
        time.sleep(_WAIT if number else 0)
        found = failures(site, stamp)
        if not found:
            break
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
