"""The site in statistics: how much there is of everything, with charts and time lines of each kind."""

from collections.abc import Iterator

from digisavo.core.artefact import Page
from digisavo.outputs.charts.bar_charts import BarChart
from digisavo.outputs.charts.portal_charts import (
    category_chart,
    completeness_chart,
    group_chart,
    is_lasting,
    portal_counts,
    shared_line,
)  # fmt: skip
from digisavo.outputs.charts.time_lines import TimeLine
from digisavo.outputs.rendering.context import Context, PageDisplay


def statistics(context: Context) -> Iterator[Page]:
    """The page of statistics."""
    t, display = context.t, PageDisplay(context, context.sections.statistics)
    body = context.render(
        "pages/statistics.html.j2", display, counts=list(portal_counts(context)), charts=list(_charts(context)),
        time_lines=list(_time_lines(display)),
    )  # fmt: skip
    title = t("statistics.title")
    yield Page(context.sections.statistics, title, t("statistics.description"), body, "numbers", trail=((title, ""),))


def _charts(context: Context) -> Iterator[BarChart]:
    """The charts of each kind that has entries: by category, by group, and by completeness where it is compared."""
    for collection in context.catalogue.collections:
        if not context.catalogue.of_kind(collection.kind):
            continue
        if collection.category_key and collection.status_key:
            yield category_chart(collection, context)
        if collection.group_key:
            yield group_chart(collection, context)
        if collection.columns:
            yield completeness_chart(collection, context)


def _time_lines(display: PageDisplay) -> Iterator[TimeLine]:
    for collection in display.catalogue.collections:
        if is_lasting(collection):
            line = shared_line(collection, display)
            yield from [line] if line.spans else []
