"""The facts of an entry's page as HTML: each value with its level and the numbers of its sources.

They are joined here and not in a template, because a page has hundreds of such pieces and a build
thousands of pages: in a template they would take half of its time.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup, escape

from digisavo.catalogue.arranged_fields import DESCRIPTION, SOURCES
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.display import Display
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import CLAIMED, LEVELS, PROVEN, Claim, Proof
from digisavo.catalogue.field import Field
from digisavo.catalogue.payments import payments_of
from digisavo.catalogue.product_groups import ABILITIES
from digisavo.catalogue.vocabulary import Term
from digisavo.outputs.rendering.citations import Citations
from digisavo.outputs.rendering.fact_layout import (
    Condition,
    GroupLayout,
    beginning_of,
    conditions_of,
    lay_out,
)  # fmt: skip
from digisavo.outputs.rendering.payment_words import PaymentWords
from digisavo.outputs.rendering.signs import sign_of, signed
from digisavo.outputs.rendering.translations import Language
from digisavo.outputs.rendering.users import show_users

_NOTHING = Markup("")
_NOTE, _NOTE_BELOW = "<small>{}</small>", "</dd><dd>{}"
"""What proofs note: beside the answer or, where answers stand in a narrow column of their own, below the row."""


@dataclass(frozen=True, slots=True)
class FactGroup:
    """A group of facts on an entry's page that has any: its term with its heading, its HTML, and its label in short."""

    term: Term
    html: str
    short: str


@dataclass(slots=True)
class PageFacts:
    """What the page of one entry says: facts by group, what nobody has stated by group, and the sources."""

    citations: Citations
    groups: list[FactGroup] = field(default_factory=list)
    missing: list[tuple[Term, Markup]] = field(default_factory=list)
    missing_count: int = 0
    description: Markup = _NOTHING
    """The claim of the description, which stands above the groups."""
    levels: Counter[str] = field(default_factory=Counter)
    """How many values there are at each claim level."""

    @property
    def html(self) -> Markup:
        """All groups."""
        return Markup("".join(group.html for group in self.groups))  # noqa: S704 - made of escaped parts

    @property
    def proven(self) -> int:
        """How many values have been checked or confirmed."""
        return sum(self.levels[level] for level in PROVEN)

    @property
    def sources(self) -> Sequence[Markup]:
        """The sources in the order of their numbers."""
        return self.citations.listed()


