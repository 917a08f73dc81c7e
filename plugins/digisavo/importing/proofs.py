"""Evidence of what an importer read: where, and when."""

from collections.abc import Iterable

from digisavo.catalogue.evidence import CLAIMED
from digisavo.core.document import Raw
from digisavo.importing.draft import Draft


def prove(draft: Draft, keys: Iterable[str], url: str, day: str) -> None:
    """Says of the answers that they have been read at an address on a day: the original claims them, nobody more."""
    proofs: dict[str, Raw] = {
        key: {"level": CLAIMED, "url": url, "checked_on": day} for key in keys if key in draft.answers
    }
    if url and proofs:
        draft.answers["evidence"] = proofs
