"""nginx as `scripts/nginx/digisavo.conf` sets it up, on this machine only, with a certificate of the hour."""

import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from scripts.audit_tools.programs import ROOT, last_lines, run

SETTINGS = ROOT / "scripts/nginx/digisavo.conf"
RELEASE = ROOT / "scripts/release"
_SECONDS = 10
_MAIN = """worker_processes auto;
daemon off;
pid {folder}/pid;
error_log {folder}/errors;
events {{ worker_connections 4096; }}
http {{
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  sendfile on;
  tcp_nopush on;
  include {folder}/digisavo.conf;
}}
"""
"""What Debian's own `nginx.conf` sets around ours, with every file in one folder."""


@dataclass(frozen=True, slots=True)
class WebServer:
    """A running server: its URL, that of the server without TLS that leads there, its releases and its process."""

    home: str
    plain: str
    releases: Path
    process: int

    def worked(self) -> float:
        """The seconds of processors that nginx has used so far, all its workers together."""
        children = Path(f"/proc/{self.process}/task/{self.process}/children").read_text("ascii").split()
        stats = [Path(f"/proc/{worker}/stat").read_text("utf-8").rpartition(")")[2].split() for worker in children]
        return sum(int(stat[11]) + int(stat[12]) for stat in stats) / os.sysconf("SC_CLK_TCK")

    def publish(self, site: Path) -> None:
        """Makes a folder the site that is served, as editors do."""
        _done([RELEASE, site, self.releases])

    def go_back(self) -> None:
        """Makes the site before it the one that is served."""
        _done([RELEASE, "--back", self.releases])


@contextmanager
def running(site: Path) -> Iterator[WebServer]:
    """nginx while it serves a site as it was published."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # its workers are another user
        secure, plain = _free_port(), _free_port()
        _write_settings(folder, secure, plain)
        nginx = subprocess.Popen(["nginx", "-e", folder / "errors", "-c", folder / "nginx.conf"])
        home, without = f"https://127.0.0.1:{secure}/", f"http://127.0.0.1:{plain}/"
        server = WebServer(home, without, folder / "releases", nginx.pid)
        try:
            server.publish(site)
            _wait_for(secure, folder / "errors")
            yield server
        finally:
            nginx.terminate()
            nginx.wait(_SECONDS)


def adapted(settings: str, folder: Path, secure: int, plain: int) -> str:
    """The settings for this machine: other ports, of the loopback only, and other folders; nothing else differs."""
    lines = [line for line in settings.splitlines() if "listen [::]" not in line]
    text = "\n".join(lines)
    for old, new in (
        ("listen 80;", f"listen 127.0.0.1:{plain};"),
        ("listen 443 ssl", f"listen 127.0.0.1:{secure} ssl"),
        ("/srv/digisavo/", f"{folder}/releases/"),
        ("/etc/letsencrypt/live/digisavo.fi/", f"{folder}/"),
        ("/var/log/nginx/", f"{folder}/"),
    ):
        if old not in text:
            raise ValueError(f"{SETTINGS.name}: {old} puuttuu")
        text = text.replace(old, new)
    return text


def _write_settings(folder: Path, secure: int, plain: int) -> None:
    key, certificate = folder / "privkey.pem", folder / "fullchain.pem"
    names = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    _done(["openssl", "req", "-x509", *kind, "-days", "1", *names, "-keyout", key, "-out", certificate])
    (folder / "digisavo.conf").write_text(adapted(SETTINGS.read_text("utf-8"), folder, secure, plain), "utf-8")
    (folder / "nginx.conf").write_text(_MAIN.format(folder=folder), "utf-8")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(port: int, errors: Path) -> None:
    until = monotonic() + _SECONDS
    while monotonic() < until:
        with socket.socket() as one:
            if not one.connect_ex(("127.0.0.1", port)):
                return
        sleep(0.05)
    raise RuntimeError(f"nginx ei käynnistynyt: {errors.read_text('utf-8') if errors.is_file() else ''}")


def _done(command: list[str | Path]) -> None:
    done = run(command)
    if done.returncode:
        raise RuntimeError(last_lines(done))
