"""The ratios of builds as a chart: a bar for each measure and size, and a line where ours and Hugo's are equal."""

from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from benchmarks.tables import number

_MEASURES = {"cpu": "CPU", "wall": "wall clock", "memory": "largest process"}
_STYLE = """
text { font: 14px sans-serif; fill: #1f2328 } .bar { fill: #4477aa } .one { stroke: #bb5566; stroke-width: 2 }
@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } .bar { fill: #77aadd } .one { stroke: #ee8899 } }
"""
_WIDTH, _LEFT, _ROW, _BAR, _TOP = 720, 220, 26, 16, 34


def draw_ratios(results: Sequence[Mapping[str, Any]]) -> str:
    """The ratios of builds at several sizes as SVG."""
    bars = [
        (f"{label}, {number(found['n'])} services", float(found["ratios"]["hugo"][key]))
        for key, label in _MEASURES.items() for found in results
    ]  # fmt: skip
    scale = (_WIDTH - _LEFT - 60) / max(1.0, *(ratio for _, ratio in bars))
    title = "What a build of ours takes, Hugo's being 1"
    height = str(_TOP + _ROW * len(bars) + 8)
    view = {"viewBox": f"0 0 {_WIDTH} {height}", "width": str(_WIDTH), "height": height}
    svg = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img", "aria-label": title, **view})
    SubElement(svg, "style").text = _STYLE
    _text(svg, 0, 18, title)
    for place, (label, ratio) in enumerate(bars):
        _bar(svg, _TOP + _ROW * place, label, ratio, scale)
    line = f"{_LEFT + scale:.0f}"
    SubElement(svg, "line", {"class": "one", "x1": line, "x2": line, "y1": str(_TOP - 6), "y2": height})
    indent(svg)
    return f"{tostring(svg, encoding='unicode')}\n"


def _bar(svg: Element, top: int, label: str, ratio: float, scale: float) -> None:
    width = ratio * scale
    _text(svg, 0, top + _BAR - 3, label)
    size = {"width": f"{width:.0f}", "height": str(_BAR)}
    SubElement(svg, "rect", {"class": "bar", "x": str(_LEFT), "y": str(top), **size})
    _text(svg, _LEFT + width + 8, top + _BAR - 3, f"{ratio:.2f}")


def _text(svg: Element, left: float, bottom: int, text: str) -> None:
    SubElement(svg, "text", {"x": f"{left:.0f}", "y": str(bottom)}).text = text
