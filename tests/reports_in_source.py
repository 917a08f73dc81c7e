"""Finds in the source what checks report: the codes, variants, hints and names of values of every call."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import digisavo
from digisavo.reading import yaml_faults
from digisavo.reading.declared import Form

PACKAGE = Path(digisavo.__file__).parent
_PASSING_ON = PACKAGE / "catalogue/sheet.py"
_ON_SHEET = {"error", "error_at_key", "warning", "notice", "notice_at_key"}
_COMPUTED = {
    "yaml.syntax": {*yaml_faults.VARIANTS.values(), yaml_faults.UNKNOWN},
    "declaration.value": {form.value for form in Form if form is not Form.ANY},
}
"""The variants that a call takes from a table."""


class Reporting(NamedTuple):
    """One call that reports: where, what it may report, and its values by name."""

    place: str
    codes: frozenset[str]
    variants: frozenset[str]
    hints: frozenset[str]
    values: dict[str, list[ast.expr]]


def reportings() -> list[Reporting]:
    """Every call of the package that reports something."""
    return [found for path in _modules() for found in _of_file(path)]


def codes() -> dict[str, str]:
    """Every code that the source can report, and where it first does so."""
    places: dict[str, str] = {}
    for reporting in reportings():
        for code in sorted(reporting.codes):
            places.setdefault(code, reporting.place)
    return places


def _modules() -> list[Path]:
    return [path for path in sorted(PACKAGE.rglob("*.py")) if path != _PASSING_ON]


def _of_file(path: Path) -> Iterator[Reporting]:
    tree = ast.parse(path.read_text("utf-8"))
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and (arguments := _arguments(node)):
                    yield _reporting(f"{path.relative_to(PACKAGE)}:{node.lineno}", node, arguments, function)


def _arguments(call: ast.Call) -> list[ast.expr]:
    """The code, and perhaps the variant, of a call that reports; of any other call nothing."""
    if not isinstance(call.func, ast.Attribute) or not isinstance(call.func.value, ast.Name):
        return []
    owner, method = call.func.value.id, call.func.attr
    if (owner, method) == ("Fault", "of"):
        return call.args
    return call.args[1:] if owner == "sheet" and method in _ON_SHEET else []


def _reporting(place: str, call: ast.Call, arguments: list[ast.expr], function: ast.FunctionDef) -> Reporting:
    assert not [keyword for keyword in call.keywords if keyword.arg is None], f"{place} hides its values"
    assert not [argument for argument in arguments if isinstance(argument, ast.Starred)], f"{place} hides its code"
    keywords = {str(keyword.arg): keyword.value for keyword in call.keywords}
    hint = keywords.pop("hint", None)
    codes = _texts(arguments[0], function)
    variants = _texts(arguments[1], function) if len(arguments) > 1 else {""}
    assert codes, f"{place} computes its code"
    return Reporting(
        place,
        frozenset(codes),
        frozenset(variants or {variant for code in codes for variant in _COMPUTED[code]}),
        frozenset(_texts(hint, function)) if hint else frozenset({""}),
        {name: _assigned(value, function) for name, value in keywords.items()},
    )


def _texts(node: ast.expr, function: ast.FunctionDef) -> set[str]:
    """The texts that an expression may be: a literal, one or the other, or what a name was given."""
    if isinstance(node, ast.Constant):
        return {str(node.value)}
    parts = [node.body, node.orelse] if isinstance(node, ast.IfExp) else _assigned(node, function)
    return {text for part in parts if part is not node for text in _texts(part, function)}


def _assigned(node: ast.expr, function: ast.FunctionDef) -> list[ast.expr]:
    """An expression, or those that a local name was given."""
    if not isinstance(node, ast.Name):
        return [node]
    values = [
        value
        for statement in ast.walk(function)
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        for name, value in _pairs(target, statement.value)
        if isinstance(name, ast.Name) and name.id == node.id
    ]
    return values or [node]


def _pairs(target: ast.expr, value: ast.expr) -> list[tuple[ast.expr, ast.expr]]:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        return list(zip(target.elts, value.elts, strict=True))
    return [(target, value)]
