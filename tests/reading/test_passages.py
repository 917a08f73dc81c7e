"""What is found in Markdown and where, and that no text takes long."""

import time
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digisavo.reading.markdown import Setting, plain_text, render_markdown
from digisavo.reading.passages import (
    find_costly,
    find_entry_links,
    find_images,
    find_include,
    find_links,
    find_raw_html,
    find_spaced,
)

LENGTH = 20_000
POST = Setting(2, lambda reference: f"../{reference}/", lambda name: (1, 1))
PIECES = [
    "![", "](", "]", "[", "(", ")", "<", "<a ", "</", "<!--", "<https://", ">", "> ", ">\n", "- ", "1. ", "* ", "+ ",
    "`", "```\n", "~~~\n", "*", "_", "**a", "\\", "&", "&amp;", "#", "# ", "\n", "\n\n", "  ", "\t", "a", "|", "~", "!",
    "[a]: b\n", "[a]", "![a](a.png)", "[a](services/a)", "{{", "{%", "-8<-", "--", "=\n", '"', "'", "http://", "a@b.c",
]  # fmt: skip


def texts(passages: Iterable[tuple[object, ...]]) -> list[object]:
    return [passage[0] for passage in passages]


def at(text: str, passages: Iterable[tuple[object, ...]]) -> list[str]:
    """The text at the index of each passage, which is its last part."""
    return [text[int(str(passage[-1])) :] for passage in passages]


def test_raw_html() -> None:
    text = "`<b>` 3 < 5\n```\n<b>\n```\n<https://example.org>\na <b>c</b>"
    found = find_raw_html(text)
    assert found
    assert found.text == "<b>"
    assert text[found.start :] == "<b>c</b>"
    assert find_raw_html("<!-- piilossa") == ("<!--", 0)
    assert find_raw_html("`<b>` 3 < 5 a <sana <https://example.org>") is None


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("a --8<-- 'x.md'", "--8<--"),
        ("{% include 'x' %}", "{%"),
        ("a\n{!x.md!}", "{!"),
        ("{{ config.site_url }}", "{{"),
    ],
)
def test_includes(text: str, mark: str) -> None:
    assert find_include(text) == (mark, text.index(mark))
    assert find_include(f"`{text}`" if "\n" not in text else f"```\n{text}\n```") is None


def test_links_and_their_places() -> None:
    text = (
        "services/a [a](services/a) `[b](b)` [b](b)\n\n[c][ref] ![kuva](kuva.png) <https://example.org/d>\n"
        "[a](services/a) [e](<ä ö>) [f](https://fi.wikipedia.org/wiki/F_(g)) [h](h\\_i)\n\n[ref]: javascript:c\n"
    )
    links = find_links(text)
    assert texts(links) == [
        "services/a", "b", "javascript:c", "https://example.org/d", "services/a", "%C3%A4%20%C3%B6",
        "https://fi.wikipedia.org/wiki/F_(g)", "h_i",
    ]  # fmt: skip
    begin = [
        "services/a) `",
        "b)\n",
        "javascript:c\n",
        "https://example.org/d>",
        "services/a) [e]",
        "ä ö>",
        "https://fi.w",
        "h\\_i",
    ]
    assert all(found.startswith(start) for found, start in zip(at(text, links), begin, strict=True))
    assert texts(find_entry_links(text)) == ["services/a", "services/a"]


@pytest.mark.parametrize(
    "address",
    [
        "liite 1.pdf", "ohjeet/liite 1.pdf", "https://example.org/liite  1.pdf", "kuva (1).png", "services/oma palvelu",
        "https://example.org/a (1) b/c", "liite 1.pdf#sivu", "a b.mp3",
    ],
)  # fmt: skip
@pytest.mark.parametrize("mark", ["", "!"])
@pytest.mark.parametrize("title", ["", ' "Otsikko"'])
def test_an_address_with_a_space_is_shown_as_it_was_written(address: str, mark: str, title: str) -> None:
    text = f"Ensin {mark}[a]({address}{title}) ja sitten muuta"
    assert [*find_spaced(text)] == [(address, bool(mark), text.index(address))]
    assert "<a" not in (html := render_markdown(text, POST))
    assert "<img" not in html


