"""An image of the content, made anew: nothing of the file that came in is left but the picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its bytes as published, its size in pixels, and the ending that fits its format (`.jpg`)."""

    content: bytes
    width: int
    height: int
    suffix: str
