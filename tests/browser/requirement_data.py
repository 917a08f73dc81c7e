"""Made questions, services and requirements for tests of the judge, and what may yet become known of an answer."""

from random import Random
from typing import Any

TERMS = [["a", "A", []], ["b", "B", []], ["c", "C", []], ["wide", "Laaja", ["a", "b"]], ["vague", "Ei arvioitu", []]]
CODES = ["a", "b", "c", "wide"]
QUESTIONS: list[dict[str, Any]] = [
    {"key": "one", "form": "terms", "operators": ["any", "is"], "complete": True, "open": ["vague"], "terms": TERMS},
    {"key": "list", "form": "terms", "operators": ["all", "any", "is"], "terms": TERMS},
    {"key": "whole", "form": "terms", "operators": ["within", "any", "all", "is"], "complete": True, "terms": TERMS},
    {"key": "number", "form": "number", "operators": ["least", "most", "is"], "unit": "kk"},
    {"key": "day", "form": "day", "operators": ["most", "least", "is"]},
    {"key": "told", "form": "told", "operators": ["is"]},
]  # fmt: skip
for number, question in enumerate(QUESTIONS):
    question |= {"label": question["key"].capitalize(), "group": "Ryhmä", "number": number}
NUMBER = {question["key"]: number for number, question in enumerate(QUESTIONS)}
EXPIRED = 3
PLANNED, OVER = 1, 2

WORDS = {
    "not_told": "ei ilmoitettu", "told": "on ilmoitettu", "planned": "suunnitteilla: {what}",
    "expired": "vanhentunut: {what}", "own": "omin sanoin: {what}", "not_named": "ei mainittu: {what}",
    "named": "(mainittu: {what})", "number": "{number}", "between": "{least}–{most}", "from": "vähintään {least}",
    "up_to": "enintään {most}", "with_unit": "{amount} {unit}", "and": "ja", "or": "tai", "wanted.any": "{what}",
    "wanted.all": "{what}", "wanted.within": "vain {what}", "wanted.least": "vähintään {what}",
    "wanted.most": "enintään {what}", "wanted.is": "on ilmoitettu", "points": "{points} / {most} pistettä.",
    "points_band": "{worst}–{best} / {most} pistettä.", "points_part": "{label} ({weight})",
    "points_meets": "Täyttää: {requirements}.", "points_unknown": "Ei tiedossa: {requirements}.",
    "points_fails": "Ei täytä: {requirements}.",
    "points_apart": "Ei koske: {requirements}.",
}  # fmt: skip


def service(slug: str, answers: dict[str, Any], levels: dict[str, int] | None = None) -> list[Any]:
    """A service as a file has it: values by the keys of questions."""
    found = [[NUMBER[key], value, (levels or {}).get(key, 0)] for key, value in answers.items()]
    return [slug, slug.upper(), "Tarjoaja", "2026-11-22", found, []]


def drawn_answer(key: str, draw: Random) -> Any:
    """An answer to a question."""
    if key == "one":
        return [draw.choice([*CODES, "vague", "muu: jotain"])]
    if key in ("list", "whole"):
        codes = draw.sample(CODES, draw.randint(1, 3))
        items: list[Any] = [draw.choice([code, code, code, [code, PLANNED], [code, OVER]]) for code in codes]
        return items + (["muu: jotain"] if draw.random() < 0.2 else [])
    if key == "number":
        least, most = sorted((draw.randint(0, 9), draw.randint(0, 9)))
        return draw.choice([[least, most], [least, least], [least, None], [None, most]])
    return draw.choice(["2025", "2025-06", "2025-06-15", "2026-01"]) if key == "day" else 1


def drawn_criterion(draw: Random) -> dict[str, Any]:
    """A requirement with what is wanted."""
    question = draw.choice(QUESTIONS)
    operator = draw.choice(question["operators"])
    wanted: list[Any] = []
    if operator != "is":
        form = question["form"]
        wanted = draw.sample(CODES, draw.randint(1, 2)) if form == "terms" else [draw.randint(0, 9)]
        wanted = [draw.choice(["2025", "2025-06", "2025-06-10"])] if form == "day" else wanted
    return {
        "key": question["key"], "label": question["label"], "operator": operator, "wanted": wanted, "wantedText": "",
        "importance": draw.choice(["must", "wish", "ask"]), "weight": draw.randint(0, 3),
    }  # fmt: skip


def drawn_case(draw: Random) -> tuple[list[dict[str, Any]], dict[str, Any], dict[str, int]]:
    """Requirements, and the answers of a service with their levels; some questions are not answered."""
    keys = [key for key in NUMBER if draw.random() < 0.7]
    levels = {key: draw.choice([0, 0, 1, 2, EXPIRED]) for key in keys}
    return [drawn_criterion(draw) for _ in range(6)], {key: drawn_answer(key, draw) for key in keys}, levels


def learnt(answers: dict[str, Any], levels: dict[str, int], draw: Random) -> tuple[dict[str, Any], dict[str, int]]:
    """The answers after more has become known: nothing that held has become wrong."""
    known, sure = {}, {}
    for key in NUMBER:
        if key in answers and levels[key] != EXPIRED:
            known[key], sure[key] = _more(key, answers[key], draw), levels[key]
        elif draw.random() < 0.8:
            known[key], sure[key] = drawn_answer(key, draw), draw.choice([0, 1, 2])
    return known, sure


def _more(key: str, answer: Any, draw: Random) -> Any:
    if key == "number":
        least, most = answer
        low = draw.randint(least if least is not None else 0, most if most is not None else 9 + (least or 0))
        return [low, low]
    if key in ("day", "told"):
        return answer
    return _more_terms(key, answer, draw)


def _more_terms(key: str, answer: list[Any], draw: Random) -> list[Any]:
    """A wide term may turn out to be a narrow one, own words and what has expired anything; a list may lack some."""
    planned = {item[0] for item in answer if isinstance(item, list) and item[1] == PLANNED}
    # What is only planned is not there yet, nor is what it includes.
    free = [code for code in CODES if not planned & {code, "wide" if code in ("a", "b") else code}]
    known: list[Any] = []
    for item in answer:
        if item == "wide":
            known.append(draw.choice(["wide", *sorted({"a", "b"} & set(free))]))
        elif item == "vague" or (isinstance(item, str) and item.startswith("muu:")):
            known.append(draw.choice(free or [item]))
        elif isinstance(item, list) and item[1] == OVER:
            known += [item[0]] if item[0] in free and draw.random() < 0.5 else []
        else:
            known.append(item)
    if key == "list":
        known += [code for code in free if draw.random() < 0.5]
    return known or answer
