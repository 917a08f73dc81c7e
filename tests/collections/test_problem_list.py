"""`docs/problems.md` lists every code that the source can report, with an example that is still true."""

from tests.collections.problem_list import LIST, Examples, write_list
from tests.reports_in_source import codes


def test_every_code_has_an_example(examples: Examples) -> None:
    reported = codes()
    missing = {code: place for code, place in reported.items() if code not in examples}
    assert not missing, "add a file to tests/collections/<kind>/invalid/ that gets the code"
    assert examples.keys() == reported.keys()


def test_the_list_is_true(examples: Examples, renew: bool) -> None:
    text = write_list(examples)
    if renew:
        LIST.write_text(text, "utf-8")
    assert LIST.read_text("utf-8") == text
