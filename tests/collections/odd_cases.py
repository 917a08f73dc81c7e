"""What no file of the repository could show: links, huge files, odd names; each case by the code that it must get."""

import os
import shutil
from errno import EACCES, ENOENT
from pathlib import Path

import pytest
from PIL import Image
from tests.collections.samples import Case

from digisavo.catalogue.field_types import choice
from digisavo.catalogue.field_types.choice import Choice
from digisavo.catalogue.vocabulary import Term, Vocabulary
from digisavo.collections.services.collection import SERVICES

ENTRY = Path("services/kuntalaisaloite.yml")
POST = Path("blog/2026-11-21-kaikki-kysymykset.md")
PICTURE = Path("blog/nouseva-kayra.png")
"""The picture that the post shows."""


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


def many_faults_of_form(content: Path, patch: pytest.MonkeyPatch) -> None:
    text = "".join(f"kohta{number}: a: b\n" for number in range(200))
    (content / "services/muoto.yml").write_text(text, "utf-8")


def many_faults(content: Path, patch: pytest.MonkeyPatch) -> None:
    rows = "".join(f"  - municipality: Kunta {number}\n    stage: ehkä\n" for number in range(300))
    (content / "services/monta.yml").write_text(f"references:\n{rows}", "utf-8")


def unreadable(content: Path, patch: pytest.MonkeyPatch) -> None:
    refuse(patch, "open", content / ENTRY, PermissionError(EACCES, "Permission denied"))


def unreadable_folder(content: Path, patch: pytest.MonkeyPatch) -> None:
    refuse(patch, "scandir", content / "pilots", PermissionError(EACCES, "Permission denied"))


def gone_meanwhile(content: Path, patch: pytest.MonkeyPatch) -> None:
    refuse(patch, "open", content / ENTRY, FileNotFoundError(ENOENT, "No such file or directory"))


def refuse(patch: pytest.MonkeyPatch, call: str, path: Path, error: OSError) -> None:
    """Makes a call of the system fail on one path."""
    system = getattr(os, call)

    def answer(found: str | Path, *arguments: int) -> object:
        if os.path.abspath(found) == os.path.abspath(path):
            raise error
        return system(found, *arguments)

    patch.setattr(f"digisavo.reading.disk.os.{call}", answer)


