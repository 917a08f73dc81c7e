"""What a check of the audit found."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """The name of a check, its figure in words, what it must be, and every fault as one line; none when it passed."""

    name: str
    figure: str
    wanted: str
    faults: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        return not self.faults


def count_of(name: str, noun: str, faults: Iterable[str], more: str = "") -> Result:
    """The result of a check that counts its faults, as in `3 puutetta`; none of them is wanted."""
    lines = tuple(faults)
    return Result(name, f"{len(lines)} {noun}{more}", "0", lines)


def not_done(name: str, why: str, reason: str) -> Result:
    """The result of a check that found nothing because it could not be done."""
    return Result(name, why, "", (reason,))


def as_table(results: Iterable[Result]) -> str:
    """The summary as Markdown."""
    rows = [("Osa", "Tulos", "Tavoite", "")]
    rows += [(result.name, result.figure, result.wanted, "ok" if result.passed else "KORJAA") for result in results]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    lines.insert(1, "-|-".join("-" * width for width in widths))
    return "\n".join([f"| {lines[0]} |", f"|-{lines[1]}-|", *(f"| {line} |" for line in lines[2:])])
