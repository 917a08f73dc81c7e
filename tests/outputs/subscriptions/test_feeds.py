"""Atom feeds, read back by feedparser and by another XML parser."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

import feedparser
import lxml.etree
import pytest

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Completeness, Entry
from digisavo.collections.pilots.collection import PILOTS
from digisavo.collections.posts.collection import POSTS
from digisavo.collections.services.collection import SERVICES
from digisavo.core.history import History
from digisavo.core.settings import Settings
from digisavo.outputs.parts.subscription_links import feeds_of, subscription_links
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.translations import Language
from digisavo.outputs.subscriptions.feeds import feeds

KINDS = {collection.kind: collection for collection in (SERVICES, PILOTS, POSTS)}
ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = "Malli]]></title><script>alert(1)</script>\r\n&amp; <b> \" ' \x00\x0b\x1b\u2028\u202e\ufffe 😀"


def entry(slug: str, kind: str = "services", title: str = "Malli", **values: Any) -> Entry:
    """An entry as it comes out of the checks, or as no check would let it through."""
    given = {"tags": ["digituki"], "reviewed_on": "2026-11-22"} | values
    file = f"{KINDS[kind].folder}/{slug}.yml"
    return Entry(
        kind=kind, slug=slug, title=title, summary=values.get("summary", "Esimerkki."), values=given, proofs={},
        completeness=Completeness(1, 1), path=f"content/{file}", file=file, links=(), spans={},
    )  # fmt: skip


def made(entries: Iterable[Entry], changed: dict[str, int] | None = None, added: dict[str, int] | None = None) -> Any:
    """The files of all feeds by address."""
    catalogue = Catalogue.of(KINDS.values(), entries)
    settings = Settings(today=date(2026, 11, 22), history=History(changed or {}, added or {}))
    return {file.address: file.content for file in feeds(Context.of(catalogue, settings))}


def read(content: bytes) -> Any:
    """A feed without faults, as feedparser reads it."""
    parsed = feedparser.parse(content)
    assert not parsed.bozo, parsed.bozo_exception
    assert parsed.version == "atom10"
    assert parsed.encoding == "utf-8"
    return parsed


def test_a_feed_of_each_kind_that_has_one() -> None:
    found = made([])
    assert found.keys() == {"syote/palvelut.xml", "syote/kokeilut.xml", "syote/kirjoitukset.xml"}
    assert [feed.address for feed in feeds_of(KINDS.values(), Language("fi"))] == list(found)
    for content in found.values():
        assert read(content).entries == []


def test_what_a_feed_says_of_itself() -> None:
    content = made([entry("a")])["syote/palvelut.xml"]
    feed = read(content).feed
    assert feed.id == "https://digisavo.fi/syote/palvelut.xml"
    assert feed.title == "Palvelut – Digisavo.fi"
    assert feed.author == "Digisavo.fi"
    assert {link.rel: link.href for link in feed.links} == {
        "self": "https://digisavo.fi/syote/palvelut.xml",
        "alternate": "https://digisavo.fi/palvelut/",
    }
    root = lxml.etree.fromstring(content)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "fi"
    assert {child.tag for child in root} == {
        ATOM + name for name in ("id", "title", "updated", "author", "link", "entry")
    }


def test_an_entry() -> None:
    service = entry("malli", title="Malli & kumppanit <3", tags=["avoin-lahdekoodi", "Digituki", "digituki"])
    history = {"services/malli.yml": 1_795_338_244}, {"services/malli.yml": 1_795_335_368}
    feed = read(made([service], *history)["syote/palvelut.xml"])
    found = feed.entries[0]
    assert found.id == found.link == "https://digisavo.fi/palvelut/malli/"
    assert found.title == "Malli & kumppanit <3"
    assert found.summary == "Esimerkki."
    assert found.published == "2026-11-22T08:16:08+00:00"
    assert found.updated == feed.feed.updated == "2026-11-22T09:04:04+00:00"
    assert {tag.term for tag in found.tags} == {"avoin-lahdekoodi", "digituki"}
    assert all(tag.label for tag in found.tags)


def test_the_newest_come_first_and_fifty_at_most() -> None:
    entries = [entry(f"malli-{number:02}") for number in range(60)]
    added = {added_entry.file: 1_700_000_000 + number for number, added_entry in enumerate(entries)}
    found = read(made(entries, {"services/malli-03.yml": 1_790_000_000}, added)["syote/palvelut.xml"])
    assert [item.id.split("/")[-2] for item in found.entries] == [f"malli-{number}" for number in range(59, 9, -1)]


def test_a_post_is_as_old_as_it_says() -> None:
    posts = [entry(slug, "posts", date=day) for slug, day in (("a", "2026-11-16"), ("b", "2026-11-20"))]
    changed = {"blog/a.yml": int(datetime(2026, 11, 21, tzinfo=UTC).timestamp()), "blog/b.yml": 1_700_000_000}
    found = read(made(posts, changed, changed)["syote/kirjoitukset.xml"])
    assert [(item.id, item.published, item.updated) for item in found.entries] == [
        ("https://digisavo.fi/blogi/b/", "2026-11-20T00:00:00+02:00", "2026-11-20T00:00:00+02:00"),
        ("https://digisavo.fi/blogi/a/", "2026-11-16T00:00:00+02:00", "2026-11-21T00:00:00+00:00"),
    ]
    assert found.feed.updated_parsed == found.entries[1].updated_parsed


def test_hostile_texts_stay_texts() -> None:
    nasty = entry("malli", title=HOSTILE, summary=HOSTILE, tags=["digituki"])
    content = made([nasty, entry("toinen")])["syote/palvelut.xml"]
    assert len(read(content).entries) == 2
    root = lxml.etree.fromstring(content)
    titles = [node.text for node in root.iter(f"{ATOM}title", f"{ATOM}summary")]
    clean = "Malli]]></title><script>alert(1)</script> &amp; <b> \" ' 😀"
    assert titles.count(clean) == 2
    assert not root.findall(".//{*}script")


@pytest.mark.parametrize("codes", [range(0x20), range(0x7F, 0x120), range(0xD800, 0xD810), range(0xFFF0, 0x10010)])
def test_no_character_breaks_a_feed(codes: Iterable[int]) -> None:
    text = "".join(f"a{chr(code)}" for code in codes)
    content = made([entry("malli", title=text, summary=text)])["syote/palvelut.xml"]
    assert len(read(content).entries) == 1


def test_the_same_content_gives_the_same_bytes() -> None:
    entries = [entry("a"), entry("b"), entry("c", "pilots")]
    assert made(entries) == made(reversed(entries))


def test_every_subscription_is_there() -> None:
    catalogue = Catalogue.of(KINDS.values(), [])
    context = Context.of(catalogue, Settings(today=date(2026, 11, 22)))
    found = [link.address for kind in KINDS.values() for link in subscription_links(kind, context)]
    assert found == list(made([]))
