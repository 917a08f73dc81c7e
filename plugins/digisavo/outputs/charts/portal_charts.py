"""How much there is of everything, and the charts that several pages show of it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.placing import ENDED
from digisavo.catalogue.vocabulary import Term
from digisavo.core import address
from digisavo.core.slug import slugify
from digisavo.outputs.charts.bar_charts import Bar, BarChart
from digisavo.outputs.charts.time_lines import TimeLine, span_of
from digisavo.outputs.rendering.context import Context, PageDisplay

_QUARTERS = ((0, 24), (25, 49), (50, 74), (75, 100))
"""The classes of completeness in percent."""


def portal_counts(context: Context) -> Iterator[tuple[str, str, str]]:
    """How much there is of everything: the address of the whole, the number, and what it counts."""
    catalogue = context.catalogue
    counts = [
        (address.listing(collection.section), len(catalogue.of_kind(collection.kind)), f"{collection.kind}.counted")
        for collection in catalogue.collections
    ]
    counts += [
        (context.sections.providers, len(catalogue.providers), "home.counted.providers"),
        (context.sections.municipalities, _user_municipalities(catalogue), "home.counted.places"),
    ]
    for target, count, key in counts:
        if count:
            yield target, context.language.number(count), context.t(key, count=count)


def _user_municipalities(catalogue: Catalogue) -> int:
    """How many municipalities are known to use some service."""
    rows = (
        row for collection in catalogue.collections for entry in catalogue.of_kind(collection.kind)
        for row in entry.values.get(collection.references_key, ())
    )  # fmt: skip
    return len({row["municipality"] for row in rows if "municipality" in row and row.get("stage") != ENDED})


def category_chart(collection: Collection, context: Context) -> BarChart:
    """The entries of a kind by category, each bar divided by how far they have come."""
    t, catalogue = context.t, context.catalogue
    by_status, kind = catalogue.by_term(collection, collection.status_key), t(f"{collection.kind}.label")
    # The commonest status comes first: its bars begin at one line, and its colour is plain.
    statuses = sorted(by_status, key=lambda term: len(by_status[term]), reverse=True)
    status_of = {entry.slug: at for at, term in enumerate(statuses) for entry in by_status[term]}
    labels = (*(term.label for term in statuses), t("site.not_stated"))
    bars = []
    for term, entries in catalogue.by_category(collection).items():
        counts = Counter(status_of.get(entry.slug, len(statuses)) for entry in entries)
        page = context.sections.category(collection.section, term.id)
        bars.append(Bar(term.label, page, tuple(counts[at] for at in range(len(labels)))))
    return BarChart(
        f"chart-{collection.section}-categories", t("charts.by_category", kind=kind),
        t("charts.by_category_text", kind=kind), t("charts.category"), labels, tuple(bars),
    )  # fmt: skip


def group_chart(collection: Collection, context: Context) -> BarChart:
    """The entries of a kind by the terms of the choice that groups them."""
    t, label = context.t, collection.by_key[collection.group_key].label
    by_group, kind = context.catalogue.by_term(collection, collection.group_key), t(f"{collection.kind}.label")
    bars = [_term_bar(term, entries, collection, context) for term, entries in by_group.items()]
    entries = context.catalogue.of_kind(collection.kind)
    if unstated := sum(collection.group_key not in entry.values for entry in entries):
        bars.append(Bar(t("site.not_stated"), "", (unstated,)))
    return BarChart(
        f"chart-{collection.section}-groups",
        t("charts.by_group", kind=kind, group=label[:1].lower() + label[1:]),
        t("charts.by_group_text"), label, (kind,), tuple(bars),
    )  # fmt: skip


def _term_bar(term: Term, entries: Sequence[Entry], collection: Collection, context: Context) -> Bar:
    return Bar(term.label, context.sections.category(collection.section, slugify(term.id)), (len(entries),))


def completeness_chart(collection: Collection, context: Context) -> BarChart:
    """The entries of a kind by how much of what is asked they answer."""
    t, kind = context.t, context.t(f"{collection.kind}.label")
    percents = [entry.completeness.percent for entry in context.catalogue.of_kind(collection.kind)]
    bars = [
        Bar(t("charts.percents", least=least, most=most), "", (sum(least <= percent <= most for percent in percents),))
        for least, most in _QUARTERS
    ]
    return BarChart(
        f"chart-{collection.section}-completeness", t("charts.completeness", kind=kind),
        t("charts.completeness_text"), t("charts.answered"), (kind,), tuple(bars),
    )  # fmt: skip


def shared_line(collection: Collection, display: PageDisplay) -> TimeLine:
    """The entries of a kind on one axis, the latest first; those without any stated time are left out."""
    catalogue = display.catalogue
    rows = ((entry, catalogue.address_of(entry)) for entry in catalogue.of_kind(collection.kind))
    spans = [span for entry, page in rows if (span := span_of(entry, collection, display, page))]
    spans.sort(key=lambda span: (span.last, span.first), reverse=True)
    heads, name = _heads(collection, display), f"chart-{collection.section}-times"
    title, text = display.t("charts.time_lines", kind=heads[0]), display.t("charts.time_line_text")
    return TimeLine(name, title, text, heads, tuple(spans), display.today)


def own_line(entry: Entry, collection: Collection, display: PageDisplay) -> TimeLine | None:
    """The time line of one entry, None where its kind has none or it states no time."""
    span = span_of(entry, collection, display) if is_lasting(collection) else None
    if not span:
        return None
    t, heads = display.t, _heads(collection, display)
    values = (span.start, t("charts.ongoing") if span.is_ongoing else span.end, span.stage)
    sentences = (f"{head}: {value or t('site.not_stated')}." for head, value in zip(heads[1:], values, strict=True))
    return TimeLine("time", t("charts.time_line"), " ".join(sentences), heads, (span,), display.today)


def _heads(collection: Collection, display: PageDisplay) -> tuple[str, str, str, str]:
    """What the columns of a time line's table are called."""
    keys = (collection.start_key, collection.end_key, collection.group_key)
    start, end, stage = (collection.by_key[key].label for key in keys)
    return display.t(f"{collection.kind}.label"), start, end, stage


def is_lasting(collection: Collection) -> bool:
    """Whether the entries of a kind go on for a time and come to an end, in stages."""
    return bool(collection.group_key and collection.start_key and collection.end_key)
