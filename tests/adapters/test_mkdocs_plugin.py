"""The small parts beside the plugin; the plugin itself is tested in tests/portals on whole sites."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest

from digisavo.adapters import sitemap
from digisavo.adapters.hand_written import allowed, is_hand_written
from digisavo.adapters.mkdocs_plugin import DigisavoPlugin
from digisavo.adapters.shell import Written
from digisavo.adapters.sitemap import SitemapEntry, extended
from digisavo.core.settings import Settings

SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <url><loc>https://example.org/tietoa/</loc></url>
</urlset>"""


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("tietoa.md", True),
        ("ohjeet/index.md", True),
        ("kuvat/kuva.JPG", True),
        ("index.md", False),
        ("services/x.yml", False),
        ("services/README.md", False),
        ("blog/2026-11-22-x.md", False),
        ("kuva.svg", False),
        ("sivu.html", False),
        (".piilossa.md", False),
    ],
)
def test_hand_written_files(path: str, kept: bool) -> None:
    assert is_hand_written(path, {"services", "blog"}) is kept


def test_only_known_front_matter_counts() -> None:
    front_matter = {"title": "A & <b>", "description": "A &amp; B", "template": "x.html", "hide": ["toc"]}
    assert allowed(front_matter) == {"title": "A &amp; &lt;b&gt;", "description": "A &amp; B"}


def test_the_sitemap_gets_further_pages_in_order() -> None:
    entries = [SitemapEntry("https://example.org/b/?x&y", "2026-11-01"), SitemapEntry("https://example.org/a/")]
    text, parts = extended(SITEMAP, entries, "https://example.org/")
    assert not parts
    places = [text.index(part) for part in ("/tietoa/</loc>", "/a/</loc>", "/b/?x&amp;y</loc>", "2026-11-01</lastmod>")]
    assert places == sorted(places)
    assert text.count("<lastmod>") == 1


def names_in(text: str | bytes) -> tuple[str, list[str]]:
    """What kind of sitemap a text is, and the URLs that it names."""
    root = ElementTree.fromstring(text)
    return root.tag.partition("}")[2], [str(loc.text) for loc in root.iter(f"{root.tag.partition('}')[0]}}}loc")]


def test_a_sitemap_of_many_pages_is_an_index_of_its_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST", 2)
    entries = [SitemapEntry(f"https://example.org/{name}/") for name in "dcba"]
    text, parts = extended(SITEMAP, entries, "https://example.org/")
    addresses = ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert [part.address for part in parts] == addresses
    assert names_in(text) == ("sitemapindex", [f"https://example.org/{place}" for place in addresses])
    found = [names_in(part.content) for part in parts if isinstance(part.content, bytes)]
    assert [kind for kind, _ in found] == ["urlset"] * 3
    own = [url.removeprefix("https://example.org/") for _, urls in found for url in urls]
    assert own == ["tietoa/", "a/", "b/", "c/", "d/"]


def test_a_sitemap_that_is_just_full_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST", 2)
    text, parts = extended(SITEMAP, [SitemapEntry("https://example.org/a/")], "https://example.org/")
    assert not parts
    assert names_in(text)[0] == "urlset"


def test_a_full_part_is_within_the_limits() -> None:
    """Of the protocol, and of what this site allows itself: with the longest slugs and a day on each."""
    entries = [
        SitemapEntry(f"https://digisavo.fi/palvelut/{number:060}/", "2026-11-22") for number in range(sitemap.MOST)
    ]
    _, (part, *_) = extended(SITEMAP, entries, "https://digisavo.fi/")
    assert isinstance(part.content, bytes)
    assert len(part.content) < 2_000_000


def test_the_plugin_writes_the_parts_beside_the_index(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sitemap, "MOST", 1)
    plugin: Any = DigisavoPlugin()
    plugin.settings = Settings(today=date(2026, 11, 22), site_url="https://example.org/")
    plugin.written = Written(sitemap=[SitemapEntry("https://example.org/a/")])
    config = SimpleNamespace(site_dir=str(tmp_path))
    kind, urls = names_in(plugin.on_post_template(SITEMAP, template_name="sitemap.xml", config=config))
    assert kind == "sitemapindex"
    parts = [tmp_path / url.removeprefix("https://example.org/") for url in urls]
    assert [names_in(part.read_bytes())[1] for part in parts] == [
        ["https://example.org/tietoa/"],
        ["https://example.org/a/"],
    ]
    assert plugin.on_post_template("<p>", template_name="404.html", config=config) == "<p>"
    assert sorted(tmp_path.iterdir()) == parts
