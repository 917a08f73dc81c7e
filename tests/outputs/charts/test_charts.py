"""Charts: what they draw is what their tables tell, in words, patterns and sizes that suit every screen."""

import re
from datetime import date

import pytest
from lxml.html import HtmlElement
from tests.outputs.making import SETTINGS, catalogue_of, pages, pilot, post, service, texts, tree_of

from digisavo.catalogue.entry import Entry
from digisavo.collections.pilots.collection import PILOTS
from digisavo.core.sections import Sections
from digisavo.outputs.charts.bar_charts import Bar, BarChart
from digisavo.outputs.charts.portal_charts import own_line
from digisavo.outputs.charts.time_lines import Span, first_day, last_day, span_of
from digisavo.outputs.pages.entries import entries
from digisavo.outputs.pages.statistics import statistics
from digisavo.outputs.rendering.context import Context, PageDisplay

SECTIONS = Sections()

LABELS = ("Tuotannossa", "Pilotti", "Ei ilmoitettu")
CHART = BarChart(
    "kaavio", "Nimi <b>", "Kuvaus & muuta", "Aihe", LABELS,
    (Bar("Aihe <i>", "palvelut/", (3, 0, 1)), Bar("Tyhjä", "", (0, 0, 0)), Bar("Pieni", "", (2, 0, 0))),
)  # fmt: skip


def svg_of(drawing: str) -> HtmlElement:
    (svg,) = tree_of(drawing).xpath("//svg")
    assert isinstance(svg, HtmlElement)
    return svg


def numbers_of(html: HtmlElement) -> dict[str, list[str]]:
    """The figures of a table by the heading of the row."""
    return {texts(row, "./th")[0]: texts(row, "./td") for row in html.xpath(".//tbody/tr")}


def span(**answers: object) -> Span:
    """The row of a pilot with the answers."""
    found = told_span(**answers)
    assert found
    return found


def told_span(**answers: object) -> Span | None:
    entry = pilot("kokeilu", **answers)
    return span_of(entry, PILOTS, PageDisplay(Context.of(catalogue_of([entry]), SETTINGS), ""))


def test_a_chart_is_one_image_with_a_name_and_without_links_or_styles() -> None:
    svg = svg_of(CHART.svg)
    assert svg.get("role") == "img"
    names = (svg.get("aria-labelledby") or "").split()
    assert [svg.get_element_by_id(name).text for name in names] == [CHART.title, CHART.text]
    assert not svg.xpath(".//a | .//@style | .//@tabindex | .//script")
    assert texts(svg, "./text")[0] == "Aihe <i>"


def test_bars_are_parted_by_what_belongs_to_each_series() -> None:
    svg = svg_of(CHART.svg)
    bars = [(rect.get("x"), rect.get("width"), rect.xpath("string(title)")) for rect in svg.xpath("./rect")]
    assert bars == [
        ("0%", "75%", "Tuotannossa: 3"),
        ("75%", "25%", "Ei ilmoitettu: 1"),
        ("0%", "50%", "Tuotannossa: 2"),
    ]
    assert texts(svg, "./text[@class='ds-chart-number']") == ["4", "0", "2"]


def test_series_of_nothing_are_left_out_and_the_others_keep_their_look() -> None:
    assert [(series.at, series.label) for series in CHART.series] == [(0, "Tuotannossa"), (2, "Ei ilmoitettu")]
    assert re.findall(r'pattern id="(.*?)"', CHART.svg) == ["kaavio-0", "kaavio-2"]


def test_no_two_series_differ_by_colour_alone() -> None:
    chart = BarChart("k", "", "", "", tuple("abcdefg"), (Bar("", "", (1,) * 7),))
    patterns = [pattern.xpath("string(path/@d)") for pattern in svg_of(chart.svg).xpath(".//pattern")]
    assert len(set(patterns)) == 7


def test_more_series_than_patterns_use_them_again() -> None:
    chart = BarChart("k", "", "", "", tuple("abcdefghi"), (Bar("", "", (1,) * 9),))
    classes = svg_of(chart.svg).xpath(".//pattern/rect/@class")
    assert classes[7:] == ["ds-series-0", "ds-series-1"]