def file_for_a_folder(content: Path, patch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(content / "experiences")
    (content / "experiences").write_text("Kokemuksia tulossa.\n", "utf-8")


def names_alike(content: Path, patch: pytest.MonkeyPatch) -> None:
    for name in ("ohje.md", "Ohje.md"):
        (content / name).write_text("# Ohje\n", "utf-8")


def home_without_text(content: Path, patch: pytest.MonkeyPatch) -> None:
    (content / "ohje.md").write_text("# Ohje\n", "utf-8")


def picture_that_is_a_link(content: Path, patch: pytest.MonkeyPatch) -> None:
    (content / PICTURE).rename(content / "blog/kayra.png")
    (content / PICTURE).symlink_to("kayra.png")


def replaced_term(content: Path, patch: pytest.MonkeyPatch) -> None:
    """No vocabulary has a replaced term today, so a vocabulary gets one here."""
    provider_type = SERVICES.by_key["provider.type"].type
    assert isinstance(provider_type, Choice)
    terms = {"valtio": Term("valtio", "Valtio", replaced_by="virasto"), "virasto": Term("virasto", "Virasto")}
    vocabulary = Vocabulary("provider_types", {**provider_type.vocabulary.terms, **terms})
    patch.setattr(choice, "load_vocabulary", lambda *_: vocabulary)
    for attribute, value in vars(Choice(provider_type.options)).items():
        patch.setattr(provider_type, attribute, value)


def picture_of_nothing(content: Path, patch: pytest.MonkeyPatch) -> None:
    (content / PICTURE).write_bytes(b"Kuva puuttuu.")


def picture_of_another_format(content: Path, patch: pytest.MonkeyPatch) -> None:
    Image.new("RGB", (4, 3)).save(content / PICTURE, "JPEG")


def picture_of_many_pixels(content: Path, patch: pytest.MonkeyPatch) -> None:
    Image.new("1", (8000, 5001)).save(content / PICTURE)


def picture_of_many_bytes(content: Path, patch: pytest.MonkeyPatch) -> None:
    with (content / PICTURE).open("ab") as stream:
        stream.truncate(5 * 1024 * 1024 + 1)


def picture_in_a_folder(content: Path, patch: pytest.MonkeyPatch) -> None:
    text = (content / POST).read_text("utf-8")
    assert f"\nimage: {PICTURE.name}\n" in text
    (content / POST).write_text(text.replace("\nimage: ", "\nimage: kuvat/"), "utf-8")


def picture_that_nothing_shows(content: Path, patch: pytest.MonkeyPatch) -> None:
    (content / "blog/toinen-kayra.png").write_bytes((content / PICTURE).read_bytes())


def opening_of_no_theme(content: Path, patch: pytest.MonkeyPatch) -> None:
    (content / "themes").mkdir()
    (content / "themes/hytedgi.md").write_text("Teeman alku.\n", "utf-8")


def link_to_nowhere(content: Path, patch: pytest.MonkeyPatch) -> None:
    page = "---\ntitle: Ohje\ndescription: Näin pääset alkuun.\n---\n\nKaikki [palvelut](../palvelu/).\n"
    (content / "ohje.md").write_text(page, "utf-8")


def key_of_the_generator(content: Path, patch: pytest.MonkeyPatch) -> None:
    page = "---\ntitle: Ohje\ndescription: Näin pääset alkuun.\nhide: [toc]\n---\n\nTeksti.\n"
    (content / "ohje.md").write_text(page, "utf-8")


def page_without_description(content: Path, patch: pytest.MonkeyPatch) -> None:
    (content / "ohje.md").write_text("# Ohje\n\nTeksti.\n", "utf-8")


def two_pages_of_one_address(content: Path, patch: pytest.MonkeyPatch) -> None:
    page = "---\ntitle: Ohje\ndescription: Näin pääset alkuun.\n---\n\nTeksti.\n"
    (content / "ohjeet").mkdir()
    for name in ("ohjeet.md", "ohjeet/index.md"):
        (content / name).write_text(page, "utf-8")


def service_among_pilots(content: Path, patch: pytest.MonkeyPatch) -> None:
    service = next((content / "services").glob("*.yml"))
    (content / "pilots/vieras.yml").write_text(service.read_text("utf-8"), "utf-8")


CASES: dict[str, Case] = {
    "choice.replaced": replaced_term,
    "file.case": names_alike,
    "file.ending": other_ending,
    "file.folder": folder_below,
    "file.gone": gone_meanwhile,
    "file.home": home_without_text,
    "file.kind": no_plain_file,
    "file.many": many_faults,
    "file.misplaced": service_among_pilots,
    "file.name": capital_letters,
    "file.reserved": reserved_name,
    "file.size": one_megabyte,
    "file.stray": not_published,
    "file.symlink": symbolic_link,
    "file.taken": page_of_the_site,
    "file.unreadable": unreadable,
    "folder.kind": file_for_a_folder,
    "folder.unreadable": unreadable_folder,
    "image.broken": picture_of_nothing,
    "image.ending": picture_of_another_format,
    "image.name": picture_in_a_folder,
    "image.pixels": picture_of_many_pixels,
    "image.size": picture_of_many_bytes,
    "image.unreadable": picture_that_is_a_link,
    "image.unused": picture_that_nothing_shows,
    "page.key": key_of_the_generator,
    "page.link": link_to_nowhere,
    "page.missing": page_without_description,
    "page.twice": two_pages_of_one_address,
    "slug.duplicate": same_slug,
    "theme.unknown": opening_of_no_theme,
    "yaml.many": many_faults_of_form,
}
