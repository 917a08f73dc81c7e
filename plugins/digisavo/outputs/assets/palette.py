"""The colours of the site for what cannot read its stylesheet: the bars of browsers, and pictures."""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Colour(NamedTuple):
    """A colour by day and by night, as `#rrggbb`."""

    light: str
    dark: str


@cache
def colour(name: str) -> Colour:
    """The design token of a name in the one file of colours; ValueError where there is none."""
    sheet = files("digisavo").joinpath("browser", "styles", "base", "tokens.css").read_text("utf-8")
    found = re.findall(rf"--ds-{name}: (#[0-9a-f]{{6}});", sheet)
    if not found:
        raise ValueError(f"tokens.css: no colour --ds-{name}")
    return Colour(found[0], found[1] if len(found) > 1 else found[0])
