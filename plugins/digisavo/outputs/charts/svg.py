"""What all charts draw with: an SVG image with a name, lengths in the units of charts, and the words above a bar.

Widths are percentages and heights follow the size of the text, so a chart fits any screen without shrinking its words.
"""

from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import Markup

_BASELINE = 1.0
"""The height of the line of words above a bar, in em."""

_LETTERS = {"ds-chart-short": 34, "ds-chart-long": 80}
"""How many letters of a label fit on a phone and on a wide screen; the table has the whole label."""


def image(name: str, title: str, text: str, height: float) -> Element:
    """An empty drawing as wide as there is room, named and described for those who do not see it."""
    labelled = {"role": "img", "aria-labelledby": f"{name}-title {name}-text"}
    svg = Element("svg", {"class": "ds-chart", "width": "100%", "height": em(height), **labelled})
    SubElement(svg, "title", {"id": f"{name}-title"}).text = title
    SubElement(svg, "desc", {"id": f"{name}-text"}).text = text
    return svg


def as_markup(svg: Element) -> Markup:
    """A drawing as HTML."""
    return Markup(tostring(svg, encoding="unicode"))  # noqa: S704 - the library escapes


def em(number: float) -> str:
    """A height in the size of the text."""
    return f"{round(number, 2):g}em"


def percent(part: float) -> str:
    """A position or a width as a part of the whole width."""
    return f"{round(100 * part, 2):g}%"


def add_label(svg: Element, text: str, number: str, top: float) -> None:
    """The words above a bar: what it stands for, cut where there is no room, and at the other end its number."""
    line = {"y": em(top + _BASELINE)}
    if len(text) <= min(_LETTERS.values()):
        SubElement(svg, "text", line).text = text
    else:
        for css, most in _LETTERS.items():
            SubElement(svg, "text", {"class": css} | line).text = _cut(text, most)
    if number:
        SubElement(svg, "text", {"class": "ds-chart-number", "x": "100%"} | line).text = number


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
