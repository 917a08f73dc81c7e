"""What the server says of every kind of file, and of what is not there."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.serving.answers import NOT_FOUND, NOWHERE, PACKED, Answer, ask, wanted
from scripts.audit_tools.serving.web_server import WebServer, running
from scripts.audit_tools.site import Site, file_of

_NAME = "nginx: otsakkeet"
_WORTH = 1100
"""The bytes from which on a text is compressed."""
_FOLDERS_OF_FOLDERS = ("api", "assets")
_HIDDEN = (".git/config", ".env", "palvelut/.htaccess")


def check_headers(site: Site) -> Result:
    """A file of each kind in each folder: its headers and its content; then what is missing, hidden, moved or kept."""
    asked = samples(site.folder)
    with running(site.folder) as server:
        faults = [*_faults_of_files(server, site.folder, asked), *_faults_of_manners(server, site.folder, asked)]
    return count_of(_NAME, "puutetta", faults, f", {len(asked)} osoitetta")


def samples(folder: Path) -> list[str]:
    """Addresses of a site: the first file of every folder, depth and ending, so all kinds of pages and files."""
    first: dict[tuple[object, ...], str] = {}
    for path in sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file()):
        place = path.parts[:-1][: 2 if path.parts[0] in _FOLDERS_OF_FOLDERS else 1]
        first.setdefault((place, len(path.parts), path.suffix), path.as_posix())
    return [file.removesuffix("index.html") for file in first.values()]


def _faults_of_files(server: WebServer, folder: Path, addresses: Iterable[str]) -> Iterator[str]:
    for address in addresses:
        answer = ask(server.home, address)
        yield from (f"{address}: {fault}" for fault in faults_of(answer, 200, wanted(address)))
        file = file_of(folder, address)
        if answer.content != file.read_bytes():
            yield f"{address}: sisältö ei ole tiedoston"
        if file.suffix not in PACKED and len(answer.content) > _WORTH and "content-encoding" not in answer.headers:
            yield f"{address}: ei ole pakattu"


def _faults_of_manners(server: WebServer, folder: Path, addresses: Iterable[str]) -> Iterator[str]:
    nothing = (folder / NOT_FOUND).read_bytes() if (folder / NOT_FOUND).is_file() else None
    for address in (NOWHERE, f"api/{NOWHERE}", "assets/", *_HIDDEN):
        answer = ask(server.home, address)
        headers = wanted(NOT_FOUND) | ({"access-control-allow-origin": "*"} if address.startswith("api/") else {})
        yield from (f"{address}: {fault}" for fault in faults_of(answer, 404, headers))
        if nothing is not None and answer.content != nothing:
            yield f"{address}: ei ole sivuston oma sivu puuttuvalle"
    yield from _faults_of_repeated(server)
    for address in [address for address in addresses if address.endswith("/")][:1]:
        yield from _faults_of_ways(server, address)


def _faults_of_repeated(server: WebServer) -> Iterator[str]:
    """What a browser has, it need not take again; and nobody writes."""
    tag = ask(server.home, "").headers.get("etag", "")
    again = ask(server.home, "", If_None_Match=tag)
    if not tag or again.status != 304:
        yield f"etusivu uudelleen: {again.status}, pitäisi olla 304"
    if (refused := ask(server.home, "", "POST").status) != 405:
        yield f"POST: {refused}, pitäisi olla 405"


def _faults_of_ways(server: WebServer, address: str) -> Iterator[str]:
    """The slash of a folder, and the way from the server without TLS."""
    bare = address.removesuffix("/")
    moved = ask(server.home, bare)
    if (moved.status, moved.headers.get("location")) != (301, f"/{address}"):
        yield f"{bare}: {moved.status} {moved.headers.get('location')}, pitäisi olla 301 /{address}"
    plain = ask(server.plain, f"{address}?a=1")
    if (plain.status, plain.headers.get("location")) != (301, f"https://127.0.0.1/{address}?a=1"):
        yield f"ilman TLS:ää {address}: {plain.status} {plain.headers.get('location')}"


def faults_of(answer: Answer, status: int, headers: dict[str, str]) -> Iterator[str]:
    """What differs in an answer from what is wanted."""
    if answer.status != status:
        yield f"{answer.status}, pitäisi olla {status}"
    for name, value in headers.items():
        if (found := answer.headers.get(name, "")) != value:
            yield f"{name}: {found or 'puuttuu'}, pitäisi {f'olla {value}' if value else 'puuttua'}"
