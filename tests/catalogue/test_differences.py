"""What differs between two versions of an entry."""

from tests.outputs.making import service

from digisavo.catalogue.revision.differences import differences
from digisavo.catalogue.revision.version import Version
from digisavo.collections.services.collection import SERVICES
from digisavo.core.source import SourceFile

TEXT = "Kunta kysyy asukkailta, mitä mieltä he ovat suunnitelmasta, ja näyttää vastaukset kartalla kaikille. " * 2
SOURCE = SourceFile("content/services/malli.yml", "services", "malli", b"")


def differing(before: str, after: str) -> list[str]:
    was, now = (Version(SOURCE, service(description=text), {}) for text in (before, after))
    return [found.key for found in differences(was, now, SERVICES)]


def test_lines_that_break_elsewhere_are_no_difference() -> None:
    assert differing(TEXT, TEXT.replace(", ", ",\n").strip()) == []


def test_another_word_is_one() -> None:
    assert differing(TEXT, TEXT.replace("kysyy", "kyseli", 1)) == ["description"]
