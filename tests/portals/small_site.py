"""The small portal, built once for all tests that look at a whole site and change copies of it."""

import os
import subprocess
import sys
from pathlib import Path

PORTAL = Path(__file__).parent / "small"


def build_small(folder: Path) -> None:
    """Builds the site into a folder."""
    command = ["mkdocs", "build", "--strict", "-f", str(PORTAL / "mkdocs.yml"), "-d", str(folder / "site")]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1800000000"}
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
