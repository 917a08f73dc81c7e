"""What tests of importers share: reading a sample, and the text that the check lets pass."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from digisavo.catalogue.entry_files import portal_of
from digisavo.core.settings import FINNISH, Settings
from digisavo.core.source import SourceFile
from digisavo.importing.draft import Draft, Say
from digisavo.importing.settling import Settled, settle
from digisavo.outputs.rendering.translations import Language
from digisavo.pipeline import COLLECTIONS

SAMPLES = Path(__file__).parent / "samples"
TODAY = date(2026, 11, 30)
KINDS = {collection.kind: collection for collection in COLLECTIONS}


@pytest.fixture(scope="session")
def say() -> Say:
    return Language(FINNISH).t


def source(content: str | bytes, name: str = "tiedosto.yml") -> SourceFile:
    content = content.encode() if isinstance(content, str) else content
    return SourceFile(name, "", "tiedosto", content)


def sample(name: str) -> SourceFile:
    return source((SAMPLES / name).read_bytes(), name)


Settle = Callable[[Draft], Settled]


@pytest.fixture(scope="session")
def settled() -> Settle:
    settings = Settings(today=TODAY)

    def make(draft: Draft) -> Settled:
        draft.answers |= {"reviewed_on": TODAY.isoformat(), "submitted_by": "toimitus"}
        collection = KINDS[draft.kind]
        return settle(draft, f"content/x/{draft.name}.yml", collection, settings, portal_of(KINDS, settings))

    return make
