"""Texts of others do nothing where they are written: read by the same parser of Markdown that forges use."""

import re

import cmarkgfm
import pytest
from tests.security.payloads import TEXTS

from digisavo.adapters.inert import fenced, in_markdown, in_text

HOSTILE = (
    *TEXTS, "@toimitus katso", "`@toimitus`", "``` @toimitus", "[x](https://paha.example)", "https://paha.example",
    "![x](https://paha.example/x.png)", "www.paha.example", "fixes #12", "GH-12", "**lihava** _x_ ~~y~~", "| a | b |",
    "\n\n# Otsikko\n", "::error file=x::paha", "\n::add-mask::x", "##[error]paha", "##vso[task.setvariable]x",
    "</code>@toimitus", "&#64;toimitus", "\\`x\\`", "`", "\u202eoikealta", "\x1b[31mpunainen",
    "\r::stop-commands::x", "a" * 100_000, "```\n```\n@toimitus",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_in_markdown_a_text_is_code_and_nothing_else(text: str) -> None:
    html = cmarkgfm.github_flavored_markdown_to_html(f"- Nimi {in_markdown(text)} lisätty: {in_markdown(text)}\n")
    code = r"<code>[^<]*</code>"
    assert re.fullmatch(rf"<ul>\s<li>Nimi {code} lisätty: {code}</li>\s</ul>\s", html)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_in_a_block_a_text_is_code_and_nothing_else(text: str) -> None:
    html = cmarkgfm.github_flavored_markdown_to_html(f"{fenced(text)}\n\nloppu\n")
    assert re.fullmatch(r'<pre lang="text"><code>[^<]*</code></pre>\s<p>loppu</p>\s', html)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_in_text_nothing_is_a_mention_a_link_an_issue_or_a_command(text: str) -> None:
    shown = in_text(text)
    assert shown.isprintable() and "\n" not in shown
    assert not re.search(r"(?<![\w.])@\w|://|(?<!\w)#\d|(?i:GH-\d)|##\[|^::", shown)


def test_what_is_harmless_stays_as_it_is() -> None:
    text = "Myynti: myynti@example.org, C# ja #avoin, 5 % (2 €)"
    assert in_text(text) == text
