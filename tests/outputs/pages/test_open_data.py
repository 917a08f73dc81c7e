"""The page of open data: what there is, on what terms, and examples that run against a built site as they stand."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from tests.golden import sample
from tests.outputs.making import bytes_of, pages, texts, tree_of

from digisavo.adapters.navigation import footer
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.artefact import File, Page
from digisavo.core.sections import Sections
from digisavo.core.settings import Settings
from digisavo.outputs.data.records import records
from digisavo.outputs.data.short_lists import short_lists
from digisavo.outputs.data.tables import tables
from digisavo.outputs.pages.open_data import EXAMPLES, open_data
from digisavo.pipeline import read_catalogue, render_catalogue

ADDRESS = Sections().open_data


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        pass


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The examples of the page of a site that is served, as they stand on it."""
    folder = tmp_path_factory.mktemp("site")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
    settings = Settings(today=sample.SETTINGS.today, site_url=f"http://127.0.0.1:{server.server_port}/")
    catalogue, _ = read_catalogue(sample.CONTENT, settings)
    found: dict[str, str] = {}
    for artefact in render_catalogue(catalogue, settings, (open_data, records, tables, short_lists)):
        if isinstance(artefact, Page):
            tree = tree_of(artefact)
            found = {name: tree.xpath(f"string(//*[@id='{name}']/following::pre[1])") for name in EXAMPLES}
        elif isinstance(artefact, File):
            path = folder / artefact.address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(bytes_of(artefact))
    yield found
    server.shutdown()
    server.server_close()


SLUGS = sorted(path.stem for path in (sample.CONTENT / "services").glob("*.yml"))


def run(command: list[str], folder: Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_example_for_a_shell_runs(examples: dict[str, str], tmp_path: Path) -> None:
    shown = run(["sh", "-eu", "-c", examples["curl"]], tmp_path)
    assert '"label":"Kuopio"' in shown
    assert (tmp_path / "services.csv").read_bytes().startswith("\ufeff".encode())


@pytest.mark.parametrize("name", ["pages", "bulk"])
def test_examples_in_python_read_every_service(name: str, examples: dict[str, str], tmp_path: Path) -> None:
    lines = run([sys.executable, "-c", examples[name]], tmp_path).splitlines()
    assert sorted(line.partition("\t")[0] for line in lines) == SLUGS
    assert all(line.partition("\t")[2] for line in lines)


def test_the_example_of_a_table_finds_what_it_looks_for(examples: dict[str, str], tmp_path: Path) -> None:
    lines = run([sys.executable, "-c", examples["table"]], tmp_path).splitlines()
    catalogue, _ = read_catalogue(sample.CONTENT, sample.SETTINGS)
    expected = [
        f"{entry.title}\t{entry.values['open_source.license']}"
        for entry in catalogue.of_kind("services")
        if "open_source.license" in entry.values
    ]
    assert lines == expected and expected


def test_the_page_leads_to_every_file_and_names_its_terms() -> None:
    page = pages(open_data, [])[ADDRESS]
    tree = tree_of(page)
    links = set(tree.xpath("//a/@href"))
    for kind in (collection.kind for collection in COLLECTIONS):
        ends = (".json", ".ndjson.gz", ".csv", ".ods", "-columns.csv")
        assert {f"../api/v1/{kind}{end}" for end in ends} <= links
    assert {"../api/v1/openapi.json", "../api/v1/municipalities.json", "../api/v1/vocabularies.json"} <= links
    assert {"../api/v1/dcat.ttl", "../api/catalog/v1/software.json", "../llms.txt"} <= links
    assert tree.xpath("//a[@rel='license']/@href") == ["https://creativecommons.org/licenses/by/4.0/deed.fi"]
    assert "ei tarkoita, että vastaus olisi kielteinen" in " ".join(texts(tree, "//li"))
    assert len(tree.xpath("//pre[@tabindex='0']")) == len(EXAMPLES)


def test_the_footer_leads_to_the_page() -> None:
    links = [link.address for group in footer(COLLECTIONS, Sections()) for link in group.links]
    assert ADDRESS in links
    assert not [link for link in links if link.startswith("api/")]
