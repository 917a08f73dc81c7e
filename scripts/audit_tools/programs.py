"""Programs of others: running them, and having them installed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOOLS = Path(__file__).parent
PACKAGES = TOOLS / "node_modules"
ENVIRONMENT = TOOLS / ".venv"
SCHEMATHESIS = ENVIRONMENT / "bin/schemathesis"

_LONGEST = 1200
"""Seconds after which a program is taken to hang."""


class MissingError(Exception):
    """A program that is missing and cannot be installed here; says what to do, in Finnish."""


def run(command: Sequence[str | Path], **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs a program in the root of the repository, with further variables, and gives what it printed."""
    environment = os.environ | variables
    return subprocess.run(
        list(map(str, command)), capture_output=True, text=True, cwd=ROOT, env=environment, check=False,
        timeout=_LONGEST,
    )  # fmt: skip


def last_lines(run: subprocess.CompletedProcess[str]) -> str:
    """The end of what a program printed, which says why it failed."""
    return " / ".join((run.stdout + run.stderr).strip().splitlines()[-5:]) or f"paluuarvo {run.returncode}"


def need_schemathesis() -> None:
    """Schemathesis with what it comes with, in a folder of its own, as `requirements-audit.txt` has them."""
    lock, installed = ROOT / "requirements-audit.txt", ENVIRONMENT / ".installed"
    if installed.is_file() and installed.read_bytes() == lock.read_bytes():
        return
    print("Asennetaan Schemathesis ...", flush=True)
    made = run([sys.executable, "-m", "venv", "--clear", ENVIRONMENT])
    pip: list[str | Path] = [
        ENVIRONMENT / "bin/python",
        "-m",
        "pip",
        "install",
        "-qq",
        "--require-hashes",
        "--only-binary",
        ":all:",
    ]
    if made.returncode or (done := run([*pip, "-r", lock])).returncode:
        raise MissingError(f"Schemathesis ei asentunut: {last_lines(made if made.returncode else done)}")
    installed.write_bytes(lock.read_bytes())


def need_java() -> None:
    """Java for the Nu HTML checker."""
    _need("java", "default-jre-headless")


def need_office() -> None:
    """LibreOffice for texts and tables without its windows, the fonts of papers, and what reads PDF."""
    _need("soffice", "libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation")
    _need("pdftotext", "poppler-utils")


def need_khal() -> None:
    """A calendar program."""
    _need("khal", "khal")


def need_nginx() -> None:
    """The web server, what makes its certificate, and what asks it for many pages at once."""
    _need("nginx", "nginx-light")
    _need("openssl", "openssl")
    _need("h2load", "nghttp2-client")


def firefox() -> str:
    """The command of the Firefox that there is, Debian's before others; "" where there is none."""
    return shutil.which("firefox-esr") or shutil.which("firefox") or ""


def need_firefox() -> None:
    """A second browser."""
    if not firefox():
        _need("firefox-esr", "firefox-esr")


def need_node() -> None:
    """Node.js of any version that is supported."""
    _need("node", "nodejs")


def need_packages() -> None:
    """The npm packages of `package-lock.json`; no package runs code of its own while it is installed."""
    lock, installed = TOOLS / "package-lock.json", PACKAGES / ".installed"
    if not installed.is_file() or installed.read_bytes() != lock.read_bytes():
        _need("npm", "npm")
        print("Asennetaan npm-paketit ...", flush=True)
        npm = run(["npm", "ci", "--prefix", TOOLS, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        if npm.returncode:
            raise MissingError(f"npm ci ei onnistunut: {last_lines(npm)}")
        installed.write_bytes(lock.read_bytes())
    # Lighthouse wants a newer Node.js than Debian has: where npm has one for this machine, that is taken.
    for folder in PACKAGES.glob("node-*/bin"):
        os.environ["PATH"] = f"{folder}{os.pathsep}{os.environ['PATH']}"


def need_new_node() -> None:
    """The Node.js that Lighthouse needs, which comes with the packages where npm has one for this machine."""
    need_node()
    version = run(["node", "--version"]).stdout.strip()
    if tuple(map(int, version.removeprefix("v").split(".")[:2])) < (22, 19):
        raise MissingError(f"tarvitaan Node.js 22.19 tai uudempi, nyt {version}: https://nodejs.org/")


def _need(command: str, packages: str) -> None:
    """A command, and the Debian packages that bring it."""
    if shutil.which(command):
        return
    advice = f"komento {command} puuttuu (Debian: sudo apt-get install {packages})"
    if not _may_install():
        raise MissingError(advice)
    print(f"Asennetaan: {packages} ...", flush=True)
    run(["apt-get", "update", "-qq"])
    install = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", "--no-install-recommends"]
    apt = run([*install, *packages.split()])
    if not shutil.which(command):
        raise MissingError(f"{advice}; asennus ei onnistunut: {last_lines(apt)}")


def _may_install() -> bool:
    """True on Debian as root."""
    release = Path("/etc/os-release")
    return not os.getuid() and release.is_file() and "ID=debian" in release.read_text("utf-8").splitlines()
