"""The field guide: for authors, every question of a kind with what an answer may be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Comparison, Field, Required
from digisavo.catalogue.vocabulary import Term
from digisavo.core.artefact import Page
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.failures import making

_LIMITS = ("min_length", "max_length", "item_max_length", "min_items", "max_items", "minimum", "maximum")
_COMPARISONS = {Comparison.ROW: "guide.in_comparison", Comparison.KEY: "guide.in_table"}


@dataclass(frozen=True, slots=True)
class Question:
    """A field in the guide; `marks` say who has to answer it and where the answer is shown."""

    key: str
    label: str
    help: str
    type: str
    limits: list[str]
    marks: list[str]
    options: list[Term]
    is_open: bool
    rows: "list[Question]"


def guide(context: Context) -> Iterator[Page]:
    """An index of the kinds and a guide for each."""
    t, collections = context.t, context.catalogue.collections
    body = context.render("pages/guides.html.j2", PageDisplay(context, context.sections.guide), collections=collections)
    title = t("guide.index")
    yield Page(context.sections.guide, title, t("guide.index_lead"), body, "guide", trail=((title, ""),))
    for collection in collections:
        with making(context.sections.field_guide(collection.section)):
            page = _guide(collection, context)
        yield page


def _guide(collection: Collection, context: Context) -> Page:
    t, types = context.t, context.language.texts_below("guide.types")
    groups = [
        (term, [_question(field, types, context) for field in collection.fields if field.group == term.id])
        for term in context.catalogue.vocabulary("field_groups").terms.values()
    ]
    page_address = context.sections.field_guide(collection.section)
    body = context.render(
        "pages/guide.html.j2", PageDisplay(context, page_address), collection=collection,
        groups=[(term, questions) for term, questions in groups if questions],
    )  # fmt: skip
    kind = t(f"{collection.kind}.label")
    title, description = t("guide.title", kind=kind), t("guide.description", kind=kind)
    trail = ((t("guide.index"), context.sections.guide), (kind, ""))
    return Page(page_address, title, description, body, "guide", trail=trail)


def _question(field: Field, types: Mapping[str, str], context: Context) -> Question:
    """A field; `types` are the words for the types, of which one without any is called by its own name."""
    t, options = context.t, field.type.options
    vocabulary = context.catalogue.vocabulary(options["options"]) if "options" in options else None
    return Question(
        field.key, field.label, field.help, types.get(field.type.described_as, field.type.name),
        [t(f"guide.limit.{key}", value=options[key]) for key in _LIMITS if key in options],
        list(_marks(field, context)),
        list(vocabulary.terms.values()) if vocabulary else [],
        field.type.is_open,
        [_question(part, types, context) for part in options.get("fields", ())],
    )  # fmt: skip


def _marks(field: Field, context: Context) -> Iterator[str]:
    t = context.t
    if field.required is not Required.NO:
        yield t(f"guide.required.{field.required}")
    for key, values in (field.required_if or {}).items():
        yield t("guide.required_if", condition=f"{key}: {', '.join(values)}")
    if field.recommended:
        yield t("guide.recommended")
    if field.compare is not Comparison.NO:
        yield t(_COMPARISONS[field.compare])
