"""What a part of the audit found."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Result:
    """The name of a part, its figure in words, what it must be, and everything that is wrong, line by line."""

    name: str
    figure: str
    wanted: str
    faults: list[str] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        return not self.faults


def as_table(results: list[Result]) -> str:
    """The summary as Markdown."""
    rows = [("Osa", "Tulos", "Tavoite", "")]
    rows += [(one.name, one.figure, one.wanted, "ok" if one.passed else "KORJAA") for one in results]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    return "\n".join([lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]])
