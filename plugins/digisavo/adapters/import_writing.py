"""Writes what importers have read to the content folder; what is there stays, unless it may be updated."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from digisavo.adapters.arguments import WrongUsageError
from digisavo.adapters.content_files import Text, read_text, write_text
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry_files import portal_of
from digisavo.catalogue.sheet import Portal
from digisavo.catalogue.source_text import answered
from digisavo.catalogue.written_form import flattened
from digisavo.core.document import Document, Raw
from digisavo.core.problem import Severity
from digisavo.core.settings import Settings
from digisavo.core.source import SourceFile
from digisavo.importing.batch import Fate, Naming, Outcome, merged, refused
from digisavo.importing.draft import Draft, Item, Remark
from digisavo.importing.settling import settle
from digisavo.reading.files import read_source, shown
from digisavo.reading.yaml_text import parse_yaml


@dataclass(slots=True)
class Writing:
    """One run: where it writes, as whom, and whether it may change files or is a trial."""

    content: Path
    collections: Iterable[Collection]
    settings: Settings
    submitted_by: str
    may_update: bool
    is_trial: bool
    kinds: dict[str, Collection] = field(init=False)
    portal: Portal = field(init=False)
    naming: Naming = field(default_factory=Naming)

    def __post_init__(self) -> None:
        self.kinds = {collection.kind: collection for collection in self.collections}
        self.portal = portal_of(self.kinds, self.settings)

    def write(self, item: Item) -> Outcome:
        """Writes an item, and tells what became of it."""
        outcome = refused(item)
        if outcome or not isinstance(item, Draft):
            return outcome or Outcome(item.origin, Fate.REFUSED)
        collection = self.kinds[item.kind]
        if not item.name:
            return Outcome(item.origin, Fate.REFUSED, remarks=(Remark("no_name"),))
        stem = self.naming.name(item, collection)
        if stem is None:
            return Outcome(item.origin, Fate.REPEATED)
        return self._write_draft(item, self.content / collection.folder / f"{stem}{collection.suffix}", collection)

    def _write_draft(self, draft: Draft, path: Path, collection: Collection) -> Outcome:
        draft.answer("reviewed_on", self.settings.today.isoformat())
        exists = os.path.lexists(path)
        if exists and not self.may_update:
            return Outcome(draft.origin, Fate.KEPT, shown(path))
        draft.answers["submitted_by"] = self.submitted_by
        existing = _Existing.read(path, collection) if exists else None
        if exists and existing is None:
            return Outcome(draft.origin, Fate.KEPT, shown(path), (Remark("broken_file"),))
        if existing:
            merged(draft, existing.answers)
        settled = settle(draft, shown(path), collection, self.settings, self.portal)
        text = existing.with_answers(settled.answers, collection) if existing else Text(settled.text)
        if not self.is_trial:
            try:
                write_text(path, text)
            except WrongUsageError as error:
                return Outcome(draft.origin, Fate.REFUSED, shown(path), (Remark("left_out", found=str(error)),))
        fate = Fate.UPDATED if exists else Fate.NEW
        return Outcome(
            draft.origin, fate, shown(path), tuple(draft.remarks), settled.lacking, settled.dropped,
            tuple(draft.problems),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Existing:
    """A file that is there: its text, and what it says."""

    text: Text
    answers: dict[str, Raw]

    @classmethod
    def read(cls, path: Path, collection: Collection) -> "_Existing | None":
        """The file at a path, None where it cannot be read without loss."""
        text = read_text(path)
        for found in read_source(path, collection.kind, collection.form) if text else ():
            document = parse_yaml(found, collection.names) if isinstance(found, SourceFile) else None
            if text and isinstance(document, Document) and _is_sound(document):
                answers = flattened(document.values, collection)
                known = {key.partition(".")[0] for key in collection.by_key}
                return cls(text, answers) if document.values.keys() <= known else None
        return None

    def with_answers(self, answers: dict[str, Raw], collection: Collection) -> Text:
        """The text with other answers where they differ: comments and all else stay as somebody wrote them."""
        text = self.text.text
        for key, value in answers.items():
            if self.answers.get(key) != value:
                text = answered(text, key, value, collection) or text
        return self.text.saying(text)


def _is_sound(document: Document) -> bool:
    return all(problem.severity is not Severity.ERROR for problem in document.problems)