@pytest.mark.parametrize(
    "text",
    [
        "[a](services/a)", '[a](https://example.org "Otsikko tässä")', "[a](https://example.org 'Otsikko')",
        "[a](services/a (otsikko))", "[a](services/a (otsikko tässä))", "`[a](liite 1.pdf)`", r"\[a](liite 1.pdf)",
        "[a]( services/a )", "taulukko [1](ks. myös liite 2)", "[a](katso alla)", "[a](\nservices/a)",
        "[a](services/a) ja (liite 1.pdf)", "[![Kuva](kuva.png)](https://example.org)",
    ],
)  # fmt: skip
def test_other_spaces_are_none_of_an_address(text: str) -> None:
    assert find_spaced(text) == []


def test_the_address_of_an_image_in_a_link_may_have_the_space() -> None:
    text = "[![Kuva](kuva 1.png)](https://example.org)"
    assert texts(find_spaced(text)) == ["kuva 1.png"]


def test_links_that_html_hides_from_markdown_are_found() -> None:
    assert texts(find_links("<div>\n[x](javascript:alert(1))\n</div>")) == ["javascript:alert(1)"]
    assert texts(find_links("<javascript:alert(1)>")) == ["javascript:alert(1)"]


@pytest.mark.parametrize(
    "target", ["/palvelut/x/", "../x.yml", "services/x/", "services/x.yml", "services/x#y", "Services/x", "#x", "x"]
)
def test_other_targets_are_no_entries(target: str) -> None:
    text = f"[a]({target})"
    assert texts(find_links(text)) == [target]
    assert not find_entry_links(text)


def test_images_and_their_places() -> None:
    text = '`![a](a.png)` ![Kuva **b**](b.png "t")\n\n![](b.png) [![c](c.svg)](https://example.org) ![d][d]\n\n'
    text += "[d]: d.png\n"
    images = find_images(text)
    assert [image[:2] for image in images] == [("b.png", "Kuva b"), ("b.png", ""), ("c.svg", "c"), ("d.png", "d")]
    begin = ['b.png "t"', "b.png) [", "c.svg)", "d.png\n"]
    assert all(found.startswith(start) for found, start in zip(at(text, images), begin, strict=True))
    assert find_images("Ei kuvaa![1]") == []


def test_a_run_of_one_mark_is_found_where_it_begins() -> None:
    found = find_costly("Teksti\n\n" + "![" * 8_000)
    assert found
    assert found.text.startswith("[[[")
    assert find_costly("abc\n" + "#" * 100) == ("#" * 100, 4)
    assert find_costly("> a\n> > b\n\n---\n" + "![a](a.png)\n" * 50) is None


def check_time(text: str) -> None:
    begun = time.process_time()
    if not find_costly(text):
        for find in (find_raw_html, find_include, find_entry_links, find_images, find_spaced):
            find(text)
        plain_text(render_markdown(text, POST))
    # Of the processor, however much else the machine does: a wait of two seconds is a stall.
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("piece", PIECES)
def test_a_repeated_piece_is_found_or_cheap(piece: str) -> None:
    check_time((piece * LENGTH)[:LENGTH])


@pytest.mark.parametrize("text", ["[" * 4_000, "![" * 8_000, "*a_ " * 1_000, "<" * 4_000, "> " * 2_000, "`a" * 2_000])
def test_costly_text_is_found_or_cheap(text: str) -> None:
    check_time(text)


@given(
    st.lists(
        st.tuples(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), st.sampled_from([1, 49, 900])), max_size=3
    )
)
def test_repeated_pieces_are_found_or_cheap(parts: list[tuple[list[str], int]]) -> None:
    text = "".join("".join(pieces) * count for pieces, count in parts) or "a"
    check_time((text * (LENGTH // len(text) + 1))[:LENGTH])
    check_time(text[:LENGTH])
