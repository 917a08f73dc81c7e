"""What browsers may load and run on a page of the site: its Content-Security-Policy.

The policy stands in every page, as its first `meta` after the character set: GitHub Pages sends no headers.
"""

REVIEWED_SCRIPTS: tuple[str, ...] = ()
"""The inline scripts that a person has read and allowed, as `sha256-...` in base64. There are none."""

_DIRECTIVES = {
    "default-src": "'none'",
    "script-src": " ".join(["'self'", *(f"'{script}'" for script in REVIEWED_SCRIPTS)]),
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "object-src": "'none'",
    "frame-src": "'self'",
}


def _written(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


CONTENT_POLICY = _written(_DIRECTIVES)
"""Everything comes from the site itself; nothing runs that stands in a page."""
PREVIEW_POLICY = _written(_DIRECTIVES | {"script-src": "'self' 'unsafe-inline'"})
"""For pages shown while they are edited: the server puts a script into them that reloads them."""
