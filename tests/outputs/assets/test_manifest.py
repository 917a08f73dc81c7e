"""The manifest, `robots.txt`, and the colours of the stylesheet."""

import json
from dataclasses import replace
from importlib.resources import files as package_files
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image
from tests.outputs.making import SETTINGS, files

from digisavo.core import address
from digisavo.outputs.assets.manifest import manifest
from digisavo.outputs.assets.palette import colour


def test_the_manifest_names_icons_that_exist() -> None:
    found = json.loads(files(manifest, [])[address.MANIFEST])
    for icon in found["icons"]:
        content = package_files("digisavo").joinpath("theme", icon["src"]).read_bytes()
        width, height = Image.open(BytesIO(content)).size
        assert icon["sizes"] == f"{width}x{height}"
    assert (found["name"], found["lang"], found["start_url"]) == ("Digisavo.fi", "fi", "./")


def test_robots_may_read_everything_but_the_styles() -> None:
    lines = files(manifest, [])[address.ROBOTS].decode().splitlines()
    assert lines == ["User-agent: *", "Disallow: /tyylit/", "", "Sitemap: https://digisavo.fi/sitemap.xml"]
    below = files(manifest, [], replace(SETTINGS, site_url="https://example.org/pieni/"))[address.ROBOTS]
    assert b"Disallow: /pieni/tyylit/" in below


def test_browsers_can_search_here_from_their_own_bar() -> None:
    root = ElementTree.fromstring(files(manifest, [])[address.OPEN_SEARCH])
    found = {element.tag.partition("}")[2]: element for element in root}
    assert found["Url"].get("template") == "https://digisavo.fi/haku/?q={searchTerms}"
    assert found["ShortName"].text == "Digisavo.fi"
    long = replace(SETTINGS, site_name="Kuntien digipalvelut & <muut>")
    assert b"<ShortName>Kuntien digipalv</ShortName>" in files(manifest, [], long)[address.OPEN_SEARCH]


def test_colours_are_those_of_the_stylesheet() -> None:
    assert colour("paper").light == "#ffffff"
    assert colour("paper").dark != colour("paper").light
    with pytest.raises(ValueError, match="no colour"):
        colour("nothing")
