"""The stamp of a build (`build.json`): of which commit and day a site is, and how many entries of each kind it has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from digisavo.adapters.verification.built_site import BuiltSite, UnreadableError
from digisavo.adapters.verification.fault import Fault
from digisavo.adapters.verification.formats import parse_json
from digisavo.catalogue.catalogue import Catalogue

STAMP = "build.json"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a stamp says; `counts` is empty in one that was made before stamps had counts."""

    commit: str
    today: date
    counts: Mapping[str, int]

    @classmethod
    def of(cls, data: Any) -> "Stamp":
        """A stamp from JSON; ValueError for anything else."""
        if not isinstance(data, dict):
            raise ValueError("leima ei ole JSON-olio")
        commit, day, counts = data.get("commit"), data.get("today"), data.get("counts", {})
        if not isinstance(commit, str) or not isinstance(day, str):
            raise ValueError("leimasta puuttuu commit tai today")
        if not isinstance(counts, dict) or not all(_is_count(count) for count in counts.values()):
            raise ValueError("leiman counts ei ole määriä lajeittain")
        return cls(commit, _day(day), counts)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError("leiman today ei ole päivä") from error


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def read_stamp(site: BuiltSite) -> Stamp:
    """The stamp of a site; UnreadableError where it is missing or broken."""
    try:
        return Stamp.of(parse_json(STAMP, site))
    except ValueError as error:
        raise UnreadableError(Fault(STAMP, f"ei ole koonnin leima ({error})")) from error


def stamp_faults(site: BuiltSite, commit: str, catalogue: Catalogue) -> Iterator[Fault]:
    """Where a site is not of the content: another commit ("" where that is not known), or other counts."""
    try:
        stamp = read_stamp(site)
    except UnreadableError as error:
        yield error.fault
        return
    if commit and stamp.commit != commit:
        yield Fault(STAMP, f'sivusto on versiosta "{stamp.commit}", sisältö on versiosta "{commit}"')
    counted = {kind.kind: len(catalogue.of_kind(kind.kind)) for kind in catalogue.collections}
    for kind in dict.fromkeys([*counted, *stamp.counts]):
        if stamp.counts.get(kind) != counted.get(kind):
            told, real = stamp.counts.get(kind, "ei mitään"), counted.get(kind, "ei mitään")
            yield Fault(STAMP, f"lajin {kind} määrä on {told}, sisällössä on {real}")
