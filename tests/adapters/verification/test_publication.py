"""The guard of publications: no kind may lose more than a tenth of its entries by accident."""

import json
from datetime import date

import pytest

from digisavo.adapters.verification.publication import UnknownStampError, loss_faults, parse_published
from digisavo.adapters.verification.stamps import Stamp


def stamp(**counts: int) -> Stamp:
    return Stamp("abc", date(2026, 11, 22), counts)


@pytest.mark.parametrize(
    ("before", "now"),
    [(100, 90), (100, 100), (100, 150), (10, 9), (19, 18), (0, 0), (0, 5)],
)
def test_a_tenth_may_go(before: int, now: int) -> None:
    assert not list(loss_faults(stamp(services=before), stamp(services=now)))


@pytest.mark.parametrize(("before", "now"), [(100, 89), (10, 8), (9, 8), (3, 2), (1, 0), (138, 0), (19, 17)])
def test_more_is_asked_about(before: int, now: int) -> None:
    """Of a small kind one entry is more than a tenth: entries do not leave by themselves, so somebody says so."""
    faults = list(loss_faults(stamp(services=before, posts=5), stamp(services=now, posts=5)))
    assert len(faults) == 1
    assert f"lajin services sisältöjä oli julkaistussa sivustossa {before}, nyt {now}" in str(faults[0])
    assert "salli_vaheneminen" in str(faults[0])


def test_a_kind_that_is_gone_has_lost_everything() -> None:
    assert list(loss_faults(stamp(services=5, posts=2), stamp(services=5)))
    assert not list(loss_faults(stamp(services=5), stamp(services=5, posts=2)))


def test_a_stamp_without_counts_and_none_at_all_are_fine() -> None:
    old = parse_published(b'{"commit": "abc", "today": "2026-11-22"}')
    assert old is not None
    assert not list(loss_faults(old, stamp(services=1)))
    assert parse_published(b"{}") is None


@pytest.mark.parametrize(
    "content",
    [
        b"", b"<!doctype html>", b"[]", b"null", b'{"commit": "abc"}', b'{"commit": 1, "today": "2026-11-22"}',
        b'{"commit": "", "today": "eilen"}', b"\xff\xfe", b"[" * 100_000,
        json.dumps({"commit": "", "today": "2026-11-22", "counts": {"services": "3"}}).encode(),
        json.dumps({"commit": "", "today": "2026-11-22", "counts": {"services": -3}}).encode(),
        json.dumps({"commit": "", "today": "2026-11-22", "counts": [3]}).encode(),
    ],
)  # fmt: skip
def test_what_is_no_stamp_is_refused(content: bytes) -> None:
    with pytest.raises(UnknownStampError):
        parse_published(content)
