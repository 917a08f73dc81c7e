"""`digisavo check`: reports every problem of the whole content, of the given files, or of those that changed."""

import argparse
import atexit
import gc
import os
import sys
from pathlib import Path

from digisavo.adapters.arguments import Parser, WrongUsageError, content_folder
from digisavo.adapters.clock import today_in_helsinki
from digisavo.adapters.commands.command import Command, Exit, add_content, add_today
from digisavo.adapters.content_reading import read_content
from digisavo.adapters.named_files import is_source, named_files
from digisavo.adapters.processes import spread
from digisavo.adapters.reports import FORMATS, as_text
from digisavo.adapters.since import NotComparableError, changed_since
from digisavo.core.settings import Settings
from digisavo.outputs.rendering.problem_words import load_problem_words
from digisavo.pipeline import COLLECTIONS
from digisavo.reading.files import shown


def check(options: argparse.Namespace) -> Exit:
    """Reads everything and tells what is wrong with what was asked about."""
    content = Path(options.content)
    if options.content != "content" or not options.paths:
        content_folder(content)
    named, changed = named_files(options.paths, options.kind), _changed_files(content, options)
    # A run ends before garbage could matter, and collecting it, at the end too, would cost a third of the time.
    gc.disable()
    atexit.register(gc.freeze)
    settings = Settings(today=options.today or today_in_helsinki(), content=shown(content))
    outside = [(path, kind) for path, kind in named if not is_source(path, content, kind)]
    _, report = read_content(content, settings, outside, spread)
    if options.paths:
        report = report.about(shown(path) for path, _ in named)
    parts = (report, None) if changed is None else report.split(changed)
    words = load_problem_words(settings.language)
    sys.stdout.write(FORMATS[options.format](parts[0], words, parts[1]))
    _add_step_summary(options.format, as_text(parts[0], words, parts[1]))
    return Exit.FAULTY if report.has_errors else Exit.OK


def _changed_files(content: Path, options: argparse.Namespace) -> frozenset[str] | None:
    """The files that `--since` asks about, None without it."""
    if options.since is None:
        return None
    if options.paths:
        raise WrongUsageError("anna joko tiedostoja tai --since, ei molempia.")
    try:
        return changed_since(content, options.since)
    except NotComparableError as error:
        raise WrongUsageError(str(error)) from error


def _add_step_summary(chosen: str, text: str) -> None:
    """Everything that the annotations had no room for, on the summary page of the workflow run."""
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if chosen == "github" and target:
        fence = "`" * 8
        with open(target, "a", encoding="utf-8") as stream:
            stream.write(f"{fence}text\n{text.replace(fence, '')}{fence}\n")


def _add_arguments(parser: Parser) -> None:
    kinds = [collection.kind for collection in COLLECTIONS]
    parser.add_argument("paths", nargs="*", metavar="PATH", help="tiedosto tai kansio; ilman tätä koko sisältö")
    add_content(parser)
    parser.add_argument("--since", metavar="VERSION", help="kerro vain siitä, mikä on muuttunut tämän version jälkeen")
    parser.add_argument("--kind", choices=kinds, help="sisällön laji, jos sitä ei näe kansiosta")
    parser.add_argument("--format", choices=list(FORMATS), default="text", help="tulosteen muoto (text)")
    add_today(parser)


CHECK = Command("check", "kerro tiedostojen virheet", "Kertoo kaikki virheet.", _add_arguments, check)
