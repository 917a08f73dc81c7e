"""Claim levels: the best proof that still holds, and expiry without anybody's doing."""

from datetime import date

import pytest
from tests.catalogue.making import check_service, service

from digisavo.catalogue.evidence import CLAIMED, CONFIRMED, EXPIRED, UNPROVEN, VERIFIED, Proof, judge
from digisavo.collections.services.collection import SERVICES

TODAY = date(2026, 11, 22)


def test_a_value_without_evidence_is_what_the_submitter_says() -> None:
    assert judge((), "", TODAY) is UNPROVEN
    assert UNPROVEN.level == CLAIMED


def test_the_best_proof_counts() -> None:
    proofs = (Proof(CLAIMED), Proof(CONFIRMED), Proof(VERIFIED))
    assert judge(proofs, "", TODAY).level == CONFIRMED
    assert judge(proofs, "", TODAY).proofs == proofs


@pytest.mark.parametrize(
    ("until", "level"),
    [
        ("2026-11-21", EXPIRED),
        ("2026-11-22", VERIFIED),
        ("2026-10", EXPIRED),
        ("2026-11", VERIFIED),
        ("2025", EXPIRED),
        ("2026", VERIFIED),
    ],
)
def test_a_proof_holds_to_the_end_of_its_last_day_month_or_year(until: str, level: str) -> None:
    assert judge((Proof(VERIFIED, valid_until=until),), "", TODAY).level == level
    assert judge((), until, TODAY).level == (CLAIMED if level == VERIFIED else EXPIRED)


def test_an_expired_proof_leaves_the_others() -> None:
    proofs = (Proof(VERIFIED, valid_until="2020-01-01"), Proof(CLAIMED))
    assert judge(proofs, "", TODAY).level == CLAIMED


def test_a_value_that_is_over_is_expired_whatever_its_proof() -> None:
    assert judge((Proof(VERIFIED),), "2020-01-01", TODAY).level == EXPIRED


def test_the_day_alone_turns_a_price_out_of_date() -> None:
    entry = service("a", "pricing: {from: 10, valid_until: 2026-11-22}")
    price = SERVICES.by_key["pricing.from"]
    assert entry.claim(price, TODAY).level == CLAIMED
    assert entry.claim(price, date(2026, 11, 23)).level == EXPIRED


def test_an_address_for_a_proof_is_advised_as_its_address() -> None:
    _, problems = check_service("status: tuotannossa\nevidence: {status: 'https://example.org/a'}")
    (problem,) = [problem for problem in problems if problem.code == "row.type"]
    assert problem.suggestion == "url: https://example.org/a"
