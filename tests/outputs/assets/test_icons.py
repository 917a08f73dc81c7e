"""The icons, the card, the manifest and `robots.txt`."""

import json
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from tests.outputs.making import SETTINGS, files

from digisavo.core import address
from digisavo.outputs.assets import mark
from digisavo.outputs.assets.drawing import draw_card, draw_icon
from digisavo.outputs.assets.icons import icons
from digisavo.outputs.assets.manifest import manifest
from digisavo.outputs.assets.palette import colour
from digisavo.outputs.rendering.heads import CARD_SIZE


def picture(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@pytest.mark.parametrize(
    ("name", "size"),
    [("apple-touch-icon", 180), ("icon-192", 192), ("icon-512", 512), ("icon-maskable-512", 512)],
)
def test_icons_have_their_sizes(name: str, size: int) -> None:
    found = picture(files(icons, [])[address.icon(name)])
    assert (found.format, found.size) == ("PNG", (size, size))


def test_the_old_icon_has_several_sizes() -> None:
    found = picture(files(icons, [])["favicon.ico"])
    assert found.format == "ICO"
    assert found.info["sizes"] == {(16, 16), (32, 32), (48, 48)}


def test_the_card_is_as_large_as_its_readers_ask_and_small_in_bytes() -> None:
    content = files(icons, [])[address.CARD]
    assert picture(content).size == CARD_SIZE
    assert len(content) < 30_000


def test_pictures_are_drawn_alike_every_time() -> None:
    assert draw_icon(64).tobytes() == draw_icon(64).tobytes()
    assert draw_card("A", "b", "#ffffff", "#eeeeee").tobytes() == draw_card("A", "b", "#ffffff", "#eeeeee").tobytes()


def test_the_mark_stands_on_its_ground() -> None:
    icon, whole = draw_icon(64), draw_icon(64, whole=True)
    assert icon.getpixel((0, 0)) == (0, 0, 0, 0)
    ground = whole.getpixel((0, 0))
    assert f"#{bytes(ground[:3]).hex()}" == mark.load_mark().ground  # type: ignore[index]
    colours = {shape.fill or shape.stroke for shape in mark.load_mark().shapes}
    drawn = {f"#{bytes(pixel[:3]).hex()}" for _, pixel in icon.getcolors(4096) or ()}  # type: ignore[index]
    assert {one.replace("#fff", "#ffffff") if len(one) == 4 else one for one in colours} <= drawn


def test_a_maskable_icon_keeps_its_mark_within_the_safe_circle() -> None:
    size = 256
    icon = draw_icon(size, whole=True, scale=0.72)
    ground, middle = icon.getpixel((0, 0)), (size - 1) / 2
    far = [
        (x, y) for x in range(size) for y in range(size)
        if icon.getpixel((x, y)) != ground and (x - middle) ** 2 + (y - middle) ** 2 > (0.4 * size) ** 2
    ]  # fmt: skip
    assert not far


def test_letters_with_signs_are_drawn_with_them() -> None:
    def drawn(text: str) -> bytes:
        return draw_card("x", text, "#ffffff", "#ffffff").tobytes()

    assert len({drawn("a"), drawn("ä"), drawn("å"), drawn("Ä"), drawn("A")}) == 5
    assert drawn("é") == drawn("e")


def test_a_mark_that_cannot_be_drawn_is_told() -> None:
    with pytest.raises(ValueError, match="cannot be drawn"):
        mark._lines("M0 0C1 1 2 2 3 3")
    assert mark._lines("M1 1h2v3l-1 0zM5 5L6 6") == [[(1, 1), (3, 1), (3, 4), (2, 4)], [(5, 5), (6, 6)]]


def test_the_manifest_names_icons_that_exist() -> None:
    found = json.loads(files(manifest, [])[address.MANIFEST])
    made = files(icons, [])
    for icon in found["icons"]:
        width, height = picture(made[icon["src"]]).size
        assert icon["sizes"] == f"{width}x{height}"
    assert (found["name"], found["lang"], found["start_url"]) == ("Digisavo.fi", "fi", "./")


def test_robots_may_read_everything_but_the_styles() -> None:
    lines = files(manifest, [])[address.ROBOTS].decode().splitlines()
    assert lines == ["User-agent: *", "Disallow: /tyylit/", "", "Sitemap: https://digisavo.fi/sitemap.xml"]
    below = files(manifest, [], replace(SETTINGS, site_url="https://example.org/pieni/"))[address.ROBOTS]
    assert b"Disallow: /pieni/tyylit/" in below


def test_colours_are_those_of_the_stylesheet() -> None:
    assert colour("paper").light == "#ffffff"
    assert colour("paper").dark != colour("paper").light
    with pytest.raises(ValueError, match="no colour"):
        colour("nothing")
