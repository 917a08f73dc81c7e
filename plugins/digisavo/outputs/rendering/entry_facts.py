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
from digisavo.catalogue.evidence import CLAIMED, LEVELS, UNPROVEN, Claim, Proof
from digisavo.catalogue.field import Field
from digisavo.catalogue.vocabulary import Term
from digisavo.outputs.rendering.fact_layout import GroupLayout, lay_out
from digisavo.outputs.rendering.translations import Language

_ADDRESS_LENGTH = 56
_LINES = "\n"
_NOT_STATED = Term("not_stated", "")


@dataclass(frozen=True, slots=True)
class FactGroup:
    """A group of facts on an entry's page: its term, its HTML, and whether it has any fact."""

    term: Term
    html: str
    has_facts: bool


class EntryFacts:
    """Shows facts in one language."""

    def __init__(self, language: Language) -> None:
        self._t, self._date = language.t, language.date
        # The level of most values, only claimed, is a plain word; a badge is for what deserves a second look.
        words = {level: escape(language.t(f"level.{level}")) for level in LEVELS}
        self._badges = {
            level: str(word) if level == CLAIMED else f'<span class="ds-level--{level}">{word}</span>'
            for level, word in words.items()
        }
        self._not_stated = str(escape(language.t("entry.not_stated", fields="{}")))
        # One source proves many fields of an entry: its lines are made once.
        self._dated = cache(lambda key, day: str(escape(self._t(f"site.{key}", date=self._date(day)))))
        self._layouts: dict[str, list[GroupLayout]] = {}
        self._claim = lru_cache(maxsize=1024)(self._show_claim)
        self._unproven = f" {self._claim(UNPROVEN)}"

    def badge(self, level: str) -> Markup:
        """A claim level as a word or a badge."""
        return Markup(self._badges[level])  # noqa: S704 - made of escaped parts

    def groups(self, entry: Entry, collection: Collection, display: Display) -> Iterator[FactGroup]:
        """The groups of an entry's page in their order; a group without any fact has its gaps only.

        Where a kind has no evidence, the gaps of all such groups are one line at the end.
        """
        values, has_evidence, not_stated = entry.values, collection.has_evidence, list[str]()
        for layout in self._layout_of(collection):
            facts = self._show_facts(layout, entry, collection, display)
            missing = [question.label for question in layout.questions if question.is_open(values)]
            if facts or has_evidence:
                html = f"{layout.beginning}{facts}{self._show_missing(missing)}</section>"
                yield FactGroup(layout.term, html, bool(facts))
            else:
                not_stated += missing
        if not_stated:
            yield FactGroup(_NOT_STATED, self._show_missing(not_stated), False)

    def _layout_of(self, collection: Collection) -> list[GroupLayout]:
        if collection.kind not in self._layouts:
            self._layouts[collection.kind] = lay_out(collection)
        return self._layouts[collection.kind]

    def _show_missing(self, labels: list[str]) -> str:
        return f'<p class="ds-missing">{self._not_stated.replace("{}", ", ".join(labels))}</p>\n' if labels else ""

    def claim(self, field: Field, entry: Entry, display: Display) -> Markup:
        """How far the value of a field can be trusted, and a line for every source of it."""
        return Markup(self._claim(entry.claim(field, display.today)))  # noqa: S704 - made of escaped parts

    def _show_facts(self, layout: GroupLayout, entry: Entry, collection: Collection, display: Display) -> str:
        """The rows of a group, "" for none; a lone label that only repeats the heading is not shown, but read out."""
        values, proofs, rows = entry.values, entry.proofs, []
        unproven = self._unproven if collection.has_evidence else ""
        for key, expires_by, beginning, field in layout.rows:
            if key in values:
                claim = unproven
                if claim and (key in proofs or expires_by in values):
                    claim = f" {self._claim(entry.claim(field, display.today))}"
                rows.append(f"{beginning}{field.type.show(values[key], display)}{claim}</dd>")
        if len(rows) == 1 and layout.heading_field in values:
            rows[0] = rows[0].replace("<dt>", '<dt class="visually-hidden">', 1)
        return f'<dl class="ds-facts">\n{_LINES.join(rows)}\n</dl>\n' if rows else ""

    def _show_claim(self, claim: Claim) -> str:
        """The level, and after it the proof that gives it; each further proof is a line."""
        proofs: Sequence[Proof] = [self._attributed(proof) for proof in claim.proofs]
        if len(proofs) > 1:
            proofs = sorted(_merged(proofs), key=lambda proof: proof.level != claim.level)
        servers = Counter(_server_of(proof.url) for proof in proofs)
        lines = [self._show_proof(proof, servers[_server_of(proof.url)] > 1) for proof in proofs]
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
                parts.append(self._dated(key, day))
        return ". ".join(part for part in (", ".join(parts), str(escape(proof.note))) if part)

    def _attributed(self, proof: Proof) -> Proof:
        """A proof whose note says in words who gave it."""
        return replace(proof, by="", note=self._t("site.confirmed_by", name=proof.by)) if proof.by else proof

    def _show_link(self, url: str, is_long: bool) -> str:
        text = _short(url) if is_long else _server_of(url)
        # A citation: editors read what it proves before they let it in.
        link = f'<a href="{escape(url)}">{escape(text)}</a>'
        return f"{escape(self._t('site.source'))} {link}"


def _merged(proofs: Iterable[Proof]) -> list[Proof]:
    """Proofs that differ only in what they note become one with all the notes."""
    notes: dict[Proof, list[str]] = {}
    for proof in proofs:
        notes.setdefault(replace(proof, note=""), []).append(proof.note)
    return [replace(proof, note=" ".join(filter(None, texts))) for proof, texts in notes.items()]


def _short(url: str) -> str:
    """A URL to read: without the scheme, with letters in place of their codes, the middle of a long one left out."""
    shown = readable(url)
    half = _ADDRESS_LENGTH // 2
    return shown if len(shown) <= _ADDRESS_LENGTH else f"{shown[:half]}…{shown[-half:]}"


@lru_cache(maxsize=1024)
def _server_of(url: str) -> str:
    """The name of the server of a URL, without `www.`."""
    return readable(url).partition("/")[0].partition("?")[0]
