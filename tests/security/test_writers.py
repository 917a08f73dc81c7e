"""Every writer of the site with hostile texts in every answer: what comes out is read by readers of others.

A text stays a text: whatever it is, as many files come out as of harmless texts, each holds as many things, and nothing
in it is a formula, markup, an address that runs, a line or a key of its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.depth import examples
from tests.outputs.making import bytes_of
from tests.security.hostile_catalogue import hostile_context
from tests.security.readers import reader_of
from tests.security.strange import STRANGE

from digisavo.core.artefact import Page
from digisavo.core.document import Document
from digisavo.core.source import SourceFile
from digisavo.outputs.assets.browser_assets import browser_assets
from digisavo.outputs.assets.images import images
from digisavo.outputs.assets.social_cards import social_cards
from digisavo.outputs.data.sources import sources
from digisavo.outputs.registry import OUTPUTS
from digisavo.outputs.rendering.context import Context, Output
from digisavo.outputs.rendering.heads import Heads
from digisavo.reading.yaml_text import parse_yaml

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
COPIES = frozenset({browser_assets, images, sources})
"""Outputs that copy files as they are, and write nothing; pictures of entries have tests of their own."""
WRITERS = [output for output in OUTPUTS if output not in COPIES | {social_cards}]
CONSTANT = (
    "component_words form_names form_rules guide manifest moved_forms municipalities open_api procurement schemas"
    " security_contact stamp statements styles terms vocabularies renamed_terms"
).split()
TELLING = [output for output in WRITERS if output.__name__ not in CONSTANT]
"""Those that write what entries say, or nearly only that."""
TEXTS = [text for text in STRANGE.values() if "\ud800" not in text]
"""No lone surrogate comes so far: see `test_no_file_says_what_is_no_text`."""


@dataclass(frozen=True)
class Written:
    """A file as it is published."""

    address: str
    content: bytes
    count: int


def written(output: Output, context: Context) -> Iterator[Written]:
    """What a writer makes, read back."""
    heads = Heads(context.settings, context.language)
    for artefact in output(context):
        reader = reader_of(artefact)
        assert reader, f"nobody reads {artefact.address}"
        if isinstance(artefact, Page):
            whole = heads.finished(artefact)
            content = f"<head>{whole.head}</head><body>{whole.breadcrumbs}{whole.body}</body>".encode()
        else:
            content = bytes_of(artefact)
        yield Written(artefact.address, content, reader(content))


@cache
def context_of(texts: tuple[str, ...]) -> Context:
    return hostile_context(texts)


def addresses(files: Iterable[Written]) -> set[str]:
    return {file.address for file in files}


@pytest.mark.parametrize("output", WRITERS, ids=lambda output: output.__name__)
def test_no_text_of_the_corpus_is_more_than_a_text(output: Output) -> None:
    found = list(written(output, context_of(tuple(TEXTS))))
    assert len(addresses(found)) == len(found)


@pytest.mark.parametrize("output", TELLING, ids=lambda output: output.__name__)
@settings(max_examples=examples(2), suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(max_size=300) | st.sampled_from(TEXTS), min_size=3, max_size=9).map(tuple))
def test_no_text_is_more_than_a_text(output: Output, texts: tuple[str, ...]) -> None:
    for _ in written(output, hostile_context(texts)):
        pass


@pytest.mark.parametrize("text", ['name: "a\\ud800b"', 'name: "\\U0000dc80"', "name: a\udcffb"])
def test_no_file_says_what_is_no_text(text: str) -> None:
    """A lone surrogate, which cannot be written, comes from no file."""
    source = SourceFile("content/services/malli.yml", "services", "malli", text.encode("utf-8", "surrogatepass"))
    found = parse_yaml(source)
    values = found.values if isinstance(found, Document) else {}
    problems = found.problems if isinstance(found, Document) else found
    assert problems
    str(values).encode()
