"""The site that most tests in the browser open, on content of its own: no edit of the real one changes it."""

import shutil
from pathlib import Path

from tests.browser.serving import SUB_PATH
from tests.programs import run_program

ROOT = Path(__file__).parents[2]
PORTAL = ROOT / "tests/portals/whole"


def build(folder: Path, url: str) -> None:
    """Builds the portal below a folder, with the settings that it has but for the address."""
    # A copy: the folder's name is in every link to a source file, and its history is none of the repository's.
    shutil.copytree(PORTAL / "content", folder / "content")
    settings = f"""\
INHERIT: {PORTAL / "mkdocs.yml"}
site_url: {url}
docs_dir: {folder / "content"}
theme:
  custom_dir: {ROOT / "plugins/digisavo/theme"}
"""
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    site = folder / "www" / SUB_PATH
    result = run_program("mkdocs", "build", "--strict", "-f", folder / "mkdocs.yml", "-d", site)
    assert result.returncode == 0, result.stderr
