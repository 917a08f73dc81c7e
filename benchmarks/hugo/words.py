"""The few words of Hugo's template language that the written-out layouts are made of."""


def put(expression: str) -> str:
    """Prints a value, or sets one."""
    return f"{{{{ {expression} }}}}"


def given(expression: str, shown: str, otherwise: str = "") -> str:
    """Shows a part with a value as its dot where there is one."""
    return _branch("with", expression, shown, otherwise)


def either(condition: str, shown: str, otherwise: str = "") -> str:
    """Shows one part or the other."""
    return _branch("if", condition, shown, otherwise)


def each(shown: str, between: str = "") -> str:
    """Shows a part for each item of the dot."""
    if not between:
        return f"{put('range .')}{shown}{put('end')}"
    return f"{put('range $index, $item := .')}{either('$index', between)}{shown}{put('end')}"


def _branch(word: str, expression: str, shown: str, otherwise: str) -> str:
    other = f"{put('else')}{otherwise}" if otherwise else ""
    return f"{put(f'{word} {expression}')}{shown}{other}{put('end')}"
