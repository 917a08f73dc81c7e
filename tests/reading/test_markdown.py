"""Contributors' Markdown: a small safe subset, whatever they write."""

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digisavo.reading.markdown import Setting, headings_of, plain_text, render_markdown, with_anchors

ALLOWED = set("a blockquote br code em h2 h3 h4 h5 h6 hr li ol p pre strong ul".split())
ATTRIBUTES = {("a", "href"), ("a", "title"), ("a", "rel"), ("ol", "start")}
SIZES = {"kuva.png": (1600, 900), "IMG_1.JPG": (30, 40)}
PAGES = {"services/kuntalaisaloite": "../../palvelut/kuntalaisaloite/", "posts/luonnos": ""}
POST = Setting(top_heading=2, link_to=lambda reference: PAGES.get(reference, ""), size_of=SIZES.get)
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
HOSTILE_IN_POSTS = (
    *HOSTILE,
    "![x](javascript:alert(1))",
    '![" onerror="alert(1)](kuva.png)',
    '![x](kuva.png "x\\" onload=\\"alert(1)")',
    "![x](kuva.svg)",
    "![x](../kuva.png)",
    "![x](data:image/png;base64,iVBORw0KGgo=)",
    '\\\\<img src="kuva.png" alt="x" onerror="alert(1)">',
    '[x](services/kuntalaisaloite "x\\" onclick=\\"alert(1)")',
)


def check_safe(html: str) -> None:
    for element in lxml.html.fromstring(f"<div>{html}</div>").iterdescendants():
        assert isinstance(element.tag, str), "no comments, no processing instructions"
        if element.tag == "img":
            check_image({name: str(value) for name, value in element.attrib.items()})
            continue
        assert element.tag in ALLOWED, html
        for name, value in element.attrib.items():
            assert (element.tag, name) in ATTRIBUTES, html
            if name == "href":
                assert not is_executable(str(value)), html


def check_image(attributes: dict[str, str]) -> None:
    assert attributes.keys() == {"src", "alt", "width", "height", "loading"}
    assert attributes["src"] in SIZES


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


@pytest.mark.parametrize("text", HOSTILE_IN_POSTS)
@pytest.mark.parametrize("setting", [Setting(), POST])
def test_hostile_text(text: str, setting: Setting) -> None:
    check_safe(render_markdown(text, setting))


@given(
    st.lists(
        st.sampled_from([*HOSTILE_IN_POSTS, "<", ">", "`", "\n", "\\", "*", "[", "](", ")", '"', "&#x3c;", "a", " "])
    )
)
def test_hostile_pieces_in_any_order(pieces: list[str]) -> None:
    check_safe(render_markdown("".join(pieces)))
    check_safe(render_markdown("".join(pieces), POST))


@given(st.text())
def test_any_text(text: str) -> None:
    check_safe(render_markdown(text))


def test_headings_of_a_post_begin_below_its_title() -> None:
    text = "# Iso\n\n### Pieni\n"
    assert render_markdown(text, POST) == "<h2>Iso</h2>\n<h4>Pieni</h4>\n"
    assert render_markdown(text) == "<h3>Iso</h3>\n<h5>Pieni</h5>\n"


def test_links_to_entries_lead_to_their_pages() -> None:
    html = render_markdown("[*aloite*](services/kuntalaisaloite) ja [muu](https://example.org/services/x)", POST)
    assert '<a href="../../palvelut/kuntalaisaloite/"><em>aloite</em></a> ja' in html
    assert '<a href="https://example.org/services/x" rel="noopener nofollow ugc">muu</a>' in html


def test_an_entry_that_is_not_published_is_named_without_a_link() -> None:
    assert render_markdown("Katso [*luonnos*](posts/luonnos).", POST) == "<p>Katso <em>luonnos</em>.</p>\n"


def test_images_have_their_size() -> None:
    html = render_markdown('![Kartta & "pisteet"](kuva.png "otsikko")', POST)
    (image,) = lxml.html.fromstring(html).xpath("//img")
    assert dict(image.attrib) == {
        "src": "kuva.png", "alt": 'Kartta & "pisteet"', "width": "1600", "height": "900", "loading": "lazy"
    }  # fmt: skip


