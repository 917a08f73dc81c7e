"""Links to the pages of product groups."""

from collections.abc import Iterable, Mapping

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.membership import Membership, memberships
from digisavo.outputs.parts.cards import Chip
from digisavo.outputs.rendering.context import Context


def group_address(membership: Membership, context: Context) -> str:
    """The address of the page of a group."""
    return context.sections.product_group(membership.collection.section, membership.group.id)


def group_chips(groups: Iterable[Membership], context: Context) -> list[Chip]:
    """Links to the pages of groups, each with the number of its members."""
    return [(group_address(one, context), one.term.label, len(one.entries)) for one in groups]


def groups_by_entry(collection: Collection, context: Context) -> Mapping[str, list[tuple[str, str]]]:
    """Address and label of the pages of its groups, by the slug of an entry."""
    found: dict[str, list[tuple[str, str]]] = {}
    for membership in memberships(context.catalogue, collection):
        link = group_address(membership, context), membership.term.label
        for entry in (*membership.entries, *membership.gone):
            found.setdefault(entry.slug, []).append(link)
    return found
