"""Takes the pictures of forms in CONTRIBUTING.md of the built `site/`: `python -m scripts.picture_tools.forms`."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

from PIL import Image
from playwright.sync_api import Page
from scripts.audit_tools.browsers import opened_browser
from scripts.picture_tools.drawing import as_png

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs/pictures"
WIDTH, HIGHEST, EDGE = 1000, 760, 16
"""Of a picture, and the room around what it shows."""
_TALL = 6000
"""A window in which no page scrolls, so that nothing stands above what is shown."""


class Shot(NamedTuple):
    """A picture: the address of a page, what of it is shown, and what is pressed before."""

    name: str
    address: str
    shown: str
    pressed: str = ""


SHOTS = (
    Shot("lisaa-palvelu", "lisaa-palvelu/", "main"),
    Shot("taydenna-tietoja", "palvelut/decidim/", "section[aria-labelledby=missing]"),
    Shot("kysytyt-tiedot", "lisaa-palvelu/?muokkaa=decidim&kysy=pricing.model,pricing.from", "main"),
    Shot("viesti-tarjoajalle", "palvelut/decidim/", ".ds-inquiry", ".ds-inquiry > summary"),
    Shot("meilla-on-kaytossa", "kerro-kokemus/?palvelu=decidim&lyhyt=1", "main"),
    Shot(
        "laheta-sahkopostilla", "lisaa-palvelu/?muokkaa=decidim&ajan-tasalla=1",
        "details:has(> summary:has-text('Sähköpostilla'))", "summary:has-text('Sähköpostilla')",
    ),
)  # fmt: skip


def take(page: Page, shot: Shot, home: str) -> bytes:
    """A picture of a page of the site at `home`, with few colours."""
    page.set_viewport_size({"width": WIDTH, "height": _TALL})
    page.goto(home + shot.address)
    page.wait_for_load_state("networkidle")
    if shot.pressed:
        page.locator(shot.pressed).click()
        page.locator(f"{shot.shown} textarea").wait_for()
    box = page.locator(shot.shown).bounding_box()
    if not box:
        raise ValueError(f"{shot.name}: the page does not show {shot.shown}")
    top, height = max(0, box["y"] - EDGE), min(box["height"] + 2 * EDGE, HIGHEST)
    content = page.screenshot(clip={"x": 0, "y": top, "width": WIDTH, "height": height})
    return as_png(Image.open(BytesIO(content)).convert("RGB"))


def take_all(site: Path) -> Iterator[tuple[str, bytes]]:
    """Each picture by its file name."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    with opened_browser() as browser:
        page = browser.new_page()
        for shot in SHOTS:
            yield f"{shot.name}.png", take(page, shot, f"http://127.0.0.1:{server.server_port}/")
    server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    """Serves a folder silently."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        pass


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    for name, content in take_all(ROOT / "site"):
        (PICTURES / name).write_bytes(content)
        print(f"{name}: {len(content)} tavua")
