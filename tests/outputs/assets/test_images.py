"""Images lie beside the pages that show them."""

from datetime import date

from tests.outputs.making import service

from digisavo.catalogue.catalogue import Catalogue
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.artefact import File
from digisavo.core.image import Image
from digisavo.core.settings import Settings
from digisavo.outputs.assets.images import images
from digisavo.outputs.rendering.context import Context, PageDisplay

PICTURE = Image(b"kuva", 40, 30, ".png")
CONTEXT_SETTINGS = Settings(today=date(2026, 11, 22))


def context_of(found: dict[tuple[str, str], Image]) -> Context:
    catalogue = Catalogue.of(COLLECTIONS, [service("malli"), service("toinen")], images=found)
    return Context.of(catalogue, CONTEXT_SETTINGS)


def test_an_image_is_published_beside_its_page() -> None:
    context = context_of({("services/toinen", "b.png"): PICTURE, ("services/malli", "a.png"): PICTURE})
    assert list(images(context)) == [
        File("palvelut/malli/a.png", b"kuva"),
        File("palvelut/toinen/b.png", b"kuva"),
    ]


def test_images_of_what_is_not_published_stay_out() -> None:
    context = context_of({("services/luonnos", "a.png"): PICTURE})
    assert not list(images(context))


def test_a_page_knows_the_size_of_its_images() -> None:
    context = context_of({("services/malli", "a.png"): PICTURE})
    assert PageDisplay(context, "palvelut/malli/").image_size("a.png") == (40, 30)
    assert PageDisplay(context, "palvelut/malli/").image_size("b.png") is None
    assert PageDisplay(context, "palvelut/toinen/").image_size("a.png") is None