def test_a_chart_of_nothing_is_drawn() -> None:
    assert not svg_of(BarChart("k", "", "", "", ("a",), (Bar("b", "", (0,)),)).svg).xpath("./rect")
    assert not svg_of(BarChart("k", "", "", "", ("a",), ()).svg).xpath("./rect")


@pytest.mark.parametrize(("letters", "shown"), [(34, [34]), (35, [34, 35]), (80, [34, 80]), (100, [34, 80])])
def test_long_labels_are_cut_where_there_is_no_room(letters: int, shown: list[int]) -> None:
    svg = svg_of(BarChart("k", "", "", "", ("a",), (Bar("Ä" * letters, "", (1,)),)).svg)
    labels = texts(svg, "./text[not(@class='ds-chart-number')]")
    assert [len(label) for label in labels] == shown
    assert [label.endswith("…") for label in labels] == [most < letters for most in shown]


def test_sizes_follow_the_room_and_the_text() -> None:
    svg = svg_of(CHART.svg)
    assert svg.get("width") == "100%"
    sizes = [svg.get("height"), *svg.xpath("./*/@y"), *svg.xpath("./rect/@height")]
    assert all(size.endswith("em") for size in sizes)


def test_the_completeness_of_an_entry_is_a_bar_and_words() -> None:
    entry = service("a")
    found = entry.completeness
    page = tree_of(pages(entries, [entry])["palvelut/a/"])
    (box,) = page.xpath("//div[@class='ds-completeness']")
    (bar,) = box.xpath("./progress")
    assert (bar.get("value"), bar.get("max"), bar.get("aria-label")) == (
        str(found.answered),
        str(found.asked),
        "Täyttöaste",
    )
    assert texts(box, ".//strong") == [f"{found.answered} / {found.asked}"]


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-11", date(2024, 11, 1), date(2024, 11, 30)),
        ("2024-12", date(2024, 12, 1), date(2024, 12, 31)),
        ("2024-02-09", date(2024, 2, 9), date(2024, 2, 9)),
    ],
)
def test_a_year_or_a_month_lasts_from_its_first_day_to_its_last(day: str, first: date, last: date) -> None:
    assert (first_day(day), last_day(day)) == (first, last)


def test_a_span_reaches_from_start_to_end() -> None:
    row = span(stage="paattynyt", start="2016-02-01", end="2018-10")
    assert (row.first, row.last, row.is_ongoing) == (date(2016, 2, 1), date(2018, 10, 31), False)
    assert (row.start, row.end, row.stage) == ("1.2.2016", "lokakuu 2018", "Päättynyt")
    assert row.css == "ds-series-0"


def test_what_goes_on_reaches_today() -> None:
    row = span(stage="kaynnissa", start="2025-09")
    assert (row.last, row.is_ongoing, row.css) == (SETTINGS.today, True, "ds-series-0")


def test_of_an_end_that_is_not_stated_nothing_is_drawn() -> None:
    row = span(stage="toimintamalli", start="2021")
    assert (row.first, row.last, row.end) == (date(2021, 1, 1), date(2021, 12, 31), "")
    assert "ds-bar--partly" in row.css


@pytest.mark.parametrize("answers", [{}, {"period": "Syksy 2020"}, {"start": "1900", "end": "2020"}, {"start": "2200"}])
def test_without_a_time_to_draw_there_is_no_line(answers: dict[str, object]) -> None:
    assert not told_span(stage="idea", **answers)


def line_of(*found: Entry) -> HtmlElement:
    catalogue = catalogue_of(found)
    context = Context.of(catalogue, SETTINGS)
    line = own_line(found[0], PILOTS, PageDisplay(context, ""))
    assert line
    return svg_of(line.svg)


