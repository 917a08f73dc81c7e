"""A change in words: what became of an entry, and what differs in it."""

from digisavo.catalogue.revision.told import Told
from digisavo.core.text import remove_refused
from digisavo.outputs.rendering.context import Context


def change_title(told: Told, context: Context) -> str:
    """What became of which entry: `Muuttunut: Annif`."""
    return context.t("change_log.told", outcome=outcome_words(told, context), title=told.title)


def outcome_words(told: Told, context: Context) -> str:
    """What became of an entry."""
    return context.t(f"change_log.outcomes.{told.change.outcome}")


def change_lines(told: Told, context: Context) -> list[str]:
    """What differs, a line for each answer; first where the page has gone."""
    change, lines = told.change, list(filter(None, map(remove_refused, told.lines)))
    if change.before:
        lines.insert(0, context.t("change_log.moved", before=change.before, after=change.slug))
    return lines


def change_address(told: Told, context: Context) -> str:
    """The page on which the entry is today, "" where it is no more."""
    return context.catalogue.address_of(told.entry) if told.entry else ""
