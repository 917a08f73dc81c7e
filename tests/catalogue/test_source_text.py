"""Files in the order of the form: whatever a file holds, moving its lines changes no value and loses no line."""

from pathlib import Path

from digisavo.catalogue.source_text import answered, formatted
from digisavo.core.document import Raw
from digisavo.pipeline import COLLECTIONS
from digisavo.reading.yaml_events import Tree

EXAMPLES = Path(__file__).parents[1] / "collections"
VALUES: tuple[Raw, ...] = (["yksi: #kaksi", "kolme"], "Rivi.\n\n# Toinen: rivi")
BLANK = Path(__file__).parents[2] / "plugins/digisavo/collections"


def values_of(text: str) -> object:
    tree = Tree("")
    tree.read(text)
    return tree.root


def test_examples_keep_their_values_and_lines() -> None:
    moved = 0
    for collection in COLLECTIONS:
        for path in sorted((EXAMPLES / collection.kind).rglob("*.yml")):
            text = path.read_bytes().decode("utf-8", "replace")
            found = formatted(text, collection)
            if found is not None:
                moved += found != text
                assert values_of(found) == values_of(text), path
                assert sorted(found.split()) == sorted(text.split()), path
                assert formatted(found, collection) == found, path
    assert moved > 20


def test_blank_files_are_in_order_already() -> None:
    for collection in COLLECTIONS:
        text = (BLANK / collection.kind / f"blank{collection.suffix}").read_text("utf-8")
        assert formatted(text, collection) == text


def test_any_question_can_be_answered_in_a_blank_file() -> None:
    """Also one whose key is commented out there, or nested: the rest of the file stays."""
    for collection in COLLECTIONS:
        blank = (BLANK / collection.kind / f"blank{collection.suffix}").read_text("utf-8")
        for field in collection.fields:
            for value in VALUES if field.key != "body" else ():
                text = answered(blank, field.key, value, collection)
                assert text, field.key
                comments = [line for line in blank.split("\n") if line.startswith("#")]
                assert [line for line in text.split("\n") if line.startswith("#")] == comments, field.key
