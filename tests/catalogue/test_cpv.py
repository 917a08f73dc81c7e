"""CPV codes: what the list holds, and that no formula gives the check digits of all."""

import pytest

from digisavo.catalogue.cpv import is_listed, load_codes, usual_digit, wider

UNUSUAL = {"48628000": "9", "72212100": "0", "72267100": "0", "72400000": "4"}
"""Codes of the official list whose check digit the usual weights do not give."""
OTHER_DIVISIONS = {"45211300": "2", "50112000": "3", "66516500": "5", "71300000": "1", "73000000": "2"}
"""Codes of the official list in divisions that are not held here."""


def test_the_list_has_each_code_once_in_order() -> None:
    codes = list(load_codes())
    assert codes == sorted(codes)
    assert all(len(core) == 8 and core.isdecimal() and digit.isdecimal() for core, digit in load_codes().items())
    assert {core[:2] for core in codes} == {"48", "72"}


def test_every_code_stands_below_another_down_to_its_division() -> None:
    for core in load_codes():
        above = core.rstrip("0")[:-1].ljust(8, "0")
        assert above in load_codes() or core in ("48000000", "72000000"), core


@pytest.mark.parametrize(("core", "digit"), UNUSUAL.items())
def test_the_usual_weights_do_not_give_all_digits(core: str, digit: str) -> None:
    assert load_codes()[core] == digit != usual_digit(core)


@pytest.mark.parametrize(("core", "digit"), OTHER_DIVISIONS.items())
def test_they_give_most(core: str, digit: str) -> None:
    assert not is_listed(core)
    assert usual_digit(core) == digit


@pytest.mark.parametrize(
    ("core", "code"),
    [("48161000", "48161000-4"), ("48161500", "48161000-4"), ("48169999", "48160000-7"), ("64200000", "")],
)
def test_the_nearest_code_above(core: str, code: str) -> None:
    assert wider(core) == code
