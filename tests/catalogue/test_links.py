"""Links of entries: where they stand, which are not asked, and when a silent one counts as dead."""

from datetime import date

import pytest

from digisavo.catalogue.links import Unchecked, judge_links, parse_unchecked, part, read_state, write_state
from digisavo.reading.own_files import OwnFile

MONDAY, NEXT = date(2026, 11, 23), date(2026, 11, 30)
ANSWERS = {"https://a.fi": "", "https://b.fi": "gone", "https://c.fi": "slow"}


def test_a_link_is_dead_when_it_was_silent_a_week_ago_too() -> None:
    first = judge_links(ANSWERS, {}, [], MONDAY)
    assert not first.dead
    assert [link.address for link in first.silent] == ["https://b.fi", "https://c.fi"]
    again = judge_links({**ANSWERS, "https://c.fi": ""}, read_state(write_state(first)), [], NEXT)
    assert [(link.address, link.reason, link.since) for link in again.dead] == [("https://b.fi", "gone", "2026-11-23")]
    assert not again.silent


def test_a_second_run_of_the_same_day_kills_nothing() -> None:
    state = read_state(write_state(judge_links(ANSWERS, {}, [], MONDAY)))
    assert not judge_links(ANSWERS, state, [], MONDAY).dead
    assert not judge_links(ANSWERS, state, [], date(2026, 11, 25)).dead


def test_a_link_that_answers_between_begins_anew() -> None:
    state = read_state(write_state(judge_links(ANSWERS, {}, [], MONDAY)))
    well = judge_links(dict.fromkeys(ANSWERS, ""), state, [], NEXT)
    assert not read_state(write_state(well))


def test_where_nothing_answers_nothing_is_judged_and_the_state_stays() -> None:
    answers = {f"https://{number}.fi": "name" for number in range(20)}
    report = judge_links(answers, {"https://3.fi": "2026-11-09"}, [], NEXT)
    assert report.is_down
    assert not report.dead
    assert read_state(write_state(report)) == {"https://3.fi": "2026-11-09"}


@pytest.mark.parametrize("address", ["https://a.fi/-->x", "https://a.fi/--!><script>", "https://a.fi/ä{}\"'"])
def test_no_address_ends_the_comment_of_the_state(address: str) -> None:
    comment = write_state(judge_links({address: "gone"}, {}, [], MONDAY))
    assert comment.count("--") == 2
    assert comment.count(">") == 1
    assert read_state(f"Teksti\n\n{comment}\n") == {address: "2026-11-23"}


@pytest.mark.parametrize(
    "text",
    ["", "<!-- digisavo-stale {} -->", "<!-- digisavo-stale {x} -->", '<!-- digisavo-stale {"silent": []} -->',
     '<!-- digisavo-stale {"silent": {"a": 7}} -->', '<!-- digisavo-stale {"silent": {"a": "eilen"}} -->'],
)  # fmt: skip
def test_a_broken_state_is_none(text: str) -> None:
    assert read_state(text) == {}


def test_links_that_are_not_asked_are_counted_with_their_reasons() -> None:
    rules = [Unchecked("https://a.fi/", "Syy"), Unchecked("https://b.fi/", "Toinen")]
    asked, unchecked = part(["https://a.fi/1", "https://a.fi/2", "https://c.fi/"], rules)
    assert asked == ["https://c.fi/"]
    assert [(rule.reason, count) for rule, count in unchecked] == [("Syy", 2), ("Toinen", 0)]


def test_every_row_of_the_file_needs_an_address_and_a_reason() -> None:
    file = OwnFile("x.yml", b"- address: https://a.fi/\n- {address: a.fi, reason: x}\n- kaikki\n")
    parse_unchecked(file)
    assert [problem.code for problem in file.problems] == [
        "declaration.missing", "declaration.value", "declaration.value"
    ]  # fmt: skip
