"""Hand-written pages beside the golden entries: `written/ohje.md`, as an editor would write it, and what it becomes."""

import shutil
from pathlib import Path

import pytest
from tests.golden.sample import CONTENT, SETTINGS

from digisavo.core.artefact import File, Page
from digisavo.outputs.assets.images import images
from digisavo.outputs.pages.written import written
from digisavo.pipeline import read_catalogue, render_catalogue

SAMPLE = Path(__file__).parent / "written"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The golden content with a page and its image."""
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    for name in ("ohje.md", "ohje.png"):
        shutil.copy(SAMPLE / name, folder)
    return folder


def test_the_page_and_its_image(content: Path, renew: bool) -> None:
    catalogue, report = read_catalogue(content, SETTINGS)
    assert not [problem for problem in report.problems if "ohje" in problem.span.path]
    page, *files = render_catalogue(catalogue, SETTINGS, [written, images])
    assert isinstance(page, Page)
    if renew:
        (SAMPLE / "ohje.html").write_text(page.body, "utf-8")
    assert page.body == (SAMPLE / "ohje.html").read_text("utf-8")
    assert (page.address, page.title, page.kind) == ("ohje/", "Ohje", "written")
    assert "Ohje" in page.breadcrumbs
    assert "ohje/ohje.png" in {file.address for file in files if isinstance(file, File)}


def test_without_a_heading_the_title_is_one(content: Path) -> None:
    (content / "ohje.md").write_text("---\ntitle: A & B\ndescription: x\n---\n\n### Alku\n\nTeksti.\n", "utf-8")
    (page,) = render_catalogue(read_catalogue(content, SETTINGS)[0], SETTINGS, [written])
    assert isinstance(page, Page)
    assert page.body == (
        '<div class="ds-prose ds-written">\n<h1>A &amp; B</h1>\n<h2 id="alku">Alku</h2>\n<p>Teksti.</p>\n\n</div>'
    )
