"""The tables of a kind: CSV as a Finnish Excel reads it, a spreadsheet, and what the columns mean.

They are read by the library of Python, and by a library for OpenDocument that the site does not use.
"""

import csv
import zipfile
from datetime import date
from io import BytesIO, StringIO
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st
from odfdo import Cell as OdfCell
from odfdo import Document
from tests.golden import sample
from tests.outputs.making import bytes_of, event, files, pilot, post, service

from digisavo.catalogue.entry import Entry
from digisavo.collections.registry import COLLECTIONS
from digisavo.core import address
from digisavo.core.text import remove_refused
from digisavo.outputs.data.csv_format import MARK, csv_rows, defused
from digisavo.outputs.data.ods_format import Spreadsheet
from digisavo.outputs.data.table_columns import MOST, as_text
from digisavo.outputs.data.tables import tables
from digisavo.outputs.rendering.context import Context
from digisavo.pipeline import read_catalogue

DESCRIPTION = f"{'Kartta kertoo, missä palvelut ovat. ' * 3}\n\n- yksi\n- =kaksi"
RICH = service(
    "kartta", name="Kartta", status="tuotannossa", ui_languages=["fi", "sv"], availability_percent=99.5,
    pricing={"model": "kiintea", "from": 1200.5, "unit": "organisaatio", "interval": "kk"},
    references=[{"municipality": "Kuopio", "stage": "kaytossa", "since": "2024"}, {"organisation": "Kerho ry"}],
    in_production_since="2024-05-01", end_of_support="2027-03", description=DESCRIPTION,
    paid=[{"municipality": "Iisalmi", "year": 2023, "amount": 38000, "unit": "kerta", "source": "https://kunta.fi/x"}],
    procurement_routes=[{"route": "avoin_lahdekoodi"}, {"route": "suora", "until": "2025-01-01"}],
    features=["-50 % aikaa", "=HYPERLINK(\"https://example.org\")"],
)  # fmt: skip


def csv_of(data: bytes) -> list[list[str]]:
    """The rows of a file, read as Python's own library reads them."""
    assert data.startswith(MARK)
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))


def ods_of(data: bytes) -> list[list[list[Any]]]:
    """The sheets of a file as values of cells, None for an empty one."""
    sheets = []
    for table in Document(BytesIO(data)).body.tables:
        width = table.width
        rows = [[value_of(cell) for cell in row.cells] for row in table.traverse()]
        sheets.append([row + [None] * (width - len(row)) for row in rows])
    return sheets


def value_of(cell: OdfCell) -> Any:
    """What a cell says: no cell is a formula."""
    assert cell.formula is None
    if cell.type == "date":
        return date.fromisoformat(cell.get_attribute_string("office:date-value") or "")
    return "\n".join(part.inner_text for part in cell.paragraphs) if cell.type == "string" else cell.value


def row_of(entry: Entry, suffix: str = "csv") -> dict[str, Any]:
    """What the table says of an entry, by heading."""
    data = files(tables, [entry])[address.table(entry.kind, suffix)]
    heading, row = csv_of(data) if suffix == "csv" else ods_of(data)[0]
    return dict(zip(heading, row, strict=True))


EXPECTED: dict[str, Any] = {
    "Tunnus (slug)": "kartta",
    "Sivu (url)": "https://digisavo.fi/palvelut/kartta/",
    "Tietue (record_url)": "https://digisavo.fi/api/v1/services/kartta.json",
    "Palvelun vaihe (status)": "Tuotannossa",
    "Palvelun vaihe (status), koodi": "tuotannossa",
    "Käyttöliittymän kielet (ui_languages)": "suomi | ruotsi",
    "Käyttöliittymän kielet (ui_languages), koodi": "fi | sv",
    "Luvattu saatavuus (%) (availability_percent)": 99.5,
    "Hinta alkaen (€) (pricing.from)": 1200.5,
    "Käytössä alkaen (in_production_since)": date(2024, 5, 1),
    "Tuki päättyy (end_of_support)": "2027-03",
    "Kuvaus (description)": DESCRIPTION,
    "Tiedossa olevat käyttäjät (references)": "Kuopio (Käytössä, Alkaen: 2024) | Kerho ry",
    "Kansalliset palvelut ja standardit (supports)": None,
}
"""What is read of a service in a spreadsheet."""


