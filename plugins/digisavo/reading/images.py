"""Images beside content files, encoded anew: only their pixels are published. The only import of an image library."""

import warnings
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from PIL import Image as Pillow
from PIL import ImageOps
from PIL.Image import open as decode

from digisavo.core.image import Image
from digisavo.core.problem import Fault
from digisavo.core.suggest import suggest
from digisavo.core.text import quote
from digisavo.reading.disk import read_plain

MAX_BYTES = 5 * 1024 * 1024
MAX_PIXELS = 40_000_000
MAX_WIDTH, MAX_HEIGHT = 1600, 4000
# The format of a file and the endings of its name; phones write MPO, a JPEG with further pictures behind it.
_ENDINGS = {"PNG": (".png",), "JPEG": (".jpg", ".jpeg"), "WEBP": (".webp",)}
_READ = (*_ENDINGS, "MPO")
_WRITING: dict[str, dict[str, int]] = {
    "PNG": {"optimize": True},
    "JPEG": {"quality": 85, "optimize": True},
    "WEBP": {"quality": 82, "method": 4},
}


def read_images(paths: Iterable[Path], names: Iterable[str]) -> dict[str, Image | Fault]:
    """The images that content names, each read from its file among `paths`, or what is wrong with it."""
    files = {path.name: path for path in paths}
    return {name: read_image(files[name]) if name in files else _missing(name, files) for name in dict.fromkeys(names)}


def read_image(path: Path) -> Image | Fault:
    """The image in a file, or why it cannot be published."""
    found = read_plain(path, MAX_BYTES)
    if isinstance(found, Fault):
        return Fault.of("image.unreadable", name=quote(path.name), cause=found)
    return parse_image(found.content, path.suffix)


def parse_image(content: bytes, ending: str) -> Image | Fault:
    """An image encoded anew from a file's bytes: its pixels only, turned upright and of fair size.

    The same bytes always give the same image.
    """
    if len(content) > MAX_BYTES:
        return Fault.of("image.size", most=MAX_BYTES // 1024**2, width=MAX_WIDTH)
    try:
        # What Pillow warns about (a huge picture, a malformed part) is not published.
        with warnings.catch_warnings(action="error"), decode(BytesIO(content), formats=_READ) as picture:
            return _remake(picture, ending)
    except (Pillow.DecompressionBombError, Pillow.DecompressionBombWarning):
        return _too_many_pixels()
    except Exception:  # Decoders raise all kinds of exceptions on broken files.
        return Fault.of("image.broken")


def _remake(picture: Pillow.Image, ending: str) -> Image | Fault:
    if picture.width * picture.height > MAX_PIXELS:
        return _too_many_pixels()
    form = "JPEG" if picture.format == "MPO" else picture.format or ""
    if ending.lower() not in _ENDINGS[form]:
        return Fault.of("image.ending", form=form, found=ending, ending=_ENDINGS[form][0])
    clean = _shrink(_pixels(picture, form))
    # Encoders would write texts, colour profiles and the like from here.
    clean.info.clear()
    stream = BytesIO()
    clean.save(stream, form, **_WRITING[form])
    return Image(stream.getvalue(), clean.width, clean.height, _ENDINGS[form][0])


def _pixels(picture: Pillow.Image, form: str) -> Pillow.Image:
    """The picture upright, in the colours of screens."""
    upright = ImageOps.exif_transpose(picture)
    if upright.mode.startswith("I;16"):
        # Converting clips 16-bit greys at 255, which would make the picture white.
        upright = upright.point(lambda grey: grey * (1 / 256)).convert("L")
    return upright.convert("RGBA" if upright.has_transparency_data and form != "JPEG" else "RGB")


def _shrink(picture: Pillow.Image) -> Pillow.Image:
    scale = min(1, MAX_WIDTH / picture.width, MAX_HEIGHT / picture.height)
    size = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    return picture.resize(size, Pillow.Resampling.LANCZOS) if scale < 1 else picture


def _missing(name: str, names: Iterable[str]) -> Fault:
    meant = suggest(name, names)
    return Fault.of("image.missing", hint="meant" if meant else "add", name=quote(name), meant=meant)


def _too_many_pixels() -> Fault:
    return Fault.of("image.pixels", most=MAX_PIXELS // 10**6, width=MAX_WIDTH)
