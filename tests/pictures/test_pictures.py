"""The committed pictures of the theme, and the script that draws them."""

from io import BytesIO
from pathlib import Path

import pytest
import yaml
from PIL import Image
from scripts.picture_tools.__main__ import CARD_TEXT, GROUND, SAFE, THEME, draw_ground, draw_pictures
from scripts.picture_tools.drawing import draw_card, draw_icon
from scripts.picture_tools.mark import lines_of, load_mark

from digisavo.core import address
from digisavo.outputs.rendering.heads import CARD_SIZE

ROOT = Path(__file__).parents[2]
DRAWN = dict(draw_pictures())


def picture(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def pixels(content: bytes) -> list[tuple[tuple[int, int], bytes]]:
    """The size and the pixels of each picture in a file: how they are compressed may differ from machine to machine."""
    found = picture(content)
    sizes = sorted(found.info.get("sizes", [found.size]))
    icons = [found.ico.getimage(size) for size in sizes] if found.format == "ICO" else [found]  # type: ignore[attr-defined]
    return [(icon.size, icon.convert("RGBA").tobytes()) for icon in icons]


@pytest.mark.parametrize("path", DRAWN)
def test_a_committed_picture_is_fresh(path: str) -> None:
    assert pixels((THEME / path).read_bytes()) == pixels(DRAWN[path]), "run scripts/draw_pictures and commit the result"


def test_the_ground_of_cards_is_fresh() -> None:
    assert pixels(GROUND.read_bytes()) == pixels(draw_ground()), "run scripts/draw_pictures and commit the result"


def test_the_theme_has_no_picture_that_nothing_draws() -> None:
    found = {path.relative_to(THEME).as_posix() for path in THEME.rglob("*") if path.suffix in (".ico", ".png")}
    assert found == DRAWN.keys()


@pytest.mark.parametrize(
    ("name", "size"),
    [("apple-touch-icon", 180), ("icon-192", 192), ("icon-512", 512), ("icon-maskable-512", 512)],
)
def test_icons_have_their_sizes(name: str, size: int) -> None:
    found = picture((THEME / address.icon(name)).read_bytes())
    assert (found.format, found.size) == ("PNG", (size, size))


def test_the_old_icon_has_several_sizes() -> None:
    found = picture((THEME / "favicon.ico").read_bytes())
    assert found.format == "ICO"
    assert found.info["sizes"] == {(16, 16), (32, 32), (48, 48)}


def test_the_card_has_the_size_that_heads_name_and_few_bytes() -> None:
    content = (THEME / address.CARD).read_bytes()
    assert picture(content).size == CARD_SIZE
    assert len(content) < 30_000


def test_the_card_bears_the_name_of_the_site() -> None:
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert yaml.safe_load(settings.partition("plugins:")[0])["site_name"] == CARD_TEXT[0]


def test_pictures_are_drawn_alike_every_time() -> None:
    assert dict(draw_pictures()) == DRAWN


def test_the_mark_stands_on_its_ground() -> None:
    icon, whole = draw_icon(64), draw_icon(64, whole=True)
    assert icon.getpixel((0, 0)) == (0, 0, 0, 0)
    ground = whole.getpixel((0, 0))
    assert f"#{bytes(ground[:3]).hex()}" == load_mark().ground  # type: ignore[index]
    colours = {shape.fill or shape.stroke for shape in load_mark().shapes}
    drawn = {f"#{bytes(pixel[:3]).hex()}" for _, pixel in icon.getcolors(4096) or ()}  # type: ignore[index]
    assert {colour.replace("#fff", "#ffffff") if len(colour) == 4 else colour for colour in colours} <= drawn


def test_a_maskable_icon_keeps_its_mark_within_the_safe_circle() -> None:
    size = 256
    icon = draw_icon(size, whole=True, scale=SAFE)
    ground, middle = icon.getpixel((0, 0)), (size - 1) / 2
    far = [
        (x, y) for x in range(size) for y in range(size)
        if icon.getpixel((x, y)) != ground and (x - middle) ** 2 + (y - middle) ** 2 > (0.4 * size) ** 2
    ]  # fmt: skip
    assert not far


def test_letters_with_dots_are_drawn_with_them() -> None:
    def drawn(text: str) -> bytes:
        return draw_card("x", text, "#ffffff", "#ffffff").tobytes()

    assert len({drawn(text) for text in ("a", "ä", "Ä", "A", "o", "ö")}) == 6


def test_a_path_is_read_as_lines_and_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be drawn"):
        lines_of("M0 0C1 1 2 2 3 3")
    assert lines_of("M1 1h2v3H1zM5 5h1") == [[(1, 1), (3, 1), (3, 4), (1, 4)], [(5, 5), (6, 5)]]
    assert lines_of("M0 0q1-2 2 0t2 0")[0][24::24] == [(2, 0), (4, 0)]
