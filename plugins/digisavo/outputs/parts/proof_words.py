"""What became of the evidence for an answer, in words."""

from digisavo.catalogue.evidence import Proof
from digisavo.catalogue.field import Field
from digisavo.catalogue.revision.differences import ProofChange
from digisavo.core.phrase import Foreign, Phrase
from digisavo.outputs.parts.saying import Saying


def proof_change(change: ProofChange, field: Field, saying: Saying) -> Phrase:
    """The claim level before and after, and the proofs that came and went."""
    parts, levels = [], (change.level_before, change.level_after)
    if all(levels) and levels[0] != levels[1]:
        before, after = (saying.t(f"level.{level}") for level in levels)
        parts.append(saying.say("level", before=before, after=after))
    renewed = _renewed(change)
    for name, told in (
        ("changed", [_renewal(was, now, saying) for was, now in renewed]),
        ("added", [_proof(proof, saying) for proof in change.added if proof not in {now for _, now in renewed}]),
        ("removed", [_proof(proof, saying) for proof in change.removed if proof not in {was for was, _ in renewed}]),
    ):
        if told:
            parts.append(saying.say(f"items.{name}", items=saying.some(told)))
    return saying.say("evidence", label=field.label, changes=Phrase.joined(parts, "; "))


def count_levels(proofs: list[Proof], saying: Saying) -> Phrase:
    """How many proofs there are of each level."""
    levels = [proof.level for proof in proofs]
    counts = (f"{saying.t(f'level.{level}')} {levels.count(level)}" for level in dict.fromkeys(levels))
    return saying.say("proofs", counts=", ".join(counts))


def _renewed(change: ProofChange) -> list[tuple[Proof, Proof]]:
    """The proofs that only changed: one of an address before, and one after."""
    before, after = ([proof.url for proof in proofs if proof.url] for proofs in (change.removed, change.added))
    once = {url for url in before if before.count(url) == after.count(url) == 1}
    now = {proof.url: proof for proof in change.added}
    return [(was, now[was.url]) for was in change.removed if was.url in once]


def _renewal(was: Proof, now: Proof, saying: Saying) -> Phrase:
    """What differs between two proofs of one address; what both say is not told again."""
    before, after = (_parts(proof, saying) for proof in (was, now))
    gone, come = ([part for part in before if part not in after], [part for part in after if part not in before])
    address = Phrase((Foreign(now.url),))
    if gone and come:
        told = saying.say("change", before=Phrase.joined(gone), after=Phrase.joined(come))
    elif gone or come:
        told = saying.say(f"items.{'added' if come else 'removed'}", items=Phrase.joined(come or gone))
    else:
        return address
    return saying.say("row", name=address, changes=told)


def _proof(proof: Proof, saying: Saying) -> Phrase:
    level, *others = _parts(proof, saying)
    address = [Phrase((Foreign(proof.url),))] if proof.url else []
    return Phrase.joined([level, *address, *others])


def _parts(proof: Proof, saying: Saying) -> list[Phrase]:
    """What a proof says beside its address: its level first."""
    parts = [Phrase((saying.t(f"level.{proof.level}"),))]
    for key, day in (("read_on", proof.checked_on), ("valid_until", proof.valid_until)):
        if day:
            parts.append(saying.say(key, date=saying.display.date(day)))
    if proof.note:
        parts.append(Phrase((Foreign(proof.note),)))
    return parts
