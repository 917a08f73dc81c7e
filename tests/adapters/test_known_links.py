"""What a build knows of its links: where pages lead, and which of these addresses have no file."""

from digisavo.adapters.known_links import links_in, told_links
from digisavo.core.artefact import Page


def page(body: str, address: str = "palvelut/x/") -> Page:
    return Page(address, "X", "X", body, "entry")


def test_the_links_of_a_page_lead_from_the_root() -> None:
    body = """<a href="../../">x</a> <a href="../../kunnat/kuopio/?a=1#b">x</a> <img src="../../assets/a.png" alt="">
        <a href="https://example.org/">x</a> <a href="#x">x</a> <a class="y" href="../../luvut/">x</a>
        <a href="mailto:a@b.fi">x</a> &lt;a href="../../y/"&gt;"""
    assert list(links_in(page(body))) == ["", "kunnat/kuopio/", "assets/a.png", "luvut/"]


def test_the_home_page_has_no_way_up() -> None:
    assert list(links_in(page('<a href="./kunnat/">x</a> <a href="https://example.org/">x</a>', ""))) == ["kunnat/"]


def test_links_that_lead_nowhere_are_told_with_a_page() -> None:
    links = {"": "a/", "kunnat/": "b/", "assets/x.png": "c/", "poissa/": "d/"}
    told = list(told_links(links, 12345, {"index.html", "kunnat/index.html", "assets/x.png"}))
    assert told == [
        "Linkkejä sivuilta sivuston osiin 12 345, rikki 1.",
        "    sivu /d/: linkki /poissa/ ei vie mihinkään",
    ]


def test_links_that_wind_and_those_without_a_slash_lead_where_browsers_and_hosts_take_them() -> None:
    links = dict.fromkeys(("kunnat", "luvut/../kunnat/", "./kunnat/", "kunn%61t/", "luvut/.."), "a/")
    assert len(list(told_links(links, 5, {"index.html", "kunnat/index.html"}))) == 1
    assert len(list(told_links({"kunnat//": "a/"}, 1, {"kunnat/index.html"}))) == 2


def test_of_very_many_the_first_are_told() -> None:
    told = list(told_links({f"{number}/": "a/" for number in range(9)}, 9, ()))
    assert len(told) == 7
    assert told[-1] == "    ... ja 4 muuta"
