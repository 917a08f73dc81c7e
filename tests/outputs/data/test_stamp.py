"""The stamp of a build, and the stylesheet beside the pages."""

import json

from tests.outputs.making import SETTINGS, files

from digisavo.core.settings import Settings
from digisavo.outputs.assets.browser_assets import browser_assets
from digisavo.outputs.data.stamp import stamp


def test_the_stamp_and_the_stylesheet() -> None:
    settings = Settings(today=SETTINGS.today, commit="abc")
    assert json.loads(files(stamp, [], settings)["build.json"]) == {"commit": "abc", "today": "2026-11-22"}
    assert b".ds-table" in files(browser_assets, [])["assets/digisavo.css"]
