"""The field guide: for authors, every question of a kind with what an answer may be."""

from collections.abc import Iterator
from dataclasses import dataclass

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Comparison, Field, Required
from digisavo.catalogue.vocabulary import Term
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.rendering.context import Context, PageDisplay

_LIMITS = ("min_length", "max_length", "item_max_length", "min_items", "max_items", "minimum", "maximum")
_COMPARISONS = {Comparison.ROW: "guide.in_comparison", Comparison.KEY: "guide.in_table"}


@dataclass(frozen=True, slots=True)
class Question:
    """A field as the guide tells it; `marks` say who must answer and where the answer shows."""

    key: str
    label: str
    help: str
    type: str
    limits: list[str]
    marks: list[str]
    options: list[Term]
    is_open: bool
    rows: "list[Question]"


def guide(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """An index of the kinds and a guide for each."""
    t = context.language.t
    body = context.render("guides.html.j2", PageDisplay(context, address.GUIDE), collections=catalogue.collections)
    title = t("guide.index")
    yield Page(address.GUIDE, title, t("guide.index_lead"), body, "guide", trail=((title, ""),))
    for collection in catalogue.collections:
        yield _guide(collection, context)


def _guide(collection: Collection, context: Context) -> Page:
    t = context.language.t
    groups = [
        (term, [_question(field, context) for field in collection.fields if field.group == term.id])
        for term in context.catalogue.vocabulary("field_groups").terms.values()
    ]
    place = address.field_guide(collection.section)
    body = context.render(
        "guide.html.j2", PageDisplay(context, place), collection=collection,
        groups=[(term, questions) for term, questions in groups if questions],
    )  # fmt: skip
    kind = t(f"{collection.kind}.label")
    title, description = t("guide.title", kind=kind), t("guide.description", kind=kind)
    trail = ((t("guide.index"), address.GUIDE), (kind, ""))
    return Page(place, title, description, body, "guide", trail=trail)


def _question(field: Field, context: Context) -> Question:
    t, options = context.language.t, field.type.options
    name = "date_month" if options.get("precision") == "month" else field.type.name
    vocabulary = context.catalogue.vocabulary(options["options"]) if "options" in options else None
    return Question(
        field.key, field.label, field.help, t(f"guide.types.{name}"),
        [t(f"guide.limit.{key}", value=options[key]) for key in _LIMITS if key in options],
        list(_marks(field, context)),
        list(vocabulary.terms.values()) if vocabulary else [],
        field.type.name in ("choice", "choices") and not options.get("closed"),
        [_question(part, context) for part in options.get("fields", ())],
    )  # fmt: skip


def _marks(field: Field, context: Context) -> Iterator[str]:
    t = context.language.t
    if field.required is not Required.NO:
        yield t(f"guide.required.{field.required}")
    for key, values in (field.required_if or {}).items():
        yield t("guide.required_if", condition=f"{key}: {', '.join(values)}")
    if field.recommended:
        yield t("guide.recommended")
    if field.compare is not Comparison.NO:
        yield t(_COMPARISONS[field.compare])
