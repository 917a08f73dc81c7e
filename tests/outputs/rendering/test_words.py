"""The words of the interface: every key that code and templates name is there, and what is asked for is found."""

import re
from collections.abc import Iterator
from pathlib import Path

import digisavo
from digisavo.outputs.rendering.translations import Language, plural_forms
from digisavo.outputs.rendering.words import load_words

PACKAGE = Path(digisavo.__file__).parent
WORDS = load_words("fi", plural_forms("fi"))
_ASKED = re.compile(r"""\b(?:t|texts_below)\(\s*["']([a-z_]+(?:\.[\w]+)+)["'][,)]""")


def asked() -> Iterator[tuple[str, str]]:
    """The whole keys that are named where words are asked for, each with its file."""
    for ending in ("py", "j2", "html"):
        for path in sorted(PACKAGE.rglob(f"*.{ending}")):
            for key in _ASKED.findall(path.read_text("utf-8")):
                yield key, path.name


def test_every_key_that_is_named_has_words() -> None:
    keys = dict(asked())
    assert len(keys) > 300
    groups = {name.rpartition(".")[0] for name in WORDS}
    assert not {key: name for key, name in keys.items() if key not in WORDS and key not in groups}


def test_dates_and_amounts_are_written_as_the_language_says() -> None:
    language = Language("fi")
    assert language.date("2026-11-22") == "22.11.2026"
    assert language.date("2026-11") == "marraskuu 2026"
    assert language.date("2026-11-22T15:30") == "22.11.2026 klo 15.30"
    assert (language.money(5), language.money(5.5)) == ("5 €", "5,50 €")
