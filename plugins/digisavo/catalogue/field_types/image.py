"""The image of an entry: a file beside its content file."""

from collections.abc import Iterator
from typing import Any

from digisavo.catalogue.field_types.base import FieldType, Schema
from digisavo.catalogue.field_types.checks import check_text
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.problem import Fault
from digisavo.core.text import quote
from digisavo.reading.markdown import IMAGE_NAME

_ENDING = r"\.(?:[pP][nN][gG]|[jJ][pP][eE]?[gG]|[wW][eE][bB][pP])"


class ImageType(FieldType):
    """The name of a PNG, JPEG or WebP file beside the content file; that it exists is checked later."""

    name = "image"
    names_files = True

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        fault = fault_of_name(text)
        if fault is None:
            return text
        sheet.report(path, fault)
        return None

    def words(self, value: str) -> Iterator[str]:
        yield from ()

    def files(self, value: str) -> Iterator[str]:
        yield value

    def schema(self) -> Schema:
        return {"type": "string", "pattern": rf"^\s*[A-Za-z0-9][\w.\-]{{0,99}}{_ENDING}\s*$"}


def fault_of_name(name: str) -> Fault | None:
    """Why a text is not the name of an image file, or None."""
    if IMAGE_NAME.fullmatch(name):
        return None
    if name.casefold().partition("?")[0].endswith((".svg", ".svgz")):
        return Fault.of("image.svg", name=quote(name))
    if ":" in name or name.startswith("//"):
        return Fault.of("image.name", "elsewhere", name=quote(name))
    variant = "folder" if "/" in name or "\\" in name else "form"
    return Fault.of("image.name", variant, name=quote(name))


CONSTANTS: dict[str, Any] = {
    "name": IMAGE_NAME,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
