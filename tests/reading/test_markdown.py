"""Contributors' Markdown: a small safe subset, whatever they write."""

import time

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digisavo.reading.markdown import find_costly, find_raw_html, has_image, plain_text, render_markdown, sanitise

ALLOWED = set("a blockquote br code em h2 h3 h4 h5 h6 hr li ol p pre strong ul".split())
ATTRIBUTES = {("a", "href"), ("a", "title"), ("a", "rel"), ("ol", "start")}
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&colon;alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](//evil.example/x)",
    "[x](vbscript:x)",
    "<a href='javascript:alert(1)'>x</a>",
    "![x](https://evil.example/x.png)",
    "<javascript:alert(1)>",
    "`<script>`<script>alert(1)</script>",
    "```\n</code></pre><script>alert(1)</script>\n```",
    "<!-- --><svg onload=alert(1)>",
    "<https://example.org/<script>alert(1)</script>>",
    "[x]: javascript:alert(1)\n\n[x]",
    "\\<script>alert(1)</script>",
    "\\\\<script>alert(1)</script>",
)


def check_safe(html: str) -> None:
    for element in lxml.html.fromstring(f"<div>{html}</div>").iterdescendants():
        assert isinstance(element.tag, str), "no comments, no processing instructions"
        assert element.tag in ALLOWED, html
        for name, value in element.attrib.items():
            assert (element.tag, name) in ATTRIBUTES, html
            if name == "href":
                assert not is_executable(str(value)), html


def is_executable(url: str) -> bool:
    """Whether a browser would run it or take it for another host."""
    plain = "".join(character for character in url if character > " ").casefold()
    scheme, colon, _ = plain.partition(":")
    relative = not colon or any(sign in scheme for sign in "/?#")
    return plain.startswith(("//", "/\\", "\\")) or (not relative and scheme not in ("http", "https", "mailto"))


def test_what_contributors_may_use() -> None:
    html = render_markdown(
        "# Otsikko\n\n- **lihava** ja *kursiivi*\n\n1. [linkki](https://example.org)\n\n> lainaus\n\n`koodi`"
    )
    for part in (
        "<h3>Otsikko</h3>",
        "<strong>lihava</strong>",
        "<em>kursiivi</em>",
        "<blockquote>",
        "<code>koodi</code>",
    ):
        assert part in html
    assert '<a href="https://example.org" rel="noopener nofollow ugc">linkki</a>' in html


def test_html_shows_as_text() -> None:
    assert render_markdown("a <b>c</b> & d < e") == "<p>a &lt;b&gt;c&lt;/b&gt; &amp; d &lt; e</p>\n"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text(text: str) -> None:
    check_safe(render_markdown(text))


@given(st.lists(st.sampled_from([*HOSTILE, "<", ">", "`", "\n", "\\", "*", "[", "](", ")", '"', "&#x3c;", "a", " "])))
def test_hostile_pieces_in_any_order(pieces: list[str]) -> None:
    check_safe(render_markdown("".join(pieces)))


@given(st.text())
def test_any_text(text: str) -> None:
    check_safe(render_markdown(text))


@pytest.mark.parametrize("text", ["[" * 4_000, "![" * 2_000, "*a_ " * 1_000, "<" * 4_000, "> " * 2_000, "`a" * 2_000])
def test_costly_text_is_told_or_cheap(text: str) -> None:
    begun = time.perf_counter()
    if not find_costly(text):
        render_markdown(text)
    assert time.perf_counter() - begun < 0.5


def test_what_authors_are_told() -> None:
    assert find_raw_html("a <b>c</b>") == "<b>"
    assert find_raw_html("<!-- piilossa") == "<!--"
    assert not find_raw_html("`<b>` 3 < 5 a <sana <https://example.org>")
    assert has_image("![kuva](x.png)")
    assert not has_image("`![kuva]`")


def test_words_for_search() -> None:
    assert plain_text("<p>a <strong>b</strong></p>\n<p>c &amp; d</p>") == "a b c &amp; d"


@pytest.mark.parametrize("text", HOSTILE)
def test_hand_written_pages_are_sanitised_too(text: str) -> None:
    html = sanitise(f'<div id="__config" onclick="x">{text}</div>')
    for sign in ("<script", "<svg", "onerror=", "onclick=", "__config"):
        assert sign not in html.casefold()
