"""What devices and robots ask of the site as a whole: web app manifest, description of search, `robots.txt`."""

import json
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.etree import ElementTree

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.assets.palette import colour
from digisavo.outputs.rendering.context import Context

_ICONS = (("icon-192", 192, "any"), ("icon-512", 512, "any"), ("icon-maskable-512", 512, "maskable"))
_OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/"
_LONGEST_NAME = 16
"""How many letters a short name may have there."""


def manifest(context: Context) -> Iterator[File]:
    """`manifest.webmanifest`, by which a device keeps the site, `opensearch.xml` and `robots.txt`."""
    text = json.dumps(_manifest(context), ensure_ascii=False, indent=1)
    yield File(address.MANIFEST, f"{text}\n".encode())
    yield File(address.OPEN_SEARCH, _open_search(context))
    yield File(address.ROBOTS, _robots(context).encode())


def _manifest(context: Context) -> dict[str, object]:
    settings, paper = context.settings, colour("paper").light
    return {
        "name": settings.site_name, "short_name": settings.site_name,
        "description": context.language.t("head.manifest"),
        "lang": settings.language, "dir": "ltr", "start_url": "./", "scope": "./", "display": "browser",
        "background_color": paper, "theme_color": paper,
        "icons": [
            {"src": address.icon(name), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for name, size, purpose in _ICONS
        ],
    }  # fmt: skip


def _open_search(context: Context) -> bytes:
    """How a browser searches here from its own bar (OpenSearch 1.1)."""
    settings, where = context.settings, address.absolute(context.settings, context.sections.found("{searchTerms}"))
    root = ElementTree.Element("OpenSearchDescription", {"xmlns": _OPEN_SEARCH})
    texts = {
        "ShortName": settings.site_name[:_LONGEST_NAME], "Description": context.t("search.description"),
        "Language": settings.language, "InputEncoding": "UTF-8",
    }  # fmt: skip
    for name, text in texts.items():
        ElementTree.SubElement(root, name).text = text
    icon = {"width": "32", "height": "32", "type": "image/x-icon"}
    ElementTree.SubElement(root, "Image", icon).text = address.absolute(settings, "favicon.ico")
    ElementTree.SubElement(root, "Url", {"type": "text/html", "method": "get", "template": where})
    ElementTree.indent(root, "")
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def _robots(context: Context) -> str:
    """Everything may be crawled but what is no content; the addresses start from the root of the host."""
    settings, is_no_content = context.settings, (context.sections.styles,)
    base = urlsplit(settings.site_url).path
    disallowed = [f"Disallow: {base}{page}" for page in is_no_content]
    return "\n".join(["User-agent: *", *disallowed, "", f"Sitemap: {address.absolute(settings, 'sitemap.xml')}", ""])
