"""How far tests go that try whatever could be: the audit goes further than what must pass before each merge."""

import os

_TIMES = int(os.environ.get("DIGISAVO_TIMES", "1"))


def examples(count: int) -> int:
    """How many examples a property is tried with: so many, or as many times more as the audit asks for."""
    return count * _TIMES