class EntryFacts:
    """Shows facts in one language."""

    def __init__(self, language: Language) -> None:
        self._language, self._t = language, language.t
        # What is only claimed is most of a page, so it has no mark.
        self._marks = {
            level: ""
            if level == CLAIMED
            else f' <b class="ds-level--{level}">{escape(language.t(f"level.{level}"))}</b>'
            for level in LEVELS
        }
        self._layouts: dict[str, list[GroupLayout]] = {}
        self._conditions: dict[str, list[Condition]] = {}

    def of(self, entry: Entry, collection: Collection, display: Display) -> PageFacts:
        """The facts of an entry in the order of their groups."""
        facts = PageFacts(Citations(self._language))
        if collection.has_evidence and DESCRIPTION in entry.values:
            claim = entry.claim(collection.by_key[DESCRIPTION], display.today)
            facts.description = Markup(self._show_claim(claim, facts))  # noqa: S704 - made of escaped parts
        values = entry.values
        layouts = self._layout_of(collection)
        asked = {condition: condition.is_met(values) for condition in self._conditions[collection.kind]}
        for layout in layouts:
            term, beginning = self._heading(layout, entry, collection, display)
            rows = self._show_facts(layout, entry, collection, display, facts)
            missing = [
                label for label, answered_by, condition in layout.questions
                if asked[condition] and values.keys().isdisjoint(answered_by)
            ]  # fmt: skip
            if rows:
                facts.groups.append(FactGroup(term, f"{beginning}{rows}</section>", layout.term.label))
            if missing:
                facts.missing_count += len(missing)
                facts.missing.append((term, Markup(", ".join(missing))))  # noqa: S704 - escaped labels
        if collection.has_evidence:
            facts.citations.cite(Proof(url=url) for url in entry.values.get(SOURCES, ()))
        return facts

    def answer(
        self, question: Field, entry: Entry, collection: Collection, display: Display, facts: PageFacts
    ) -> Markup:
        """The answer to one question with its level and the numbers of its sources, "" where nobody has given it."""
        if question.key not in entry.values:
            return _NOTHING
        claim = entry.claim(question, display.today)
        shown = _show(question, entry, collection, display, facts)
        return Markup(shown + (self._show_claim(claim, facts) if collection.has_evidence else ""))  # noqa: S704 - made of escaped parts

    def _layout_of(self, collection: Collection) -> list[GroupLayout]:
        if collection.kind not in self._layouts:
            self._layouts[collection.kind] = lay_out(collection)
            self._conditions[collection.kind] = conditions_of(self._layouts[collection.kind])
        return self._layouts[collection.kind]

    def _heading(self, layout: GroupLayout, entry: Entry, collection: Collection, display: Display) -> tuple[Term, str]:
        """The term of a group and the beginning of its section: the questions of product groups stand below theirs."""
        chosen = entry.values.get(collection.product_groups_key, ()) if layout.term.id == ABILITIES else ()
        if not chosen:
            return layout.term, layout.beginning
        names = collection.by_key[collection.product_groups_key].type.texts(chosen, display)
        term = replace(layout.term, label=self._t("entry.abilities", groups=", ".join(names)))
        return term, beginning_of(term)

    def mark(self, level: str) -> Markup:
        """The mark of a claim level, "" for what is only claimed."""
        return Markup(self._marks[level])  # noqa: S704 - made of escaped parts

    def _show_facts(
        self, layout: GroupLayout, entry: Entry, collection: Collection, display: Display, facts: PageFacts
    ) -> str:
        """The rows of a group, "" for none; a lone label that only repeats the heading is not shown, but read out."""
        values, proofs, rows = entry.values, entry.proofs, list[str]()
        has_evidence, claimed = collection.has_evidence, 0
        look, note = (" ds-facts--short", _NOTE_BELOW) if layout.term.id == ABILITIES else ("", _NOTE)
        for key, expires_by, beginning, question in layout.rows:
            if key not in values or (key == SOURCES and has_evidence):
                continue
            shown = _show(question, entry, collection, display, facts)
            if has_evidence and (key in proofs or expires_by in values):
                shown += self._show_claim(entry.claim(question, display.today), facts, note)
            else:
                claimed += 1
            rows.append(f"{beginning}{shown}</dd>")
        facts.levels[CLAIMED] += claimed
        if len(rows) == 1 and layout.heading_field in values:
            rows[0] = rows[0].replace("<dt>", '<dt class="visually-hidden">', 1)
        return f'<dl class="ds-facts{look}">{"".join(rows)}</dl>' if rows else ""

    def _show_claim(self, claim: Claim, facts: PageFacts, note: str = _NOTE) -> str:
        """The numbers of the sources, a mark for what is more, or less, than claimed, and what the proofs note."""
        facts.levels[claim.level] += 1
        told = " ".join(filter(None, dict.fromkeys(map(self._note, claim.proofs))))
        mark, shown = self._marks[claim.level], note.format(escape(told)) if told else ""
        return f"{facts.citations.cite(claim.proofs)}{mark}{' ' if mark and shown else ''}{shown}"

    def _note(self, proof: Proof) -> str:
        """What a proof notes, and who gave it where that is no source of its own."""
        by = self._t("site.confirmed_by", name=proof.by) if proof.by else ""
        return " ".join(filter(None, (by, proof.note)))


def _show(question: Field, entry: Entry, collection: Collection, display: Display, facts: PageFacts) -> str:
    """The value of a field, which most types show themselves."""
    value, cite = entry.values[question.key], facts.citations.cite_address
    if question.key == collection.references_key:
        return show_users(value, collection, display, cite)
    if question.key == collection.paid_key:
        return PaymentWords(collection, display).show(payments_of(entry, collection), cite)
    sign = sign_of(question, value) if question.group == ABILITIES else ""
    return str(signed(sign, question.type.show(value, display)))
