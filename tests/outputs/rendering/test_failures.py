"""A failing output is named, with what it failed on."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.outputs.making import SETTINGS, catalogue_of, numbered_services

from digisavo.catalogue.entry import Entry
from digisavo.collections.services.collection import SERVICES
from digisavo.core.artefact import Artefact, File
from digisavo.outputs.data.records import records
from digisavo.outputs.pages.category_tables import category_tables
from digisavo.outputs.pages.entries import entries
from digisavo.outputs.pages.tags import tags
from digisavo.outputs.pages.themes import themes
from digisavo.outputs.rendering.context import Context, Output
from digisavo.outputs.rendering.failures import OutputError, making
from digisavo.pipeline import render_catalogue


def failure_of(output: Output, found: list[Entry]) -> OutputError:
    """What a build of one output ends with."""
    with pytest.raises(OutputError) as caught:
        list(render_catalogue(catalogue_of(found), SETTINGS, [output]))
    return caught.value


def fail(*_: object, **__: object) -> Any:
    raise KeyError("puuttuu")


def broken(context: Context) -> Iterator[Artefact]:
    yield File("ehja.json", b"{}")
    with making("services/malli"):
        fail()


def test_the_output_and_the_entry_are_named_with_the_cause() -> None:
    error = failure_of(broken, [])
    assert error.names == ("broken", "services/malli")
    assert str(error) == "broken, services/malli: KeyError: 'puuttuu'"
    assert isinstance(error.__cause__, KeyError)


def test_the_traceback_of_the_fault_is_kept() -> None:
    cause = failure_of(broken, []).__cause__
    assert cause is not None
    trace = cause.__traceback__
    names = []
    while trace:
        names.append(trace.tb_frame.f_code.co_name)
        trace = trace.tb_next
    assert names[-2:] == ["broken", "fail"]


def test_a_fault_outside_of_any_entry_names_the_output() -> None:
    assert failure_of(fail, []).names == ("fail",)


def test_what_a_consumer_of_artefacts_raises_is_its_own() -> None:
    artefacts = render_catalogue(catalogue_of([]), SETTINGS, [broken])
    assert next(artefacts) == File("ehja.json", b"{}")
    artefacts.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("output", "name"),
    [
        (entries, "services/malli-001"), (records, "services/malli-001"), (category_tables, "services/malli-001"),
        (tags, "tunnisteet/kartat/"), (themes, "teemat/hytedigi/"),
    ],
)  # fmt: skip
def test_outputs_name_the_entry_or_the_page(output: Output, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(SERVICES.by_key["status"].type), "compare", fail)
    monkeypatch.setattr(type(SERVICES.by_key["status"].type), "show", fail)
    monkeypatch.setattr(Entry, "claim", fail)
    found = numbered_services(2, status="tuotannossa", tags=["kartat"], themes=["hytedigi"])
    assert failure_of(output, found).names == (output.__name__, name)
