"""No words of a language are left in the code of checks: they stand in `problems.yml`."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.reports_in_source import PACKAGE, reportings

PARTS = ("core", "reading", "catalogue", "collections", "importing")
SOURCES = [PACKAGE / "pipeline.py", *(path for part in PARTS for path in sorted((PACKAGE / part).rglob("*.py")))]
BY_NATURE = {
    "core/settings.py": {"Pohjois-Savon liitto"},  # the publisher's name
    "core/content_policy.py": {"'self' data:"},
    "core/suggest.py": {"åäö_ "},
    "core/text.py": {"å", "ä", "æ", "ö", "ø"},  # the alphabet
    "reading/markdown.py": {"noopener nofollow ugc"},  # words of HTML
    "catalogue/written_form.py": {"# yaml-language-server: $schema=\0\n"},  # what editors look for
    "catalogue/links.py": {"<!-- digisavo-stale \0 -->", r"<!-- digisavo-stale (\{.*?\}) -->"},  # a comment of HTML
    "catalogue/field_types/flag.py": {"kyllä"},  # what a file may say
}
"""Literals that look like words of a language and are data."""
FOREIGN = {"reading/yaml_faults.py": {"VARIANTS", "_NOTICED_LATE"}}
"""Constants that hold the messages of a library, to know them by."""

_LETTER = r"[^\W\d_]"
_STRANGE = re.compile(r"[^\W\d_a-zA-Z]")
_TEXT = re.compile(rf"{_LETTER}{{2,}}[.,:;?!]? | {_LETTER}{{2,}}(?![\w-]*=)")
"""A word with a space before or after it, but for attributes of HTML."""
_TAG = re.compile(r"<[a-z/][^<>]*>?")
_WORD = re.compile(r"[^\W\d_A-Z]{3,}")


def literals(tree: ast.AST) -> Iterator[ast.Constant | ast.JoinedStr]:
    """The texts of a module but for docstrings, annotations, lists of words, and what is raised for developers."""
    skipped = {inner for node in ast.walk(tree) for part in without_words(node) for inner in ast.walk(part)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and node not in skipped:
            skipped.update(node.values)
            yield node
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in skipped:
            yield node


def without_words(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Raise) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
        yield node
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
        yield node.func.value
    annotation = getattr(node, "annotation", None) or getattr(node, "returns", None)
    if isinstance(annotation, ast.AST):
        yield annotation
    if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias" and node.value:
        yield node.value


def text_of(literal: ast.Constant | ast.JoinedStr) -> str:
    """A literal with a sign in place of what is put into it."""
    if isinstance(literal, ast.Constant):
        return str(literal.value)
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "\0" for part in literal.values)


def is_wording(text: str) -> bool:
    """Whether a text is of a language: it has a letter that English lacks, or a word beside a space."""
    text = _TAG.sub("", text)
    return bool(_STRANGE.search(text) or _TEXT.search(text))


def wordings(path: Path) -> Iterator[tuple[int, str]]:
    """The texts of a module that are of a language, each with its line."""
    tree = ast.parse(path.read_text("utf-8"))
    foreign = FOREIGN.get(path.relative_to(PACKAGE).as_posix(), set())
    kept = [
        statement
        for statement in tree.body
        if not (isinstance(statement, ast.Assign) and foreign & {ast.unparse(target) for target in statement.targets})
    ]
    for literal in literals(ast.Module(kept, [])):
        if is_wording(text_of(literal)):
            yield literal.lineno, text_of(literal)


def test_no_words_are_left_in_the_code() -> None:
    found = {path: list(wordings(path)) for path in SOURCES}
    texts = {path.relative_to(PACKAGE).as_posix(): {text for _, text in lines} for path, lines in found.items()}
    assert {name: those for name, those in texts.items() if those} == BY_NATURE


def test_no_word_is_given_as_a_value() -> None:
    """A value comes from the content or a declaration; a fragment such as "luettelo" is a wording of its own."""
    faults = [
        f"{found.place}: {name}: {text_of(literal)}"
        for found in reportings()
        for name, values in found.values.items()
        for value in values
        for literal in results(value)
        if _WORD.search(text_of(literal))
    ]
    assert not faults


def results(node: ast.expr) -> Iterator[ast.Constant | ast.JoinedStr]:
    """The literals that an expression may come to, or that are quoted in it."""
    if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        yield node
    inner: list[ast.expr] = []
    if isinstance(node, ast.IfExp):
        inner = [node.body, node.orelse]
    elif isinstance(node, ast.Tuple | ast.List):
        inner = node.elts
    elif isinstance(node, ast.BoolOp):
        inner = node.values
    elif isinstance(node, ast.BinOp):
        inner = [node.left, node.right]
    elif isinstance(node, ast.Call) and ast.unparse(node.func) == "quote":
        inner = node.args
    for part in inner:
        yield from results(part)


@pytest.mark.parametrize(
    "source",
    [
        '"Tarkista luku."', 'f"luku {value} ei käy"', 'f"kunta {name}"', '" tai ".join(needed)', 'f"{count} kertaa."',
        'f"Kirjoita {meant}."', '"päättyy"', 'f"{own}: selite {x}"', 'f"{question}Lajit: {kinds}."',
    ],
)  # fmt: skip
def test_the_rule_knows_words(source: str) -> None:
    assert [text for text in map(text_of, literals(ast.parse(source, mode="eval"))) if is_wording(text)]


@pytest.mark.parametrize(
    "source",
    [
        '"pricing.model"',
        "'<a href=\"{}\">'",
        'f"{year}-{month}"',
        '"ds-level--expired"',
        '", ".join(x)',
        '"a b".split()',
    ],
)
def test_the_rule_knows_what_is_no_word(source: str) -> None:
    assert not [text for text in map(text_of, literals(ast.parse(source, mode="eval"))) if is_wording(text)]
