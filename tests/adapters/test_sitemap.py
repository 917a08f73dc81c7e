"""The sitemap; the plugin itself is tested in tests/portals on whole sites."""

from xml.etree import ElementTree

import pytest

from digisavo.adapters import sitemap
from digisavo.adapters.sitemap import SitemapEntry, sitemap_of
from digisavo.core.artefact import File


def content_of(file: File) -> bytes:
    assert isinstance(file.content, bytes)
    return file.content


def test_pages_are_named_in_order_with_the_days_that_are_known() -> None:
    entries = [SitemapEntry("https://example.org/b/?x&y", "2026-11-01"), SitemapEntry("https://example.org/a/")]
    (file,) = sitemap_of(entries, "https://example.org/")
    text = content_of(file).decode()
    places = [text.index(part) for part in ("/a/</loc>", "/b/?x&amp;y</loc>", "2026-11-01</lastmod>")]
    assert places == sorted(places)
    assert (file.address, text.count("<lastmod>")) == ("sitemap.xml", 1)


def names_in(file: File) -> tuple[str, list[str]]:
    """What kind of sitemap a file is, and the URLs that it names."""
    root = ElementTree.fromstring(content_of(file))
    return root.tag.partition("}")[2], [str(loc.text) for loc in root.iter(f"{root.tag.partition('}')[0]}}}loc")]


def test_a_sitemap_of_many_pages_is_an_index_of_its_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST", 2)
    entries = [SitemapEntry(f"https://example.org/{name}/") for name in "edcba"]
    index, *parts = sitemap_of(entries, "https://example.org/")
    addresses = ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert [part.address for part in parts] == addresses
    assert names_in(index) == ("sitemapindex", [f"https://example.org/{place}" for place in addresses])
    found = list(map(names_in, parts))
    assert [kind for kind, _ in found] == ["urlset"] * 3
    assert [url.removeprefix("https://example.org/") for _, urls in found for url in urls] == [
        "a/", "b/", "c/", "d/", "e/"
    ]  # fmt: skip


def test_a_sitemap_that_is_just_full_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST", 1)
    (file,) = sitemap_of([SitemapEntry("https://example.org/a/")], "https://example.org/")
    assert names_in(file)[0] == "urlset"


def test_a_full_part_is_within_the_limits() -> None:
    """Of the protocol, and of what this site allows itself: with the longest slugs and a day on each."""
    entries = [
        SitemapEntry(f"https://digisavo.fi/palvelut/{number:060}/", "2026-11-22") for number in range(sitemap.MOST)
    ]
    (file,) = sitemap_of(entries, "https://digisavo.fi/")
    assert len(content_of(file)) < 2_000_000
