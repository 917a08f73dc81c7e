"""The site in numbers: how much there is of everything, as charts with the same figures in tables."""

from collections.abc import Iterator

from digisavo.catalogue.catalogue import Catalogue
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.charts.charts import Chart
from digisavo.outputs.charts.portal_charts import (
    category_chart,
    completeness_chart,
    group_chart,
    is_lasting,
    numbers_of,
    shared_line,
)  # fmt: skip
from digisavo.outputs.charts.time_lines import TimeLine
from digisavo.outputs.rendering.context import Context, PageDisplay


def numbers(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """The page of numbers."""
    t, display = context.language.t, PageDisplay(context, address.NUMBERS)
    body = context.render(
        "numbers.html.j2", display, numbers=list(numbers_of(catalogue, context)),
        charts=list(_charts(catalogue, context)), time_lines=list(_time_lines(catalogue, display)),
    )  # fmt: skip
    trail = ((t("numbers.title"), ""),)
    yield Page(address.NUMBERS, t("numbers.title"), t("numbers.description"), body, "numbers", trail=trail)


def _charts(catalogue: Catalogue, context: Context) -> Iterator[Chart]:
    """What each kind that has entries declares: categories, groups, and answers that are compared."""
    for collection in catalogue.collections:
        if not catalogue.of_kind(collection.kind):
            continue
        if collection.category_key and collection.status_key:
            yield category_chart(collection, catalogue, context)
        if collection.group_key:
            yield group_chart(collection, catalogue, context)
        if collection.columns:
            yield completeness_chart(collection, catalogue, context)


def _time_lines(catalogue: Catalogue, display: PageDisplay) -> Iterator[TimeLine]:
    for collection in catalogue.collections:
        if is_lasting(collection):
            line = shared_line(collection, catalogue, display)
            yield from [line] if line.spans else []
