"""The shell: the theme's page around ours."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from lxml.html import HtmlElement
from mkdocs.config import load_config

from digisavo.adapters.navigation import footer, header
from digisavo.adapters.shell import Shells, trimmed
from digisavo.collections.registry import COLLECTIONS
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.core.content_policy import CONTENT_POLICY
from digisavo.core.sections import Sections
from digisavo.core.settings import Settings
from digisavo.outputs.assets.palette import colour
from digisavo.outputs.parts.subscription_links import feeds_of
from digisavo.outputs.rendering.heads import Heads
from digisavo.outputs.rendering.translations import Language

SECTIONS = Sections()

THEME = Path(__file__).parents[2] / "plugins/digisavo/theme"
SETTINGS = Settings(today=date(2026, 11, 22), site_url="https://example.org/pieni/")
FEEDS = {one.section: one.feed for one in COLLECTIONS if one.feed}


@pytest.fixture(scope="module")
def shells(tmp_path_factory: pytest.TempPathFactory) -> Shells:
    folder = tmp_path_factory.mktemp("shell")
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(
        "site_name: Pieni\nsite_url: https://example.org/pieni/\nplugins: [search]\n"
        f"theme: {{name: material, language: fi, font: false, custom_dir: {THEME}}}\n",
        "utf-8",
    )
    config = load_config(str(folder / "mkdocs.yml"))
    sections = config.extra["sections"] = Sections()
    config.extra["navigation"], config.extra["portal"] = header(COLLECTIONS, sections), SETTINGS
    config.extra["footer"], config.extra["feeds"] = footer(COLLECTIONS, sections), feeds_of(COLLECTIONS, Language("fi"))
    config.extra["content_policy"] = CONTENT_POLICY
    env = config.theme.get_env()
    env.globals |= {"t": Language(SETTINGS.language).t, "colour": colour}
    return Shells(env, config, SETTINGS)


def page(where: str = "palvelut/x/", **changes: Any) -> Page:
    values = {"title": "X", "description": "Kuvaus", "body": "<h1>X</h1>", "kind": "services-entry"} | changes
    return Heads(SETTINGS, Language(SETTINGS.language)).finished(Page(where, **values))


def join(shells: Shells, made: Page) -> str:
    return shells.join(made).html


def head_of(html: str) -> HtmlElement:
    head: HtmlElement = lxml.html.fromstring(html).xpath("//head")[0]
    return head


def test_titles_and_descriptions_are_escaped(shells: Shells) -> None:
    html = join(shells, page(title="<b>A & B</b>", description='"><script>'))
    assert "<title>&lt;b&gt;A &amp; B&lt;/b&gt; – Pieni</title>" in html
    assert '<meta name="description" content="&quot;&gt;&lt;script&gt;">' in html


def test_the_body_stands_in_the_main_part_unchanged(shells: Shells) -> None:
    body = "<h1>X</h1>\n<pre>\n  a\n\n  b</pre> [[slot:title]]"
    html = join(shells, page(body=body))
    main = re.search(r'<main [^>]*data-page-kind="services-entry">\n(.*?)\n</main>', html, re.DOTALL)
    assert main is not None
    assert main[1].removeprefix("\n") == body


def test_ends_that_html_does_not_need_are_left_out(shells: Shells) -> None:
    rows = "<table><tr><th>a</th><td>b</td></tr>\n<tr><th>c</th><td>d</td></tr></table>"
    body = f"<dl><dt>x</dt><dd><ul><li>a</li>\n<li>b</li></ul> <small>y</small></dd></dl>{rows}<p>z</p>"
    html = join(shells, page(body=body))
    assert not re.search("</(?:li|dt|dd|td|th|tr)>", html)
    (main,) = lxml.html.fromstring(html).xpath("//main")
    assert shape_of(main) == shape_of(lxml.html.fromstring(f"<main>{body}</main>"))


def shape_of(element: HtmlElement) -> list[object]:
    """Which elements stand in which."""
    return [element.tag, *(shape_of(child) for child in element)]


def test_the_trail_stands_before_the_body(shells: Shells) -> None:
    html = join(shells, page(trail=(("Palvelut", address.listing("palvelut")), ("X", ""))))
    assert re.search(r'<main [^>]*>\n<nav class="ds-breadcrumbs".*</nav>\n<h1>X</h1>', html)


def test_the_head_begins_with_what_browsers_need_first(shells: Shells) -> None:
    first, second, *_ = head_of(join(shells, page()))
    assert first.get("charset") == "utf-8"
    assert (second.get("http-equiv"), second.get("content")) == ("Content-Security-Policy", CONTENT_POLICY)


def test_the_head_holds_what_other_programs_read(shells: Shells) -> None:
    made = page(trail=(("X", ""),))
    html = join(shells, made)
    assert made.head in html.partition("</head>")[0]
    assert head_of(html).xpath("//meta[@property='og:title']/@content") == ["X"]
    assert len(head_of(html).xpath("//script[@type='application/ld+json']")) == 1


def test_the_head_names_icons_and_manifest(shells: Shells) -> None:
    links = head_of(join(shells, page())).xpath("//link[contains(@rel, 'icon') or @rel='manifest']/@href")
    assert links == [
        "../../favicon.ico", "../../assets/favicon.svg", "../../assets/apple-touch-icon.png",
        "../../manifest.webmanifest",
    ]  # fmt: skip
    colours = head_of(join(shells, page())).xpath("//meta[@name='theme-color']/@content")
    assert colours == list(colour("paper"))


@pytest.mark.parametrize(
    ("where", "root"), [("", "./"), ("palvelut/", "../"), ("palvelut/aihe/osallisuus/sivu/2/", "../../../../../")]
)
def test_links_are_relative(shells: Shells, where: str, root: str) -> None:
    html = join(shells, page(where))
    assert f'<link rel="canonical" href="https://example.org/pieni/{where}">' in html
    assert f'<a class="ds-brand" href="{root}"' in html
    assert f'href="{root.removeprefix("./")}assets/digisavo.css"' in html
    assert not re.search(r'(?:href|src)="/', html)


def links(html: str, part: str) -> dict[str, str]:
    """The texts of the links of a part of a page, and where they lead."""
    return {link.text_content(): link.get("href") for link in lxml.html.fromstring(html).xpath(f"//{part}//a")}


def test_the_section_of_a_page_is_marked(shells: Shells) -> None:
    assert 'href="../../kokeilut/">' in join(shells, page())
    assert 'href="../" aria-current="true">Palvelut' in join(shells, page())
    assert 'href="./" aria-current="page">Palvelut' in join(shells, page("palvelut/"))
    assert 'href="../../" aria-current="true">Palvelut' in join(shells, page("palvelut/aihe/x/"))
    assert "aria-current" not in join(shells, page("muu/"))


def test_the_header_leads_to_what_people_come_for(shells: Shells) -> None:
    found = links(join(shells, page("muu/")), "header//nav")
    lists = ["Palvelut", "Vertailu", "Kokeilut", "Tapahtumat", "Blogi", "Kunnat", "Teemat", "Verkosto"]
    assert list(found) == [*lists, "Lisää palvelu"]
    assert (found["Kunnat"], found["Lisää palvelu"]) == ("../kunnat/", "../lisaa-palvelu/")


def test_the_footer_leads_to_all_the_rest(shells: Shells) -> None:
    found = links(join(shells, page("muu/")), "footer//nav")
    sections = {f"../{one.section}/" for one in COLLECTIONS}
    headed = set(links(join(shells, page("muu/")), "header//nav").values())
    assert sections <= headed | set(found.values())
    assert not headed & set(found.values())
    rest = {
        "palvelut/aihe/",
        SECTIONS.providers,
        SECTIONS.tags,
        SECTIONS.guide,
        SECTIONS.privacy,
        SECTIONS.accessibility,
    }
    assert {f"../{where}" for where in rest} <= set(found.values())


def test_the_footer_leads_to_written_pages_that_there_are() -> None:
    def about(*written: str) -> list[str]:
        return [link.address for link in footer(COLLECTIONS, SECTIONS, written)[-1].links]

    assert [page for page in about("valtuutetulle/", "muu/") if page not in about()] == ["valtuutetulle/"]
    assert {"valtuutetulle/", "inhouse-yhtiot/"} <= set(about("valtuutetulle/", "inhouse-yhtiot/"))


@pytest.mark.parametrize(
    ("where", "named"),
    [
        ("", list(FEEDS)),
        ("kunnat/", list(FEEDS)),
        ("palvelut/", ["palvelut"]),
        ("palvelut/x/", []),
        ("blogi/", ["blogi"]),
    ],
)
def test_a_head_names_the_feed_of_its_section_or_all(where: str, named: list[str], shells: Shells) -> None:
    tree = lxml.html.fromstring(join(shells, page(where)))
    found = tree.xpath("//head/link[@type='application/atom+xml']/@href")
    assert found == [f"{'../' * where.count('/')}syote/{FEEDS[section]}.xml" for section in named]


def test_a_page_is_joined_alike_every_time(shells: Shells) -> None:
    assert join(shells, page()) == join(shells, page())
    assert join(shells, page()).replace("palvelut/x/", "palvelut/y/") == join(shells, page("palvelut/y/"))


def test_a_page_is_proven_safe_by_its_form_unless_it_holds_what_only_a_parser_can_judge(shells: Shells) -> None:
    sound = page(title="</title><script>", description='" onload="x', trail=(("Palvelut", "palvelut/"), ("<b>", "")))
    assert shells.join(sound).is_proven
    assert not shells.join(page(body="<p onclick=x>")).is_proven
    assert not shells.join(page(body="<p")).is_proven


def test_nothing_foreign_is_left(shells: Shells) -> None:
    html = join(shells, page())
    assert not re.search(r"Made with|Skip to|Search|fonts\.googleapis| style=", html)


def test_trimming_keeps_line_ends_between_words() -> None:
    assert trimmed("  <a>x</a>\n\n   <b>y</b>  \n") == "<a>x</a>\n<b>y</b>"
