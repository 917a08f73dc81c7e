"""Plain markup: whatever the parser refuses is not plain, and what the site publishes is."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.security.payloads import FRONT_MATTER, MARKDOWN

from digisavo.adapters.content_security import begins_safely, find_unsafe, inspect
from digisavo.adapters.plain_markup import is_plain
from digisavo.core.content_policy import CONTENT_POLICY

START = (
    '<!doctype html>\n<html lang="fi">\n<head>\n<meta charset="utf-8">\n'
    f'<meta http-equiv="Content-Security-Policy" content="{CONTENT_POLICY}">\n'
)
PLAIN = """<link rel="stylesheet" href="a.css">
<script type="module" src="../assets/main.js"></script>
<title>Kysely &amp; muita</title>
<script type="application/ld+json">{"name": "\\u003cb\\u003e", "style": "x onload=y"}</script>
</head><body><p>Tyyli on style=x, ja "sillä" on onclick=kyllä > ei.
<img src="x.png" alt="Kello on 12"><br><input type='text' value="" disabled><hr/>
<svg viewBox="0 0 9 9"><path d="M0 0h9" /></svg><ul><li>a<li>b</ul><h2 id="on">x</h2></body></html>
"""
PIECES = (
    *MARKDOWN, *FRONT_MATTER, *"<>/\"'=` \n\t\f\r\v\0\x1c\x85\xa0\u2028xäİſK", "<p>", "<P", "<a ", "/>", "</", "on",
    "ON", "onclick", "oNload=x", "style", "STYLE=", "srcdoc", "srcdoc='x'", 'class="a"', "class='a'", "<script",
    "<script>", "</script>", "<SCRIPT ", "</script ", '<script type="application/ld+json">',
    '<script type="module" src="x">', '<script type="module" src="x"></script>', "<style", "</style>", "<!--", "-->",
    "--!>", "<![CDATA[", "]]>", "<?", "<!", "<svg>", "</svg>", "<textarea>", "</textarea>", "<title>", "</title>",
    "<plaintext>", "<iframe>", "</iframe>", "<noscript>", "<template>", "&lt;", "&#60;", "&quot;", 'href="x"',
    "<br/onerror=x", 'title="a > b"', 'title="a < b"', '<p title="', "<p title='",
)  # fmt: skip


@pytest.mark.parametrize(
    "text", ["", "x > y", "sanat \"on\" ja 'style=x'", PLAIN, '<p class="a"\n id="b">', "</p>", "<b/>"]
)
def test_text_and_tags_as_the_site_writes_them_are_plain(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "<", "<p", "< p>", "</ p>", "<p class=a>", "<p class=\"a\"id='b'>", '<p class="a>', '<p title="a > b">',
        "<p title='<'>", "<p on>", '<p ONCLICK="x">', '<p\nonclick="x">', '<p style="x">', '<iframe srcdoc="x">',
        "<p\tclass='a'>", "<p/class='a'>", "<style>", "<STYLE>", "<script>", "<Script>x</script>", "</p class='a'>",
        '<script type="module">x</script>', "<script src='x'></script>", '<script type="module" src="x">y</script>',
        '<script type="application/ld+json"><!-- </script>', "<!-- x -->", "<!doctype html>", "<?x?>", "<![CDATA[x]]>",
    ],
)  # fmt: skip
def test_other_shapes_are_left_to_the_parser(text: str) -> None:
    assert not is_plain(text)


def check(text: str) -> None:
    """Whatever the parser finds, in the text by itself and between parts of a page, the form must not clear."""
    for whole in (text, f"{PLAIN}{text}{PLAIN}"):
        if is_plain(whole):
            assert not inspect(whole)
    assert bool(find_unsafe(f"{START}{PLAIN}{text}{PLAIN}".encode())) == bool(inspect(f"{START}{PLAIN}{text}{PLAIN}"))


@pytest.mark.parametrize("text", [*MARKDOWN, *FRONT_MATTER])
def test_no_hostile_text_is_cleared_that_the_parser_refuses(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_no_mixture_is_cleared_that_the_parser_refuses(text: str) -> None:
    check(text)


@given(st.data())
def test_no_mutation_of_a_page_is_cleared_that_the_parser_refuses(data: st.DataObject) -> None:
    """Pieces put into a sound page at any place, and pieces of it cut out."""
    page = START + PLAIN
    for _ in range(data.draw(st.integers(1, 4))):
        begin = data.draw(st.integers(0, len(page)))
        end = begin + data.draw(st.integers(0, 8))
        page = page[:begin] + data.draw(st.sampled_from(PIECES)) + page[end:]
    if begins_safely(page):
        assert not inspect(page)


def test_no_single_sign_anywhere_makes_the_parser_see_more() -> None:
    """Every ASCII sign, and those that some parser takes for white space or for a letter, at places drawn once."""
    signs = [*map(chr, range(128)), "\x85", "\xa0", "\u1680", "\u2028", "\u3000", "İ", "ſ", "K"]
    places = random.Random(0).sample(range(len(PLAIN)), 60)
    for place in places:
        for sign in signs:
            page = PLAIN[:place] + sign + PLAIN[place + 1 :]
            if is_plain(page):
                assert not inspect(page), (place, sign)


@given(
    st.lists(st.sampled_from(PIECES), max_size=4).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=4).map("".join),
)
def test_plain_texts_joined_are_plain(first: str, second: str) -> None:
    if is_plain(first) and is_plain(second):
        assert is_plain(first + second)


@pytest.mark.parametrize("html", ["<html onload='x'>", '<html lang="fi', "<html lang='>"])
def test_the_beginning_of_a_page_must_be_plain_too(html: str) -> None:
    assert begins_safely(START + PLAIN)
    assert not begins_safely(START.replace('<html lang="fi">', html) + PLAIN)
