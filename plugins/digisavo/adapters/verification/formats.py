"""Every file that is no page, by its ending: whole, of its form, and in UTF-8 where it is text."""

import json
import re
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from lzma import LZMAError
from zipfile import BadZipFile, ZipFile

from digisavo.adapters.verification.built_site import MOST_BYTES, BuiltSite, UnreadableError
from digisavo.adapters.verification.calendar_files import calendar_faults
from digisavo.adapters.verification.fault import Fault, line_of
from digisavo.adapters.verification.xml_files import parse_xml, xml_faults

_PNG, _PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"
_SIGNS = {
    ".jpg": (b"\xff\xd8\xff", b"\xff\xd9"), ".jpeg": (b"\xff\xd8\xff", b"\xff\xd9"), ".png": (_PNG, _PNG_END),
    ".webp": (b"RIFF", b""), ".ico": (b"\x00\x00\x01\x00", b""),
}  # fmt: skip
"""How images begin and end."""
_IMPORT = re.compile(r"""\b(?:from|import)\s*+(?:\(\s*+)?["'](\.{1,2}/[^"']+)["']""")


def file_faults(path: str, site: BuiltSite) -> Iterator[Fault]:
    """What is wrong with the form of a file; pages have checks of their own."""
    try:
        content = site.read(path)
        if not content:
            yield Fault(path, "tiedosto on tyhjä")
        elif check := _CHECKS.get(_ending(path)):
            yield from check(path, content, site)
    except UnreadableError as error:
        yield error.fault


def parse_json(path: str, site: BuiltSite) -> object:
    """What a JSON file holds; UnreadableError where it is broken."""
    text = site.text(path)
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError as error:
        raise UnreadableError(Fault(path, "JSON on liian syvä")) from error
    except json.JSONDecodeError as error:
        raise UnreadableError(
            Fault(path, f"ei ole JSONia: vika on merkissä {error.colno}", line=error.lineno)
        ) from error
    except _NoNumberError as error:
        raise UnreadableError(Fault(path, f"ei ole JSONia: luku {error}")) from error
    except ValueError as error:  # Python reads no longer ones
        raise UnreadableError(Fault(path, "JSONissa on luku, jossa on tuhansia numeroita")) from error


def unpacked(path: str, site: BuiltSite) -> bytes:
    """What a compressed file holds; UnreadableError where it is broken or grows beyond measure."""
    machine = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        content = machine.decompress(site.read(path), MOST_BYTES)
    except zlib.error as error:
        raise UnreadableError(Fault(path, "pakattu tiedosto on rikki")) from error
    if not machine.eof or machine.unused_data:
        raise UnreadableError(Fault(path, "pakattu tiedosto on katkennut, tai sen perässä on muuta"))
    return content


class _NoNumberError(ValueError):
    """What Python takes for a number and JSON does not; the text is its name."""


def _refuse(name: str) -> object:
    raise _NoNumberError(name)


def _ending(path: str) -> str:
    name = path.rpartition("/")[2]
    return f".{name.rpartition('.')[2].lower()}" if "." in name else ""


def _json_faults(path: str, content: bytes, site: BuiltSite) -> Iterator[Fault]:
    parse_json(path, site)
    yield from ()


def _gzip_faults(path: str, content: bytes, site: BuiltSite) -> Iterator[Fault]:
    """A compressed file is whole, and the same as its namesake if it has one."""
    whole = unpacked(path, site)
    namesake = path.removesuffix(".gz")
    if namesake in site.sizes and site.read(namesake) != whole:
        yield Fault(path, f"pakatussa tiedostossa on muuta kuin tiedostossa {namesake}")


def _image_faults(path: str, content: bytes, site: BuiltSite) -> Iterator[Fault]:
    begin, end = _SIGNS[_ending(path)]
    if not content.startswith(begin):
        yield Fault(path, "kuva ei ole sitä muotoa, jota sen pääte lupaa")
    elif not content.endswith(end):
        yield Fault(path, "kuva on katkennut")


def _text_faults(path: str, content: bytes, site: BuiltSite) -> Iterator[Fault]:
    text = site.text(path)
    if "\0" in text:
        yield Fault(path, "tekstitiedostossa on nollatavu", line=line_of(text, text.index("\0")))


def _script_faults(path: str, content: bytes, site: BuiltSite) -> Iterator[Fault]:
    """The modules that a module imports are there."""
    yield from _text_faults(path, content, site)
    text = content.decode()
    for found in _IMPORT.finditer(text):
        parts = path.split("/")[:-1]
        for step in found[1].split("/"):
            parts = parts[:-1] if step == ".." else parts if step == "." else [*parts, step]
        if "/".join(parts) not in site.sizes:
            yield Fault(
                path, f'ohjelma tarvitsee tiedoston "{found[1]}", jota ei ole', line=line_of(text, found.start())
            )


def _markup_faults(path: str, content: bytes, site: BuiltSite) -> Iterator[Fault]:
    parse_xml(path, site)
    yield from ()


def _ods_faults(path: str, content: bytes, site: BuiltSite) -> Iterator[Fault]:
    try:
        table_text(path, site)
    except UnreadableError as error:
        yield error.fault


def table_text(path: str, site: BuiltSite) -> str:
    """The XML of the sheets of a spreadsheet; UnreadableError where it is broken."""
    try:
        with ZipFile(BytesIO(site.read(path))) as packed:
            info = packed.getinfo("content.xml")
            if info.file_size > MOST_BYTES:
                raise UnreadableError(Fault(path, "taulukko on liian suuri"))
            text = packed.read(info).decode()
    except (BadZipFile, KeyError, ValueError, EOFError, OSError, zlib.error, LZMAError, RuntimeError) as error:
        raise UnreadableError(Fault(path, "taulukko on rikki")) from error
    if "<!DOCTYPE" in text:
        raise UnreadableError(Fault(path, "taulukon XML:ssä on DOCTYPE, jota sivusto ei käytä"))
    return text


_CHECKS: dict[str, Callable[[str, bytes, BuiltSite], Iterator[Fault]]] = {
    **dict.fromkeys((".json", ".jsonld", ".webmanifest"), _json_faults), ".gz": _gzip_faults, ".ods": _ods_faults,
    **dict.fromkeys(_SIGNS, _image_faults), **dict.fromkeys((".svg", ".opml"), _markup_faults),
    ".xml": xml_faults, ".ics": calendar_faults,
    **dict.fromkeys((".txt", ".md", ".yml", ".csv", ".ttl", ".css"), _text_faults), ".js": _script_faults,
}  # fmt: skip