def test_a_spreadsheet_has_texts_numbers_and_days_as_such() -> None:
    row = row_of(RICH, "ods")
    assert {heading: row[heading] for heading in EXPECTED} == EXPECTED
    assert row["Ominaisuudet (features)"] == '-50 % aikaa | =HYPERLINK("https://example.org")'


def test_csv_has_the_same_with_decimal_commas_and_no_formulas() -> None:
    row = row_of(RICH)
    written = {key: "" if value is None else str(value).replace(".", ",") if isinstance(value, float) else str(value)
               for key, value in EXPECTED.items()}  # fmt: skip
    assert {heading: row[heading] for heading in EXPECTED} == written
    assert row["Ominaisuudet (features)"] == '\'-50 % aikaa | =HYPERLINK("https://example.org")'


def test_rows_within_an_answer_read_as_text() -> None:
    row = row_of(RICH)
    paid = next(text for heading, text in row.items() if heading.endswith("(paid)"))
    assert paid.startswith("Iisalmi (") and "38 000" in paid.replace("\u00a0", " ") and "2023" in paid
    routes = next(text for heading, text in row.items() if heading.endswith("(procurement_routes)"))
    assert "1.1.2025, vanhentunut) | Avoin" in routes, "a route that is over is told to be"


def test_every_question_is_a_column_that_is_explained() -> None:
    found = files(tables, [RICH, pilot(), post()])
    for collection in COLLECTIONS:
        heading = csv_of(found[address.table(collection.kind, "csv")])[0]
        assert len(set(heading)) == len(heading)
        keys = [field.export_as or field.key for field in collection.fields if field.type.name != "evidence"]
        meanings = csv_of(found[address.table_columns(collection.kind)])
        assert [row[0] for row in meanings[1:]] == heading
        assert list(dict.fromkeys(row[1] for row in meanings[5:])) == keys
        assert all(all(row[:4]) for row in meanings)
        sheet = ods_of(found[address.table(collection.kind, "ods")])
        assert sheet[0][0] == heading
        assert [["" if cell is None else cell for cell in row] for row in sheet[1]] == meanings


def test_a_recurrence_is_told_in_words_with_its_day_and_explained_so() -> None:
    told = row_of(event(start="2027-01-12", recurrence="FREQ=MONTHLY;BYDAY=2TU;COUNT=3"))
    assert told["Toistuu (recurrence)"] == "joka kuukausi (2. tiistai), 3 kertaa"
    (meaning,) = [row for row in csv_of(files(tables, [])[address.table_columns("events")]) if row[1] == "recurrence"]
    assert meaning[3].startswith("toisto sanoin")


def test_codes_name_the_vocabulary_that_explains_them() -> None:
    rows = csv_of(files(tables, [])[address.table_columns("services")])
    by_heading = {row[0]: row[4] for row in rows}
    assert by_heading["Palvelun vaihe (status), koodi"] == "https://digisavo.fi/api/v1/vocabularies/statuses.json"
    assert by_heading["Palvelun vaihe (status)"] == ""


def test_real_shapes_of_content_read_alike_in_both() -> None:
    catalogue, _ = read_catalogue(sample.CONTENT, sample.SETTINGS)
    found = {file.address: bytes_of(file) for file in tables(Context.of(catalogue, sample.SETTINGS))}
    for collection in COLLECTIONS:
        rows = csv_of(found[address.table(collection.kind, "csv")])
        assert [row[0] for row in rows[1:]] == [entry.slug for entry in catalogue.of_kind(collection.kind)]
        sheet = ods_of(found[address.table(collection.kind, "ods")])[0]
        assert [[as_csv(cell) for cell in row] for row in sheet] == rows


