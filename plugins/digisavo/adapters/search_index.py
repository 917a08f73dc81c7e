"""Hands our own pages to the theme's full-text search, which knows only the pages of the site generator."""

from html import escape
from typing import Any

from digisavo.core.artefact import Page


def add_to_search(page: Page, search: Any) -> None:
    """Adds a page to the index of the theme's search plugin, if it is on and the page is to be found.

    The search shows titles and texts as HTML, so they are escaped as the plugin itself escapes its own. The
    plugin is asked for by name only and stays untyped: nothing of the theme is imported.
    """
    if search is None or not search.config.enabled or not page.search_text:
        return
    search.search_index.entries.append(
        {
            "location": page.address,
            "title": escape(page.title, quote=False),
            "text": escape(page.search_text, quote=False),
        }
    )
