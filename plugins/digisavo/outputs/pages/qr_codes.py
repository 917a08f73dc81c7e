"""QR codes: the address of a page for whoever reads it on paper."""

from io import BytesIO

import segno
from markupsafe import Markup

_QUIET = 4
"""How many modules of white the standard asks for around a code."""
_MASK = 3
"""One of eight patterns by which dark and light are mixed. Readers take each of them, and to seek the best one takes
nine tenths of the time."""


def qr_code(url: str, text: str) -> Markup:
    """The code of a URL as an image in HTML (SVG), dark on white by day and by night; `text` says what it is."""
    written = BytesIO()
    segno.make_qr(url, error="m", mask=_MASK).save(
        written, kind="svg", xmldecl=False, omitsize=True, border=_QUIET, light="#fff", title=text, svgclass="ds-qr",
        lineclass=None,
    )  # fmt: skip
    image = written.getvalue().decode().strip()
    return Markup(image.replace("<svg ", '<svg role="img" ', 1))  # noqa: S704 - the library escapes the title
