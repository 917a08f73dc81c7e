"""The image of an entry: a file beside its content file."""

from collections.abc import Iterator

from digisavo.catalogue.field_types.base import FieldType, Schema, check_text
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.text import quote
from digisavo.reading.markdown import IMAGE_NAME

_ENDING = r"\.(?:[pP][nN][gG]|[jJ][pP][eE]?[gG]|[wW][eE][bB][pP])"


class ImageType(FieldType):
    """The name of a PNG, JPEG or WebP file beside the content file; that it is there is checked later."""

    name = "image"
    names_files = True

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        fault = fault_of_name(text)
        if fault is None:
            return text
        sheet.error(path, *fault)
        return None

    def words(self, value: str) -> Iterator[str]:
        yield from ()

    def files(self, value: str) -> Iterator[str]:
        yield value

    def schema(self) -> Schema:
        return {"type": "string", "pattern": rf"^\s*[A-Za-z0-9][\w.\-]{{0,99}}{_ENDING}\s*$"}


def fault_of_name(name: str) -> tuple[str, str, str] | None:
    """Code, message and hint of why a text is not the name of an image file, or None."""
    if IMAGE_NAME.fullmatch(name):
        return None
    if name.casefold().partition("?")[0].endswith((".svg", ".svgz")):
        return "image.svg", f"{quote(name)} on SVG-kuva.", "Tallenna kuva muodossa PNG ja lisää se samaan kansioon."
    if ":" in name or name.startswith("//"):
        hint = "Lisää kuvatiedosto samaan kansioon, jos sitä saa käyttää, ja kirjoita tähän sen nimi: kuva.jpg."
        return "image.name", f"kuva {quote(name)} ei ole tiedosto tämän tiedoston vieressä.", hint
    if "/" in name or "\\" in name:
        hint = "Siirrä kuvatiedosto samaan kansioon ja kirjoita tähän pelkkä nimi: kuva.jpg."
        return "image.name", f"kuvan nimessä {quote(name)} on kansio.", hint
    return (
        "image.name", f"{quote(name)} ei ole kuvatiedoston nimi.",
        "Nimessä saa olla kirjaimia a-z, numeroita, pisteitä ja viivoja. Sen loppu on .png, .jpg, .jpeg tai .webp.",
    )  # fmt: skip
