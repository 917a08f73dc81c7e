"""Time lines: when things began and ended, drawn on an axis of years that reaches the present."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markupsafe import Markup

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import holds
from digisavo.outputs.charts.svg import add_label, as_markup, em, image, percent
from digisavo.outputs.rendering.context import PageDisplay

_DRAWN = range(1990, 2100)
"""The years that a time line can show; one of centuries would be of no use."""

_FEWEST_YEARS, _MOST_NUMBERS = 3, 6
_ROW, _LABEL, _BAR, _AXIS = 1.6, 1.3, 1.05, 1.8
"""Heights in em: of a row without its label, of the label, of the bar, of the years below all rows."""

_NARROW, _DOT = 0.02, 0.4
"""A narrower bar could not be seen: a dot of this radius stands for it."""


class Span(NamedTuple):
    """A row of a time line: what it is, its page, its stage, its beginning and end in words ("" where not stated),
    and the days between which it is drawn."""

    label: str
    address: str
    stage: str
    start: str
    end: str
    first: date
    last: date
    is_ongoing: bool

    @property
    def css(self) -> str:
        """A bar is whole where both ends are known; others are drawn for the time that is known."""
        return "ds-series-0" if self.start and (self.end or self.is_ongoing) else "ds-series-1 ds-bar--partly"


@dataclass(frozen=True, slots=True)
class TimeLine:
    """Rows on one axis; a single one needs no label. `heads` name the columns of the table: what, start, end, stage."""

    name: str
    title: str
    text: str
    heads: tuple[str, str, str, str]
    spans: tuple[Span, ...]
    today: date

    @property
    def svg(self) -> Markup:
        """The drawing: one image with a title and a text."""
        row, top = (_ROW + _LABEL, _LABEL) if len(self.spans) > 1 else (_ROW, 0.2)
        height = row * len(self.spans)
        svg, axis = image(self.name, self.title, self.text, height + _AXIS), self._axis()
        _add_years(svg, axis, height)
        for number, span in enumerate(self.spans):
            if len(self.spans) > 1:
                add_label(svg, span.label, "", row * number)
            _add_span(svg, span, row * number + top, axis)
        return as_markup(svg)

    def _axis(self) -> range:
        """The years from the first beginning to the present, or to what is planned after it."""
        last = max(self.today.year, *(span.last.year for span in self.spans))
        return range(min(last + 1 - _FEWEST_YEARS, *(span.first.year for span in self.spans)), last + 1)


def _add_years(svg: Element, axis: range, height: float) -> None:
    """A line where each year begins, and the numbers of as many years as have room."""
    step = -(-len(axis) // _MOST_NUMBERS)
    for at, year in enumerate(axis):
        x = percent(at / len(axis))
        SubElement(svg, "line", {"class": "ds-year", "x1": x, "x2": x, "y1": "0", "y2": em(height)})
        if (axis.stop - 1 - year) % step == 0:
            middle = {"class": "ds-chart-year", "x": percent((at + 0.5) / len(axis)), "y": em(height + 1.2)}
            SubElement(svg, "text", middle).text = str(year)


def _add_span(svg: Element, span: Span, top: float, axis: range) -> None:
    start, end = _position(span.first, axis), _position(span.last + timedelta(days=1), axis)
    style = {"class": f"ds-bar {span.css}"}
    if end - start < _NARROW:
        SubElement(svg, "circle", style | {"cx": percent((start + end) / 2), "cy": em(top + _BAR / 2), "r": em(_DOT)})
    else:
        across = {"x": percent(start), "width": percent(end - start)}
        SubElement(svg, "rect", style | across | {"y": em(top), "height": em(_BAR)})


def _position(day: date, axis: range) -> float:
    """Where a day lies on the axis, from 0 to 1."""
    year = (day - date(day.year, 1, 1)) / (date(day.year + 1, 1, 1) - date(day.year, 1, 1))
    return (day.year - axis.start + year) / len(axis)


def span_of(entry: Entry, collection: Collection, display: PageDisplay, page: str = "") -> Span | None:
    """The row of an entry, None where neither its beginning nor its end is stated.

    An end that is not stated is today for what goes on; of anything else only the stated day, month or year is
    drawn.
    """
    start, end = (str(entry.values.get(key, ""))[:10] for key in (collection.start_key, collection.end_key))
    stated = [day for day in (start, end) if day]
    if not stated or any(int(day[:4]) not in _DRAWN for day in stated):
        return None
    is_ongoing = not end and holds(collection.ongoing, entry.values)
    first, last = first_day(stated[0]), last_day(stated[-1])
    last = max(first, display.today) if is_ongoing else last
    began, ended = (display.date(day) if day else "" for day in (start, end))
    return Span(entry.title, page, _stage_of(entry, collection), began, ended, first, last, is_ongoing)


def _stage_of(entry: Entry, collection: Collection) -> str:
    key = collection.group_key
    return ", ".join(collection.by_key[key].type.words(entry.values[key])) if key in entry.values else ""


def first_day(stated: str) -> date:
    """The first day of a day, a month or a year."""
    return date.fromisoformat(f"{stated}-01-01"[:10])


def last_day(stated: str) -> date:
    """The last day of a day, a month or a year."""
    if len(stated) == 10:
        return date.fromisoformat(stated)
    year, month = (int(part) for part in f"{stated}-12".split("-")[:2])
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
