"""What a server answers to one request, and what it has to answer by the promises of docs/publishing.md."""

import gzip
import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from digisavo.core.address import OPEN_SEARCH, SEARCH
from digisavo.core.content_policy import CONTENT_POLICY

NOWHERE = "ei-tallaista-sivua/"
"""An address that no site has."""
NOT_FOUND = "404.html"
STAMP = "build.json"
IN_FRAMES = re.compile(r"upota/.+/")
"""The pages that stand in frames of others."""
TYPES = {
    ".css": "text/css; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8", ".ico": "image/x-icon", ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg", ".jpg": "image/jpeg", ".js": "text/javascript; charset=utf-8", ".json": "application/json",
    ".jsonld": "application/ld+json", ".md": "text/markdown; charset=utf-8",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet", ".opml": "text/x-opml; charset=utf-8",
    ".png": "image/png", ".svg": "image/svg+xml", ".ttl": "text/turtle; charset=utf-8",
    ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json", ".webp": "image/webp",
    ".xml": "application/atom+xml", ".yml": "text/yaml; charset=utf-8",
}  # fmt: skip
PACKED = (".gz", ".ico", ".jpeg", ".jpg", ".ods", ".png", ".webp")
"""What is compressed in itself."""
OTHER_TYPES = {"sitemap.xml": "application/xml", OPEN_SEARCH: "application/opensearchdescription+xml"}
_ALWAYS = {
    "server": "nginx", "strict-transport-security": "max-age=31536000", "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin", "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}  # fmt: skip
_SHORT, _FOREVER, _ANEW = "public, max-age=600", "public, max-age=31536000, immutable", "no-cache"
_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Answer:
    """The status, the headers by their names in small letters, and the content as a browser unpacks it."""

    status: int
    headers: Mapping[str, str]
    content: bytes


def ask(home: str, address: str, method: str = "GET", **headers: str) -> Answer:
    """The answer of a server to a request, as a browser that takes gzip asks; no redirect is followed."""
    connection = _connection(home)
    try:
        asked = {"Accept-Encoding": "gzip"} | {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, f"/{address}", headers=asked)
        response = connection.getresponse()
        found = {name.lower(): value for name, value in response.getheaders()}
        content = response.read()
    finally:
        connection.close()
    return Answer(response.status, found, gzip.decompress(content) if "content-encoding" in found else content)


def _connection(home: str) -> HTTPConnection:
    url = urlsplit(home)
    server, port = str(url.hostname), int(url.port or 0)
    if url.scheme == "http":
        return HTTPConnection(server, port, timeout=_SECONDS)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE  # the certificate is of this hour
    return HTTPSConnection(server, port, timeout=_SECONDS, context=context)


def wanted(address: str) -> dict[str, str]:
    """The headers that an address has to have, "" where there must be none of a name."""
    file = address + "index.html" if not address or address.endswith("/") else address
    frames = "" if IN_FRAMES.match(file) else "; frame-ancestors 'self'"
    return _ALWAYS | {
        "content-type": OTHER_TYPES.get(file, TYPES.get(PurePosixPath(file).suffix, "")),
        "content-security-policy": CONTENT_POLICY + frames,
        "access-control-allow-origin": "*" if file.startswith("api/") else "",
        "cache-control": _cache(file),
    }  # fmt: skip


def _cache(file: str) -> str:
    if file in (STAMP, NOT_FOUND):
        return _ANEW
    return _FOREVER if re.match(rf"{SEARCH}[0-9a-f]{{10}}/", file) else _SHORT
