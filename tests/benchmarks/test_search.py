"""What the benchmarks of search compute, and that its questions ask for pages."""

import json
from pathlib import Path

import pytest
from benchmarks.search.asking_site import judged
from benchmarks.search.ranking_texts import scores

QUESTIONS = Path(__file__).parents[2] / "benchmarks/search/questions.json"


def test_relevance_is_scored() -> None:
    queries = [
        {"t": "base", "rel": [1, 2], "neu": [9]},
        {"t": "base", "rel": [5], "neu": []},
        {"t": "two", "rel": [1], "neu": []},
    ]
    found = scores(queries, [[9, 4, 1], [], [1]])
    assert found["types"]["base"] == {"r20": 0.25, "mrr": 0.25, "p10": 0.25}
    assert found["macro"]["r20"] == pytest.approx(0.625)


def test_questions_are_judged() -> None:
    questions = [
        {"q": "a", "any": ["a/"]},
        {"q": "b", "any": ["b/"]},
        {"q": "c", "any": ["c/"]},
        {"q": "d", "any": ["d/"]},
    ]
    found = judged(questions, [["a/"], ["x/", "y/", "b/#part"], ["x/", "y/", "z/", "c/"], []])
    assert (found["n"], found["first_three"], found["first"], found["nothing"]) == (4, 0.5, 0.25, 0.25)
    assert [miss["q"] for miss in found["misses"]] == ["c", "d"]


def test_there_are_enough_questions_and_each_has_pages() -> None:
    questions = json.loads(QUESTIONS.read_text("utf-8"))
    assert len(questions) >= 120
    assert len({question["q"] for question in questions}) == len(questions)
    assert all(question["any"] and all(page.endswith("/") for page in question["any"]) for question in questions)
