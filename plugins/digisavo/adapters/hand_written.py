"""What hand-written pages may bring along: which files are theirs, which front matter counts, what HTML is safe."""

from collections.abc import Collection, Mapping
from html import escape, unescape
from pathlib import PurePosixPath

from digisavo.reading.files import PUBLISHED

_FRONT_MATTER = ("title", "description")


def is_hand_written(path: str, sources: Collection[str]) -> bool:
    """Whether a file of the content folder is a hand-written page or an image of one.

    `sources` are the folders that the catalogue reads; the home page's text, `index.md`, is the catalogue's too.
    """
    parts = PurePosixPath(path).parts
    if path == "index.md" or parts[0] in sources or any(part.startswith(".") for part in parts):
        return False
    return PurePosixPath(path).suffix.lower() in PUBLISHED


def allowed(front_matter: Mapping[str, object]) -> dict[str, str]:
    """The front matter that counts, safe to print: the theme does not escape, and would obey other keys."""
    return {key: safe_text(str(front_matter[key])) for key in _FRONT_MATTER if key in front_matter}


def safe_text(text: str) -> str:
    """Text for HTML, whether it was escaped before or not."""
    return escape(unescape(text))
