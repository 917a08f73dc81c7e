"""Links of hand-written pages that lead nowhere."""

import pytest

from digisavo.adapters.links import LinkingPage, find_broken_links

FILES = {
    "index.html",
    "palvelut/index.html",
    "palvelut/äiti/index.html",
    "ohje/sivu/index.html",
    "kuva.png",
    "kalenteri/x.ics",
}


def broken(link: str, source: str = "") -> list[str]:
    page = LinkingPage("content/ohje/sivu.md", source, "ohje/sivu/", f'<p><a href="{link}">x</a></p>')
    return list(find_broken_links([page], FILES))


@pytest.mark.parametrize(
    "link",
    [
        "../../palvelut/", "../../palvelut", "../../palvelut/?kunta=Kuopio&amp;x#luettelo",
        "../../palvelut/index.html", "./", "../..", "../../", "../../palvelut/%C3%A4iti/", "../../kuva.png",
        "../../kalenteri/x.ics", "#luku", "?x", "", "https://example.org/x", "mailto:a@example.org", "//example.org/x",
        "/palvelut/",
    ],
)  # fmt: skip
def test_links_that_lead_somewhere_or_elsewhere(link: str) -> None:
    assert broken(link) == []


@pytest.mark.parametrize(
    "link",
    [
        "../palvelut/",
        "palvelut/",
        "../../palvelu/",
        "../../kuva.png/",
        "../../../palvelut/",
        "sivu.md",
        "x.png",
        "http://[",
    ],
)
def test_links_that_lead_nowhere(link: str) -> None:
    (warning,) = broken(link)
    assert f'varoitus: linkki "{link}" ei vie millekään sivuston sivulle.' in warning


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("---\ntitle: x/\n---\n\nSiis x/ ja [linkki](x/) ja [toinen](x/).\n", "content/ohje/sivu.md:5:21: "),
        ("[linkki]\n\n[linkki]: x/\n", "content/ohje/sivu.md:3:11: "),
        ("ei missään", "content/ohje/sivu.md:1:1: "),
    ],
)
def test_a_warning_names_the_place_where_the_link_is_written(source: str, place: str) -> None:
    (warning,) = broken("x/", source)
    assert warning.startswith(place)


def test_a_link_that_stands_twice_is_one_warning_and_an_image_counts_too() -> None:
    html = '<a href="x/">x</a><a href="x/">x</a><img src="y.png">'
    assert len(list(find_broken_links([LinkingPage("a.md", "", "a/", html)], FILES))) == 2
