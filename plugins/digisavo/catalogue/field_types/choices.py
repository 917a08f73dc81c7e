"""Several answers from a vocabulary."""

from collections.abc import Iterator

from markupsafe import Markup

from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import Allowed, FacetValue, Options, Schema, in_order
from digisavo.catalogue.field_types.choice import Choice
from digisavo.catalogue.field_types.lists import ListType, bracketed
from digisavo.catalogue.judging import AnsweredTerm, Judged, WantedTerm
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.text import quote


class Choices(ListType):
    """Several terms of a vocabulary."""

    name = "choices"
    accepts = ListType.accepts | Choice.accepts
    flags = ListType.flags | Choice.flags
    needs = Choice.needs
    can_filter = True
    has_codes = True
    judged_as = Judged.TERMS

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._item = Choice(options)
        self.vocabulary = self._item.vocabulary
        self.facet_order, self.is_open = self._item.facet_order, self._item.is_open

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> list[str] | None:
        if named := self._item.named_in(raw):
            sheet.error(path, "list.type", hint="meant", meant=bracketed(named))
            return None
        return super().check(raw, path, sheet)

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        if named := self._item.named_in(raw):
            sheet.error(path, "choice.several", hint="each", text=quote(" ".join(str(raw).split())), meant=named)
            return None
        return self._item.check(raw, path, sheet)

    def show(self, value: list[str], display: Display) -> Markup:
        # Terms are short: as bullets they would fill a page.
        return Markup(", ").join(self.show_item(item, display) for item in value)

    def show_item(self, item: str, display: Display) -> Markup:
        return self._item.show(item, display)

    def texts(self, value: list[str], display: Display) -> list[str]:
        """In the order of the vocabulary, so that answers side by side are easy to compare."""
        return super().texts(in_order(value, self.facet_order), display)

    def text_of_item(self, item: str, display: Display) -> str:
        return self._item.label(item)

    def allowed(self) -> Allowed:
        return self._item.allowed()

    def words(self, value: list[str]) -> Iterator[str]:
        yield from map(self._item.label, value)

    def facet_values(self, value: list[str], display: Display) -> Iterator[FacetValue]:
        for item in value:
            yield from self._item.facet_values(item, display)

    def answered_terms(self, value: list[str], display: Display) -> Iterator[AnsweredTerm]:
        for item in value:
            yield from self._item.answered_terms(item, display)

    def wanted_terms(self) -> Iterator[WantedTerm]:
        yield from self._item.wanted_terms()

    def describe_item(self) -> Schema:
        return self._item.schema()

    def record_item(self) -> Schema:
        return self._item.record_schema()
