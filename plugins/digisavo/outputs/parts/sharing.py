"""Ways to share a page: links to other services, made when the site is built, so that none of their code is needed."""

from dataclasses import dataclass
from urllib.parse import quote

from digisavo.outputs.rendering.translations import Language

_SERVICES = {
    "facebook": "https://www.facebook.com/sharer/sharer.php?u={url}",
    "x": "https://x.com/intent/post?text={title}&url={url}",
    "linkedin": "https://www.linkedin.com/sharing/share-offsite/?url={url}",
    "whatsapp": "https://wa.me/?text={message}",
    "email": "mailto:?subject={title}&body={message}",
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
    # Spaces as %20: e-mail programs would show a plus sign.
    encoded = {name: quote(text, safe="") for name, text in (("title", title), ("url", url), ("message", message))}
    links = [(language.t(f"share.{name}"), link.format(**encoded)) for name, link in _SERVICES.items()]
    return Sharing(title, url, links)
