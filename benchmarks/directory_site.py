"""A site that has nothing but the directory of a made-up catalogue: its first page and what a browser needs of it."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.answers import TODAY
from benchmarks.corpus import write_corpus

from digisavo.adapters.folder import write_artefacts
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.directory import facets_of
from digisavo.core import address
from digisavo.core.artefact import Artefact, File, Page
from digisavo.core.settings import Settings
from digisavo.outputs.assets.browser_assets import STYLESHEET, browser_assets
from digisavo.outputs.data.facets import facets
from digisavo.outputs.pages.listings import listings
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.search.search_index import search_index
from digisavo.pipeline import read_catalogue, render_catalogue

ITEMS = "items.json"
"""The same catalogue as ItemsJS takes it."""
_SHELL = """<!doctype html><html lang="fi"><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="../{styles}">
<script type="module" src="../assets/main.js"></script><main class="ds-page">{body}</main>"""


def write_directory(folder: Path, count: int) -> None:
    """Writes the directory of that many services into a folder `site`."""
    write_corpus(folder / "content" / "services", count)
    settings = Settings(today=TODAY)
    catalogue, _ = read_catalogue(folder / "content", settings)
    write_artefacts(_artefacts(catalogue, settings), folder / "site")


def _artefacts(catalogue: Catalogue, settings: Settings) -> Iterator[Artefact]:
    directory = address.listing(catalogue.sections["services"])
    for made in render_catalogue(catalogue, settings, (facets, listings, search_index, browser_assets)):
        if isinstance(made, File):
            yield made
        elif made.address == directory:
            yield File(f"{directory}index.html", as_page(made))
    yield File(ITEMS, json.dumps(list(_items(catalogue, settings)), ensure_ascii=False).encode())


def as_page(page: Page) -> bytes:
    """A page without the theme around it."""
    return _SHELL.format(title=page.title, styles=STYLESHEET, body=page.body).encode()


def _items(catalogue: Catalogue, settings: Settings) -> Iterator[dict[str, Any]]:
    """Every service with its codes by facet, those that are derived too: what was not told is a code as well."""
    entries, display = catalogue.of_kind("services"), PageDisplay(Context.of(catalogue, settings), "")
    found = {one.key: one for one in facets_of(catalogue.collection("services"), catalogue, display)}
    for at, entry in enumerate(entries):
        item: dict[str, Any] = {"title": entry.title, "summary": entry.summary}
        for facet in found.values():
            answer = (found[facet.source] if facet.source else facet).answers[at]
            places = [facet.images[one] for one in answer or ()] if facet.source else answer or ()
            codes = [facet.terms[place][0] for place in dict.fromkeys(places)]
            # A dot in a key would be a path to it.
            item[facet.key.replace(".", "_")] = ["ei-ilmoitettu"] if answer is None else codes
        yield item


def sizes(site: Path) -> dict[str, int]:
    """The bytes of the directory's files packed by gzip, as they are sent, and of what ItemsJS takes; `apart` are the
    columns that are fetched when they are asked for."""
    data = site / "assets" / "hakemisto"
    parts = {path.stem: _packed(path) for path in (data / "palvelut").glob("*.json")}
    cards = [size for name, size in parts.items() if name.isdigit()]
    return {
        "facets": _packed(data / "palvelut.json"), "apart": sum(parts.values()) - sum(cards), "cards": sum(cards),
        "largest_card_file": max(cards), "itemsjs": _packed(site / ITEMS),
    }  # fmt: skip


def _packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))
