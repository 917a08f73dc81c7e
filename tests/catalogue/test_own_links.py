"""Links of entries to the site itself, by its whole address."""

from pathlib import Path

import pytest
from tests.catalogue.test_page_checks import HEAD, POST, SERVICE, write
from tests.outputs.making import SETTINGS
from tests.wording import hint_of, message_of

from digisavo.core.problem import Problem
from digisavo.pipeline import read_catalogue

SITE = "https://digisavo.fi"
SHOWN = POST.replace("draft: kylla\n", "")
TEXT = " Kuvaus on niin pitkä kuin kuvauksen on oltava." * 5
OTHER = SERVICE.replace("previous_slugs: [entinen]\n", "").replace("Malli", "Toinen")


def problems_of(tmp_path: Path, link: str) -> list[Problem]:
    """What is said of links in a post and in the description of a service."""
    files = {
        "index.md": "Alku.\n", "tietoa.md": f"{HEAD}## Alkuun\n", "blog/2026-11-20-luonnos.md": POST,
        "blog/2026-11-20-kirjoitus.md": f"{SHOWN}\nKatso [a]({link}).\n",
        "services/malli.yml": SERVICE, "services/toinen.yml": f"{OTHER}description: |\n  Katso [a]({link}).{TEXT}\n",
    }  # fmt: skip
    write(tmp_path, files)
    _, report = read_catalogue(tmp_path, SETTINGS)
    return [one for one in report.problems if one.code in ("related.address", "markdown.link")]


@pytest.mark.parametrize(
    "link",
    [
        f"{SITE}/palvelut/malli/", f"{SITE}/palvelut/entinen/", f"{SITE}/tietoa/#alkuun", f"{SITE}/", f"{SITE}/blogi/",
        f"{SITE}/palvelut/?status=tuotannossa", f"{SITE}.example.org/palvelu/", "https://example.org/palvelut/mali/",
    ],
)  # fmt: skip
def test_links_that_lead_somewhere(link: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, link) == []


@pytest.mark.parametrize(
    ("link", "advice"),
    [
        (f"{SITE}/palvelut/mali/?a=b", f"Tarkoititko {SITE}/palvelut/malli/?a=b?"),
        (f"{SITE}/blogi/luonnos/", "Avaa sivu selaimessa"),
        (f"{SITE}/tietoa/#alkun", f"Tarkoititko {SITE}/tietoa/#alkuun?"),
        (f"{SITE}/ei/mitaan/", "Avaa sivu selaimessa"),
    ],
)
def test_links_that_lead_nowhere(link: str, advice: str, tmp_path: Path) -> None:
    post, service = problems_of(tmp_path, link)
    assert (post.severity, post.span[1:], service.span[1:]) == ("error", (10, 11), (8, 13))
    assert f'linkki "{link}" ei johda' in message_of(post)
    assert advice in hint_of(post)


@pytest.mark.parametrize(("link", "count"), [("toinen", 0), ("luonnos", 0), ("kolmas", 1)])
def test_what_is_shown_later_may_link_to_what_is_shown_by_then(link: str, count: int, tmp_path: Path) -> None:
    """Posts of one coming day name each other; on that day all of them are there."""
    later = SHOWN.replace("published_on: 2026-11-20", "published_on: 2027-03-01")
    files = {
        "index.md": "Alku.\n", "blog/2027-03-01-luonnos.md": later,
        "blog/2027-03-01-ensimmainen.md": f"{later}\nKatso [a]({SITE}/blogi/{link}/).\n",
        "blog/2027-03-01-toinen.md": f"{later}\nKatso [a]({SITE}/blogi/ensimmainen/).\n",
    }  # fmt: skip
    write(tmp_path, files)
    _, report = read_catalogue(tmp_path, SETTINGS)
    assert sum(one.code == "related.address" for one in report.problems) == count
