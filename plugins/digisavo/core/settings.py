"""What is assumed of the portal and of this build, in one value."""

from dataclasses import dataclass, field
from datetime import date

from digisavo.core.history import History

FINNISH = "fi"
"""The language in which the portal's own files declare fields, vocabularies and words: others stand in `locales/`."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of the site and the build; nothing below the adapters reads a clock, git or the environment.

    `region` is the name or code of the region whose municipalities come first, "" for none;
    `language` is the code of a folder in `locales/`; `site_url` ends with `/`; `commit` is the full hash of the
    content's commit or `""`, `committed_at` when it was made in seconds since 1970, 0 where that is not known;
    `content` is the content folder as a path inside the repository; with `social_cards` a picture is drawn for every
    entry that has no image.
    """

    today: date
    site_url: str = "https://digisavo.fi/"
    site_name: str = "Digisavo.fi"
    repository: str = "https://github.com/digisavo/digisavo.fi"
    branch: str = "main"
    editors_email: str = "toimitus@digisavo.fi"
    publisher: str = "Pohjois-Savon liitto"
    region: str = ""
    content: str = "content"
    language: str = FINNISH
    commit: str = ""
    committed_at: int = 0
    history: History = field(default_factory=History)
    page_size: int = 20
    social_cards: bool = False
