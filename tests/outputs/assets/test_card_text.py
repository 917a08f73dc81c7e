"""Texts in the room of a card: whatever they are, they stay in it, and no word is broken that has room."""

import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont
from scripts.picture_tools.__main__ import GROUND

from digisavo.outputs.assets.card_text import DRAWN, Block, Size, drawable, fit

_SIGNS = tuple(" ,;:.–-/(")
"""What is left out before …"""

SIZES = (Size(8, 2), Size(6, 3), Size(4, 4))
WIDTH = 120


def measure(text: str, size: int) -> float:
    """As if all letters were as wide as half their size."""
    return len(text) * size / 2


def fitted(text: str) -> Block:
    return fit(drawable(text), WIDTH, SIZES, measure)


def without_spaces(text: str) -> str:
    return "".join(text.split())


def _words(text: str) -> Iterator[re.Match[str]]:
    return re.finditer(r"\S+", text)


HOSTILE = st.one_of(
    st.text(max_size=120),
    st.text("aäö \u00ad\u200b-/.\n\t\x00\u202e\u2066\U0001f389אب…", max_size=120),
    st.lists(st.text("abcäö-/", min_size=1, max_size=70), max_size=30).map(" ".join),
    st.sampled_from(["", " ", "-", "…", "A" * 4000, "sana " * 800, "=HYPERLINK(1)", "]]></script>"]),
)


@given(HOSTILE)
def test_no_text_leaves_its_room_and_no_word_is_broken_that_has_room(text: str) -> None:
    block, shown = fitted(text), drawable(text)
    assert block.pixels in {size.pixels for size in SIZES}
    assert len(block.lines) <= next(size.lines for size in SIZES if size.pixels == block.pixels)
    assert all(line == line.strip() and 0 < measure(line, block.pixels) <= WIDTH for line in block.lines)
    all_shown = without_spaces("".join(block.lines))
    if all_shown != without_spaces(shown):
        assert all_shown.endswith("…")
        kept = all_shown.removesuffix("…")
        assert without_spaces(shown).startswith(kept)
        first = shown.split()[0]
        if len(block.lines) > 1 or len(kept) >= len(first):
            # Whole words, of which the last may have lost signs behind it, or have gone on behind a sign within it.
            rest = without_spaces(shown)[len(kept) :]
            begun = next(word for word in _words(shown) if len(without_spaces(shown[: word.end()])) >= len(kept))
            assert (
                kept.endswith(("-", "/"))
                or rest[:1] in _SIGNS
                or len(without_spaces(shown[: begun.end()])) == len(kept)
            )


@given(HOSTILE)
def test_only_what_the_fonts_have_is_drawn(text: str) -> None:
    shown = drawable(text)
    assert re.fullmatch(f"[{DRAWN}]*", shown)
    assert shown == " ".join(shown.split())


@pytest.mark.parametrize("name", ["InterDisplay-SemiBold.otf", "Inter-Regular.otf"])
def test_the_fonts_have_what_is_drawn(name: str) -> None:
    font = ImageFont.truetype(BytesIO((GROUND.parent / name).read_bytes()), 40, layout_engine=ImageFont.Layout.BASIC)
    missing = font.getmask("\u05d0")
    letters = [chr(code) for code in range(0x2100) if re.fullmatch(f"[{DRAWN}]", chr(code))]
    assert len(letters) > 500
    assert [one for one in letters if one != " " and bytes(font.getmask(one)) == bytes(missing)] == []


def test_what_has_room_in_large_letters_is_large() -> None:
    assert fitted("Lyhyt nimi") == Block(8, ["Lyhyt nimi"])
    assert fitted("Pitkä nimi, josta tulee kaksi riviä") == Block(8, ["Pitkä nimi, josta", "tulee kaksi riviä"])


def test_words_go_on_at_signs_and_lines_are_about_as_long() -> None:
    assert fitted("Talous-/henkilöstöhallintojärjestelmä").lines == ["Talous-/", "henkilöstöhallintojärjestelmä"]
    assert fitted("e-lasku on verkkolasku kaikille kunnille").lines == ["e-lasku on verkkolasku", "kaikille kunnille"]


def test_what_is_too_long_ends_after_a_word() -> None:
    block = fitted("Hyvin pitkä nimi, jossa on sanoja. " * 20)
    assert (block.pixels, len(block.lines)) == (4, 4)
    assert re.search(r"\w…$", block.lines[-1])
    assert fitted("A" * 99) == Block(4, ["A" * 59 + "…"])


def test_controls_pictures_and_other_scripts_are_left_out() -> None:
    assert drawable("Äänestys\n🎉\u202e \u05d0b\x07 c\u00adc\u0308") == "Äänestys b cc̈".replace("c̈", "c")
    assert drawable("ka\u0308vely") == "kävely"
