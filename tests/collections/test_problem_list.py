"""`docs/problems.md` lists every code that the source can report, with an example that is still true."""

from tests.collections.problem_list import LIST, Examples, codes_in_source, write_list


def test_every_code_has_an_example(examples: Examples) -> None:
    codes = codes_in_source()
    missing = {code: place for code, place in codes.items() if code not in examples}
    assert not missing, "add a file to tests/collections/<kind>/invalid/ that gets the code"
    assert examples.keys() == codes.keys()


def test_the_list_is_true(examples: Examples, renew: bool) -> None:
    text = write_list(examples)
    if renew:
        LIST.write_text(text, "utf-8")
    assert LIST.read_text("utf-8") == text
