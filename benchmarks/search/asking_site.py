"""Asks the search of a built site questions as people type them, and counts how often a right page stands first."""

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.search.engine import ask

_FIRST = 3
_QUESTIONS = Path(__file__).with_name("questions.json")


def main() -> int:
    """Prints the shares of questions with a right page among the first three, first, and with nothing at all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, required=True, help="the folder of a built site")
    parser.add_argument("--questions", type=Path, default=_QUESTIONS, help="JSON: question q, right pages any")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    questions = json.loads(options.questions.read_text("utf-8"))
    answers = ask(
        options.site.resolve(), "assets", "assets/haku", [question["q"] for question in questions], "addresses"
    )
    found = judged(questions, answers)
    print(json.dumps(found, ensure_ascii=False) if options.json else _text(found))
    return 0


def judged(questions: Sequence[Mapping[str, Any]], answers: Sequence[Sequence[str]]) -> dict[str, Any]:
    """The shares, and the questions that were missed with what was found in place of a right page."""
    pages = [[address.partition("#")[0] for address in found] for found in answers]
    places = [
        next((place for place, page in enumerate(found) if page in question["any"]), None)
        for question, found in zip(questions, pages, strict=True)
    ]
    return {
        "n": len(questions),
        "first_three": _share(place is not None and place < _FIRST for place in places),
        "first": _share(place == 0 for place in places),
        "nothing": _share(not found for found in pages),
        "misses": [
            {"q": question["q"], "any": question["any"], "found": found[:_FIRST]}
            for question, found, place in zip(questions, pages, places, strict=True)
            if place is None or place >= _FIRST
        ],
    }


def _share(happened: Any) -> float:
    each = list(happened)
    return sum(each) / len(each) if each else 0.0


def _text(found: Mapping[str, Any]) -> str:
    shares = ", ".join(f"{name} {found[name]:.1%}" for name in ("first_three", "first", "nothing"))
    misses = (f"  {miss['q']}: {', '.join(miss['found']) or '-'}" for miss in found["misses"])
    return "\n".join([f"{found['n']} questions: {shares}", *misses])
