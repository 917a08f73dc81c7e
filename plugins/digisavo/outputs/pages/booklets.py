"""A booklet of every product group, to be printed or saved as PDF by the browser: cover, contents, a chapter of each
member, the comparison, and the sources."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import LEVELS
from digisavo.catalogue.membership import Membership, memberships
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.content_policy import CONTENT_POLICY
from digisavo.outputs.pages.booklet_chapters import Chapters
from digisavo.outputs.pages.qr_codes import qr_code
from digisavo.outputs.parts.group_links import group_address
from digisavo.outputs.parts.key_facts import KeyFacts
from digisavo.outputs.rendering.citations import Citations
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.entry_facts import PageFacts
from digisavo.outputs.rendering.failures import making
from digisavo.outputs.rendering.paging import Slice, paged

MOST = 40
"""How many chapters a booklet has: a group with more has several, for nobody binds a thousand pages."""
_LICENCE = "CC BY 4.0"
_COMMIT_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Cover:
    """What the first page says beside the name: labels and texts, the URL of the live page, and its code."""

    facts: Sequence[tuple[str, str]]
    url: str
    code: str


def booklets(context: Context) -> Iterator[File]:
    """The booklets of the product groups that have members, each a page by itself, apart from the site's shell."""
    for collection in context.catalogue.collections:
        if groups := memberships(context.catalogue, collection):
            key_facts = KeyFacts(collection, context)
            for membership in groups:
                place = context.sections.booklet(group_address(membership, context))
                for part in paged(membership.entries, place, MOST, context.sections):
                    with making(part.address):
                        file = _booklet(membership, part, key_facts, context)
                    yield file


def _booklet(membership: Membership, part: Slice[Entry], key_facts: KeyFacts, context: Context) -> File:
    display = PageDisplay(context, part.address)
    facts = PageFacts(Citations(context.language))
    making_chapters = Chapters(membership, key_facts, facts, display)
    first = (part.number - 1) * MOST + 1
    chapters = [making_chapters.chapter(number, entry) for number, entry in enumerate(part.items, first)]
    html = context.render(
        "pages/booklet.html.j2", display, term=membership.term, slice=part, chapters=chapters, facts=facts,
        tables=list(making_chapters.tables(chapters)), cover=_cover(membership, part, context),
        price_heading=_price_heading(membership, display), policy=CONTENT_POLICY, language=context.settings.language,
        page=group_address(membership, context), levels=LEVELS,
    )  # fmt: skip
    return File(f"{part.address}index.html", html.encode())


def _cover(membership: Membership, part: Slice[Entry], context: Context) -> Cover:
    t, settings, language = context.t, context.settings, context.language
    facts = [
        (t("booklet.members"), language.number(len(membership.entries))),
        (t("booklet.day"), language.date(settings.today.isoformat())),
        (t("booklet.commit"), settings.commit[:_COMMIT_LENGTH] or t("site.not_stated")),
        (t("booklet.publisher"), settings.publisher),
        (t("booklet.licence"), _LICENCE),
    ]
    if part.total > 1:
        facts.insert(1, (t("booklet.part"), _place_among(part, context)))
    url = address.absolute(settings, group_address(membership, context))
    return Cover(facts, url, qr_code(url, t("booklet.code", url=url)))


def _place_among(part: Slice[Entry], context: Context) -> str:
    """Which booklet of several it is, and from which member to which."""
    return context.t(
        "booklet.part_of", number=part.number, total=part.total, first=part.items[0].title, last=part.items[-1].title
    )


def _price_heading(membership: Membership, display: PageDisplay) -> str:
    """The name of the group of fields that prices belong to."""
    collection = membership.collection
    if not collection.prices:
        return ""
    values: Any = display.catalogue.vocabulary("field_groups").terms
    label: str = values[collection.by_key[collection.prices.model].group].label
    return label
