"""What no file of the repository could show: links, huge files, odd names; each case by the code that it must get."""

import os
from pathlib import Path
from typing import NoReturn

import pytest
from tests.collections.samples import Case

from digisavo.catalogue.field_types import choice
from digisavo.catalogue.field_types.choice import Choice
from digisavo.catalogue.vocabulary import Term, Vocabulary
from digisavo.collections.services.collection import SERVICES

ENTRY = Path("services/kuntalaisaloite.yml")


def symbolic_link(content: Path, patch: pytest.MonkeyPatch) -> None:
    (content / "services/kopio.yml").symlink_to("kuntalaisaloite.yml")


def one_megabyte(content: Path, patch: pytest.MonkeyPatch) -> None:
    (content / "services/suuri.yml").write_bytes((content / ENTRY).read_bytes() + b"#" * 1024 * 1024)


def capital_letters(content: Path, patch: pytest.MonkeyPatch) -> None:
    (content / ENTRY).rename(content / "services/Kuntalais Aloite.yml")


def other_ending(content: Path, patch: pytest.MonkeyPatch) -> None:
    (content / ENTRY).rename(content / "services/kuntalaisaloite.yaml")


def reserved_name(content: Path, patch: pytest.MonkeyPatch) -> None:
    (content / ENTRY).rename(content / "services/kaikki.yml")


def folder_below(content: Path, patch: pytest.MonkeyPatch) -> None:
    (content / "services/omat").mkdir()
    (content / ENTRY).rename(content / "services/omat/oma-aloite.yml")


def same_slug(content: Path, patch: pytest.MonkeyPatch) -> None:
    (content / "services/omat").mkdir()
    (content / "services/omat/kuntalaisaloite.yml").write_bytes((content / ENTRY).read_bytes())


def no_plain_file(content: Path, patch: pytest.MonkeyPatch) -> None:
    os.mkfifo(content / "services/putki.yml")


def not_published(content: Path, patch: pytest.MonkeyPatch) -> None:
    (content / "muistiinpanot.docx").write_bytes(b"")


def page_of_the_site(content: Path, patch: pytest.MonkeyPatch) -> None:
    (content / "palvelut.md").write_text("# Palvelut", "utf-8")


def unreadable(content: Path, patch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, mode: str = "r", buffering: int = -1) -> NoReturn:
        raise PermissionError(13, "Permission denied", str(path))

    patch.setattr(Path, "open", refuse)


def replaced_term(content: Path, patch: pytest.MonkeyPatch) -> None:
    """No vocabulary of today has a replaced term, so one gets it here."""
    provider_type = SERVICES.by_key["provider.type"].type
    assert isinstance(provider_type, Choice)
    terms = {"valtio": Term("valtio", "Valtio", replaced_by="virasto"), "virasto": Term("virasto", "Virasto")}
    vocabulary = Vocabulary("provider_types", {**provider_type.vocabulary.terms, **terms})
    patch.setattr(choice, "load_vocabulary", lambda name: vocabulary)
    for attribute, value in vars(Choice(provider_type.options)).items():
        patch.setattr(provider_type, attribute, value)


CASES: dict[str, Case] = {
    "choice.replaced": replaced_term,
    "file.ending": other_ending,
    "file.folder": folder_below,
    "file.kind": no_plain_file,
    "file.name": capital_letters,
    "file.reserved": reserved_name,
    "file.size": one_megabyte,
    "file.stray": not_published,
    "file.symlink": symbolic_link,
    "file.taken": page_of_the_site,
    "file.unreadable": unreadable,
    "slug.duplicate": same_slug,
}
