"""What a problem says in Finnish, for tests."""

from digisavo.core.problem import Fault, Problem
from digisavo.core.source import Span
from digisavo.outputs.rendering.problem_words import load_problem_words

WORDS = load_problem_words("fi")


def message_of(found: Problem | Fault) -> str:
    return WORDS.message(_placed(found))


def hint_of(found: Problem | Fault) -> str:
    return WORDS.hint(_placed(found))


def _placed(found: Problem | Fault) -> Problem:
    return Problem(Span(""), found) if isinstance(found, Fault) else found
