"""The page on which readers compare entries of their own choice."""

from collections.abc import Iterator

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.evidence import PROVEN
from digisavo.catalogue.membership import memberships
from digisavo.catalogue.vocabulary import Term
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.parts.comparison_rows import question_groups, row_groups
from digisavo.outputs.parts.group_links import group_address
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.trails import list_step


def comparison(context: Context) -> Iterator[Page]:
    """The page of the comparison, for the kind whose entries are compared."""
    comparable = [collection for collection in context.catalogue.collections if collection.is_comparable]
    for collection in comparable[:1]:
        yield _page(collection, context)


def _page(collection: Collection, context: Context) -> Page:
    t, catalogue, display = context.t, context.catalogue, PageDisplay(context, context.sections.comparison)
    guide = next((page for page in catalogue.pages if page.address == address.COMPARISON_GUIDE), None)
    body = context.render(
        "pages/comparison.html.j2", display, collection=collection, groups=list(row_groups(collection, display)),
        products=_products(collection, context),
        yes_no=[term.label for term in catalogue.vocabulary("yes_no").terms.values()],
        categories=[(term, len(entries)) for term, entries in catalogue.by_category(collection).items()], guide=guide,
        levels=PROVEN,
        sizes=collection.prices.sizes if collection.prices else (),
    )  # fmt: skip
    title, description = t("comparison.title"), t("comparison.description")
    trail = (list_step(collection, context.language), (title, ""))
    return Page(context.sections.comparison, title, description, body, "side-by-side", trail=trail, component="compare")


def _products(collection: Collection, context: Context) -> list[tuple[Term, str]]:
    """The product groups of a kind, each with the address of its page, "" where it has no members."""
    terms = context.catalogue.vocabulary("product_groups").terms
    pages = {one.group.id: group_address(one, context) for one in memberships(context.catalogue, collection)}
    return [(terms[id_], pages.get(id_, "")) for id_ in question_groups(collection)]
