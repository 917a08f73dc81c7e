"""The golden catalogue: a small made-up content folder, and every artefact it yields on one day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath

from digisavo.adapters.folder import path_of
from digisavo.catalogue.catalogue import Catalogue
from digisavo.core import address
from digisavo.core.artefact import Artefact
from digisavo.core.problem import Severity
from digisavo.core.sections import Sections
from digisavo.core.settings import Settings
from digisavo.outputs.data.shared_schemas import SHARED_SCHEMAS
from digisavo.pipeline import read_catalogue, render_catalogue

SECTIONS = Sections()

CONTENT = Path(__file__).parent / "content"
EXPECTED = Path(__file__).parent / "expected"
# Two entries a page: even a few services make pages to turn.
SETTINGS = Settings(
    today=date(2026, 11, 22), site_url="https://example.org/luettelo/", site_name="Esimerkkiluettelo", page_size=2,
    repository="https://github.com/example/luettelo", commit="0123456789abcdef0123456789abcdef01234567",
)  # fmt: skip


def golden_catalogue() -> Catalogue:
    """The golden entries, which have no worse than notices."""
    catalogue, report = read_catalogue(CONTENT, SETTINGS)
    worse = [problem for problem in report.problems if problem.severity is not Severity.NOTICE]
    assert not worse, worse
    return catalogue


def golden_artefacts() -> Iterator[Artefact]:
    """What the catalogue yields, without the assets, which are made of nothing but the files in `browser/`,
    and without what would be half of it and has tests of its own: the maps of all municipalities, and the
    guides, schemas and tables of other kinds than services, vocabularies, what describes open data, the shards of
    search, whose names are sums of what is in them, and the pages and lists of most municipalities, which are made
    alike; and compressed files, whose bytes another version of zlib may choose otherwise; and the content files, which
    stand in `content/`."""
    artefacts = render_catalogue(golden_catalogue(), SETTINGS)
    return (artefact for artefact in artefacts if not _is_left_out(path_of(artefact)))


def _is_left_out(path: str) -> bool:
    if path.startswith((SECTIONS.guide, f"{address.API}schemas/")):
        return path not in _OF_SERVICES
    if path.endswith((".gz", ".yml", ".md", ".ods")) or path.startswith((address.OPEN_API, f"{address.API}vocabular")):
        return True
    if path.endswith(".csv"):
        return path not in _OF_SERVICES
    if path.startswith(f"{address.API}municipalities"):
        return PurePosixPath(path).stem not in _MUNICIPALITIES
    if path.startswith("assets/"):
        return not path.startswith("assets/tunnisteet/")
    if path.startswith(SECTIONS.municipalities):
        return path.split("/")[1] not in _MUNICIPALITIES
    return path.startswith(SECTIONS.regions)


_MUNICIPALITIES = {"alajarvi", "kuopio", "loppi", "raakkyla", "turku"}
"""Those that golden entries belong to, and one of which nothing is known."""

_OF_SERVICES = (
    f"{SECTIONS.guide}index.html", f"{SECTIONS.field_guide('palvelut')}index.html", address.schema("services"),
    address.record_schema("services"), address.list_schema("services"), address.table("services", "csv"),
    address.table_columns("services"), *map(address.shared_schema, SHARED_SCHEMAS),
)  # fmt: skip
