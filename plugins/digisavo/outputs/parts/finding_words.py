"""What to look at in changes, in words."""

from digisavo.catalogue.revision.findings import SUBMITTER, Finding
from digisavo.core.phrase import Foreign, Phrase
from digisavo.outputs.parts.revision_words import RevisionWords

_OF_LEVELS = frozenset({"level_rises", "own_source", "proof_kept"})
_OF_DAYS = frozenset({"expires", "proof_expires"})
_OF_ROLES = frozenset({"others_entry", "unknown_author", "editors_entry", "submitter", "removed"})
_OF_HOSTS = "confirms"


def say_finding(finding: Finding, words: RevisionWords) -> Phrase:
    """One alarm or note."""
    fields = finding.revision.collection.by_key
    labels = [Phrase((fields[key].label if key in fields else Foreign(key),)) for key in finding.keys]
    items = [_item(item, finding, words) for item in finding.items]
    return words.say(
        f"findings.{finding.code}", title=words.title(finding.revision), label=words.some(labels),
        before=_told(finding.before, finding, words), after=_told(finding.after, finding, words),
        items=words.some(items) if items else words.say("no_source"),
    )  # fmt: skip


def _told(text: str, finding: Finding, words: RevisionWords) -> object:
    """A value of a finding as people read it: a level, a role, a day, an entry, or a text."""
    if finding.code in _OF_ROLES:
        role = finding.revision.collection.by_key.get(SUBMITTER)
        named = role.type.texts(text, words.display) if role and text else []
        return Foreign(", ".join(named) or words.t("changes.no_role"))
    if text and finding.code in _OF_LEVELS:
        return words.t(f"level.{text}")
    if text and finding.code in _OF_DAYS:
        return words.display.date(text)
    return Foreign(words.display.title_of(text) if finding.code == _OF_HOSTS else text)


def _item(item: str, finding: Finding, words: RevisionWords) -> Phrase:
    """A source, or a field of the host that is confirmed."""
    kinds = words.display.catalogue.collections if finding.code == _OF_HOSTS else ()
    label = next((kind.labels[item] for kind in kinds if item in kind.by_key), None)
    return Phrase((label or Foreign(item),))
