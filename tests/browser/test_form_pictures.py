"""The pictures of forms in CONTRIBUTING.md, and the script that takes them."""

import re

from scripts.picture_tools.forms import PICTURES, SHOTS, take
from tests.browser.conftest import OpenPage
from tests.browser.whole_site import ROOT

MOST = 50_000
"""The bytes of a picture: the guide is read on phones too."""


def test_the_guide_shows_every_picture_and_no_other() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    shown = re.findall(r"!\[([^\]]+)\]\(docs/pictures/([\w-]+\.png)\)", text)
    names = sorted(f"{shot.name}.png" for shot in SHOTS)
    assert sorted(name for _, name in shown) == sorted(path.name for path in PICTURES.iterdir()) == names
    assert {path.name: size for path in PICTURES.iterdir() if (size := path.stat().st_size) > MOST} == {}


def test_every_picture_can_be_taken_anew(open_page: OpenPage, home: str) -> None:
    page = open_page(own=True)
    for shot in SHOTS:
        assert take(page, shot, home).startswith(b"\x89PNG"), shot.name
