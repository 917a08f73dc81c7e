"""The benchmarks run from beginning to end, on a few services: what they measure is for others to judge."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from benchmarks import filtering, leaving_files, report
from benchmarks.directory_site import sizes, write_directory
from benchmarks.measure import Command, Usage
from benchmarks.search import peer_sites
from benchmarks.search.peer_tables import search_tables
from benchmarks.tables import directory_tables
from benchmarks.without_leaving import LEFT_OUT, outputs_without
from playwright.sync_api import Browser
from tests.programs import run_program

from digisavo.outputs.registry import OUTPUTS

_ROOT = Path(__file__).parents[2]


def _results(program: str, *arguments: str) -> Any:
    command = (sys.executable, f"benchmarks/{program}", "--runs", "1", "--json", *arguments)
    run = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_a_build_is_measured_against_hugo_on_the_same_pages() -> None:
    found = _results("build.py", "--n", "21")
    assert found["ratios"]["hugo"].keys() >= {"cpu", "wall", "memory"}
    assert all(ratio > 0 for ratio in found["ratios"]["hugo"].values())
    counts = {kind: sizes["hugo"]["pages"] for kind, sizes in found["pages"].items()}
    assert counts["services-entry"] == 21
    assert counts["place"] == 308 + 19
    assert counts.keys() >= {"listing", "comparison", "tag", "provider", "places"}
    assert found["whole"]["cpu"] > 0
    assert found["output"]["files"] > sum(counts.values())


def test_the_check_is_measured_on_made_up_and_on_real_files() -> None:
    found = _results("check.py", "--n", "300")  # more than there are real ones, so that copies are checked as well
    assert all(used["cpu_ms_per_service"] > 0 for used in found["check"].values())
    assert len(found["check"]) == 2


def test_an_edited_service_is_waited_for_on_the_screen() -> None:
    found = _results("serve.py", "--n", "4")
    assert found["empty"] > 0
    assert found["edited"] > 0


def test_the_directory_is_filtered_in_a_browser(tmp_path: Path, browser: Browser) -> None:
    """ItemsJS is not asked: npm would have to fetch it first."""
    write_directory(tmp_path, 30)
    found = sizes(tmp_path / "site")
    assert 0 < found["facets"] < found["itemsjs"] * 10
    assert "data-component" in (tmp_path / "site" / "palvelut" / "index.html").read_text("utf-8")
    with filtering.opened_pages(tmp_path / "site", browser, filtering.SCRIPT) as opened:
        times = filtering.measure_page(opened, 1)
    assert all(taken["median"] > 0 for taken in times.values())
    engines = {"ours": {"ready": 1.5, "median": 0.5}, "itemsjs": {"ready": 30, "median": 5.0}, "ratio": 0.1}
    load = {"before": 0.1, "after": 0.2}
    tables = directory_tables([{"n": 30, "load": load, "gz": found, "ms": times, "engines": engines}])
    assert "| **ours / ItemsJS, a filter** | **0.10** |" in tables


def test_requirements_are_judged_in_a_browser() -> None:
    found = _results("requirements.py", "--n", "30")
    assert found["members"] > 2
    assert 0 < found["largest_file"] < 1_000_000
    assert all(found["ms"][name]["median"] > 0 for name in ("first_cpu", "further_cpu", "first_wall", "further_wall"))


def test_search_is_compared_with_its_peers(tmp_path: Path) -> None:
    docs, queries = tmp_path / "docs.json", tmp_path / "queries.json"
    docs.write_text(json.dumps(["Kirjasto on auki.", "Rakennuslupa haetaan.", "Muu asia."]), "utf-8")
    queried = [{"t": "base", "q": "kirjasto", "rel": [0], "neu": []}, {"t": "part", "q": "lupa", "rel": [1], "neu": []}]
    queries.write_text(json.dumps(queried), "utf-8")
    asked = ("--n", "12", "--docs", docs, "--queries", queries, "--questions", "12", "--json")
    command = (sys.executable, "benchmarks/search/peers.py", *asked)
    run = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout)
    assert set(found["questions"]) == set(found["relevance"]) == {"ours", "pagefind", "material", "snowball"}
    assert all(peer["types"]["base"]["mrr"] == 1 for peer in found["relevance"].values())
    assert found["relevance"]["ours"]["types"]["part"]["mrr"] == 1
    assert found["questions"]["ours"]["first_three"] > found["questions"]["pagefind"]["first_three"] > 0.3
    size = found["sizes"][0]
    assert all(taken["cold"]["bytes"]["median"] > 0 for taken in size["taken"].values())
    assert size["built"]["pagefind"]["cpu"] > 0
    tables = search_tables(found)
    assert "| **ours** |" in tables
    assert "R@20 / MRR" in tables


def test_pagefind_that_is_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peer_sites, "find_spec", lambda _: None)
    with pytest.raises(SystemExit, match="Pagefind is missing"):
        peer_sites.find_pagefind()


def test_results_become_tables_and_a_chart(tmp_path: Path) -> None:
    usage = {"cpu": 4.0, "wall": 8.0, "memory": 60.0, "memory_of_all": 90.0}
    load = {"load": {"before": 0.1, "after": 0.2}, "n": 2000, "runs": 3}
    pages = {"tag": {side: {"pages": 7, "bytes": 9000} for side in ("ours", "hugo")}}
    build = {
        **load, "ratios": {"hugo": {"cpu": 0.5, "wall": 2.0, "memory": 0.25, "memory_of_all": 1.0}}, "ours": usage,
        "hugo": usage, "whole": usage, "pages": pages,
        "output": {"files": 12, "bytes": 3_000_000, "largest": "a.json", "largest_bytes": 1_500_000},
    }  # fmt: skip
    check = {**load, "check": {"made-up services": usage | {"cpu_ms_per_service": 0.7}}}
    serve = {**load, "empty": 20.0, "edited": 22.0, "ratio": 1.1}
    tmp_path.joinpath("RESULTS.md").write_text((_ROOT / "benchmarks" / "RESULTS.md").read_text("utf-8"), "utf-8")
    for part, results in (("build", [build]), ("growth", [build]), ("check", check), ("serve", serve)):
        report.keep(part, results, tmp_path)
    report.write_report(tmp_path)
    text = tmp_path.joinpath("RESULTS.md").read_text("utf-8")
    assert "| **ours / Hugo** | **0.50** | **2.00** | **0.25** | **1.00** |" in text
    assert "| `tag` | 7 | 9 000 | 9 000 |" in text
    assert "| 2 000 | 2.00 | 4.00 | 8.00 | 60.0 | 90.0 | 3 | 12 | 1.50 MB `a.json` | 0.1 to 0.2 |" in text
    assert "| **edited / saved as it was** | **1.10** |" in text
    assert "| made-up services | 4.00 | 8.00 | 60.0 | 0.700 |" in text
    assert "largest process, 2 000 services" in tmp_path.joinpath("ratios.svg").read_text("utf-8")


def test_the_share_of_what_leaves_the_site_is_measured(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    left_out = [name for names in LEFT_OUT.values() for name in names]
    assert len(outputs_without(LEFT_OUT["all"])) == len(OUTPUTS) - len(set(left_out))
    monkeypatch.setattr(Command, "run", run_in_a_ready_process)
    monkeypatch.setattr(sys, "argv", ["leaving.py", "--runs", "1", "--json", "--n", "12"])
    leaving_files.main()
    found = json.loads(capsys.readouterr().out)
    for sort in ("files", "all"):
        assert found[sort]["without"] == found[sort]["with"] == 1
        assert found[sort]["shares"] == [0]


def run_in_a_ready_process(command: Command) -> Usage:
    """Five builds that are alike, and what they used is not looked at: other tests here show that it is measured."""
    option, *words = command.words[1:]
    module = words.pop(0) if option == "-m" else f"benchmarks.{Path(option).stem}"
    path = os.pathsep.join([str(_ROOT), str(_ROOT / "plugins")])
    environment: dict[str, Any] = {**command.environment, "PYTHONPATH": path}
    done = run_program(module, *words, folder=command.folder, **environment)
    assert done.returncode == 0, done.stderr
    return Usage(cpu=1, wall=1, memory=1)
