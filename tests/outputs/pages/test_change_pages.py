"""The page of changes tells each change in a few lines: the others are folded, and long addresses are shortened."""

import pytest
from lxml.html import fromstring
from tests.outputs.subscriptions.test_atom import change, context_of

from digisavo.outputs.pages.change_pages import change_pages

LONG = "https://lahteet.example/" + "kansio/" * 12 + "paatos-2026.pdf"


def shown(*lines: str) -> tuple[list[str], list[str]]:
    """The lines that show, and those that are folded."""
    (page,) = change_pages(context_of(change(lines=lines)))
    (article,) = fromstring(f"<main>{page.body}</main>").xpath("//article")
    return article.xpath("./ul/li/text()"), article.xpath("./details/ul/li/text()")


@pytest.mark.parametrize(("count", "in_sight"), [(1, 1), (4, 4), (5, 3), (30, 3)])
def test_further_lines_are_folded(count: int, in_sight: int) -> None:
    lines = [f"Muutos {number}" for number in range(count)]
    assert shown(*lines) == (lines[:in_sight], lines[in_sight:])


def test_a_long_address_is_told_by_its_host_and_its_end() -> None:
    ((line, short), _) = shown(f"Lähde: {LONG}, luettu 29.11.2026", "Sivu: https://lyhyt.example/sivu")
    assert line == "Lähde: https://lahteet.example/…nsio/paatos-2026.pdf, luettu 29.11.2026"
    assert short == "Sivu: https://lyhyt.example/sivu"
