"""What requirements can be set on: the compared answers, and the yearly prices, each with what can be wanted of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Field
from digisavo.catalogue.judging import Judged, Judging, Operator, WantedTerm, operators_of
from digisavo.outputs.parts.comparison_rows import Row, row_groups
from digisavo.outputs.rendering.context import PageDisplay

_PRICES = Judging(limit=Operator.MOST)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One question on which a requirement can be set; `field` is None for what is computed of several."""

    row: Row
    group: str
    field: Field | None
    form: Judged
    operators: tuple[Operator, ...]
    groups: tuple[str, ...] = ()
    """The product groups in which alone it is asked, none for what all are asked."""

    @property
    def key(self) -> str:
        """Its name in addresses and files: that of the field or of the row of comparisons."""
        return self.row.key

    def described(self, terms: Mapping[str, WantedTerm]) -> dict[str, Any]:
        """The criterion as data, with the terms that can be wanted."""
        judging = self.field.judged if self.field else _PRICES
        one = self.field is not None and self.field.type.has_one_term
        data: dict[str, Any] = {
            "key": self.key, "label": self.row.label, "help": self._help, "group": self.group,
            "form": self.form.value, "operators": [operator.value for operator in self.operators],
            "unit": self.row.unit, "complete": one or judging.is_complete, "open": list(judging.open),
            "usual": self._usual(judging), "groups": list(self.groups),
            "terms": [[term.code, term.label, list(term.includes)] for term in terms.values()],
        }  # fmt: skip
        return {key: value for key, value in data.items() if value not in ("", [], False)}

    @property
    def _help(self) -> str:
        """What is asked, in words for those who buy."""
        return (self.field.request if self.field else "") or self.row.help

    def _usual(self, judging: Judging) -> list[str]:
        """The terms that are usually wanted."""
        if self.field is None or self.form is not Judged.TERMS:
            return []
        return list(self.field.type.usual_terms if judging.usual is None else judging.usual)


def criteria_of(collection: Collection, display: PageDisplay) -> Iterator[Criterion]:
    """Everything that requirements can be set on, in the order of the comparison."""
    for group in row_groups(collection, display):
        for row in group.rows:
            field = collection.by_key.get(row.key)
            if field and field.is_criterion:
                groups = (field.asked_if or {}).get(collection.product_groups_key, ())
                yield Criterion(row, group.heading.label, field, field.judged_as, field.operators, groups)
            elif row.size:
                operators = operators_of(Judged.NUMBER, False, _PRICES)
                yield Criterion(row, group.heading.label, None, Judged.NUMBER, operators)
