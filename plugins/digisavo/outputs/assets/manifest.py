"""What devices and search robots ask of the site as a whole: the web app manifest and `robots.txt`."""

import json
from collections.abc import Iterator
from urllib.parse import urlsplit

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.assets.palette import colour
from digisavo.outputs.rendering.context import Context

_ICONS = (("icon-192", 192, "any"), ("icon-512", 512, "any"), ("icon-maskable-512", 512, "maskable"))


def manifest(context: Context) -> Iterator[File]:
    """`manifest.webmanifest`, by which a device keeps the site, and `robots.txt`."""
    text = json.dumps(_manifest(context), ensure_ascii=False, indent=1)
    yield File(address.MANIFEST, f"{text}\n".encode())
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


def _robots(context: Context) -> str:
    """Everything may be crawled but what is no content; the addresses start from the root of the host."""
    settings, is_no_content = context.settings, (context.sections.styles,)
    base = urlsplit(settings.site_url).path
    disallowed = [f"Disallow: {base}{page}" for page in is_no_content]
    return "\n".join(["User-agent: *", *disallowed, "", f"Sitemap: {address.absolute(settings, 'sitemap.xml')}", ""])
