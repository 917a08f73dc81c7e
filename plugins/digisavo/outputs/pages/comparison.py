"""The page on which a reader compares entries of their own choice."""

from collections.abc import Iterator

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.evidence import PROVEN
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.parts.comparison_rows import row_groups
from digisavo.outputs.rendering.context import Context, PageDisplay


def side_by_side(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """The page of the comparison, for the kind whose entries are compared."""
    compared = next((one for one in catalogue.collections if one.category_key), None)
    if compared:
        yield _page(compared, catalogue, context)


def _page(collection: Collection, catalogue: Catalogue, context: Context) -> Page:
    t, display = context.language.t, PageDisplay(context, address.COMPARISON)
    body = context.render(
        "side_by_side.html.j2", display, collection=collection, groups=list(row_groups(collection, catalogue, display)),
        categories=[(term, len(found)) for term, found in catalogue.by_category(collection).items()],
        guide=next((page for page in catalogue.pages if page.address == address.COMPARISON_GUIDE), None), levels=PROVEN,
    )  # fmt: skip
    title = t("side_by_side.title")
    trail = ((t(f"{collection.kind}.label"), address.listing(collection.section)), (title, ""))
    description = t("side_by_side.description")
    return Page(address.COMPARISON, title, description, body, "side-by-side", trail=trail, component="compare")
