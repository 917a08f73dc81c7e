"""What hand-written pages may bring along: which files are theirs, which front matter counts, what HTML is safe."""

from collections.abc import Collection, Mapping
from html import escape, unescape
from pathlib import PurePosixPath

from digisavo.core.artefact import Page
from digisavo.outputs.rendering.heads import Heads
from digisavo.reading.files import PUBLISHED
from digisavo.reading.markdown import sanitise

SHELL_IDS = frozenset(
    "header-search missing-search search sisalto footer-1 footer-2 footer-3 footer-4 footer-5".split()
)
"""The ids of the page around; a heading of the same name, such as Sisältö, gets none."""
_FRONT_MATTER = ("title", "description")


def is_hand_written(path: str, sources: Collection[str]) -> bool:
    """Whether a file of the content folder is a hand-written page or an image of one.

    `sources` are the folders that the catalogue reads; the home page's text, `index.md`, is the catalogue's too.
    """
    parts = PurePosixPath(path).parts
    if path == "index.md" or parts[0] in sources or any(part.startswith(".") for part in parts):
        return False
    return PurePosixPath(path).suffix.lower() in PUBLISHED


def safe_html(html: str) -> str:
    """A page's HTML, sanitised; what may be wider than the screen can be scrolled with the keyboard."""
    clean = sanitise(html, SHELL_IDS)
    return clean.replace("<table>", '<table tabindex="0">').replace("<pre>", '<pre tabindex="0">')


def allowed(front_matter: Mapping[str, object]) -> dict[str, str]:
    """The front matter that counts, safe to print: the theme does not escape, and would obey other keys."""
    return {key: safe_text(str(front_matter[key])) for key in _FRONT_MATTER if key in front_matter}


def surroundings(address: str, title: str, front_matter: Mapping[str, str], heads: Heads) -> dict[str, str]:
    """The head and the breadcrumbs of a hand-written page, as our own pages have them; the texts are safe ones."""
    heading = unescape(front_matter.get("title", title))
    description = unescape(front_matter.get("description", ""))
    page = heads.finished(Page(address, heading, description, "", "written", trail=((heading, ""),)))
    return {"head": page.head, "breadcrumbs": page.breadcrumbs}


def safe_text(text: str) -> str:
    """Text for HTML, whether it was escaped before or not."""
    return escape(unescape(text))
