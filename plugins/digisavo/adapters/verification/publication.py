"""Whether a site may take the place of the published one: no kind may have lost more than a tenth by accident."""

import json
from collections.abc import Iterator

from digisavo.adapters.verification.fault import Fault
from digisavo.adapters.verification.stamps import STAMP, Stamp

_ADVICE = (
    "Palauta sisältö, tai jos väheneminen on tarkoitettu, julkaise käsin (Actions, Julkaisu, Run workflow) ja valitse "
    "salli_vaheneminen."
)


class UnknownStampError(ValueError):
    """A published stamp that cannot be read; the text says in Finnish why."""


def parse_published(content: bytes) -> Stamp | None:
    """The stamp of the published site; None where nothing is published yet (an empty object)."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise UnknownStampError("se ei ole JSONia") from error
    try:
        return Stamp.of(data) if data != {} else None
    except ValueError as error:
        raise UnknownStampError(str(error)) from error


def loss_faults(published: Stamp, stamp: Stamp) -> Iterator[Fault]:
    """The kinds that have lost more than a tenth: of a small kind one entry may be that much, and is asked about."""
    for kind, before in published.counts.items():
        now = stamp.counts.get(kind, 0)
        if (before - now) * 10 > before:
            yield Fault(STAMP, f"lajin {kind} sisältöjä oli julkaistussa sivustossa {before}, nyt {now}", _ADVICE)
