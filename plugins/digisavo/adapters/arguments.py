"""The arguments of the command: a parser that speaks Finnish, and what is said where they make no sense."""

import argparse
import os
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from digisavo.core.text import quote

_MESSAGES = {
    "unrecognized arguments": "tuntematon valinta",
    "the following arguments are required": "puuttuu",
    "invalid choice": "ei sallittu arvo",
    "choose from": "sallitut",
    "expected one argument": "arvo puuttuu",
    "argument ": "",
}


class WrongUsageError(Exception):
    """Arguments that make no sense; the text says in Finnish what to write instead."""


class Parser(argparse.ArgumentParser):
    """A parser whose help and errors are Finnish, and which raises instead of leaving."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False)
        self._positionals.title, self._optionals.title = "kohteet", "valinnat"
        self.add_argument("-h", "--help", action="help", help="näytä tämä ohje")

    def format_help(self) -> str:
        """The help, with its only English word translated."""
        return super().format_help().replace("usage:", "käyttö:")

    def error(self, message: str) -> NoReturn:
        """Refuses arguments."""
        for english, finnish in _MESSAGES.items():
            message = message.replace(english, finnish)
        raise WrongUsageError(f"{message}\n{self.format_usage().rstrip().replace('usage:', 'käyttö:')}")


def day(text: str) -> date:
    """A date as options such as `--today` give it."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else _refuse_day(text)
    except ValueError:
        return _refuse_day(text)


def _refuse_day(text: str) -> NoReturn:
    raise WrongUsageError(f"{quote(text)} ei ole päivä. Kirjoita vuosi-kuukausi-päivä, esimerkiksi 2026-11-22.")


def content_folder(path: str | Path) -> Path:
    """The content folder that is there; WrongUsageError where it is not."""
    if not os.path.isdir(path):
        raise WrongUsageError(no_content_folder(path))
    return Path(path)


def no_content_folder(path: str | Path) -> str:
    """What is said where there is no content folder."""
    return f"sisältökansiota {quote(str(path))} ei ole. Anna kansio: --content KANSIO."
