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
    for name, proofs in (("added", change.added), ("removed", change.removed)):
        if proofs:
            parts.append(saying.say(f"proof.{name}", proof=saying.some([_proof(proof, saying) for proof in proofs])))
    return saying.say("evidence", label=field.label, changes=Phrase.joined(parts, "; "))


def count_levels(proofs: list[Proof], saying: Saying) -> Phrase:
    """How many proofs there are of each level."""
    levels = [proof.level for proof in proofs]
    counts = (f"{saying.t(f'level.{level}')} {levels.count(level)}" for level in dict.fromkeys(levels))
    return saying.say("proofs", counts=", ".join(counts))


def _proof(proof: Proof, saying: Saying) -> Phrase:
    parts = [Phrase((saying.t(f"level.{proof.level}"),))]
    if proof.url:
        parts.append(Phrase((Foreign(proof.url),)))
    for key, day in (("read_on", proof.checked_on), ("valid_until", proof.valid_until)):
        if day:
            parts.append(saying.say(key, date=saying.display.date(day)))
    if proof.note:
        parts.append(Phrase((Foreign(proof.note),)))
    return Phrase.joined(parts)
