"""Asks modules of the site: what they make of data, without a page."""

import json
from typing import Any

from playwright.sync_api import Page

ASK = """async (given) => {
    document.documentElement.lang = "fi";  // in which modules write numbers and days
    return JSON.stringify(await (FUNCTION)(JSON.parse(given)));
}"""


def ask(page: Page, function: str, given: object) -> Any:
    """What a function of JavaScript says of data.

    Both go as one text each: where they are large, the driver takes longer for telling of each value than all else.
    """
    return json.loads(page.evaluate(ASK.replace("FUNCTION", function), json.dumps(given)))
