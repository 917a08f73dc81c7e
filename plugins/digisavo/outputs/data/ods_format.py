"""Tables as an OpenDocument spreadsheet (OASIS ODF 1.3): the same rows give the same bytes.

Texts are cells of text, so that nothing in them is ever a formula.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from digisavo.outputs.data.table_columns import Cell, Row

_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_LEVEL = 4
_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The time of every part: the first that the format knows."""
_UNIX = 3
"""On whatever system it is made."""
_RUN = re.compile(r"^ | {2,}| $|\t")
_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{part}:1.0"'
    for name, part in {
        "office": "office", "style": "style", "text": "text", "table": "table", "number": "datastyle",
        "fo": "xsl-fo-compatible",
    }.items()
)  # fmt: skip
_STYLES = """<office:automatic-styles>\
<number:date-style style:name="iso"><number:year number:style="long"/><number:text>-</number:text>\
<number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>\
<style:style style:name="day" style:family="table-cell" style:data-style-name="iso"/>\
<style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>\
<style:style style:name="wide" style:family="table-column">\
<style:table-column-properties style:column-width="5cm"/></style:style>\
</office:automatic-styles>"""
_HEAD = ' table:style-name="head"'
_MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{_TYPE}"/>\
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
"""


class Sheet:
    """A sheet that is filled row by row; the first row is a heading."""

    def __init__(self, name: str, heading: Sequence[str]) -> None:
        self._parts = [
            f'<table:table table:name={quoteattr(name)}><table:table-column table:style-name="wide" '
            f'table:number-columns-repeated="{len(heading)}"/><table:table-header-rows>'
            f"{_row(dict(enumerate(heading)), _HEAD)}</table:table-header-rows>".encode()
        ]

    def add(self, rows: Iterable[Row]) -> None:
        """Takes further rows."""
        self._parts.append("".join(map(_row, rows)).encode())

    def parts(self) -> Iterator[bytes]:
        """The sheet as XML."""
        yield from self._parts
        yield b"</table:table>"


def build_ods(sheets: Iterable[Sheet]) -> bytes:
    """A file with these sheets."""
    content = [
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {_NAMES} office:version="1.3">'.encode()
    ]
    content += [_STYLES.encode(), b"<office:body><office:spreadsheet>"]
    content += [part for sheet in sheets for part in sheet.parts()]
    content.append(b"</office:spreadsheet></office:body></office:document-content>\n")
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        # The type comes first and uncompressed, so that programs know the file by its first bytes.
        package.writestr(_part("mimetype"), _TYPE, zipfile.ZIP_STORED)
        package.writestr(_part("META-INF/manifest.xml"), _MANIFEST, zipfile.ZIP_DEFLATED, _LEVEL)
        package.writestr(_part("content.xml"), b"".join(content), zipfile.ZIP_DEFLATED, _LEVEL)
    return file.getvalue()


def _part(name: str) -> zipfile.ZipInfo:
    part = zipfile.ZipInfo(name, _BEGINNING)
    part.create_system = _UNIX
    return part


def _row(cells: Row, style: str = "") -> str:
    """A row; where nothing is answered, one cell stands for all to the next answer."""
    made, after = [], 0
    for place, cell in sorted(cells.items()):
        if place > after:
            made.append(f'<table:table-cell table:number-columns-repeated="{place - after}"/>')
        made.append(_cell(cell, style))
        after = place + 1
    return f"<table:table-row>{''.join(made)}</table:table-row>"


def _cell(cell: Cell, style: str) -> str:
    if isinstance(cell, str):
        return f'<table:table-cell{style} office:value-type="string">{_paragraphs(cell)}</table:table-cell>'
    if isinstance(cell, date):
        return (
            f'<table:table-cell table:style-name="day" office:value-type="date" office:date-value="{cell}">'
            f"<text:p>{cell}</text:p></table:table-cell>"
        )
    return (
        f'<table:table-cell office:value-type="float" office:value="{cell}"><text:p>{cell}</text:p></table:table-cell>'
    )


def _paragraphs(text: str) -> str:
    """A text, a line a paragraph; spaces that the format would fold are written out."""
    lines = escape(text).split("\n") if "\n" in text else [escape(text)]
    return "".join(f"<text:p>{_RUN.sub(_spaces, line)}</text:p>" for line in lines)


def _spaces(match: re.Match[str]) -> str:
    found = match.group()
    return "<text:tab/>" if found == "\t" else f'<text:s text:c="{len(found)}"/>'
