"""`scripts/serve` while content has a fault: the last site is shown until it is mended."""

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Timer
from urllib.error import URLError
from urllib.request import urlopen

import pytest

PORTAL = Path(__file__).parents[1] / "portals/small"
ENTRY = "content/services/malli-aloite.yml"


class Served:
    """A portal that is served: its folder, its pages, and what the terminal says."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, _free_port()
        command = [sys.executable, "-m", "mkdocs", "serve", "-q", "--dev-addr", f"127.0.0.1:{self.port}"]
        self.process = subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True)

    def until(self, said: str) -> str:
        """Waits until the terminal says something; gives all that it has said till then."""
        assert self.process.stderr
        lines = []
        for line in self.process.stderr:
            lines.append(line)
            if said in line:
                return "".join(lines)
        pytest.fail("".join(lines))

    def wait(self) -> None:
        """Waits until pages are served: then files are watched too."""
        while True:
            with suppress(URLError):
                self.page("")
                return

    def page(self, address: str) -> str:
        with urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=20) as answer:
            return str(answer.read(), "utf-8")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    shutil.copytree(PORTAL / "content", tmp_path / "content")
    theme = PORTAL.parents[2] / "plugins/digisavo/theme"
    settings = f"INHERIT: {PORTAL / 'mkdocs.yml'}\nsite_url: https://example.org/\ntheme:\n  custom_dir: {theme}\n"
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    served = Served(tmp_path)
    end = Timer(60, served.process.kill)  # where it never says what is waited for
    end.start()
    with served.process:
        yield served
        end.cancel()
        served.process.kill()


def test_the_last_site_is_shown_until_a_fault_is_mended(served: Served) -> None:
    served.until("Sivusto näkyy osoitteessa")
    served.wait()
    entry = served.folder / ENTRY
    sound = entry.read_text("utf-8")
    entry.write_text(f"{sound}tuntematon: 1\n", "utf-8")
    said = served.until("Selain näyttää edellisen version")
    assert "key.unknown" in said
    assert "Malli-aloite" in served.page("palvelut/malli-aloite/")
    entry.write_text(sound.replace("Malli-aloite", "Aloitekanava"), "utf-8")
    served.until("Valmis:")
    assert "Aloitekanava" in served.page("palvelut/malli-aloite/")
