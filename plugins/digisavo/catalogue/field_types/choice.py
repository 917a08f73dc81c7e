"""A choice from a vocabulary: one of its terms, open to `muu: selite` unless declared closed."""

import re
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup, escape

from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import Allowed, FacetValue, FieldType, Options, Schema
from digisavo.catalogue.field_types.checks import check_plain_text, check_text, read_as
from digisavo.catalogue.judging import AnsweredTerm, Judged, WantedTerm
from digisavo.catalogue.sheet import Sheet
from digisavo.catalogue.spellings import denies, load_spellings
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.document import Path, Raw
from digisavo.core.suggest import fold
from digisavo.core.text import capitalised, quote

OTHER = "muu"
YES, NO = "kylla", "ei"
"""The terms of a question that is answered yes or no."""
_OTHER_LENGTH = 100
_LISTED = 12
_SEPARATORS = re.compile("[,;/+&]")
_IN_BRACKETS = re.compile(r" *\([^()<>]{1,60}\)$")


class Choice(FieldType):
    """One term of a vocabulary."""

    name = "choice"
    accepts = frozenset({"options", "notice_values"})
    flags = frozenset({"closed"})
    needs = ("options",)
    can_filter = True
    has_codes = True
    is_term = True
    judged_as = Judged.TERMS
    has_one_term = True

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self.vocabulary = load_vocabulary(options["options"], self.language)
        self.is_open = not options.get("closed")
        self._shown: dict[str, Markup] = {}
        noticed = options.get("notice_values", {})
        terms = self.vocabulary.terms
        # Values without a problem are returned as the text of the vocabulary, the same object for all entries.
        self._unremarkable = {key: key for key in terms if not terms[key].replaced_by and key not in noticed}
        self._ids_by_fold = {fold(key): key for key in terms}
        self.facet_order = tuple(terms)
        self.usual_terms = (YES,) if set(terms) == {YES, NO} else ()

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        if isinstance(raw, str) and (known := self._unremarkable.get(raw)):
            return known
        if isinstance(raw, list) and raw and all(isinstance(item, str) for item in raw):
            return self._check_several([str(item) for item in raw], path, sheet)
        text = check_text(_unfold_other(raw), path, sheet)
        return None if text is None else self._check_term(text, path, sheet)

    def _check_several(self, items: list[str], path: Path, sheet: Sheet) -> str | None:
        """A list in the place of a term: it may have a single item, or its items together may be a term."""
        text = ", ".join(items)
        meant = self.term_of(text)
        if meant:
            return read_as(meant, f"[{text}]", path, sheet)
        self._refuse(text, path, sheet)
        return None

    def _check_term(self, text: str, path: Path, sheet: Sheet) -> str | None:
        term = self.vocabulary.terms.get(text)
        if term and term.replaced_by:
            sheet.notice(path, "choice.replaced", term=quote(text), meant=term.replaced_by)
            return term.replaced_by
        if term:
            self._notice(text, path, sheet)
            return text
        if self.is_open and text.startswith(f"{OTHER}:"):
            return self._check_other(text, path, sheet)
        if meant := self._meant_by(text):
            return read_as(meant, text, path, sheet)
        self._refuse(text, path, sheet)
        return None

    def _meant_by(self, text: str) -> str | None:
        """The term that a text names without doubt: by its label or another spelling, with or without an explanation in
        brackets."""
        explained = _IN_BRACKETS.search(text)
        plain = text if explained and denies(explained[0]) else _IN_BRACKETS.sub("", text)
        meant = self.vocabulary.meant_by(plain) or self._ids_by_fold.get(fold(plain)) or self._meant_by_all(plain)
        return self.vocabulary.current(meant) if meant else None

    def _meant_by_all(self, text: str) -> str | None:
        """The term that every part of a text names: `asukkaat ja kuntalaiset`."""
        parts = parts_of(text)
        meant = {self.term_of(part) for part in parts} if len(parts) > 1 else set[str | None]()
        return meant.pop() if len(meant) == 1 else None

    def _notice(self, text: str, path: Path, sheet: Sheet) -> None:
        notice = self.options.get("notice_values", {}).get(text)
        if notice:
            sheet.notice(path, "choice.notice", term=quote(text), notice=notice)

    def _check_other(self, text: str, path: Path, sheet: Sheet) -> str | None:
        explanation = text.removeprefix(f"{OTHER}:").strip()
        if not explanation:
            sheet.error(path, "choice.other")
            return None
        checked = check_plain_text(explanation, path, sheet, {"max_length": _OTHER_LENGTH})
        if checked is None:
            return None
        sheet.notice(path, "choice.open", text=quote(checked))
        return f"{OTHER}: {checked}"

    def _refuse(self, text: str, path: Path, sheet: Sheet) -> None:
        terms, open_terms = self.allowed()
        several = tuple(dict.fromkeys(found for part in parts_of(text) if (found := self.term_of(part))))
        if len(several) > 1:
            sheet.error(path, "choice.several", hint="one", text=quote(text), meant=several)
            return
        meant = sheet.suggest(text, self._terms_of_today())
        if meant and denies(text) != denies(meant):
            meant = None  # the opposite of what was written
        sheet.error(path, "choice.unknown", term=quote(text), meant=meant, terms=terms, open_terms=open_terms)

    def named_in(self, raw: Raw) -> tuple[str, ...]:
        """The answers of a text that names several terms, ready to be written one by one; none of any other."""
        text = " ".join(raw.split()) if isinstance(raw, str) else ""
        if self.term_of(text) or text.startswith(f"{OTHER}:"):
            return ()
        parts = [(self.term_of(part), part) for part in parts_of(text) if part]
        is_several = len({term for term, _ in parts if term}) > 1
        return tuple(dict.fromkeys(term or part for term, part in parts)) if is_several else ()

    def term_of(self, text: str) -> str | None:
        return text if text in self.vocabulary.terms else self._meant_by(text)

    def allowed(self) -> Allowed:
        terms = self._terms_of_today()
        shown = (*terms[: _LISTED - 1], f"{terms[_LISTED - 1]} …") if len(terms) > _LISTED else tuple(terms)
        return Allowed(open_terms=shown) if self.is_open else Allowed(terms=shown)

    def _terms_of_today(self) -> list[str]:
        return [term.id for term in self.vocabulary.terms.values() if not term.replaced_by]

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
        yield code, terms[code].label if code in terms else load_vocabulary("others", self.language).label(code)
        yield from ((wider.id, wider.label) for wider in terms.values() if code in wider.includes)

    def answered_terms(self, value: str, display: Display) -> Iterator[AnsweredTerm]:
        """The term; an answer in own words is no term that can be wanted, so nobody judges what it means."""
        yield AnsweredTerm(value, self.label(value))

    def wanted_terms(self) -> Iterator[WantedTerm]:
        terms = (term for term in self.vocabulary.terms.values() if not term.replaced_by)
        yield from (WantedTerm(term.id, term.label, term.includes) for term in terms)

    def schema(self) -> Schema:
        # The YAML of editors reads unquoted `No` and `005` as other types, so ids like that are enumerated as text too.
        ids: Schema = {"enum": list(self.vocabulary.terms)}
        if not self.is_open:
            return ids
        explained: Schema = {"type": "string", "pattern": rf"^{OTHER}:\s*\S.{{0,{_OTHER_LENGTH - 1}}}$"}
        unquoted: Schema = {
            "type": "object", "properties": {OTHER: {"type": "string", "minLength": 1, "maxLength": _OTHER_LENGTH}},
            "required": [OTHER], "additionalProperties": False,
        }  # fmt: skip
        return {"anyOf": [ids, explained, unquoted]}

    def record_schema(self) -> Schema:
        ids: Schema = {"enum": [term.id for term in self.vocabulary.terms.values() if not term.replaced_by]}
        explained: Schema = {"type": "string", "pattern": f"^{OTHER}: \\S"}
        return {"anyOf": [ids, explained]} if self.is_open else ids


def parts_of(text: str) -> list[str]:
    """The parts of a text that names several terms: `lahi, verkko`, `lahi ja verkko`."""
    for joint in load_spellings().joints:
        text = text.replace(f" {joint} ", ",")
    return [part.strip() for part in _SEPARATORS.split(text)]


def _unfold_other(raw: Raw) -> Raw:
    """`muu: selite` without quotation marks is a mapping in YAML; the text is meant."""
    if isinstance(raw, dict) and list(raw) == [OTHER] and isinstance(raw[OTHER], str):
        return f"{OTHER}: {raw[OTHER]}"
    return raw


CONSTANTS: dict[str, Any] = {
    "other": OTHER,
    "other_length": _OTHER_LENGTH,
    "listed": _LISTED,
    "separators": _SEPARATORS,
    "in_brackets": _IN_BRACKETS,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
