"""What is said of a verified site, in Finnish: a line for each fault, and at the end what was looked at."""

from collections import Counter
from collections.abc import Iterator

from digisavo.adapters.verification.fault import Fault
from digisavo.adapters.verification.verifying import Verified

_ALIKE = 10
"""So many links of the same fault are told: a style sheet that is missing is missing on every page."""
_MOST = 1000


def as_lines(verified: Verified) -> Iterator[str]:
    """The faults, links to the same missing place told together, and the counts."""
    alike, told = Counter(map(_sort_of, verified.faults)), Counter[str]()
    shown: list[str] = []
    for fault in verified.faults:
        sort = _sort_of(fault)
        told[sort] += 1
        rest = alike[sort] - _ALIKE if told[sort] == _ALIKE else 0
        if told[sort] <= _ALIKE:
            shown.append(f"{fault} Sama vika on {_grouped(rest)} muussa kohdassa." if rest > 0 else str(fault))
    yield from shown[:_MOST]
    if len(shown) > _MOST:
        yield f"... vikoja on yhteensä {_grouped(len(verified.faults))}: korjaa nämä ensin."
    yield summary(verified)


def _sort_of(fault: Fault) -> str:
    """What faults have in common that are told together: only those of lines in pages may, others name their file."""
    return fault.what if fault.line else str(fault)


def summary(verified: Verified) -> str:
    """What was looked at, and how many faults there are."""
    counts = (
        (verified.entries, "sisältöä"), (verified.pages, "sivua"), (verified.links, "linkkiä"),
        (verified.entries, "tietuetta"), (verified.feeds, "syötettä"), (verified.calendars, "kalenteria"),
        (verified.files, "tiedostoa"),
    )  # fmt: skip
    looked_at = ", ".join(f"{_grouped(count)} {name}" for count, name in counts)
    faults = len(verified.faults)
    return f"Tarkistettu {looked_at}: {'1 vika' if faults == 1 else f'{_grouped(faults)} vikaa'}."


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", " ")
