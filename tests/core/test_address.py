"""Addresses of the site: relative, ending with a slash."""

from datetime import date

from digisavo.core import address
from digisavo.core.settings import Settings


def test_pages() -> None:
    assert address.entry("palvelut", "x") == "palvelut/x/"
    assert address.part("palvelut/x/", "kokemus") == "palvelut/x/#kokemus"
    assert address.directory("palvelut", {"region": ["a", "b"]}) == "palvelut/?region=a,b"
    assert address.directory("palvelut", {"a": ["b"], "c": ["d"]}) == "palvelut/?a=b&c=d"


def test_the_way_to_the_root() -> None:
    assert address.root_from("palvelut/x/") == "../../"
    assert address.root_from(address.HOME) == "./"


def test_links_to_the_repository_are_quoted() -> None:
    settings = Settings(today=date(2026, 11, 22), branch="oma haara")
    assert address.edit_link(settings, "services/a b.yml").endswith("/edit/oma%20haara/content/services/a%20b.yml")
    assert "/blob/oma%20haara/" in address.source_link(settings, "x.yml")
