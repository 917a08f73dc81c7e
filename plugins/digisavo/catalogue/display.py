"""What field types need to show values: words, dates and numbers in the language of the page."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol
from urllib.parse import unquote

from markupsafe import Markup, escape

_LINK_LENGTH = 60

# Thousands of small pieces of HTML are made here and in the field types: joined with `escape`, which is
# several times faster than `Markup.format`.


class Display(Protocol):
    """The language and place in which values are shown; `outputs` provides it."""

    today: date

    def t(self, key: str, /, **values: object) -> str:
        """An interface text by its key."""

    def date(self, value: str, /) -> str:
        """A full or partial ISO date."""

    def number(self, value: float, /) -> str:
        """A number."""

    def money(self, value: float, /) -> str:
        """An amount of euros."""

    def language(self, code: str) -> str:
        """The name of a language."""

    def link(self, address: str) -> str:
        """A relative link from the page that is being made to an address of the site."""

    def title_of(self, reference: str) -> str:
        """The title of the entry that `<kind>/<slug>` names."""

    def address_of(self, reference: str) -> str:
        """The address of the entry that `<kind>/<slug>` names, "" where it is not published."""

    def municipality(self, code: str, /) -> str:
        """The address of a municipality's page."""

    def provider(self, name: str, /) -> str:
        """The address of the provider of a name, "" where there is none."""

    def region(self, code: str, /) -> str:
        """The address of a region's page."""

    def image_size(self, name: str) -> tuple[int, int] | None:
        """Width and height of an image that is published beside the page, None where there is none of the name."""


def link_to(url: str, text: str = "") -> Markup:
    """A link to another site, with the address itself as its text where none is given."""
    shown = text or readable(url)
    shown = shown if len(shown) <= _LINK_LENGTH else f"{shown[:_LINK_LENGTH]}…"
    return Markup(f'<a href="{escape(url)}" rel="ugc">{escape(shown)}</a>')  # noqa: S704 - escaped here


def link_within(target: str, text: str) -> Markup:
    """A link to another page of the site."""
    return Markup(f'<a href="{escape(target)}">{escape(text)}</a>')  # noqa: S704 - escaped here


def readable(url: str) -> str:
    """An address to read: without scheme and `www.`, with its letters in place of their codes."""
    plain = unquote(url) if "%" in url else url
    return (plain if plain.isprintable() else url).partition("://")[2].removeprefix("www.").rstrip("/")


def bullet_list(items: Iterable[str | Markup]) -> Markup:
    """Items as an HTML list; a single item stands alone."""
    shown = [item if isinstance(item, Markup) else escape(item) for item in items]
    if len(shown) == 1:
        return shown[0]
    return Markup(f"<ul><li>{'</li><li>'.join(shown)}</li></ul>" if shown else "<ul></ul>")  # noqa: S704 - escaped above
