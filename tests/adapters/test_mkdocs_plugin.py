"""The small parts beside the plugin; the plugin itself is tested in tests/portals on whole sites."""

import pytest

from digisavo.adapters.hand_written import allowed, is_hand_written
from digisavo.adapters.sitemap import SitemapEntry, extended

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
    text = extended(SITEMAP, entries)
    places = [text.index(part) for part in ("/tietoa/</loc>", "/a/</loc>", "/b/?x&amp;y</loc>", "2026-11-01</lastmod>")]
    assert places == sorted(places)
    assert text.count("<lastmod>") == 1
