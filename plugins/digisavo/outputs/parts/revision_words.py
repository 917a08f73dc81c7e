"""Changes in words: what became of an entry, answer by answer, and what to look at."""

from collections.abc import Iterator, Mapping
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Field
from digisavo.catalogue.field_types.markdown import Markdown
from digisavo.catalogue.field_types.rows import Group
from digisavo.catalogue.hosting import host_of, hosted_title
from digisavo.catalogue.revision.differences import Difference
from digisavo.catalogue.revision.revisions import Outcome, Revision
from digisavo.catalogue.revision.version import Stated
from digisavo.core.document import UNREAD, Raw
from digisavo.core.phrase import Foreign, Phrase
from digisavo.outputs.parts.proof_words import count_levels, proof_change
from digisavo.outputs.parts.revised_price import revised_price
from digisavo.outputs.parts.revised_values import added_and_removed, excerpts, paired_rows
from digisavo.outputs.parts.saying import Saying

_LONG = 80


class RevisionWords(Saying):
    """Tells changes in words: every line is a phrase, in which the values are foreign."""

    def title(self, revision: Revision) -> Phrase:
        """The kind and name of an entry."""
        return self.say("title", kind=self.t(f"{revision.collection.kind}.single"), name=Foreign(self.name(revision)))

    def name(self, revision: Revision) -> str:
        """What an entry is called; one that has a host by that."""
        entry = revision.one.entry
        host = host_of(entry, revision.collection) if entry else ""
        return hosted_title(self.display.title_of(host), entry) if entry and host else revision.one.title

    def outcome(self, revision: Revision) -> Phrase:
        """What became of it, in one line."""
        before = revision.before.source.slug if revision.before else ""
        return self.say(f"outcomes.{revision.outcome}", before=Foreign(before), after=Foreign(revision.one.source.slug))

    def lines(self, revision: Revision) -> Iterator[Phrase]:
        """What differs, a line for each answer; of a new or removed entry only what tells which it is."""
        if revision.outcome in (Outcome.ADDED, Outcome.REMOVED):
            yield from self._portrait(revision)
        else:
            yield from self.answers(revision)
        yield from self._completeness(revision)

    def difference(self, difference: Difference, collection: Collection) -> Phrase:
        """One answer that differs."""
        field = collection.by_key.get(difference.key)
        label = field.label if field else self.say("unknown_key", key=Foreign(difference.key))
        before, after = difference.before, difference.after
        if before and after and before.is_sound and after.is_sound and field:
            told = self._changed(label, field, before.value, after.value)
            return self.say("partly", change=told) if after.faulty else told
        was, now = (self._shown(stated, field) if stated else None for stated in (before, after))
        told = self._framed(label, was, now)
        return self.say("partly", change=told) if after and after.faulty else told

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
            yield count_levels(proofs, self)

    def answers(self, revision: Revision) -> Iterator[Phrase]:
        """The answers and the evidence that differ between two versions."""
        price = revised_price(revision, self.display)
        told = price.keys if price else frozenset()
        for difference in revision.differences:
            if price and difference.key in told:
                yield from (
                    [self._framed(self.t("changes.price"), price.before, price.after)]
                    if price.is_first(difference)
                    else []
                )
            else:
                yield self.difference(difference, revision.collection)
        for change in revision.proofs:
            if change.is_of_proofs:
                yield proof_change(change, revision.collection.by_key[change.key], self)

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
        return Phrase((Foreign(", ".join(group.texts([row], self.display))),))

    def _items(self, field: Field, items: list[Any]) -> list[Phrase]:
        return [Phrase((Foreign(self._text_of([item], field)),)) for item in items]

    def _with_items(
        self, label: object, added: list[Phrase], removed: list[Phrase], changed: list[Phrase] | None = None
    ) -> Phrase:
        """What was added, removed and changed of a list; what reads alike on both sides is only written otherwise."""
        alike = [phrase for phrase in added if phrase in removed]
        groups = (
            ("added", [phrase for phrase in added if phrase not in alike]),
            ("removed", [phrase for phrase in removed if phrase not in alike]),
            ("changed", changed or []), ("rewritten", alike),
        )  # fmt: skip
        told = [self.say(f"items.{name}", items=self.some(items)) for name, items in groups if items]
        return self.say("listed", label=label, changes=Phrase.joined(told, "; "))

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
        return ", ".join(field.type.texts(value, self.display))


def raw_text(raw: Raw) -> str:
    """What a file has in the place of an answer, on one line."""
    if isinstance(raw, str):
        return " ".join(raw.split())
    if isinstance(raw, dict):
        return ", ".join(f"{key}: {raw_text(value)}" for key, value in raw.items())
    return ", ".join(map(raw_text, raw))
