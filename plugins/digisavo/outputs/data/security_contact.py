"""Whom to tell of a hole in the security of the site (RFC 9116)."""

from collections.abc import Iterator
from datetime import timedelta

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.text import on_one_line
from digisavo.outputs.rendering.context import Context

_VALID = timedelta(days=180)
"""The standard asks for less than a year; every build, so every night, begins it anew."""
_LANGUAGES = ("fi", "en")
"""In which reports are read: see SECURITY.md."""


def security_contact(context: Context) -> Iterator[File]:
    """`/.well-known/security.txt`."""
    settings = context.settings
    fields = {
        "Contact": f"mailto:{settings.editors_email}",
        "Expires": f"{(settings.today + _VALID).isoformat()}T00:00:00Z",
        "Preferred-Languages": ", ".join(_LANGUAGES),
        "Canonical": address.absolute(settings, address.SECURITY_CONTACT),
        "Policy": address.security_policy(settings),
    }
    text = "".join(f"{name}: {on_one_line(value)}\n" for name, value in fields.items())
    yield File(address.SECURITY_CONTACT, text.encode())
