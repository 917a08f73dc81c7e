"""How files that know entries by their numbers alone are told from those of another build."""

from collections.abc import Iterable
from hashlib import blake2b


def numbering_of(addresses: Iterable[str]) -> str:
    """The same for two files exactly where both number the same pages in the same order."""
    return blake2b("\n".join(addresses).encode(), digest_size=6).hexdigest()
