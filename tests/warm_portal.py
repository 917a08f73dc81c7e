"""Reads all that the portal reads of its own files, and makes all that it keeps, by making a small site in memory."""

from datetime import date
from pathlib import Path

from digisavo.core.artefact import File
from digisavo.core.settings import FINNISH, Settings
from digisavo.pipeline import check_declarations, read_catalogue, render_catalogue


def _warm() -> None:
    check_declarations(FINNISH)
    settings = Settings(today=date(2026, 11, 22))
    catalogue, _ = read_catalogue(Path(__file__).parent / "portals/small/content", settings)
    for artefact in render_catalogue(catalogue, settings):
        if isinstance(artefact, File) and not isinstance(artefact.content, bytes):
            any(artefact.content)  # a file that comes in pieces is made when they are taken


_warm()