def test_the_axis_reaches_the_present_and_has_room_for_its_years() -> None:
    svg = line_of(pilot(stage="paattynyt", start="2007", end="2009"))
    assert len(svg.xpath("./line")) == 2026 - 2007 + 1
    years = texts(svg, "./text[@class='ds-chart-year']")
    assert years[-1] == "2026"
    assert len(years) <= 6
    (bar,) = svg.xpath("./rect")
    assert (bar.get("x"), bar.get("width")) == ("0%", "15%")


def test_a_short_time_is_a_dot_and_a_new_one_has_some_years_around() -> None:
    assert line_of(pilot(stage="paattynyt", start="2016-05", end="2016-05")).xpath("./circle")
    assert texts(line_of(pilot(stage="kaynnissa", start="2026-05")), "./text") == ["2024", "2025", "2026"]


def test_a_planned_end_lies_on_the_axis() -> None:
    svg = line_of(pilot(stage="kaynnissa", start="2026-01", end="2029"))
    assert texts(svg, "./text")[-1] == "2029"


def test_a_pilot_has_its_time_line_and_the_same_as_a_table() -> None:
    page = tree_of(pages(entries, [pilot("x", stage="kaynnissa", start="2025-09")])["kokeilut/x/"])
    (figure,) = page.xpath("//section[@aria-labelledby='aikajana']/figure")
    assert texts(figure, "./svg/desc") == ["Alkoi: syyskuu 2025. Päättyi: Jatkuu. Vaihe: Käynnissä."]
    assert numbers_of(figure) == {"x": ["syyskuu 2025", "Jatkuu", "Käynnissä"]}


def test_what_has_no_time_has_no_line() -> None:
    found = pages(entries, [pilot("x"), service("a"), post("z")])
    assert not [page for page in found.values() if "aikajana" in page.body]


SOME = [
    service("a", categories=["osallisuus", "tilavaraus"], status="tuotannossa"),
    service("b", status="pilotti"), service("c"), service("d", status="tuotannossa"),
    pilot("x", stage="idea"), pilot("y", stage="paattynyt", start="2020", end="2021", municipalities=["Kuopio"]),
    post("z", kind="opas"),
]  # fmt: skip


def test_the_page_of_statistics_shows_the_same_in_pictures_and_tables() -> None:
    page = tree_of(pages(statistics, SOME)[SECTIONS.statistics])
    figures = page.xpath("//figure")
    for figure in figures:
        labels = texts(figure, "./svg/text[not(@class)]")
        assert labels == list(numbers_of(figure)) or len(labels) == 0
    by_category, completeness, stages, kinds, times = figures
    assert numbers_of(by_category) == {
        "Osallisuus ja vaikuttaminen": ["2", "1", "1", "4"], "Tilavaraus": ["1", "0", "0", "1"],
    }  # fmt: skip
    assert texts(by_category, ".//li") == ["Tuotannossa", "Pilotti", "Ei ilmoitettu"]
    assert sum(int(row[0]) for row in numbers_of(completeness).values()) == 4
    assert numbers_of(stages) == {"Idea": ["1"], "Päättynyt": ["1"]}
    assert numbers_of(kinds) == {"Opas": ["1"]}
    assert numbers_of(times) == {"y": ["2020", "2021", "Päättynyt"]}


def test_pilots_of_unknown_stage_have_a_bar_of_their_own() -> None:
    tree = tree_of(pages(statistics, [pilot("a"), pilot("b", stage=None), pilot("c", stage=None)])[SECTIONS.statistics])
    assert numbers_of(tree)["Ei ilmoitettu"] == ["2"]


def test_the_ids_of_a_page_are_different() -> None:
    ids = tree_of(pages(statistics, SOME)[SECTIONS.statistics]).xpath("//@id")
    assert len(ids) == len(set(ids))


def test_tables_lead_to_the_lists_they_count() -> None:
    links = tree_of(pages(statistics, SOME)[SECTIONS.statistics]).xpath("//figure//a/@href")
    assert "../palvelut/aihe/osallisuus/" in links
    assert "../kokeilut/aihe/idea/" in links


def test_without_content_the_page_of_statistics_is_there() -> None:
    assert not tree_of(pages(statistics, [])[SECTIONS.statistics]).xpath("//figure")
