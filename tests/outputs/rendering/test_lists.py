"""One renderer for all lists: what each page of a list is called, and what its template is given."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.outputs.making import SETTINGS, catalogue_of, tree_of

from digisavo.core.artefact import Page
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.failures import OutputError
from digisavo.outputs.rendering.lists import Listing, render_list

CONTEXT = Context.of(catalogue_of([]), replace(SETTINGS, page_size=2))


def listing(items: Sequence[int]) -> Listing[int]:
    """A list of numbers, each shown by what stands in the lead."""
    return Listing(
        address="luku/", items=items, title="Luvut", description="Kaikki luvut.",
        trail=(("Ylempi", "ylempi/"), ("L", "")), template="pages/card_list.html.j2", page_kind="list", component="koe",
        values=lambda page_slice, display: {
            "lead": f"{list(page_slice.items)} {display.root}", "count": len(items), "cards": [], "chips": [],
            "here": "",
        },
    )  # fmt: skip


def pages(items: Sequence[int], **changes: object) -> list[Page]:
    return list(render_list(replace(listing(items), **changes), CONTEXT))  # type: ignore[arg-type]


def test_the_first_page_is_called_like_the_list_and_later_ones_add_their_number() -> None:
    first, second = pages([1, 2, 3])
    assert (first.address, second.address) == ("luku/", "luku/sivu/2/")
    assert (first.title, second.title) == ("Luvut", "Luvut – Sivu 2")
    assert (first.description, second.description) == ("Kaikki luvut.", "Kaikki luvut. Sivu 2.")
    assert first.trail == (("Ylempi", "ylempi/"), ("L", ""))
    assert second.trail == (("Ylempi", "ylempi/"), ("L", "luku/"), ("Sivu 2", ""))
    assert {page.kind for page in (first, second)} == {"list"}


def test_each_page_shows_its_items_below_the_title_of_the_list() -> None:
    trees = [tree_of(page) for page in pages([1, 2, 3])]
    assert [tree.xpath("string(//h1)") for tree in trees] == ["Luvut", "Luvut"]
    assert [tree.xpath("string(//p[@class='ds-lead'])") for tree in trees] == ["[1, 2] ../", "[3] ../../../"]


def test_only_the_first_page_is_made_for_the_component() -> None:
    assert [page.component for page in pages([1, 2, 3])] == ["koe", ""]


@pytest.mark.parametrize(("items", "size", "count"), [([], 0, 1), ([1, 2, 3], 0, 2), ([1, 2, 3], 3, 1)])
def test_a_list_has_as_many_items_on_a_page_as_it_asks_for(items: list[int], size: int, count: int) -> None:
    assert len(pages(items, size=size)) == count


def test_a_failure_names_the_page_of_the_list() -> None:
    whole = listing([1, 2, 3])
    with pytest.raises(OutputError) as caught:
        pages([1, 2, 3], values=lambda page_slice, display: {"lead": "its template needs more"})
    assert caught.value.names == ("luku/",)
    with pytest.raises(OutputError) as caught:
        pages(
            [1, 2, 3],
            values=lambda page_slice, display: {**whole.values(page_slice, display), "lead": page_slice.items[1]},
        )
    assert caught.value.names == ("luku/sivu/2/",)
