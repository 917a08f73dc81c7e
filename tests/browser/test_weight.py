"""What a reader downloads, in bytes, which no machine's load changes; and what the site leaves with the reader."""

import gzip
import re
from urllib.request import urlopen

import lxml.html
import pytest
from playwright.sync_api import Request
from tests.browser.conftest import OpenPage
from tests.browser.whole_site import PORTAL

KILOBYTE = 1000
FIRST_VISIT = 130 * KILOBYTE
"""The home page with everything that it loads, packed as static hosts pack it."""
SERVICE_PAGE = 12 * KILOBYTE
"""The HTML of a service's page beside its own words, unpacked; what has dozens of facts with a source each comes near
this."""
COMPARISON_PAGE = 12 * KILOBYTE
"""The page of the comparison, packed: the questions of product groups and the words of memos travel apart from it."""
PACKED = re.compile(r"\.(?:css|js|json|svg|webmanifest|xml)$|/$|/[^./]*$")


@pytest.mark.parametrize("address", ["", "haku/?q=kartta"])
def test_a_first_visit_is_light(address: str, open_page: OpenPage) -> None:
    page = open_page(own=True)
    requests: list[Request] = []
    page.context.on("request", lambda request: requests.append(request))
    page.goto(page.url + address)
    page.wait_for_load_state("networkidle")
    sizes = {request.url: weight(request.url) for request in requests}
    assert len(sizes) > 2
    assert sum(sizes.values()) <= FIRST_VISIT, sizes


def weight(url: str) -> int:
    """The bytes of an answer on the way."""
    with urlopen(url) as answer:
        content: bytes = answer.read()
    return len(gzip.compress(content, 6)) if PACKED.search(url.partition("?")[0]) else len(content)


def test_the_page_of_the_comparison_does_not_grow_with_what_is_asked(home: str) -> None:
    assert weight(f"{home}vertailu/") <= COMPARISON_PAGE


def test_service_pages_are_little_more_than_their_words(home: str) -> None:
    beside = {}
    for file in (PORTAL / "content/services").iterdir():
        with urlopen(f"{home}palvelut/{file.stem}/") as answer:
            html = answer.read()
        beside[file.stem] = len(html) - own_words(html.decode())
    assert beside
    assert not {slug: size for slug, size in beside.items() if size > SERVICE_PAGE}


def own_words(html: str) -> int:
    """The bytes of what the page says of its service: its words, addresses and sources, and the same for machines."""
    tree = lxml.html.fromstring(html)
    words = " ".join(" ".join(tree.xpath("//main//text()|//title/text()|//script/text()")).split())
    addresses = "".join(map(str, tree.xpath("//main//@href|//main//@data-url|//meta[@name or @property]/@content")))
    return len((words + addresses).encode())


def test_nothing_is_left_with_the_reader(open_page: OpenPage) -> None:
    page = open_page(own=True)
    for address in ("palvelut/kuntalaisaloite/", "haku/?q=kartta"):
        page.goto(page.url.split("/alihakemisto/")[0] + "/alihakemisto/" + address)
        page.wait_for_load_state("networkidle")
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.evaluate("indexedDB.databases().then(found => found.length)") == 0
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(found => found.length)") == 0
