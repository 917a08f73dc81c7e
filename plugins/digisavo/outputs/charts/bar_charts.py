"""Bar charts in patterns as inline SVG; a table of the same numbers goes with each."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markupsafe import Markup

from digisavo.outputs.charts.svg import add_label, as_markup, em, image, percent

_ROW, _BAR_TOP, _BAR = 2.9, 1.35, 1.05
"""Heights in em: of a row, of what is above its bar, of the bar."""

_HATCHES = ("", "M-2 2l4-4M0 8l8-8M6 10l4-4", "M2 2h.01M6 6h.01", "M0 4h8", "M4 0v8", "M-2 6l4 4M0 0l8 8M6-2l4 4",
            "M0 4h8M4 0v8")  # fmt: skip
"""The patterns of series, the first plain: colour is never the only sign. Later series use them again."""


class Bar(NamedTuple):
    """A bar: what it stands for, the page of that ("" for none), and the number of each series."""

    label: str
    address: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.counts)


class Series(NamedTuple):
    """A series of a chart: its number among all, by which it is drawn, and its label."""

    at: int
    label: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars of one or several series. `name` begins the ids of its parts, `text` says in words what it shows,
    `head` what the bars stand for; `labels` are the series, also those that nothing belongs to.
    """

    name: str
    title: str
    text: str
    head: str
    labels: tuple[str, ...]
    bars: tuple[Bar, ...]

    @property
    def series(self) -> list[Series]:
        """The series that something belongs to."""
        return [Series(at, label) for at, label in enumerate(self.labels) if any(bar.counts[at] for bar in self.bars)]

    @property
    def svg(self) -> Markup:
        """The drawing: one image with a title and a text."""
        svg = image(self.name, self.title, self.text, _ROW * len(self.bars))
        _add_patterns(svg, self)
        most = max((bar.total for bar in self.bars), default=0)
        for number, bar in enumerate(self.bars):
            _add_bar(svg, bar, _ROW * number, most, self)
        return as_markup(svg)

    def pattern(self, series: Series) -> str:
        """How a drawing, or its legend, fills what belongs to a series."""
        return f"url(#{self.name}-{series.at})"


def _add_patterns(svg: Element, chart: BarChart) -> None:
    defs = SubElement(svg, "defs")
    for series in chart.series:
        style, size = series.at % len(_HATCHES), {"width": "8", "height": "8"}
        name = {"id": f"{chart.name}-{series.at}", "patternUnits": "userSpaceOnUse"}
        pattern = SubElement(defs, "pattern", name | size)
        SubElement(pattern, "rect", {"class": f"ds-series-{style}"} | size)
        if _HATCHES[style]:
            SubElement(pattern, "path", {"class": f"ds-hatch ds-hatch-{style}", "d": _HATCHES[style]})


def _add_bar(svg: Element, bar: Bar, top: float, most: int, chart: BarChart) -> None:
    add_label(svg, bar.label, str(bar.total), top)
    for series, start, count in _segments(bar, chart):
        across = {"x": percent(start / most), "width": percent(count / most)}
        down = {"y": em(top + _BAR_TOP), "height": em(_BAR)}
        segment = SubElement(svg, "rect", {"class": "ds-bar", "fill": chart.pattern(series)} | across | down)
        SubElement(segment, "title").text = f"{series.label}: {count}"


def _segments(bar: Bar, chart: BarChart) -> Iterator[tuple[Series, int, int]]:
    """The parts of a bar one after the other: series, how much stands before it, and its number."""
    start = 0
    for series in chart.series:
        count = bar.counts[series.at]
        if count:
            yield series, start, count
        start += count
