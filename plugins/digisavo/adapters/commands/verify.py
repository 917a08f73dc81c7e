"""`digisavo verify`: tells whether a built site holds all that the content promises, and whether it may go out."""

import argparse
import gc
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from digisavo.adapters.arguments import Parser, WrongUsageError, content_folder
from digisavo.adapters.clock import commit_of, today_in_helsinki
from digisavo.adapters.commands.command import Command, Exit, add_content
from digisavo.adapters.content_files import read_whole
from digisavo.adapters.processes import spread
from digisavo.adapters.reports import as_text
from digisavo.adapters.verification.built_site import BuiltSite, UnreadableError
from digisavo.adapters.verification.fault import Fault
from digisavo.adapters.verification.publication import UnknownStampError, loss_faults, parse_published
from digisavo.adapters.verification.stamps import STAMP, Stamp, read_stamp
from digisavo.adapters.verification.targets import Home
from digisavo.adapters.verification.verifying import verify
from digisavo.adapters.verification.words import as_lines
from digisavo.catalogue.catalogue import Catalogue
from digisavo.core.problem import Severity
from digisavo.core.settings import Settings
from digisavo.core.text import quote
from digisavo.outputs.rendering.problem_words import load_problem_words
from digisavo.pipeline import read_catalogue
from digisavo.reading.files import shown

_HOME, _ROBOTS = "index.html", "robots.txt"
_MOST_STAMP = 1_000_000


def verify_site(options: argparse.Namespace) -> Exit:
    """Reads the content and the site, and tells every fault; a fault of the content comes first."""
    gc.disable()  # as in `check`: a run ends before garbage could matter
    content, published = content_folder(options.content), _published(options)
    try:
        site = _site(Path(options.site))
        home = _home(site)
    except UnreadableError as error:
        print(error.fault)
        return Exit.FAULTY
    stamp = _stamp(site)
    catalogue = _catalogue(content, stamp.today if stamp else today_in_helsinki())
    if catalogue is None:
        return Exit.FAULTY
    verified = verify(site, home, commit_of(content), catalogue, spread)
    if published and stamp and not options.allow_loss:
        verified = replace(verified, faults=[*verified.faults, *loss_faults(published, stamp)])
    sys.stdout.writelines(f"{line}\n" for line in as_lines(verified))
    return Exit.FAULTY if verified.faults else Exit.OK


def _published(options: argparse.Namespace) -> Stamp | None:
    """The stamp with which the site is compared, None where there is none or it tells no counts."""
    if options.published is None:
        return None
    try:
        stamp = parse_published(read_whole(Path(options.published), _MOST_STAMP))
    except UnknownStampError as error:
        raise WrongUsageError(
            f"julkaistun sivuston leimaa {quote(options.published)} ei voi lukea: {error}."
        ) from error
    if stamp is None:
        print("Sivustoa ei ole vielä julkaistu: määriä ei verrata.")
    elif not stamp.counts:
        print("Julkaistun sivuston leimassa ei ole määriä lajeittain: määriä ei verrata.")
    return stamp


def _site(folder: Path) -> BuiltSite:
    """The folder, if it is one of a site."""
    if not folder.is_dir():
        raise WrongUsageError(f"kansiota {quote(str(folder))} ei ole. Rakenna sivusto ensin: scripts/build.")
    if not any((folder / name).is_file() for name in (_HOME, STAMP)):
        raise WrongUsageError(f"kansiossa {quote(str(folder))} ei ole sivustoa. Rakenna se ensin: scripts/build.")
    return BuiltSite(folder)


def _home(site: BuiltSite) -> Home:
    texts = [site.read(path).decode("utf-8", "replace") if path in site.sizes else "" for path in (_ROBOTS, _HOME)]
    home = Home.of(*texts)
    if home is None:
        raise UnreadableError(Fault(_ROBOTS, "sivuston osoitetta ei löydy täältä eikä etusivulta"))
    return home


def _stamp(site: BuiltSite) -> Stamp | None:
    """The stamp of the site; None where it has none, which is a fault among others."""
    try:
        return read_stamp(site)
    except UnreadableError:
        return None


def _catalogue(content: Path, today: date) -> Catalogue | None:
    """What the content shows on a day, that of the build; None, told, where it has errors."""
    settings = Settings(today=today, content=shown(content))
    catalogue, report = read_catalogue(content, settings, spread=spread)
    if not report.has_errors:
        return catalogue
    counted = (Severity.NOTICE, Severity.WARNING)
    sys.stdout.write(as_text(report, load_problem_words(settings.language), counted_only=counted))
    return None


def _add_arguments(parser: Parser) -> None:
    parser.add_argument("site", metavar="SITE", help="rakennetun sivuston kansio, tavallisesti site")
    add_content(parser)
    parser.add_argument("--published", metavar="FILE", help="julkaistun sivuston build.json, johon määriä verrataan")
    parser.add_argument("--allow-loss", action="store_true", help="salli, että sisältöjen määrä vähenee")


VERIFY = Command(
    "verify", "tarkista rakennettu sivusto", "Tarkistaa, että sivustossa on kaikki, mitä sisältö lupaa.",
    _add_arguments, verify_site,
)  # fmt: skip
