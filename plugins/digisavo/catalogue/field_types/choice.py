"""Choices from a vocabulary: one term or several, open to `muu: selite` unless declared closed."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import FacetValue, FieldType, Options, Schema, check_plain_text, check_text
from digisavo.catalogue.field_types.text import ListType
from digisavo.catalogue.sheet import Sheet
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.document import Path, Raw
from digisavo.core.suggest import did_you_mean
from digisavo.core.text import capitalised, quote

OTHER = "muu"
_OTHER_LENGTH = 100
_LISTED = 15


class Choice(FieldType):
    """One term of a vocabulary."""

    name = "choice"
    accepts = frozenset({"options", "closed", "notice_values"})
    can_filter = True
    is_term = True

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self.vocabulary = load_vocabulary(options["options"])
        self.closed = bool(options.get("closed"))
        self._shown: dict[str, Markup] = {}
        told = options.get("notice_values", {})
        terms = self.vocabulary.terms
        # Answers that need no word are given back as the vocabulary's own text, one for all entries.
        self._unremarkable = {key: key for key in terms if not terms[key].replaced_by and key not in told}
        self.facet_order = tuple(terms)

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        if isinstance(raw, str) and (known := self._unremarkable.get(raw)):
            return known
        text = check_text(_unfold_other(raw), path, sheet)
        if text is None:
            return None
        term = self.vocabulary.terms.get(text)
        if term and term.replaced_by:
            sheet.notice(
                path, "choice.replaced", f"arvon {quote(text)} tilalle on tullut {term.replaced_by}.",
                f"Kirjoita {term.replaced_by}.",
            )  # fmt: skip
            return term.replaced_by
        if term:
            self._tell_about(text, path, sheet)
            return text
        if not self.closed and text.startswith(f"{OTHER}:"):
            return self._check_other(text, path, sheet)
        self._refuse(text, path, sheet)
        return None

    def _tell_about(self, text: str, path: Path, sheet: Sheet) -> None:
        notice = self.options.get("notice_values", {}).get(text)
        if notice:
            sheet.notice(
                path, "choice.notice", f"{quote(text)}: {notice}", "Tarkista, onko uudempi vaihtoehto käytössä."
            )

    def _check_other(self, text: str, path: Path, sheet: Sheet) -> str | None:
        explanation = text.removeprefix(f"{OTHER}:").strip()
        if not explanation:
            sheet.error(path, "choice.other", "selite puuttuu.", "Kirjoita muu: ja lyhyt selite.")
            return None
        checked = check_plain_text(explanation, path, sheet, {"max_length": _OTHER_LENGTH})
        if checked is None:
            return None
        sheet.notice(
            path, "choice.open", f"sanaston ulkopuolinen arvo {quote(checked)}.",
            "Toimitus: harkitse, kuuluuko arvo sanastoon.",
        )  # fmt: skip
        return f"{OTHER}: {checked}"

    def _refuse(self, text: str, path: Path, sheet: Sheet) -> None:
        ids = [term.id for term in self.vocabulary.terms.values() if not term.replaced_by]
        meant = self.vocabulary.meant_by(text)
        question = f"Tarkoititko {meant}? " if meant else did_you_mean(text, ids)
        sheet.error(path, "choice.unknown", f"{quote(text)} ei ole sallittu arvo.", question + self.allowed())

    def allowed(self) -> str:
        ids = [term.id for term in self.vocabulary.terms.values() if not term.replaced_by]
        listed = ", ".join(ids[:_LISTED]) + (" …" if len(ids) > _LISTED else "")
        other = "" if self.closed else f" tai {OTHER}: selite"
        return f"Sallitut arvot: {listed}{other}."

    def show(self, value: str, display: Display) -> Markup:
        # Terms are shown again and again, so each is escaped once.
        shown = self._shown.get(value)
        if shown is None:
            shown = self._shown[value] = escape(self.label(value))
        return shown

    def texts(self, value: str, display: Display) -> list[str]:
        return [self.label(value)]

    def label(self, value: str) -> str:
        """The label of a term; of an open answer the explanation, which begins with a capital as labels do."""
        label = self.vocabulary.label(value)
        return capitalised(label.removeprefix(f"{OTHER}:").strip()) if label.startswith(f"{OTHER}:") else label

    def words(self, value: str) -> Iterator[str]:
        yield self.label(value)

    def facet_values(self, value: str, display: Display) -> Iterator[FacetValue]:
        """The term, or `muu` for all open answers, and the wider terms that include it."""
        terms = self.vocabulary.terms
        code = OTHER if value.startswith(f"{OTHER}:") else value
        yield code, terms[code].label if code in terms else load_vocabulary("others").label(code)
        yield from ((wider.id, wider.label) for wider in terms.values() if code in wider.includes)

    def schema(self) -> Schema:
        # Unquoted `No` and `005` are typed otherwise by editors' YAML, so ids that look so are given as text too.
        ids: Schema = {"enum": list(self.vocabulary.terms)}
        if self.closed:
            return ids
        explained: Schema = {"type": "string", "pattern": rf"^{OTHER}:\s*\S.{{0,{_OTHER_LENGTH - 1}}}$"}
        unquoted: Schema = {
            "type": "object", "properties": {OTHER: {"type": "string", "minLength": 1, "maxLength": _OTHER_LENGTH}},
            "required": [OTHER], "additionalProperties": False,
        }  # fmt: skip
        return {"anyOf": [ids, explained, unquoted]}


class Choices(ListType):
    """Several terms of a vocabulary."""

    name = "choices"
    accepts = ListType.accepts | Choice.accepts
    can_filter = True

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._item = Choice(options)
        self.vocabulary = self._item.vocabulary
        self.facet_order = self._item.facet_order

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        return self._item.check(raw, path, sheet)

    def show_item(self, item: str, display: Display) -> Markup:
        return self._item.show(item, display)

    def text_of_item(self, item: str, display: Display) -> str:
        return self._item.label(item)

    def allowed(self) -> str:
        return self._item.allowed()

    def words(self, value: list[str]) -> Iterator[str]:
        yield from map(self._item.label, value)

    def facet_values(self, value: list[str], display: Display) -> Iterator[FacetValue]:
        for item in value:
            yield from self._item.facet_values(item, display)

    def describe_item(self) -> Schema:
        return self._item.schema()


def _unfold_other(raw: Raw) -> Raw:
    """`muu: selite` without quotation marks is a mapping to YAML; it means the text."""
    if isinstance(raw, dict) and list(raw) == [OTHER] and isinstance(raw[OTHER], str):
        return f"{OTHER}: {raw[OTHER]}"
    return raw
