"""Everything that can be found: lists, categories, themes, entries, providers, places, tags and hand-written pages."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.membership import memberships
from digisavo.catalogue.places import load_places
from digisavo.catalogue.vocabulary import Term
from digisavo.core import address
from digisavo.core.slug import slugify
from digisavo.outputs.parts.cards import counts_in_words
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.failures import making
from digisavo.outputs.search.document import Findable

_LISTS = (
    "providers", "municipalities", "regions", "themes", "tags", "comparison", "requirements", "statistics", "quality",
    "accessibility", "privacy", "open_data", "site_map", "change_log", "embed",
)  # fmt: skip
"""Pages that belong to no kind: the keys of their words, and of their addresses but for these."""
_SECTIONS = {"change_log": "changes", "embed": "embeds"}
_PLACE, _GROUP, _LIST, _TAG = 1.4, 0.9, 0.7, 0.5
"""How much pages that list entries count beside the entries: who names a place means the place."""


def gather_findable(context: Context) -> Iterator[Findable]:
    """All documents; of those that match a query equally well, the first here is shown first."""
    yield from _lists(context)
    yield from _categories(context)
    yield from _product_groups(context)
    yield from _themes(context)
    yield from _entries(context)
    yield from _providers(context)
    yield from _municipalities(context)
    yield from _regions(context)
    yield from _tags(context)
    for page in context.catalogue.pages:
        yield Findable(page.address, "pages", page.title, page.description, (page.text,), (page.address.strip("/"),))


def _lists(context: Context) -> Iterator[Findable]:
    t, sections, collections = context.t, context.sections, context.catalogue.collections
    kinds = {found.kind: address.listing(found.section) for found in collections}
    others = {key: getattr(sections, _SECTIONS.get(key, key)) for key in _LISTS}
    for key, target in {**kinds, **others}.items():
        yield Findable(target, "pages", t(f"{key}.title"), t(f"{key}.description"))
    yield Findable(sections.guide, "pages", t("guide.index"), t("guide.index_lead"))
    for found in collections:
        words = {"kind": t(f"{found.kind}.title")}
        guide = sections.field_guide(found.section)
        yield Findable(guide, "pages", t("guide.title", **words), t("guide.description", **words))
        if found.form_section:
            form = f"{found.kind}.form"
            yield Findable(address.form(found.form_section), "pages", t(f"{form}.title"), t(f"{form}.description"))


def _categories(context: Context) -> Iterator[Findable]:
    for collection in context.catalogue.collections:
        for term in context.catalogue.by_category(collection):
            target = context.sections.category(collection.section, term.id)
            yield Findable(
                target, "categories", term.label, term.definition, tags=term.aliases, categories=(term.id,), boost=_LIST
            )


def _product_groups(context: Context) -> Iterator[Findable]:
    """Groups are found among categories, of which they are parts."""
    for collection in context.catalogue.collections:
        for found in memberships(context.catalogue, collection):
            term, category = found.term, found.group.category
            target = context.sections.product_group(collection.section, term.id)
            questions = tuple(collection.by_key[key].label for key in found.group.questions)
            yield Findable(
                target,
                "categories",
                term.label,
                term.definition,
                questions,
                term.aliases,
                (),
                (category,),
                boost=_GROUP,
            )


def _themes(context: Context) -> Iterator[Findable]:
    for theme in context.catalogue.themes:
        texts = (context.catalogue.introductions.get(theme.term.id, ""),)
        target = context.sections.theme(theme.slug)
        yield Findable(
            target, "themes", theme.term.label, theme.term.definition, texts, theme.term.aliases, boost=_LIST
        )


def _entries(context: Context) -> Iterator[Findable]:
    places = _places_of(context)
    for collection in context.catalogue.collections:
        terms = _terms_of(collection, context)
        for entry in context.catalogue.of_kind(collection.kind):
            with making(entry.reference):
                found = _entry(entry, collection, context, terms.get(entry.reference, []))
                yield replace(found, places=places.get(entry.reference, ()))


def _entry(entry: Entry, collection: Collection, context: Context, terms: list[Term]) -> Findable:
    labels = [context.catalogue.vocabulary("tags").label(slugify(text)) for text in entry.tags]
    return Findable(
        context.catalogue.address_of(entry),
        collection.kind,
        entry.title,
        entry.summary,
        (*_texts(entry, collection), context.t(f"{collection.kind}.label")),
        (*labels, *entry.tags, *_other_names(entry, context), *(term.label for term in terms)),
        categories=tuple(term.id for term in terms),
        shown_tags=tuple(labels),
    )


def _terms_of(collection: Collection, context: Context) -> dict[str, list[Term]]:
    """The categories of each entry of a kind."""
    found: dict[str, list[Term]] = defaultdict(list)
    for term, entries in context.catalogue.by_category(collection).items():
        for entry in entries:
            found[entry.reference].append(term)
    return found


def _other_names(entry: Entry, context: Context) -> Iterator[str]:
    """What the tags of an entry are called besides."""
    terms = context.catalogue.vocabulary("tags").terms
    for slug in map(slugify, entry.tags):
        if slug in terms:
            yield from terms[slug].aliases


def _texts(entry: Entry, collection: Collection) -> Iterator[str]:
    """The texts of the fields that are declared for search, but for those that stand in fields of their own."""
    for key in collection.search_keys:
        if key in entry.values and key not in (collection.summary_key, collection.title_key, "tags"):
            yield from collection.by_key[key].type.words(entry.values[key])


def _places_of(context: Context) -> Mapping[str, tuple[str, ...]]:
    """The names of the municipalities and regions of each entry, as far as what is stated of them holds today."""
    names: dict[str, list[str]] = defaultdict(list)
    for municipality in load_places().municipalities.values():
        for placing in context.catalogue.at_municipality(municipality.code):
            names[placing.entry.reference] += [municipality.name] if placing.is_current else []
    for region in load_places().regions.values():
        for placing in context.catalogue.at_region(region.code):
            names[placing.entry.reference].append(region.name)
    return {reference: tuple(found) for reference, found in names.items()}


def _providers(context: Context) -> Iterator[Findable]:
    for provider in context.catalogue.providers:
        summary = counts_in_words(provider.entries, context)
        yield Findable(
            context.sections.provider(provider.slug), "providers", provider.name, summary, (provider.business_id,)
        )


def _municipalities(context: Context) -> Iterator[Findable]:
    for municipality in load_places().municipalities.values():
        entries = (placing.entry for placing in context.catalogue.at_municipality(municipality.code))
        summary = counts_in_words(entries, context) or context.t("municipalities.similar")
        target = context.sections.municipality(municipality.slug)
        more = (municipality.name_sv, municipality.region.name)
        yield Findable(target, "municipalities", municipality.name, summary, more, boost=_PLACE)


def _regions(context: Context) -> Iterator[Findable]:
    for region in load_places().regions.values():
        summary = context.t("regions.page_description", name=region.name)
        yield Findable(
            context.sections.region(region.slug), "regions", region.name, summary, (region.name_sv,), boost=_PLACE
        )


def _tags(context: Context) -> Iterator[Findable]:
    terms = context.catalogue.vocabulary("tags").terms
    for tag in context.catalogue.tags:
        aliases = terms[tag.slug].aliases if tag.slug in terms else ()
        yield Findable(
            context.sections.tag(tag.slug),
            "tags",
            tag.label,
            counts_in_words(tag.entries, context),
            tags=aliases,
            boost=_TAG,
        )
