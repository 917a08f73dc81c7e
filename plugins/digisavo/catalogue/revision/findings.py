"""What whoever accepts a change looks at first: alarms, then what is worth a glance."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from digisavo.catalogue.evidence import CLAIMED, CONFIRMED, EXPIRED, LEVELS, PROVEN, VERIFIED
from digisavo.catalogue.field import EDITORS
from digisavo.catalogue.field_types.date import is_over
from digisavo.catalogue.hosting import can_confirm
from digisavo.catalogue.revision.differences import ProofChange
from digisavo.catalogue.revision.revisions import PREVIOUS, Outcome, Revision
from digisavo.catalogue.revision.version import Version

ALARMS = (
    "removed", "others_entry", "unknown_author", "submitter", "address_lost", "addresses_lost", "level_rises",
    "own_source", "confirms", "proof_kept",
)  # fmt: skip
"""The codes of what may do harm, the gravest first."""
NOTES = ("editors_entry", "unread", "expires", "proof_expires", "similar_name", "new_tag", "new_word")
SUBMITTER = "submitted_by"
SOON = timedelta(days=30)
_RANK = {EXPIRED: -1, "": 0, CLAIMED: 0, VERIFIED: 1, CONFIRMED: 2}
_OWN_SITES = ("provider.website", "links.website")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at in a revision: a code, the fields concerned, and what words need to tell it."""

    code: str
    revision: Revision
    keys: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    items: tuple[str, ...] = ()

    @property
    def is_alarm(self) -> bool:
        """Whether it may do harm."""
        return self.code in ALARMS


def find(revision: Revision, is_of_others: bool | None, today: date) -> Iterator[Finding]:
    """Everything to look at in one revision, in any order.

    `is_of_others` says whether somebody changes it who never did before; None where that is not known.
    """
    if revision.outcome is Outcome.LAYOUT:
        return
    yield from _of_owner(revision, is_of_others)
    yield from _of_address(revision)
    yield from _of_levels(revision)
    yield from _of_kept_proofs(revision)
    yield from _of_confirmations(revision)
    if revision.after:
        yield from _of_expiry(revision, revision.after, today)


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """Alarms before notes, the gravest first."""
    order = {code: number for number, code in enumerate((*ALARMS, *NOTES))}
    return sorted(findings, key=lambda finding: order[finding.code])


def _of_owner(revision: Revision, is_of_others: bool | None) -> Iterator[Finding]:
    """Whose entry it is, as far as the file itself and the authors of its changes tell."""
    before, after = revision.before, revision.after
    if after and after.entry is None:
        yield Finding("unread", revision)
    if not before:
        return
    was, now = str(before.values.get(SUBMITTER, "")), str(after.values.get(SUBMITTER, "")) if after else ""
    if revision.outcome is Outcome.REMOVED:
        yield Finding("removed", revision, before=was)
    elif was == EDITORS:
        if is_of_others:
            yield Finding("editors_entry", revision, before=was)
    elif is_of_others:
        yield Finding("others_entry", revision, before=was)
    elif is_of_others is None and was:
        yield Finding("unknown_author", revision, before=was)
    if was and now and was != now:
        yield Finding("submitter", revision, (SUBMITTER,), was, now)


def _of_address(revision: Revision) -> Iterator[Finding]:
    """A page that gets another address leaves a sign at the old one."""
    before, after = revision.before, revision.after
    is_renamed = revision.outcome is Outcome.RENAMED and PREVIOUS in revision.collection.by_key
    if before and after and is_renamed and before.source.slug not in after.values.get(PREVIOUS, ()):
        yield Finding("address_lost", revision, (PREVIOUS,), before.source.slug, after.source.slug)


def _of_levels(revision: Revision) -> Iterator[Finding]:
    """Claim levels that rise, one finding for all fields of which the same is to be said."""
    rising: dict[tuple[str, str, str], list[ProofChange]] = {}
    for change in revision.proofs:
        if change.level_after and _RANK[change.level_after] > _RANK[change.level_before]:
            code = "own_source" if _is_own(change, revision) else "level_rises"
            rising.setdefault((code, change.level_before or CLAIMED, change.level_after), []).append(change)
    for (code, before, after), changes in rising.items():
        sources = tuple(dict.fromkeys(url for change in changes for url in _urls(change)))
        yield Finding(code, revision, tuple(change.key for change in changes), before, after, sources)


def _of_kept_proofs(revision: Revision) -> Iterator[Finding]:
    """Proofs that stay beside values that are no longer what they prove."""
    fresh = {change.key for change in revision.proofs if change.added}
    after = revision.after.entry if revision.after else None
    kept: dict[str, list[str]] = {}
    for difference in revision.differences:
        proofs = after.proofs.get(difference.key, ()) if after else ()
        level = max((proof.level for proof in proofs), key=LEVELS.index, default=CLAIMED)
        if difference.before and difference.after and difference.key not in fresh and level in PROVEN:
            kept.setdefault(level, []).append(difference.key)
    for level, keys in kept.items():
        yield Finding("proof_kept", revision, tuple(keys), after=level)


def _urls(change: ProofChange) -> tuple[str, ...]:
    return tuple(dict.fromkeys(proof.url for proof in change.added if proof.url and proof.level in PROVEN))


def _is_own(change: ProofChange, revision: Revision) -> bool:
    """Whether all that raises a level stands on the provider's own site."""
    values = revision.after.values if revision.after else {}
    own = {_host(str(values[key])) for key in _OWN_SITES if key in values} - {""}
    hosts = [_host(url) for url in _urls(change)]
    return bool(hosts) and all(any(host == site or host.endswith(f".{site}") for site in own) for host in hosts)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _of_confirmations(revision: Revision) -> Iterator[Finding]:
    """What an experience newly confirms of its host."""
    key = revision.collection.confirms_key
    if not key:
        return
    was, now = (_confirmed(version, key) for version in (revision.before, revision.after))
    added = tuple(name for name in now if name not in was)
    if added and revision.after:
        host = str(revision.after.values.get(revision.collection.host_key, ""))
        yield Finding("confirms", revision, (key,), after=host, items=added)


def _confirmed(version: Version | None, key: str) -> list[str]:
    return list(version.values.get(key, ())) if version and can_confirm(version.values) else []


def _of_expiry(revision: Revision, after: Version, today: date) -> Iterator[Finding]:
    """Values and evidence that hold no longer than the coming weeks."""
    for key in dict.fromkeys(field.expires_by for field in revision.collection.fields if field.expires_by):
        until = after.values.get(key, "")
        if until and _ends_soon(until, today):
            yield Finding("expires", revision, (key,), after=until)
    ending: dict[str, list[str]] = {}
    for key, proofs in after.entry.proofs.items() if after.entry else ():
        for until in dict.fromkeys(proof.valid_until for proof in proofs if _ends_soon(proof.valid_until, today)):
            ending.setdefault(until, []).append(key)
    for until, keys in sorted(ending.items()):
        yield Finding("proof_expires", revision, tuple(keys), after=until)


def _ends_soon(until: str, today: date) -> bool:
    return bool(until) and not is_over(until, today) and is_over(until, today + SOON + timedelta(days=1))
