"""The settings of a build: what the site's own file chooses, and what the day and the commit are."""

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from digisavo.adapters.change_log import told_history
from digisavo.adapters.clock import chosen_day, commit_of, moment_of
from digisavo.catalogue.places import load_places
from digisavo.core.settings import Settings
from digisavo.reading.translation import languages

ASSUMED = Settings(today=date.min)
"""What is not chosen."""
_CHANGES = ".cache/changes"
"""What is known of commits that earlier builds judged, beside the site."""


def chosen_settings(chosen: Mapping[str, Any], site_name: str, site_url: str, root: Path, content: Path) -> Settings:
    """The settings of a build in the folder `root`; ValueError with a sentence where one cannot be.

    `chosen` are the plugin's own, by their names in `mkdocs.yml`.
    """
    if chosen["language"] not in (known := languages()):
        raise ValueError(f'Kieltä "{chosen["language"]}" ei ole. Kielet: {", ".join(known)}.')
    if chosen["region"] and not load_places().find_region(chosen["region"]):
        raise ValueError(f'Maakuntaa "{chosen["region"]}" ei ole.')
    settings = Settings(
        today=chosen_day(chosen["today"]), site_url=site_url or ASSUMED.site_url, site_name=site_name,
        repository=chosen["repository"].rstrip("/"), branch=chosen["branch"], editors_email=chosen["editors"],
        publisher=chosen["publisher"], region=chosen["region"], language=chosen["language"],
        content=Path(os.path.relpath(content, root)).as_posix(), social_cards=chosen["social_cards"],
        commit=commit_of(root), committed_at=moment_of(root),
    )  # fmt: skip
    return replace(settings, history=told_history(content, settings, root / _CHANGES))
