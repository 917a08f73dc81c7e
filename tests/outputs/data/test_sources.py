"""The content files, published as they are beside their records."""

import json
from pathlib import Path

from tests.golden import sample
from tests.outputs.making import SETTINGS, bytes_of, files, post, service

from digisavo.catalogue.catalogue import Catalogue
from digisavo.core.address import API
from digisavo.outputs.data.records import records
from digisavo.outputs.data.sources import sources
from digisavo.outputs.rendering.context import Context
from digisavo.pipeline import read_catalogue

WINDOWS = (
    "\ufeff# Tarkistettu puhelimessa.\r\nname:   Kyl\u00e4kysely   # nimi\r\nsummary: >-\r\n  Kysely\r\n  kylille.\r\n"
)
WINDOWS += (
    "categories: [osallisuus]\r\nsources: [https://example.org]\r\nreviewed_on: 22.11.2026\r\nsubmitted_by: toimitus"
)
DRAFT = "---\ntitle: Kesken\ndraft: kylla\n---\nTeksti.\n"


def sources_of(catalogue: Catalogue) -> dict[str, bytes]:
    return {file.address: bytes_of(file) for file in sources(Context.of(catalogue, SETTINGS))}


def test_every_content_file_is_published_as_it_is() -> None:
    catalogue, _ = read_catalogue(sample.CONTENT, sample.SETTINGS)
    found = sources_of(catalogue)
    entries = [entry for group in catalogue.entries.values() for entry in group]
    assert {Path(name).suffix for name in found} == {".yml", ".md"}
    assert sorted(found.values()) == sorted((sample.CONTENT / entry.file).read_bytes() for entry in entries)
    assert (
        found["api/v1/services/esimerkki-merkit.yml"] == (sample.CONTENT / "services/esimerkki-merkit.yml").read_bytes()
    )


def test_marks_line_ends_and_comments_stay(tmp_path: Path) -> None:
    (tmp_path / "services").mkdir()
    (tmp_path / "services/kylakysely.yml").write_bytes(WINDOWS.encode())
    catalogue, _ = read_catalogue(tmp_path, SETTINGS)
    assert sources_of(catalogue) == {"api/v1/services/kylakysely.yml": WINDOWS.encode()}


def test_what_is_not_published_has_no_source() -> None:
    shown, hidden = post("nyt"), [post("kesken", draft="kylla"), post("huomenna", date="2026-11-23")]
    assert list(files(sources, [shown, *hidden])) == ["api/v1/posts/nyt.md"]


def test_a_record_names_its_source() -> None:
    entries = [service("malli"), post("nyt")]
    named = {json.loads(text)["raw_url"] for name, text in files(records, entries).items() if name.count("/") == 3
             and "/page/" not in name}  # fmt: skip
    assert named == {f"https://digisavo.fi/{API}services/malli.yml", f"https://digisavo.fi/{API}posts/nyt.md"}
    assert {SETTINGS.site_url + name for name in files(sources, entries)} == named
