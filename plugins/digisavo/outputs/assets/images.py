"""The images of entries, each published beside the page that shows it."""

from collections.abc import Iterator

from digisavo.catalogue.catalogue import Catalogue
from digisavo.core.artefact import Artefact, File
from digisavo.outputs.rendering.context import Context


def images(catalogue: Catalogue, context: Context) -> Iterator[Artefact]:
    """Every image of the entries that are published."""
    for place, image in sorted(catalogue.images_by_address.items(), key=lambda item: item[0]):
        yield File(place, image.content)
