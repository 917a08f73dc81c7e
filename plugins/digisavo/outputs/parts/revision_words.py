"""Changes in words: what became of an entry, answer by answer, and what to look at."""

from collections.abc import Iterator, Mapping
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.evidence import Proof
from digisavo.catalogue.field import Field
from digisavo.catalogue.field_types.markdown import Markdown
from digisavo.catalogue.field_types.rows import Group
from digisavo.catalogue.revision.differences import Difference, ProofChange
from digisavo.catalogue.revision.findings import Finding
from digisavo.catalogue.revision.revisions import Outcome, Revision
from digisavo.catalogue.revision.version import Stated
from digisavo.core.document import UNREAD, Raw
from digisavo.core.phrase import Foreign, Phrase
from digisavo.outputs.parts.revised_price import revised_price
from digisavo.outputs.parts.revised_values import added_and_removed, excerpts, paired_rows
from digisavo.outputs.rendering.context import PageDisplay

_MOST = 8
"""How many items or rows of one answer are told; of more only the number."""
_LONG = 80


class RevisionWords:
    """Tells changes in words: every line is a phrase, in which the values are foreign."""

    def __init__(self, display: PageDisplay) -> None:
        self._display, self._t = display, display.t

    def say(self, key: str, /, **values: object) -> Phrase:
        """A text of the group `changes` of the interface."""
        return Phrase.of(self._t, f"changes.{key}", **values)

    def title(self, revision: Revision) -> Phrase:
        """The kind and name of an entry."""
        found = self._display.catalogue.find(revision.reference)
        name = found.title if found and revision.collection.host_key else revision.one.title
        return self.say("title", kind=self._t(f"{revision.collection.kind}.single"), name=Foreign(name))

    def outcome(self, revision: Revision) -> Phrase:
        """What became of it, in one line."""
        before = revision.before.source.slug if revision.before else ""
        return self.say(f"outcomes.{revision.outcome}", before=Foreign(before), after=Foreign(revision.one.source.slug))

    def lines(self, revision: Revision) -> Iterator[Phrase]:
        """What differs, a line for each answer; of a new or removed entry only what tells which it is."""
        if revision.outcome in (Outcome.ADDED, Outcome.REMOVED):
            yield from self._portrait(revision)
        else:
            yield from self._changes(revision)
        yield from self._completeness(revision)

    def difference(self, difference: Difference, collection: Collection) -> Phrase:
        """One answer that differs."""
        field = collection.by_key.get(difference.key)
        label = field.label if field else self.say("unknown_key", key=Foreign(difference.key))
        before, after = difference.before, difference.after
        if before and after and before.is_sound and after.is_sound and field:
            return self._changed(label, field, before.value, after.value)
        was, now = (self._shown(stated, field) if stated else None for stated in (before, after))
        return self._framed(label, was, now)

    def finding(self, finding: Finding) -> Phrase:
        """Something to look at."""
        fields = finding.revision.collection.by_key
        labels = [Phrase((fields[key].label if key in fields else Foreign(key),)) for key in finding.keys]
        items = [self._item(item, finding) for item in finding.items]
        return self.say(
            f"findings.{finding.code}", title=self.title(finding.revision), label=self._some(labels),
            before=self._told(finding.before, finding), after=self._told(finding.after, finding),
            items=self._some(items) if items else self.say("no_source"),
        )  # fmt: skip

    def _told(self, text: str, finding: Finding) -> object:
        """A value of a finding as people read it: a level, a role, a day, an entry, or a text."""
        collection = finding.revision.collection
        role = collection.by_key.get("submitted_by")
        if finding.code in ("level_rises", "own_source", "proof_kept"):
            return self._t(f"level.{text}") if text else ""
        if finding.code in ("expires", "proof_expires"):
            return self._display.date(text) if text else ""
        if finding.code in ("others_entry", "unknown_author", "editors_entry", "submitter", "removed"):
            named = role.type.texts(text, self._display) if role and text else []
            return Foreign(", ".join(named) or self._t("changes.no_role"))
        return Foreign(self._display.title_of(text) if finding.code == "confirms" else text)

    def _item(self, item: str, finding: Finding) -> Phrase:
        """A source, or a field of the host that is confirmed."""
        if finding.code != "confirms":
            return Phrase((Foreign(item),))
        labels = {
            key: field.label for kind in self._display.catalogue.collections for key, field in kind.by_key.items()
        }
        return Phrase((labels[item],) if item in labels else (Foreign(item),))

    def _portrait(self, revision: Revision) -> Iterator[Phrase]:
        collection = revision.collection
        keys = (
            collection.title_key, collection.host_key, "organisation", "municipality", collection.summary_key,
            collection.category_key, collection.start_key, *collection.card_keys, *collection.duplicate_keys,
            "submitted_by",
        )  # fmt: skip
        for key in dict.fromkeys(key for key in keys if key in collection.by_key):
            stated = revision.one.stated(key)
            if stated:
                field = collection.by_key[key]
                yield self.say("stated", label=field.label, value=self._shown(stated, field))
        proofs = [proof for change in revision.proofs for proof in (*change.added, *change.removed)]
        if proofs:
            levels = {
                level: sum(proof.level == level for proof in proofs) for level in dict.fromkeys(p.level for p in proofs)
            }
            counts = [f"{self._t(f'level.{level}')} {count}" for level, count in levels.items()]
            yield self.say("proofs", counts=", ".join(counts))

    def _changes(self, revision: Revision) -> Iterator[Phrase]:
        price = revised_price(revision, self._display)
        told = price.keys if price else frozenset()
        for difference in revision.differences:
            if price and difference.key in told:
                yield from (
                    [self._framed(self._t("changes.price"), price.before, price.after)]
                    if price.is_first(difference)
                    else []
                )
            else:
                yield self.difference(difference, revision.collection)
        for change in revision.proofs:
            if change.is_of_proofs:
                yield self._proof_change(change, revision.collection.by_key[change.key])

    def _completeness(self, revision: Revision) -> Iterator[Phrase]:
        shares = [
            version.entry.completeness.percent if version and version.entry else None
            for version in (revision.before, revision.after)
        ]
        if shares[0] != shares[1]:
            was, now = shares
            form = (
                "completeness" if was is not None and now is not None else "completeness_now" if now is not None else ""
            )
            if form:
                yield self.say(form, before=was, after=now)

    def _changed(self, label: object, field: Field, before: Any, after: Any) -> Phrase:
        """A sound answer that is another one now."""
        if isinstance(field.type, Group):
            return self._rows_changed(label, field.type, before, after)
        if isinstance(before, list) and isinstance(after, list):
            added, removed = added_and_removed(before, after)
            if not added and not removed:
                return self.say("reordered", label=label)
            return self._with_items(label, self._items(field, added), self._items(field, removed))
        was, now = self._text_of(before, field), self._text_of(after, field)
        if isinstance(field.type, Markdown) or max(len(was), len(now)) > _LONG:
            was, now = excerpts(was, now)
        return self._framed(label, Phrase((Foreign(was),)), Phrase((Foreign(now),)))

    def _rows_changed(self, label: object, group: Group, before: list[Any], after: list[Any]) -> Phrase:
        rows = paired_rows(before, after, group)
        changed = [self._row_changed(group, was, now) for was, now in rows if was and now and was != now]
        added = [self._row(group, now) for was, now in rows if now and not was]
        removed = [self._row(group, was) for was, now in rows if was and not now]
        if not (changed or added or removed):
            return self.say("reordered", label=label)
        return self._with_items(label, added, removed, changed)

    def _row_changed(self, group: Group, before: Mapping[str, Any], after: Mapping[str, Any]) -> Phrase:
        head = next(key for key in group.fields if key in after)
        parts = []
        for key, part in group.fields.items():
            if before.get(key) != after.get(key):
                shown = [
                    Phrase((Foreign(self._text_of(row[key], part)),)) if key in row else None for row in (before, after)
                ]
                parts.append(self._framed(part.label, *shown).in_sentence())
        name = Foreign(self._text_of(after[head], group.fields[head]))
        return self.say("row", name=name, changes=Phrase.joined(parts))

    def _row(self, group: Group, row: Any) -> Phrase:
        return Phrase((Foreign(", ".join(group.texts([row], self._display))),))

    def _items(self, field: Field, items: list[Any]) -> list[Phrase]:
        return [Phrase((Foreign(self._text_of([item], field)),)) for item in items]

    def _with_items(
        self, label: object, added: list[Phrase], removed: list[Phrase], changed: list[Phrase] | None = None
    ) -> Phrase:
        told = [
            self.say(f"items.{name}", items=self._some(items))
            for name, items in (("added", added), ("removed", removed), ("changed", changed or []))
            if items
        ]
        return self.say("listed", label=label, changes=Phrase.joined(told, "; "))

    def _some(self, items: list[Phrase]) -> Phrase:
        rest = len(items) - _MOST
        return Phrase.joined([*items[:_MOST], *([self.say("more", count=rest)] if rest > 0 else [])])

    def _framed(self, label: object, before: Phrase | None, after: Phrase | None) -> Phrase:
        form = "changed" if before and after else "added" if after else "removed"
        return self.say(form, label=label, before=before or "", after=after or "")

    def _shown(self, stated: Stated, field: Field | None) -> Phrase:
        """An answer as it stands, a faulty one as it was typed."""
        if stated.value == UNREAD:
            return self.say("unread")
        text = self._text_of(stated.value, field) if stated.is_sound and field else raw_text(stated.value)
        shown = Phrase((Foreign(text if len(text) <= _LONG * 2 else f"{text[: _LONG * 2].rstrip()}…"),))
        return shown if stated.is_sound else self.say("faulty", value=shown)

    def _text_of(self, value: Any, field: Field) -> str:
        return ", ".join(field.type.texts(value, self._display))

    def _proof_change(self, change: ProofChange, field: Field) -> Phrase:
        parts = []
        if change.level_before != change.level_after and change.level_before and change.level_after:
            levels = {
                "before": self._t(f"level.{change.level_before}"),
                "after": self._t(f"level.{change.level_after}"),
            }
            parts.append(self.say("level", **levels))
        parts += [
            self.say(f"proof.{name}", proof=self._some([self._proof(proof) for proof in proofs]))
            for name, proofs in (("added", change.added), ("removed", change.removed)) if proofs
        ]  # fmt: skip
        return self.say("evidence", label=field.label, changes=Phrase.joined(parts, "; "))

    def _proof(self, proof: Proof) -> Phrase:
        parts = [Phrase((self._t(f"level.{proof.level}"),))]
        if proof.url:
            parts.append(Phrase((Foreign(proof.url),)))
        if proof.checked_on:
            parts.append(self.say("read_on", date=self._display.date(proof.checked_on)))
        if proof.valid_until:
            parts.append(self.say("valid_until", date=self._display.date(proof.valid_until)))
        if proof.note:
            parts.append(Phrase((Foreign(proof.note),)))
        return Phrase.joined(parts)


def raw_text(raw: Raw) -> str:
    """What a file has in the place of an answer, on one line."""
    if isinstance(raw, str):
        return " ".join(raw.split())
    if isinstance(raw, dict):
        return ", ".join(f"{key}: {raw_text(value)}" for key, value in raw.items())
    return ", ".join(map(raw_text, raw))
