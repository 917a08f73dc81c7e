"""The shell: the theme's page around ours."""

import re
from datetime import date
from pathlib import Path

import lxml.html
import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import Files
from mkdocs.structure.nav import get_navigation

from digisavo.adapters.navigation import NAVIGATION, further
from digisavo.adapters.shell import Shells, trimmed
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.artefact import Page
from digisavo.core.settings import Settings
from digisavo.outputs.subscriptions import feeds_of
from digisavo.outputs.translations import Language

THEME = Path(__file__).parents[2] / "plugins/digisavo/theme"
SETTINGS = Settings(today=date(2026, 11, 22), site_url="https://example.org/pieni/")


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
    config.extra["navigation"], config.extra["portal"] = NAVIGATION, SETTINGS
    config.extra["further"], config.extra["feeds"] = further(COLLECTIONS), feeds_of(COLLECTIONS)
    env = config.theme.get_env()
    env.globals["t"] = Language(SETTINGS.language).word
    return Shells(env, get_navigation(Files([]), config), config, SETTINGS)


def page(address: str = "palvelut/x/", **changes: str) -> Page:
    values = {"title": "X", "description": "Kuvaus", "body": "<h1>X</h1>", "kind": "services-entry"} | changes
    return Page(address, **values)


def test_titles_and_descriptions_are_escaped(shells: Shells) -> None:
    html = shells.join(page(title="<b>A & B</b>", description='"><script>'))
    assert "<title>&lt;b&gt;A &amp; B&lt;/b&gt; – Pieni</title>" in html
    assert '<meta name="description" content="&quot;&gt;&lt;script&gt;">' in html


def test_the_body_stands_in_the_article_unchanged(shells: Shells) -> None:
    body = "<h1>X</h1>\n<pre>\n  a\n\n  b</pre> [[slot:title]]"
    html = shells.join(page(body=body))
    article = re.search(r'<article [^>]*data-page-kind="services-entry">\n(.*?)\n</article>', html, re.DOTALL)
    assert article is not None
    assert article[1] == body


@pytest.mark.parametrize(
    ("address", "root"), [("", "./"), ("palvelut/", "../"), ("palvelut/aihe/osallisuus/sivu/2/", "../../../../../")]
)
def test_links_are_relative(shells: Shells, address: str, root: str) -> None:
    html = shells.join(page(address))
    assert f'<link rel="canonical" href="https://example.org/pieni/{address}">' in html
    assert f'<a class="ds-brand" href="{root}"' in html
    assert f'href="{root.removeprefix("./")}assets/stylesheets/' in html
    assert not re.search(r'(?:href|src)="/', html)


def links(html: str, place: str) -> dict[str, str]:
    """The texts of the links of a part of a page, and where they lead."""
    return {link.text: link.get("href") for link in lxml.html.fromstring(html).xpath(f"//{place}//a") if link.text}


def test_the_section_of_a_page_is_marked(shells: Shells) -> None:
    assert 'href="../../kokeilut/">' in shells.join(page())
    assert 'href="../" aria-current="true">Palvelut' in shells.join(page())
    assert 'href="../../" aria-current="true">Palvelut' in shells.join(page("palvelut/aihe/x/"))
    assert "aria-current" not in shells.join(page("muu/"))


def test_the_header_leads_to_what_people_come_for(shells: Shells) -> None:
    found = links(shells.join(page("muu/")), "nav")
    assert list(found) == ["Palvelut", "Kokeilut", "Tapahtumat", "Blogi", "Kunnat", "Teemat", "Verkosto"]
    assert found["Kunnat"] == "../kunnat/"


def test_the_footer_leads_to_all_the_rest(shells: Shells) -> None:
    found = links(shells.join(page("muu/")), "ul[@class='ds-further']")
    sections = {f"../{one.section}/" for one in COLLECTIONS}
    headed = set(links(shells.join(page("muu/")), "nav").values())
    assert sections <= headed | set(found.values())
    assert not headed & set(found.values())
    assert {"../palvelut/aihe/", "../tarjoajat/", "../tunnisteet/", "../kenttaopas/"} <= set(found.values())


def test_every_feed_is_told_in_the_head(shells: Shells) -> None:
    tree = lxml.html.fromstring(shells.join(page()))
    found = tree.xpath("//head/link[@type='application/atom+xml']/@href")
    assert found == [f"../../syote/{one.feed}.xml" for one in COLLECTIONS if one.feed]


def test_a_page_is_joined_alike_every_time(shells: Shells) -> None:
    assert shells.join(page()) == shells.join(page())
    assert shells.join(page()).replace("palvelut/x/", "palvelut/y/") == shells.join(page("palvelut/y/"))


def test_nothing_foreign_is_left(shells: Shells) -> None:
    html = shells.join(page())
    assert not re.search(r"Made with|Skip to|Search|fonts\.googleapis| style=", html)


def test_trimming_keeps_line_ends_between_words() -> None:
    assert trimmed("  <a>x</a>\n\n   <b>y</b>  \n") == "<a>x</a>\n<b>y</b>"
