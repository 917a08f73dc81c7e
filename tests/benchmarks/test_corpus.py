"""The made-up catalogue is the same everywhere and always, free of errors, and filled as its rates say."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks import prose, words
from benchmarks.answers import TODAY
from benchmarks.corpus import business_id, services, write_corpus
from benchmarks.rates import RATES
from stdnum.fi import ytunnus

from digisavo.collections.services.collection import SERVICES
from digisavo.core.problem import Severity
from digisavo.core.settings import Settings
from digisavo.core.slug import slugify
from digisavo.pipeline import read_catalogue

_ROOT = Path(__file__).parents[2]
_COUNT = 300
_PRINT_HASH = """
import hashlib, pathlib, sys, tempfile
from benchmarks.corpus import write_corpus
folder = pathlib.Path(tempfile.mkdtemp(), "services")
write_corpus(folder, 40)
files = sorted(folder.iterdir())
print(hashlib.sha256(b"".join(file.name.encode() + file.read_bytes() for file in files)).hexdigest())
"""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("content")
    write_corpus(folder / "services", _COUNT)
    return folder


def test_the_portal_finds_no_fault(content: Path) -> None:
    catalogue, report = read_catalogue(content, Settings(today=TODAY))
    assert report.count(Severity.ERROR) == report.count(Severity.WARNING) == 0
    assert len(catalogue.of_kind("services")) == _COUNT
    assert 25 < len(catalogue.providers) < _COUNT / 6
    assert len(catalogue.by_category(SERVICES)) == 17
    assert len(catalogue.tags) > 50


def test_providers_of_a_large_catalogue_have_names_of_their_own() -> None:
    """Those of one name would be several pages for us and one for Hugo."""
    names = {slugify(prose.title(index, words.STEMS, words.TRADES, words.FORMS)) for index in range(5000)}
    assert len(names) == 5000


def test_a_file_is_of_the_usual_size(content: Path) -> None:
    sizes = [file.stat().st_size for file in content.rglob("*.yml")]
    assert 3000 < sum(sizes) / len(sizes) < 4500


def test_it_is_the_same_under_other_seeds_zones_and_locales() -> None:
    one = _hash_under(PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    assert one == _hash_under(PYTHONHASHSEED="2", TZ="Pacific/Kiritimati", LC_ALL="fi_FI.UTF-8")


def _hash_under(**environment: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", _PRINT_HASH], env=os.environ | environment, cwd=_ROOT, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    return run.stdout


def test_a_service_does_not_depend_on_the_count() -> None:
    few, many = dict(services(5)), dict(services(400))
    assert list(few) == list(many)[:5]
    assert all(few[slug]["summary"] == many[slug]["summary"] for slug in few)


def test_answers_are_as_frequent_as_the_rates() -> None:
    entries = [values for _, values in services(400)]
    by_editors = [values for values in entries if values["submitted_by"] == "toimitus"]
    by_providers = [values for values in entries if values["submitted_by"] != "toimitus"]
    for key in ("features", "references", "pricing.model"):
        assert _share(by_editors, key) == pytest.approx(RATES[key].editors, abs=0.15)
        assert _share(by_providers, key) == pytest.approx(RATES[key].providers, abs=0.15)


def _share(entries: list[dict[str, object]], key: str) -> float:
    return sum(key in values for values in entries) / len(entries)


def test_every_rate_is_of_a_declared_field() -> None:
    assert RATES.keys() <= SERVICES.by_key.keys()


@pytest.mark.parametrize("index", [0, 1, 7, 100, 1249])
def test_business_ids_have_a_right_check_digit(index: int) -> None:
    assert ytunnus.is_valid(business_id(index))
