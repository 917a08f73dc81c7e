"""`digisavo stale`: what of the content is old, expires, leads nowhere or is missing."""

import argparse
import sys
from functools import partial
from pathlib import Path

from digisavo.adapters.arguments import Parser, content_folder
from digisavo.adapters.clock import today_in_helsinki
from digisavo.adapters.commands.command import Command, Exit, add_content, add_today
from digisavo.adapters.content_files import read_whole
from digisavo.adapters.content_reading import read_whole_content
from digisavo.adapters.processes import spread
from digisavo.adapters.progress import Progress
from digisavo.adapters.stale_reports import Findings, as_json, as_markdown, as_text
from digisavo.catalogue.links import LinkReport, Unchecked, judge_links, links_of, parse_unchecked, part, read_state
from digisavo.catalogue.staleness import staleness_of
from digisavo.core.settings import Settings
from digisavo.outputs.rendering.translations import Language
from digisavo.reading.files import shown
from digisavo.reading.own_files import OwnFile

_FORMATS = {"text": as_text, "markdown": as_markdown, "json": as_json}
_MOST = 1_000_000


def stale(options: argparse.Namespace) -> Exit:
    """Reads the content, asks the pages that it names if that is wanted, and tells what needs an editor."""
    content = content_folder(options.content)
    settings = Settings(today=options.today or today_in_helsinki(), content=shown(content))
    catalogue, _ = read_whole_content(content, settings, spread=spread)
    named = links_of(catalogue)
    links = _asked(list(named), options, settings) if options.links else None
    findings = Findings(
        staleness_of(catalogue, settings.today), catalogue, settings.today.isoformat(), links, named
    )  # fmt: skip
    sys.stdout.write(_FORMATS[options.format](findings, Language(settings.language)))
    return Exit.OK


def _asked(addresses: list[str], options: argparse.Namespace, settings: Settings) -> LinkReport:
    """What the sites answered; `--may-be-local` lets tests ask a server of their own."""
    # Loaded when it is wanted: the libraries of the web would slow every other command.
    from digisavo.adapters.link_checks import ask_web, check_addresses

    asked, unchecked = part(addresses, _unchecked(options.unchecked))
    before = read_state(_state(options.state))
    ask, progress = partial(ask_web, may_be_local=options.may_be_local), Progress(sys.stderr)
    progress.begin("Kysytään linkkejä")
    answers = dict(progress.counter(len(asked))(check_addresses(asked, ask)))
    progress.clear()
    answers = {address: answers[address] for address in asked}
    return judge_links(answers, before, unchecked, settings.today)


def _unchecked(name: str | None) -> list[Unchecked]:
    if name is None:
        return []
    file = OwnFile(name, read_whole(Path(name), _MOST))
    rows = parse_unchecked(file)
    file.check()
    return rows


def _state(name: str | None) -> str:
    return read_whole(Path(name), _MOST).decode("utf-8", "replace") if name else ""


def _add_arguments(parser: Parser) -> None:
    add_content(parser)
    add_today(parser)
    parser.add_argument("--format", choices=list(_FORMATS), default="text", help="tulosteen muoto (text)")
    parser.add_argument("--links", action="store_true", help="kysy myös, toimivatko linkit")
    parser.add_argument("--state", metavar="FILE", help="edellinen katsaus (Markdown), josta linkkien tila luetaan")
    parser.add_argument("--unchecked", metavar="FILE", help="osoitteet, joita ei kysytä, ja syyt (YAML)")
    parser.add_argument("--may-be-local", action="store_true", help=argparse.SUPPRESS)


STALE = Command(
    "stale", "kerro, mikä on vanhentunut",
    "Kertoo, mitä toimituksen pitää tarkistaa: vanhat tiedot, päättyvät todisteet, rikkinäiset linkit ja puutteet.",
    _add_arguments, stale,
)  # fmt: skip
