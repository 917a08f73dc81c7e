"""The day and the commit of a build, read from the clock and from git."""

import subprocess
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo


def today_in_helsinki() -> date:
    """The date in Finland now."""
    return datetime.now(ZoneInfo("Europe/Helsinki")).date()


def commit_of(folder: Path) -> str:
    """The full hash of the commit that a folder is at, "" where there is no git or no commit."""
    try:
        run = subprocess.run(
            ["git", "-C", str(folder), "rev-parse", "--verify", "HEAD"], capture_output=True, text=True, check=False
        )
    except OSError:
        return ""
    return run.stdout.strip() if run.returncode == 0 else ""
