"""Tables as an OpenDocument spreadsheet (OASIS ODF 1.3): the same rows give the same bytes.

Texts are cells of text, so that nothing in them is ever a formula.
"""

import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from digisavo.outputs.data.table_columns import Cell, Row

_CONTENT = "content.xml"
_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_LEVEL = 4
_UNIX = 3
"""The system on which a file says it was made, on whatever it is."""
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
<manifest:file-entry manifest:full-path="{_CONTENT}" manifest:media-type="text/xml"/></manifest:manifest>
"""


class Spreadsheet:
    """A file that is filled sheet by sheet and row by row, and packed meanwhile: unpacked it is ten times as long."""

    def __init__(self) -> None:
        self._file = BytesIO()
        self._package = zipfile.ZipFile(self._file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL)
        # The type comes first and uncompressed, so that programs know the file by its first bytes.
        self._package.writestr(zipfile.ZipInfo("mimetype"), _TYPE)
        with self._package.open("META-INF/manifest.xml", "w") as manifest:
            manifest.write(_MANIFEST.encode())
        self._content = self._package.open(_CONTENT, "w")
        self._write(f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {_NAMES} office:version="1.3">')
        self._write(f"{_STYLES}<office:body><office:spreadsheet>")
        self._end = ""

    def begin(self, name: str, heading: Sequence[str]) -> None:
        """Begins a sheet, to which rows are added from now on, with the row of its heading."""
        self._write(
            f'{self._end}<table:table table:name={quoteattr(name)}><table:table-column table:style-name="wide" '
            f'table:number-columns-repeated="{len(heading)}"/><table:table-header-rows>'
            f"{_row(dict(enumerate(heading)), _HEAD)}</table:table-header-rows>"
        )
        self._end = "</table:table>"

    def add(self, rows: Iterable[Row]) -> None:
        """Adds rows to the sheet that was begun last."""
        self._write("".join(map(_row, rows)))

    def finish(self) -> bytes:
        """The file, to which nothing is added any more."""
        self._write(f"{self._end}</office:spreadsheet></office:body></office:document-content>\n")
        self._content.close()
        for part in self._package.filelist:
            part.create_system = _UNIX
        self._package.close()
        return self._file.getvalue()

    def _write(self, xml: str) -> None:
        self._content.write(xml.encode())


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