def as_csv(cell: Any) -> str:
    """A cell of a spreadsheet as CSV has it."""
    if isinstance(cell, str):
        return defused(cell)
    number = int(cell) if cell is not None and not isinstance(cell, date) and cell == int(cell) else cell
    return "" if cell is None else str(number).replace(".", ",")


def test_a_list_without_entries_has_its_heading() -> None:
    found = files(tables, [])
    assert len(csv_of(found[address.table("services", "csv")])) == 1
    assert len(ods_of(found[address.table("services", "ods")])[0]) == 1


def test_what_is_not_shown_is_not_told() -> None:
    shown = pilot("idea", related=["posts/kesken", "services/malli"])
    found = files(tables, [shown, post("kesken", draft="kylla"), service("malli")])
    assert b"kesken" not in found[address.table("pilots", "csv")]
    heading, row = csv_of(found[address.table("pilots", "csv")])
    codes = next(text for text, cell in zip(heading, row, strict=True) if cell == "services/malli")
    assert codes.endswith("koodi")


def test_two_files_of_the_same_are_the_same_and_tell_no_time() -> None:
    one, other = (files(tables, [RICH]) for _ in range(2))
    assert one == other
    parts = zipfile.ZipFile(BytesIO(one[address.table("services", "ods")])).infolist()
    assert {part.date_time for part in parts} == {(1980, 1, 1, 0, 0, 0)}
    assert (parts[0].filename, parts[0].compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_a_cell_is_never_longer_than_excel_takes() -> None:
    found = csv_of(files(tables, [post(body="ä" * 40_000)])[address.table("posts", "csv")])
    text = found[1][found[0].index("Teksti (body)")]
    assert text.endswith("… Loput ovat JSON-tietueessa.") and MOST < len(text) < 32_767
    emoji = csv_of(files(tables, [post(body="😀" * 20_000)])[address.table("posts", "csv")])
    text = emoji[1][found[0].index("Teksti (body)")]
    assert len(text.encode("utf-16-le")) // 2 < 32_767 and "�" not in text


HOSTILE = st.text(max_size=60) | st.sampled_from([
    '=HYPERLINK("https://example.org";"x")', "+358 40 123", "-1", "@SUM(A1)", " =1+1", "\t=1", "\r\n=1", "＝1",
    "a\r\nb;c\"d", "]]></text:p>", "</script>", "😀\u202eabc\x00\x07", "  kaksi  väliä ", "x" * 4000, "\ud800",
    "&amp;<b>", "rivi\n\nrivi\t.",
])  # fmt: skip


@given(st.lists(HOSTILE, min_size=1, max_size=8))
@example(["\x0b=1+1"])
def test_hostile_texts_come_out_whole_and_harmless(texts: list[str]) -> None:
    """What a spreadsheet can hold comes out as it went in; in CSV nothing is taken for a formula."""
    row = {place: held for place, text in enumerate(texts) if (held := as_text(text))}
    read = csv_of(MARK + csv_rows([row], len(texts)))
    assert len(read) == 1 and len(read[0]) == len(texts)
    spreadsheet = Spreadsheet()
    spreadsheet.begin('<&">', ["a"] * len(texts))
    spreadsheet.add([row])
    cells = ods_of(spreadsheet.finish())[0][1]
    for place, text in enumerate(texts):
        held = remove_refused(text.replace("\r\n", "\n").replace("\r", "\n"))
        assert (cells[place] or "") == held
        assert read[0][place] in (held, f"'{held}")
        assert not read[0][place].strip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


def test_numbers_below_zero_stay_numbers() -> None:
    assert csv_of(MARK + csv_rows([{0: -1.5, 1: 3}], 2)) == [["-1,5", "3"]]
