"""What differs between what has to stand somewhere and what stands there."""

from collections import Counter
from collections.abc import Iterable, Iterator

from digisavo.adapters.verification.fault import Fault


def differences(path: str, known: Iterable[str], found: Iterable[str], what: str) -> Iterator[Fault]:
    """What is missing from a file, what is too much there, and what stands there twice; `what` names the list."""
    wanted, counts = dict.fromkeys(known), Counter(found)
    yield from (Fault(path, f'{what}: "{name}" puuttuu') for name in wanted if name not in counts)
    yield from (Fault(path, f'{what}: "{name}" ei kuulu siihen') for name in counts if name not in wanted)
    yield from (Fault(path, f'{what}: "{name}" on kahdesti') for name, count in counts.items() if count > 1)
