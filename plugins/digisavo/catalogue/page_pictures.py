"""The images that hand-written pages and introductions show: which they need, and what is wrong with them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from digisavo.catalogue.field_types.image import fault_of_name
from digisavo.catalogue.pictures import unused_images
from digisavo.catalogue.written import WrittenFile
from digisavo.core.image import Image
from digisavo.core.problem import Fault, Problem
from digisavo.reading.files import find_page_images
from digisavo.reading.front_matter import BODY
from digisavo.reading.images import read_images
from digisavo.reading.passages import ImagePassage

PageImages: TypeAlias = dict[str, Image]
"""Images by their addresses, beside the pages that show them: `ohjeet/alku/kuva.png`."""


def gather_page_images(
    root: Path, folders: frozenset[str], files: Iterable[WrittenFile]
) -> tuple[PageImages, list[Problem]]:
    """The images of hand-written files, each in the folder of its file, and their problems; `folders` are those of
    the kinds, which have their own."""
    paths, files = find_page_images(root, folders), list(files)
    images, problems, used = PageImages(), list[Problem](), set[Path]()
    for folder in sorted({file.folder for file in files}):
        own = [file for file in files if file.folder == folder]
        beside = [path for path in paths if path.parent == root / folder]
        found = read_images(beside, (image.address for file in own for image in _needed(file)))
        for file in own:
            problems += _faults(file, found)
            names = {image.address: found[image.address] for image in _needed(file)}
            images |= {file.address + name: image for name, image in names.items() if isinstance(image, Image)}
            used |= {root / folder / image.address for image in file.images}
    return images, [*problems, *unused_images(path for path in paths if path not in used)]


def _needed(file: WrittenFile) -> list[ImagePassage]:
    """The images of a text whose names can be names of files; the others are faults of the text."""
    return [image for image in file.images if fault_of_name(image.address) is None]


def _faults(file: WrittenFile, found: dict[str, Image | Fault]) -> Iterator[Problem]:
    for image in _needed(file):
        fault = found[image.address]
        if isinstance(fault, Fault):
            yield Problem(file.document.span_in((BODY,), image.start), fault)
