"""Ways to share a page: links to other services, made when the site is built, so that none of their code is needed."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from digisavo.outputs.rendering.translations import Language

_SERVICES = {
    "facebook": "https://www.facebook.com/sharer/sharer.php?{page}",
    "x": "https://x.com/intent/post?{text_and_page}",
    "linkedin": "https://www.linkedin.com/sharing/share-offsite/?{link}",
    "whatsapp": "https://wa.me/?{message}",
    "email": "mailto:?{mail}",
}


@dataclass(frozen=True, slots=True)
class Sharing:
    """What is shared: the title and the whole URL of a page, and label and link by service."""

    title: str
    url: str
    links: list[tuple[str, str]]


def sharing_of(title: str, url: str, language: Language) -> Sharing:
    """The ways to share the page of a title at a URL."""
    message = language.t("share.script.message", title=title, url=url)
    return Sharing(title, url, list(_links(title, url, message, language)))


def _links(title: str, url: str, message: str, language: Language) -> Iterator[tuple[str, str]]:
    queries = {
        "page": _query(u=url), "link": _query(url=url), "text_and_page": _query(text=title, url=url),
        "message": _query(text=message), "mail": _query(subject=title, body=message),
    }  # fmt: skip
    for name, link in _SERVICES.items():
        yield language.t(f"share.{name}"), link.format(**queries)


def _query(**values: str) -> str:
    # Spaces as %20: e-mail programs would show a plus sign.
    return urlencode(values, quote_via=quote, safe="")
