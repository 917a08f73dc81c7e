"""Joint buyers and in-house companies, and the municipalities that are known to own them or to buy through them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from digisavo.catalogue.places import load_places
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.document import Path
from digisavo.reading.declared import Form, attributes_of, check_distinct, refuse, rows_of
from digisavo.reading.own_files import OwnFile, read_own

VOCABULARY = "joint_buyers"
_FORMS = {
    "id": Form.TEXT, "kind": Form.TEXT, "business_id": Form.TEXT, "website": Form.TEXT, "url": Form.TEXT,
    "date": Form.TEXT, "everybody": Form.FLAG, "complete": Form.FLAG, "members": Form.LIST,
}  # fmt: skip
_MEMBER = {"municipality": Form.TEXT, "url": Form.TEXT, "date": Form.TEXT}


class Kind(StrEnum):
    """What a buyer is: an in-house company of the country or of an area, or one that buys for others."""

    NATIONAL = "kansallinen"
    REGIONAL = "alueellinen"
    JOINT = "yhteishankinta"


@dataclass(frozen=True, slots=True)
class Source:
    """The page that says so, and its day, "" where it has none."""

    url: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class JointBuyer:
    """One of them, by the id of its term.

    `members` are sources by the codes of municipalities. A municipality that is none of them may be one all the same,
    unless the list `is_complete`. `is_for_all` says that every municipality may buy through it.
    """

    id: str
    kind: Kind
    source: Source
    website: str = ""
    business_id: str = ""
    is_for_all: bool = False
    is_complete: bool = False
    members: Mapping[str, Source] = field(default_factory=dict)


Buyers = Mapping[str, JointBuyer]


@cache
def load_joint_buyers() -> Buyers:
    """Those of `data/procurement/buyers.yml` by id; raises DeclarationError where it has faults."""
    file = read_own("data", "procurement", "buyers.yml")
    buyers = parse_joint_buyers(file)
    file.check()
    return buyers


def parse_joint_buyers(file: OwnFile) -> Buyers:
    """The buyers that a file declares; its faults are reported to it."""
    needed = ("id", "kind", "url")
    rows = [(path, attributes_of(row, path, _FORMS, needed, file)) for path, row in rows_of(file.values, (), file)]
    check_distinct([((*path, "id"), row["id"]) for path, row in rows if "id" in row], file)
    found = [buyer for path, row in rows if (buyer := _buyer(path, row, file))]
    return {buyer.id: buyer for buyer in found}


def _buyer(path: Path, row: Mapping[str, Any], file: OwnFile) -> JointBuyer | None:
    known = {"id": load_vocabulary(VOCABULARY).terms.keys(), "kind": {kind.value for kind in Kind}}
    for name, values in known.items():
        if row.get(name) not in values:
            if name in row:
                refuse(row[name], values, (*path, name), file)
            return None
    return JointBuyer(
        row["id"], Kind(row["kind"]), Source(row.get("url", ""), row.get("date", "")), row.get("website", ""),
        row.get("business_id", ""), row.get("everybody", False), row.get("complete", False),
        dict(_members(row.get("members", []), (*path, "members"), file)),
    )  # fmt: skip


def _members(rows: Any, path: Path, file: OwnFile) -> list[tuple[str, Source]]:
    found, codes = [], load_places().municipalities.keys()
    for at, row in rows_of(rows, path, file):
        member = attributes_of(row, at, _MEMBER, ("municipality", "url"), file)
        code = member.get("municipality", "")
        if code not in codes:
            refuse(code, codes, (*at, "municipality"), file)
        else:
            found.append((code, Source(member.get("url", ""), member.get("date", ""))))
    check_distinct([((*path, index), code) for index, (code, _) in enumerate(found)], file)
    return found
