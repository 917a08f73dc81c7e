"""The page of every entry."""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import EDITORS
from digisavo.catalogue.occasions import Occasion, coming, occasions_of
from digisavo.catalogue.review import Age, age_of
from digisavo.catalogue.vocabulary import Term
from digisavo.core import address
from digisavo.core.artefact import Page, Picture
from digisavo.core.slug import slugify
from digisavo.outputs.charts.portal_charts import own_line, own_meter
from digisavo.outputs.parts.relations import relations_of
from digisavo.outputs.parts.sharing import sharing_of
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.linked_data import things_of

_MOST_OCCASIONS = 5


def entries(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """A page for each entry that has its own, made by the template of its kind."""
    for collection in catalogue.collections:
        if not collection.host_key:
            categories = _categories(collection, catalogue)
            for entry in catalogue.of_kind(collection.kind):
                yield _page(entry, collection, categories.get(entry.slug, []), catalogue, context)


def _categories(collection: Collection, catalogue: Catalogue) -> dict[str, list[Term]]:
    categories: dict[str, list[Term]] = {}
    for term, found in catalogue.by_category(collection).items():
        for entry in found:
            categories.setdefault(entry.slug, []).append(term)
    return categories


def _page(entry: Entry, collection: Collection, categories: list[Term], catalogue: Catalogue, context: Context) -> Page:
    place = catalogue.address_of(entry)
    display = PageDisplay(context, place)
    groups = list(context.facts.groups(entry, collection, display))
    reviewed_on = str(entry.values.get(collection.reviewed_key, ""))
    picture = _picture(entry, place, catalogue)
    body = context.render(
        f"{collection.kind}/page.html.j2", display, entry=entry, values=entry.values, collection=collection,
        facts=Markup("\n".join(group.html for group in groups)),  # noqa: S704 - made of escaped parts
        groups=[group.term for group in groups if group.is_told],
        categories=categories, provider=catalogue.provider_of(entry), sources=context.facts,
        tags={slugify(tag): tag for tag in entry.tags}, themes=_themes(entry, catalogue),
        relations=list(relations_of(entry, catalogue)), find=catalogue.find, place_of=catalogue.address_of,
        **_guests(entry, collection, catalogue), **_review(entry, reviewed_on, display),
        image=catalogue.images.get((entry.reference, str(entry.values.get("image")))),
        occasions=_occasions(entry, collection, display),
        meter=own_meter(entry, context), time_line=own_line(entry, collection, display),
        share=sharing_of(entry.title, address.absolute(context.settings, place), context.language),
    )  # fmt: skip
    return Page(
        place, entry.title, entry.summary, body, kind=f"{collection.kind}-entry",
        modified=reviewed_on or str(entry.values.get(collection.published_key, "")),
        trail=((display.t(f"{collection.kind}.label"), address.listing(collection.section)), (entry.title, "")),
        things=tuple(things_of(entry, collection, place, picture, context.settings)), picture=picture,
    )  # fmt: skip


def _picture(entry: Entry, place: str, catalogue: Catalogue) -> Picture | None:
    """The image of an entry, published beside its page."""
    name = str(entry.values.get("image", ""))
    image = catalogue.images.get((entry.reference, name))
    return Picture(place + name, image.width, image.height, str(entry.values.get("image_alt", ""))) if image else None


def _themes(entry: Entry, catalogue: Catalogue) -> list[tuple[str, str]]:
    """Slug and label of the entry's themes that have pages."""
    answers = entry.values.get("themes", ())
    return [(theme.slug, theme.term.label) for theme in catalogue.themes if theme.term.id in answers]


def _guests(entry: Entry, collection: Collection, catalogue: Catalogue) -> dict[str, Any]:
    """The kinds that are shown on pages of this kind, and those entries of them that are about this entry."""
    return {"guests": catalogue.hosted_kinds(collection), "hosted": catalogue.hosted_by(entry)}


def _review(entry: Entry, reviewed_on: str, display: PageDisplay) -> dict[str, Any]:
    return {
        "reviewed_on": reviewed_on, "is_unreviewed": age_of(reviewed_on, display.today) >= Age.UNREVIEWED,
        "by_editors": entry.values.get("submitted_by") == EDITORS, "source": entry.file,
    }  # fmt: skip


def _occasions(entry: Entry, collection: Collection, display: PageDisplay) -> list[Occasion]:
    """The next times of what recurs or takes place once; none when all are over."""
    if not collection.recurrence_key:
        return []
    return list(coming(occasions_of(entry, collection), display.today)[:_MOST_OCCASIONS])
