"""The facts of an entry's page as HTML: each value with its level and where it can be checked.

They are joined here and not in a template, because a page has hundreds of such pieces and a build
thousands of pages: in a template they would take half of its time.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from markupsafe import Markup, escape

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.display import Display, readable
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import CLAIMED, LEVELS, Claim, Proof
from digisavo.catalogue.field import Field, Required, holds
from digisavo.catalogue.vocabulary import Term, load_vocabulary
from digisavo.outputs.rendering.translations import Language

_ADDRESS_LENGTH = 56
_LINES = "\n"
_UNTOLD = Term("untold", "")


@dataclass(frozen=True, slots=True)
class FactGroup:
    """A group of facts on an entry's page: its term, its HTML, and whether it tells anything."""

    term: Term
    html: str
    is_told: bool


class Facts:
    """Shows facts in one language."""

    def __init__(self, language: Language) -> None:
        self._word, self._date = language.t, language.date
        # What most values are, only told, is a plain word; a badge is for what deserves a second look.
        words = {level: escape(language.t(f"level.{level}")) for level in LEVELS}
        self._badges = {
            level: str(word) if level == CLAIMED else f'<span class="ds-level--{level}">{word}</span>'
            for level, word in words.items()
        }
        # One source proves many fields of an entry: its lines are made once.
        self._told = cache(lambda key, day: str(escape(self._word(f"site.{key}", date=self._date(day)))))
        self._claim = lru_cache(maxsize=1024)(self._show_claim)

    def badge(self, level: str) -> Markup:
        """A claim level as a word or a badge."""
        return Markup(self._badges[level])  # noqa: S704 - made of escaped parts

    def groups(self, entry: Entry, collection: Collection, display: Display) -> Iterator[FactGroup]:
        """The groups of an entry's page in their order; a group without any fact only has gaps.

        Where no evidence makes gaps matter, those of such groups are one line at the end.
        """
        untold: list[str] = []
        for term in load_vocabulary("field_groups", collection.language).terms.values():
            fields = collection.groups.get(term.id, [])
            told = [one for one in fields if one.key in entry.values]
            facts = [self._show(one, entry, collection, display, told) for one in told]
            missed = [one.label for one in fields if _is_missed(one, entry, collection)]
            if fields and not facts and not collection.has_evidence:
                untold += missed
            elif fields:
                gaps = self._show_missing(missed)
                rows = f'<dl class="ds-facts">\n{_LINES.join(facts)}\n</dl>\n' if facts else ""
                yield FactGroup(term, f"{_heading(term)}{rows}{gaps}</section>", bool(facts))
        if untold:
            yield FactGroup(_UNTOLD, self._show_missing(untold), False)

    def _show_missing(self, labels: list[str]) -> str:
        if not labels:
            return ""
        return f'<p class="ds-missing">{escape(self._word("entry.not_told", fields=", ".join(labels)))}</p>\n'

    def claim(self, field: Field, entry: Entry, display: Display) -> Markup:
        """How far the value of a field can be trusted, and a line for every source of it."""
        return Markup(self._claim(entry.claim(field, display.today)))  # noqa: S704 - made of escaped parts

    def _show(self, field: Field, entry: Entry, collection: Collection, display: Display, group: list[Field]) -> str:
        """A row; a label that only repeats the heading above it is not shown, but read out."""
        value = field.type.show(entry.values[field.key], display)
        is_heading = len(group) == 1 and field.label == load_vocabulary("field_groups", collection.language).label(
            field.group
        )
        hidden = ' class="visually-hidden"' if is_heading else ""
        told = f" {self._claim(entry.claim(field, display.today))}" if collection.has_evidence else ""
        return f"<dt{hidden}>{_escaped(field.label)}</dt><dd>{value}{told}</dd>"

    def _show_claim(self, claim: Claim) -> str:
        """The level, and after it the proof that gives it; each further proof is a line."""
        proofs: Sequence[Proof] = [self._told_by(proof) for proof in claim.proofs]
        if len(proofs) > 1:
            proofs = sorted(_merged(proofs), key=lambda proof: proof.level != claim.level)
        hosts = Counter(host_of(proof.url) for proof in proofs)
        lines = [self._show_proof(proof, hosts[host_of(proof.url)] > 1) for proof in proofs]
        first, *others = [line for line in lines if line] or [""]
        level = f"{self._badges[claim.level]}{' · ' if first else ''}{first}"
        return "".join(f"<small>{line}</small>" for line in (level, *others))

    def _show_proof(self, proof: Proof, is_long: bool) -> str:
        parts = [self._show_link(proof.url, is_long)] if proof.url else []
        for key, day in (
            ("dated", proof.source_date),
            ("read_on", proof.checked_on),
            ("valid_until", proof.valid_until),
        ):
            if day and proof.url:
                parts.append(self._told(key, day))
        return ". ".join(part for part in (", ".join(parts), str(escape(proof.note))) if part)

    def _told_by(self, proof: Proof) -> Proof:
        """A proof that notes in words who gave it."""
        return replace(proof, by="", note=self._word("site.confirmed_by", name=proof.by)) if proof.by else proof

    def _show_link(self, url: str, is_long: bool) -> str:
        text = _short(url) if is_long else host_of(url)
        # A citation: editors read what it proves before they let it in.
        link = f'<a href="{escape(url)}">{escape(text)}</a>'
        return f"{escape(self._word('site.source'))} {link}"


def _is_missed(field: Field, entry: Entry, collection: Collection) -> bool:
    """Whether a page tells that a field is not answered: not where it is not asked, or another answers for it."""
    if field.key in entry.values or holds(field.recommended_unless, entry.values):
        return False
    if field.required_if and not field.recommended and not holds(field.required_if, entry.values):
        return False
    if not collection.has_evidence and not _is_asked(field):
        return False
    shared = [one.key for name, one in collection.questions if name == field.recommended]
    return not any(key in entry.values for key in shared)


def _is_asked(field: Field) -> bool:
    """Whether an answer is expected of everybody to whom the question applies."""
    return bool(field.recommended or field.required_if) or field.required is not Required.NO


def _merged(proofs: Iterable[Proof]) -> list[Proof]:
    """Proofs that differ only in what they note become one with all the notes."""
    notes: dict[Proof, list[str]] = {}
    for proof in proofs:
        notes.setdefault(replace(proof, note=""), []).append(proof.note)
    return [replace(proof, note=" ".join(filter(None, told))) for proof, told in notes.items()]


def _short(url: str) -> str:
    """An address to read: without the scheme, with its letters in place of their codes, the middle left out if long."""
    shown = readable(url)
    half = _ADDRESS_LENGTH // 2
    return shown if len(shown) <= _ADDRESS_LENGTH else f"{shown[:half]}…{shown[-half:]}"


@lru_cache(maxsize=1024)
def host_of(url: str) -> str:
    """The name of the server of an address, without `www.`."""
    return readable(url).partition("/")[0].partition("?")[0]


def _heading(term: Term) -> str:
    """The opening of a group's section; it has no name, for a page of a dozen landmarks has none."""
    return f'<section>\n<h2 id="{term.id}">{_escaped(term.label)}</h2>\n'


@lru_cache(maxsize=1024)
def _escaped(text: str) -> str:
    return str(escape(text))
