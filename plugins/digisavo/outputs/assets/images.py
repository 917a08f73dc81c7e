"""The images of entries and hand-written pages, each published beside the page that shows it."""

from collections.abc import Iterator

from digisavo.core.artefact import Artefact, File
from digisavo.outputs.rendering.context import Context


def images(context: Context) -> Iterator[Artefact]:
    """Every image that is shown."""
    for image_address, image in sorted(context.catalogue.images_by_address.items(), key=lambda item: item[0]):
        yield File(image_address, image.content)
