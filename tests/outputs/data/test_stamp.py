"""The stamp of a build, and the stylesheet beside the pages."""

import json
import re
from pathlib import Path

from tests.outputs.making import SETTINGS, files

import digisavo
from digisavo.core.settings import Settings
from digisavo.outputs.assets.browser_assets import browser_assets
from digisavo.outputs.data.stamp import stamp
from digisavo.outputs.rendering.browser_files import stylesheet

BROWSER = Path(digisavo.__file__).parent / "browser"


def test_the_stamp_and_the_stylesheet() -> None:
    settings = Settings(today=SETTINGS.today, commit="abc")
    made = json.loads(files(stamp, [], settings)["build.json"])
    assert made == {"commit": "abc", "today": "2026-11-22", "counts": dict.fromkeys(made["counts"], 0)}
    assert {"services", "posts"} <= made["counts"].keys()
    assert b".ds-table" in files(browser_assets, [])["assets/digisavo.css"]


def test_the_stylesheet_has_all_rules_and_no_comments() -> None:
    made = stylesheet()
    assert "/*" not in made
    assert "\n\n" not in made
    sheets = [path.read_text("utf-8") for path in BROWSER.rglob("*.css") if path.parent.name != "apart"]
    rules = re.sub(r"/\*.*?\*/", "", "".join(sheets), flags=re.DOTALL)
    assert made.count("{") == rules.count("{")


def test_spaces_of_the_stylesheet_stay_only_where_they_tell_something() -> None:
    made = stylesheet()
    assert ".ds-terms dt::after" in made, "between the parts of a selector"
    assert "calc(-1 * var(--ds-edge))" in made, "around what is reckoned with"
    sheets = (path.read_text("utf-8") for path in BROWSER.rglob("*.css") if path.parent.name != "apart")
    rules = re.sub(r"/\*.*?\*/", "", "".join(sheets), flags=re.DOTALL)
    quoted = re.compile(r'"[^"\n]*"')
    assert sorted(quoted.findall(made)) == sorted(quoted.findall(rules)), "in texts"
    assert not re.search(r"[{;:] |; *}", quoted.sub('""', made))
