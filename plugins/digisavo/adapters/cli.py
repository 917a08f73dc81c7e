"""The command `digisavo`: checks content, and starts new files; it alone reads the arguments and the clock."""

import argparse
import atexit
import gc
import os
import sys
from importlib.resources import files
from pathlib import Path

from digisavo.adapters.arguments import Parser, WrongUsageError, day
from digisavo.adapters.clock import today_in_helsinki
from digisavo.adapters.named_files import is_source, named_files
from digisavo.adapters.processes import ProcessDiedError, spread
from digisavo.adapters.reports import as_github, as_json, as_text
from digisavo.adapters.since import NotComparableError, changed_since
from digisavo.catalogue.collection import Collection
from digisavo.core.settings import FINNISH, Settings
from digisavo.core.slug import RESERVED, Naming, name_in, slugify
from digisavo.core.text import printable, quote
from digisavo.outputs.rendering.problem_words import load_problem_words, words_for_faults
from digisavo.pipeline import COLLECTIONS, check_declarations, read_catalogue
from digisavo.reading.files import shown
from digisavo.reading.own_files import DeclarationError

OK, FAULTY, WRONG_USAGE, BROKEN = 0, 1, 2, 70
_FORMATS = {"text": as_text, "json": as_json, "github": as_github}
_KINDS = {collection.kind: collection for collection in COLLECTIONS}


def main(arguments: list[str] | None = None) -> int:
    """Runs the command and returns its exit code: 0 fine, 1 errors in files, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        options = _parser().parse_args(arguments)
        check_declarations(FINNISH)
        return int(options.run(options))
    except DeclarationError as error:
        sys.stdout.write(_FORMATS[getattr(options, "format", "text")](error.report, words_for_faults(FINNISH)))
        return FAULTY
    except WrongUsageError as error:
        print(f"digisavo: {printable(str(error))}", file=sys.stderr)
        return WRONG_USAGE
    except ProcessDiedError as error:
        print(f"digisavo: {error}", file=sys.stderr)
        return BROKEN
    except BrokenPipeError:
        # Whoever read the output has had enough; Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAULTY
    except Exception as error:
        if os.environ.get("DIGISAVO_DEBUG"):
            raise
        print(f"digisavo: ohjelmassa on virhe: {type(error).__name__}: {printable(str(error))}", file=sys.stderr)
        print("    Ilmoita siitä toimitukselle. Muuttuja DIGISAVO_DEBUG=1 näyttää, missä.", file=sys.stderr)
        return BROKEN


def check(options: argparse.Namespace) -> int:
    """`digisavo check`: reports every problem of the whole content, of the given files, or of those that changed."""
    content = Path(options.content)
    if not os.path.isdir(content) and (options.content != "content" or not options.paths):
        raise WrongUsageError(f"sisältökansiota {quote(str(content))} ei ole. Anna kansio: --content KANSIO.")
    named, changed = named_files(options.paths, options.kind), _changed_files(content, options)
    # A run ends before garbage could matter, and collecting it, at the end too, would cost a third of the time.
    gc.disable()
    atexit.register(gc.freeze)
    settings = Settings(today=options.today or today_in_helsinki(), content=shown(content))
    outside = [(path, kind) for path, kind in named if not is_source(path, content, kind)]
    _, report = read_catalogue(content, settings, replacing=outside, spread=spread)
    if options.paths:
        report = report.about(shown(path) for path, _ in named)
    parts = (report, None) if changed is None else report.split(changed)
    words = load_problem_words(settings.language)
    sys.stdout.write(_FORMATS[options.format](parts[0], words, parts[1]))
    _add_step_summary(options.format, as_text(parts[0], words, parts[1]))
    return FAULTY if report.has_errors else OK


def _changed_files(content: Path, options: argparse.Namespace) -> frozenset[str] | None:
    """The files that `--since` asks about, None without it; a file that is gone has no problems."""
    if options.since is None:
        return None
    if options.paths:
        raise WrongUsageError("anna joko tiedostoja tai --since, ei molempia.")
    try:
        return frozenset(filter(os.path.lexists, changed_since(content, options.since)))
    except NotComparableError as error:
        raise WrongUsageError(str(error)) from error


def new(options: argparse.Namespace) -> int:
    """`digisavo new`: writes the blank file of a kind under a slug made of the name."""
    collection = _KINDS[options.kind]
    path = Path(options.content, collection.folder, _file_name(options.name, collection))
    if path.exists():
        raise WrongUsageError(f"tiedosto {shown(path)} on jo olemassa. Muokkaa sitä tai anna toinen nimi.")
    blank = files("digisavo").joinpath("collections", options.kind, f"blank{collection.suffix}").read_bytes()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(blank)
    except OSError as error:
        raise WrongUsageError(f"tiedostoa {shown(path)} ei voi kirjoittaa ({error.strerror}).") from error
    print(f"Uusi tiedosto: {shown(path)}")
    print(f"Täytä se ja tarkista: scripts/check {shown(path)}")
    return OK


def _file_name(text: str, collection: Collection) -> str:
    """The name of a new file: a text's slug, with today's date before it where the kind's names have one."""
    stem = text if name_in(text, collection.naming) else slugify(text)
    if collection.naming is Naming.DATED and not name_in(stem, collection.naming):
        stem = f"{today_in_helsinki().isoformat()}-{stem}"
    found = name_in(stem, collection.naming)
    if found is None or found.slug in RESERVED:
        example = collection.form.example("")
        raise WrongUsageError(
            f"nimestä {quote(text)} ei synny tiedoston nimeä. Tiedoston nimi on esimerkiksi {example}."
        )
    return stem + collection.suffix


def _add_step_summary(chosen: str, text: str) -> None:
    """Everything that the annotations had no room for, on the summary page of the workflow run."""
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if chosen == "github" and target:
        fence = "`" * 8
        with open(target, "a", encoding="utf-8") as stream:
            stream.write(f"{fence}text\n{text.replace(fence, '')}{fence}\n")


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="digisavo", description="Tarkistaa ja aloittaa Digisavon sisältötiedostoja.")
    commands = parser.add_subparsers(required=True, metavar="KOMENTO", parser_class=Parser)
    checking = commands.add_parser("check", help="kerro tiedostojen virheet", description="Kertoo kaikki virheet.")
    checking.add_argument("paths", nargs="*", metavar="PATH", help="tiedosto tai kansio; ilman tätä koko sisältö")
    checking.add_argument("--content", default="content", metavar="DIR", help="sisältökansio (content)")
    checking.add_argument(
        "--since", metavar="VERSION", help="kerro vain siitä, mikä on muuttunut tämän version jälkeen"
    )
    checking.add_argument("--kind", choices=list(_KINDS), help="sisällön laji, jos sitä ei näe kansiosta")
    checking.add_argument("--format", choices=list(_FORMATS), default="text", help="tulosteen muoto (text)")
    checking.add_argument("--today", type=day, metavar="DATE", help="päivä, jona tarkistetaan (tänään)")
    checking.set_defaults(run=check)
    starting = commands.add_parser(
        "new", help="aloita uusi tiedosto", description="Tekee tyhjän tiedoston täytettäväksi."
    )
    starting.add_argument("kind", choices=list(_KINDS), help="sisällön laji")
    starting.add_argument("name", help="nimi tai tunnus, josta tulee tiedoston nimi")
    starting.add_argument("--content", default="content", metavar="DIR", help="sisältökansio (content)")
    starting.set_defaults(run=new)
    return parser


if __name__ == "__main__":
    sys.exit(main())
