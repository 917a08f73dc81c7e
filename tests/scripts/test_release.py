"""`scripts/release` swaps a site in, keeps the last ones, and goes back to the one before."""

import gzip
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    return tmp_path / "srv"


def release(*arguments: object) -> "subprocess.CompletedProcess[str]":
    command = [str(ROOT / "scripts/release"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def publish(tmp_path: Path, releases: Path, text: str) -> None:
    site = tmp_path / "site"
    (site / ".well-known").mkdir(parents=True, exist_ok=True)
    (site / ".well-known/security.txt").write_text("Contact: mailto:a@example.org\n")
    (site / "index.html").write_text(text)
    done = release(site, releases)
    assert (done.returncode, done.stdout) == (0, f"Julkaistu: {(releases / 'current').readlink().name}\n"), done.stderr


def shown(releases: Path) -> str:
    return (releases / "current/index.html").read_text()


def test_a_site_is_published_whole_and_compressed(tmp_path: Path, releases: Path) -> None:
    publish(tmp_path, releases, "eka" * 1000)
    assert gzip.decompress((releases / "current/index.html.gz").read_bytes()) == b"eka" * 1000
    assert (releases / "current/.well-known/security.txt").is_file()
    assert not (releases / "current/.well-known/security.txt.gz").exists(), "too short to be worth it"
    assert not (tmp_path / "site/index.html.gz").exists(), "the built site is as it was"


def test_going_back_leads_to_the_site_before_and_never_to_what_was_left(tmp_path: Path, releases: Path) -> None:
    for text in ("eka", "toka"):
        publish(tmp_path, releases, text)
    assert release("--back", releases).returncode == 0
    assert shown(releases) == "eka"
    publish(tmp_path, releases, "kolmas")
    assert release("--back", releases).returncode == 0
    assert shown(releases) == "eka"
    done = release("--back", releases)
    assert done.returncode == 1
    assert "ei ole toista, johon palata" in done.stderr
    assert shown(releases) == "eka"


def test_the_last_five_are_kept(tmp_path: Path, releases: Path) -> None:
    for number in range(7):
        publish(tmp_path, releases, str(number))
    kept = sorted(path.joinpath("index.html").read_text() for path in (releases / "releases").iterdir())
    assert kept == ["2", "3", "4", "5", "6"]


def test_what_is_shown_stays_though_a_clock_was_wrong(tmp_path: Path, releases: Path) -> None:
    for day in range(1, 7):
        (releases / f"releases/2999-01-0{day}T000000.000Z").mkdir(parents=True)
    publish(tmp_path, releases, "eka")
    assert shown(releases) == "eka"
    assert len(list((releases / "releases").iterdir())) == 5


def test_what_a_killed_run_left_is_not_published(tmp_path: Path, releases: Path) -> None:
    """The number of a process comes again: in containers it is often the same."""
    publish(tmp_path, releases, "eka")
    (tmp_path / "site/index.html").write_text("toka")
    left = 'mkdir "$2/releases/.new-$$"; touch "$2/releases/.new-$$/vanha"'
    left += '; ln -s "$(readlink "$2/current")" "$2/.current-$$"'
    command = f'{left}; exec "$0" "$1" "$2"'
    arguments = [ROOT / "scripts/release", tmp_path / "site", releases]
    subprocess.run(["bash", "-c", command, *map(str, arguments)], check=True, capture_output=True)
    assert shown(releases) == "toka"
    assert not (releases / "current/vanha").exists()


def test_a_site_that_cannot_be_copied_leaves_all_as_it_was(tmp_path: Path, releases: Path) -> None:
    publish(tmp_path, releases, "eka" * 1000)
    (tmp_path / "site/index.html.gz").write_bytes(b"x")  # gzip refuses to write over it
    (tmp_path / "site/index.html").write_text("toka" * 1000)
    assert release(tmp_path / "site", releases).returncode != 0
    assert shown(releases).startswith("eka")
    assert [path.name[0] for path in (releases / "releases").iterdir()] == ["2"]


def test_wrong_use_is_told(tmp_path: Path, releases: Path) -> None:
    assert (release().returncode, release(releases).returncode) == (2, 2)
    assert "Kansiossa" in release(tmp_path, releases).stderr
    assert "ei ole julkaistua sivustoa" in release("--back", releases).stderr
    assert not releases.exists()
