"""A run of an importer: which item becomes which file, and what became of each; as many come out as went in."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from digisavo.catalogue.collection import Collection
from digisavo.core.document import Raw
from digisavo.core.problem import Problem
from digisavo.core.slug import MAX_LENGTH, RESERVED, is_slug, slugify
from digisavo.importing.draft import Draft, Item, Remark


class Fate(StrEnum):
    """What became of an item: a new file, an updated one, one that was there and stays, one that came before in the
    same run, or nothing."""

    NEW = "new"
    UPDATED = "updated"
    KEPT = "kept"
    REPEATED = "repeated"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an item, `path` its file; `lacking` is what the check refuses there, `dropped` what was left out,
    `problems` what is wrong with the form of the original."""

    origin: str
    fate: Fate
    path: str = ""
    remarks: tuple[Remark, ...] = ()
    lacking: tuple[Problem, ...] = ()
    dropped: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def passes(self) -> bool:
        """Whether there is a file of it that the check does not refuse."""
        return self.fate in (Fate.NEW, Fate.UPDATED) and not self.lacking


@dataclass(slots=True)
class Naming:
    """The names of the files of a run."""

    taken: dict[str, tuple[Raw | None, ...]] = field(default_factory=dict)

    def name(self, draft: Draft, collection: Collection) -> str | None:
        """The name of a draft's file without its ending, None for one that came before.

        Events of one name and year differ in when they begin; two services of one name are one.
        """
        stem = draft.name if is_slug(draft.name) else slugify(draft.name)
        same = tuple(draft.answers.get(key) for key in (collection.title_key, collection.start_key))
        for name in _names(stem, bool(collection.start_key)):
            known = self.taken.setdefault(name, same)
            if known is same:
                return name
            if known == same:
                return None
        return None


def _names(stem: str, may_repeat: bool) -> Iterator[str]:
    if stem and stem not in RESERVED:
        yield stem
        for number in range(2, 1000) if may_repeat else ():
            ending = f"-{number}"
            yield f"{stem[: MAX_LENGTH - len(ending)].rstrip('-')}{ending}"


def merged(draft: Draft, existing: dict[str, Raw]) -> None:
    """Puts what a file says already below what an importer read: answers that the import lacks stay, and so does who
    has told them."""
    evidence, new = existing.get("evidence"), draft.answers.get("evidence")
    if isinstance(evidence, dict) and isinstance(new, dict):
        draft.answers["evidence"] = {**evidence, **new}
    if "submitted_by" in existing:
        draft.answers["submitted_by"] = existing["submitted_by"]
    for key, value in existing.items():
        draft.answer(key, value)


def counts(outcomes: list[Outcome]) -> dict[str, int]:
    """How many items met each fate; of those that have a new file, how many pass the check."""
    fates = Counter(outcome.fate for outcome in outcomes)
    passing = sum(outcome.passes for outcome in outcomes)
    return {"all": len(outcomes), **{fate.value: fates[fate] for fate in Fate}, "passing": passing}


def remarks_of(outcomes: list[Outcome]) -> list[tuple[Remark, int]]:
    """The remarks of many items without what they are about in each, and of how many items each is, the most first."""
    told = Counter(remark for outcome in outcomes for remark in {_without_value(one) for one in outcome.remarks})
    return told.most_common()


def _without_value(remark: Remark) -> Remark:
    return Remark(remark.code, remark.what)


def refused(item: Item) -> Outcome | None:
    """The outcome of what became no draft."""
    if isinstance(item, Draft):
        return None
    remarks = (item.remark,) if item.remark else ()
    return Outcome(item.origin, Fate.REFUSED, remarks=remarks, problems=item.problems)
