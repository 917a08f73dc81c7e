"""Reads a content folder and writes its artefacts to a new folder, as a process of its own: CONTENT DAY FOLDER."""

import sys
from datetime import date
from pathlib import Path

from digisavo.adapters.folder import write_artefacts
from digisavo.core.settings import Settings
from digisavo.pipeline import read_catalogue, render_catalogue


def main(content: str, day: str, folder: str) -> None:
    settings = Settings(today=date.fromisoformat(day), page_size=2)
    catalogue, report = read_catalogue(Path(content), settings)
    assert not report.has_errors, report.problems
    write_artefacts(render_catalogue(catalogue, settings), Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