@pytest.mark.parametrize("name", ["muu.png", "kuva.svg", "https://example.org/kuva.png", "../kuva.png", "kuva.png?x"])
def test_other_images_are_not_shown(name: str) -> None:
    assert "<img" not in render_markdown(f"![x]({name})", POST)


def test_images_are_shown_where_they_may_be_only() -> None:
    assert "<img" not in render_markdown("![x](kuva.png)")


def test_a_link_around_an_image() -> None:
    html = render_markdown("[![x](IMG_1.JPG)](services/kuntalaisaloite)", POST)
    assert '<a href="../../palvelut/kuntalaisaloite/"><img src="IMG_1.JPG" alt="x" width="30"' in html


def test_words_for_search() -> None:
    assert plain_text("<p>a <strong>b</strong></p>\n<p>c &amp; d</p>") == "a b c &amp; d"


OWN = Setting(top_heading=1, link_to=PAGES.get, size_of=SIZES.get, is_own=True)


def test_texts_of_editors_may_have_tables_and_links_that_search_engines_follow() -> None:
    html = render_markdown("# A\n\n|a|b|\n|-|-|\n|[c](../x/)|[d](https://example.org)|\n\n```\ne\n```\n", OWN)
    assert '<h1>A</h1>\n<table tabindex="0">' in html
    assert '<td><a href="../x/">c</a></td>' in html
    assert '<a href="https://example.org" rel="noopener">d</a>' in html
    assert '<pre tabindex="0"><code>e' in html
    assert "<table" not in render_markdown("|a|\n|-|\n|b|")


def test_an_address_that_names_no_entry_stays() -> None:
    assert render_markdown("[x](palvelut/malli)", OWN) == '<p><a href="palvelut/malli">x</a></p>\n'


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("## Näin alkuun", "nain-alkuun"),
        ("## 1. Mihin tarpeeseen, ja onko jo kokeiltu?", "1-mihin-tarpeeseen-ja-onko-jo-kokeiltu"),
        ("## Tietoa Digisavo.fi-sivustosta", "tietoa-digisavofi-sivustosta"),
        ("## **Å** & [ö](x) `koodi` – ”niin”", "a-o-koodi-niin"),
        ("## Sisältö", "sisalto_1"),
        ("## 你好", "_1"),
        ("## \\_\\_config", "config"),
    ],
)  # fmt: skip
def test_ids_of_headings(heading: str, anchor: str) -> None:
    (element,) = lxml.html.fromstring(f"<div>{with_anchors(render_markdown(heading, OWN))}</div>").xpath("./*")
    assert element.get("id") == anchor


def test_ids_of_headings_are_distinct() -> None:
    html = with_anchors(render_markdown("# A\n\n## A\n\n## A_1\n\n### a\n", OWN))
    assert lxml.html.fromstring(f"<div>{html}</div>").xpath("//@id") == ["a", "a_1", "a_1_1", "a_2"]


def test_headings_of_a_text() -> None:
    assert headings_of("Alku & loppu\n===\n\n### *Pieni*\n\n```\n# ei\n```\n") == [(1, "Alku & loppu"), (3, "Pieni")]


@given(st.lists(st.sampled_from([*HOSTILE_IN_POSTS, "|", "|-|-|\n", "# ", "\n", "*", "[", "](", ")", "a", " "])))
def test_hostile_pieces_of_a_page(pieces: list[str]) -> None:
    """A page has more tags than an entry, and no more that can run."""
    html = with_anchors(render_markdown("".join(pieces), OWN))
    tree = lxml.html.fromstring(f"<div>{html}</div>")
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    for element in tree.iterdescendants():
        assert element.tag in ALLOWED | {"h1", "img", "table", "thead", "tbody", "tr", "th", "td"}
        assert not {name for name in element.attrib if name.startswith("on") or name == "style"}
        assert not is_executable(element.get("href", ""))
        assert element.get("src", "kuva.png") in SIZES
