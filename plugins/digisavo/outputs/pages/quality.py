"""The quality of what the site tells, for all to see: what is answered, how old it is, and how sure."""

from collections.abc import Iterator

from digisavo.core.artefact import Page
from digisavo.outputs.pages.quality_tables import tables_of
from digisavo.outputs.rendering.context import Context, PageDisplay


def quality(context: Context) -> Iterator[Page]:
    """The page about quality, with the tables of each kind that has entries whose facts are reviewed."""
    t, target = context.t, context.sections.quality
    reviewed = (kind for kind in context.catalogue.collections if kind.reviewed_key in kind.by_key)
    kinds = [kind for kind in reviewed if context.catalogue.of_kind(kind.kind)]
    tables = [(kind, len(context.catalogue.of_kind(kind.kind)), list(tables_of(kind, context))) for kind in kinds]
    body = context.render("pages/quality.html.j2", PageDisplay(context, target), kinds=tables)
    title = t("quality.title")
    yield Page(target, title, t("quality.description"), body, "quality", trail=((title, ""),))
