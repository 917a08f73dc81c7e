"""Text: what content may not hold, how messages quote it, and the order of the Finnish alphabet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digisavo.core.text import (
    alphabet,
    capitalised,
    find_html_tag,
    find_non_latin,
    find_refused,
    normalise,
    printable,
    quote,
    remove_refused,
    replace_refused,
    shorten,
)

FINNISH_ORDER = alphabet("fi")


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("<b>lihava</b>", "<b>"),
        ("<script src=x>", "<script src=x>"),
        ("<!-- huomautus -->", "<!--"),
        ("</p>", "</p>"),
        ("loppu <img", "<img"),
        ("<SVG/onload=x>", "<SVG/onload=x>"),
    ],
)
def test_html_tags_are_found(text: str, tag: str) -> None:
    assert find_html_tag(text) == tag


@pytest.mark.parametrize("text", ["3 < 5", "a<5 ja b>2", "R&D", "x <- y", "<3", "a > b", "1<2>1"])
def test_bare_signs_are_no_tags(text: str) -> None:
    assert find_html_tag(text) is None


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\u200b", "\u202e", "\u2066", "\ufeff", "\u2028", "\U000e0041", "\ufffd"]
)
def test_invisible_characters_are_refused(character: str) -> None:
    assert list(find_refused(f"a{character}")) == [(1, character)]
    assert replace_refused(f"a{character}b") == "a\ufffdb"
    assert character not in printable(character)


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\x1e", "\x85", "\u2028", "\u2029"])
def test_what_a_refused_character_parts_stays_apart(sign: str) -> None:
    assert remove_refused(f"100{sign}200 käyttä\u00adjää") == "100 200 käyttäjää"


@pytest.mark.parametrize("text", ["Ääkköset åÅ öÖ", "a\tb\nc", "€ – … ”", "čšž ŋ đ", "日本", "😀"])
def test_visible_characters_are_not_refused(text: str) -> None:
    assert not list(find_refused(text))


def test_strange_letters_in_names_are_found() -> None:
    assert find_non_latin("Digi-Savo 2 Oy Åland Čuđit") is None
    assert find_non_latin("Dіgi") == "і"


def test_a_quoted_text_is_short_and_on_one_line() -> None:
    assert quote("  a\n::error::b ") == '"a ::error::b"'
    assert quote("a" * 61) == f'"{"a" * 60}…"'
    assert quote("a\u202eb") == '"a\\u202eb"'


@given(st.text())
def test_shortened_texts_never_break_a_line(text: str) -> None:
    short = shorten(text)
    assert len(short) <= 61
    assert len(short.splitlines()) <= 1
    assert not list(find_refused(short))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("näyttötaulu", "Näyttötaulu"),
        ("oma IT-ympäristö", "Oma IT-ympäristö"),
        ("macOS", "macOS"),
        ("Oma", "Oma"),
        ("", ""),
    ],
)
def test_a_text_that_stands_alone_begins_with_a_capital(text: str, shown: str) -> None:
    assert capitalised(text) == shown


def test_the_finnish_alphabet() -> None:
    words = ["öljy", "Zürich", "Åbo", "äiti", "zeta", "ärjy", "akka", "Äänekoski", "éclair", "edelman", "wau", "vau"]
    assert sorted(words, key=FINNISH_ORDER) == [
        "akka", "éclair", "edelman", "vau", "wau", "zeta", "Zürich", "Åbo", "äiti", "ärjy", "Äänekoski", "öljy",
    ]  # fmt: skip


def test_each_language_has_its_own_alphabet() -> None:
    words = ["zeta", "äiti", "akka", "öljy"]
    assert sorted(words, key=alphabet("sv")) == ["akka", "zeta", "äiti", "öljy"]
    assert sorted(words, key=alphabet("en")) == ["äiti", "akka", "öljy", "zeta"], "no letters of its own"


@given(st.lists(st.text(), min_size=2))
def test_the_order_does_not_depend_on_the_order_before(texts: list[str]) -> None:
    backwards = texts[::-1]
    assert sorted(texts, key=FINNISH_ORDER) == sorted(backwards, key=FINNISH_ORDER)


@given(st.text(st.sampled_from("abcåäöÅÄÖzZéŠ \u0308\u030a")))
def test_the_order_knows_no_normal_form(text: str) -> None:
    assert FINNISH_ORDER(normalise(text))[0] == FINNISH_ORDER(text)[0]


def test_no_refused_character_is_missed_because_it_can_be_printed() -> None:
    ranges = [(0xAD, 0xAD), (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F), (0xFFF9, 0xFFFC), (0xE0000, 0xE007F)]
    refused = [chr(code) for first, last in ranges for code in range(first, last + 1)]
    assert [character for character in refused if not list(find_refused(f"ä{character}\n"))] == []
