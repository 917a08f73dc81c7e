"""Addresses that lead elsewhere by way of a server that checks or counts: safe links of mail programs, and such."""

import re
from typing import Any
from urllib.parse import SplitResult, parse_qsl

_DETOURS = {
    "safelinks.protection.outlook.com": ("url",),
    "statics.teams.cdn.office.net": ("url",),
    "google.com": ("q", "url"),
    "google.fi": ("q", "url"),
    "l.facebook.com": ("u",),
    "lm.facebook.com": ("u",),
    "l.instagram.com": ("u",),
    "linkedin.com": ("url",),
    "youtube.com": ("q",),
    "slack-redir.net": ("url",),
    "duckduckgo.com": ("uddg",),
    "linkprotect.cudasvc.com": ("a",),
    "urldefense.com": ("u",),
    "urldefense.proofpoint.com": ("u",),
    "href.li": (),
}
"""By host, which may have others below it: the parameters that hold where an address leads."""
_PATHS = {
    "google.com": ("/url",), "google.fi": ("/url",), "linkedin.com": ("/redir", "/safety/go"),
    "youtube.com": ("/redirect",), "duckduckgo.com": ("/l/",),
}  # fmt: skip
"""What the path of a detour begins with, where the host has pages of its own."""
DETOUR_HOSTS = frozenset(_DETOURS)
_WRAPPED = re.compile(r"/v3/__(https?:/+[^_]+(?:_[^_]+)*)__;")


def target_of(parts: SplitResult) -> str | None:
    """Where an address leads that is a detour, "" where it does not say; None for any other address."""
    host = (parts.hostname or "").removeprefix("www.")
    name = next((known for known in _DETOURS if host == known or host.endswith(f".{known}")), None)
    if name is None or not parts.path.startswith(_PATHS.get(name, ("",))):
        return None
    if wrapped := _WRAPPED.match(parts.path):
        return re.sub(r"(?<=:)/+", "//", wrapped[1])
    values = dict(parse_qsl(parts.query))
    found = next((values[key] for key in _DETOURS[name] if key in values), "")
    return found if found.startswith(("https://", "http://")) else ""


CONSTANTS: dict[str, Any] = {
    "detours": _DETOURS,
    "paths": _PATHS,
    "wrapped": _WRAPPED,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
