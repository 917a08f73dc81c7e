"""The command `digisavo`: checks content, and starts new files; it alone reads the arguments and the clock."""

import argparse
import gc
import os
import sys
from collections.abc import Iterable
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any, NoReturn

from digisavo.adapters.clock import today_in_helsinki
from digisavo.adapters.reports import as_github, as_json, as_text
from digisavo.catalogue.collection import Collection
from digisavo.core.settings import FINNISH, Settings
from digisavo.core.slug import RESERVED, Naming, name_in, slugify
from digisavo.core.text import printable, quote
from digisavo.outputs.rendering.problem_words import load_problem_words, words_for_faults
from digisavo.pipeline import COLLECTIONS, check_declarations, read_catalogue
from digisavo.reading.files import IMAGES, shown
from digisavo.reading.own_files import DeclarationError

OK, FAULTY, WRONG_USAGE, BROKEN = 0, 1, 2, 70
_FORMATS = {"text": as_text, "json": as_json, "github": as_github}
_FOLDERS = {one.folder: one.kind for one in COLLECTIONS}
_KINDS = {one.kind: one for one in COLLECTIONS}


class WrongUsageError(Exception):
    """Arguments that make no sense; the text says in Finnish what to write instead."""


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
    """`digisavo check`: tells every problem of the given files, or of the whole content."""
    content = Path(options.content)
    if not os.path.isdir(content) and (options.content != "content" or not options.paths):
        raise WrongUsageError(f"sisältökansiota {quote(str(content))} ei ole. Anna kansio: --content KANSIO.")
    named = {os.path.abspath(path): (path, kind) for path, kind in _choose(options.paths, options.kind)}
    chosen = list(named.values())
    # A run ends before garbage could matter, and collecting it would cost a third of the time.
    gc.disable()
    settings = Settings(today=options.today or today_in_helsinki(), content=shown(content))
    outside = [(path, kind) for path, kind in chosen if not _is_source(path, content, kind)]
    _, report = read_catalogue(content, settings, replacing=outside)
    if options.paths:
        report = report.about(shown(path) for path, _ in chosen)
    words = load_problem_words(settings.language)
    sys.stdout.write(_FORMATS[options.format](report, words))
    _add_step_summary(options.format, as_text(report, words))
    return FAULTY if report.has_errors else OK


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


def _choose(paths: Iterable[str], kind: str | None) -> Iterable[tuple[Path, str]]:
    """Every file that the arguments name, with its kind; folders stand for the files in them."""
    for text in paths:
        # os.path answers "no" where Path would raise, as for a name that is too long.
        path = Path(text)
        if os.path.isdir(text) and not os.path.islink(text):
            yield from _choose_folder(path, kind)
        elif os.path.lexists(text):
            yield path, _kind_of(path, kind)
        else:
            raise WrongUsageError(f"tiedostoa {quote(text)} ei ole.")


def _choose_folder(folder: Path, kind: str | None) -> Iterable[tuple[Path, str]]:
    if kind or folder.absolute().name in _FOLDERS:
        found = _kind_of(folder / "x", kind)
        yield from ((path, found) for path in sorted(folder.rglob("*")) if _counts(path, _KINDS[found]))
        return
    inner = [folder / name for name in _FOLDERS if (folder / name).is_dir()]
    if not inner:
        raise WrongUsageError(f"kansiossa {quote(str(folder))} ei ole kansioita {', '.join(_FOLDERS)}. Anna --kind.")
    for path in inner:
        yield from _choose_folder(path, None)


def _counts(path: Path, collection: Collection) -> bool:
    """Whether a folder's own check would look at the path: hidden files and images beside Markdown are left alone."""
    hidden = path.name.startswith(".") and path.suffix != collection.suffix
    image = collection.form.is_markdown and path.suffix.lower() in IMAGES
    return path.is_symlink() or not (hidden or image or path.is_dir())


def _kind_of(path: Path, kind: str | None) -> str:
    """The kind told, or that of the nearest folder around the file that is named like one."""
    found = kind or next((_FOLDERS[one.name] for one in path.absolute().parents if one.name in _FOLDERS), None)
    if found is None:
        raise WrongUsageError(f"tiedoston {quote(str(path))} lajia ei tunneta. Anna --kind {'|'.join(_KINDS)}.")
    return found


def _is_source(path: Path, content: Path, kind: str) -> bool:
    """Whether the run over the content folder reads the file anyway."""
    own = (content / _KINDS[kind].folder).absolute()
    return Path(os.path.normpath(path.absolute())).is_relative_to(Path(os.path.normpath(own)))


def _add_step_summary(chosen: str, text: str) -> None:
    """Everything that the annotations had no room for, on the summary page of the workflow run."""
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if chosen == "github" and target:
        fence = "`" * 8
        with open(target, "a", encoding="utf-8") as stream:
            stream.write(f"{fence}text\n{text.replace(fence, '')}{fence}\n")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text) if len(text) == 10 else _raise_day(text)
    except ValueError:
        return _raise_day(text)


def _raise_day(text: str) -> NoReturn:
    raise WrongUsageError(f"{quote(text)} ei ole päivä. Kirjoita vuosi-kuukausi-päivä, esimerkiksi --today 2026-11-22.")


_MESSAGES = {
    "unrecognized arguments": "tuntematon valinta",
    "the following arguments are required": "puuttuu",
    "invalid choice": "ei sallittu arvo",
    "choose from": "sallitut",
    "expected one argument": "arvo puuttuu",
    "argument ": "",
}


class _Parser(argparse.ArgumentParser):
    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False)
        self._positionals.title, self._optionals.title = "kohteet", "valinnat"
        self.add_argument("-h", "--help", action="help", help="näytä tämä ohje")

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "käyttö:")

    def error(self, message: str) -> NoReturn:
        for english, finnish in _MESSAGES.items():
            message = message.replace(english, finnish)
        raise WrongUsageError(f"{message}\n{self.format_usage().rstrip().replace('usage:', 'käyttö:')}")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="digisavo", description="Tarkistaa ja aloittaa Digisavon sisältötiedostoja.")
    commands = parser.add_subparsers(required=True, metavar="KOMENTO", parser_class=_Parser)
    checking = commands.add_parser("check", help="kerro tiedostojen virheet", description="Kertoo kaikki virheet.")
    checking.add_argument("paths", nargs="*", metavar="PATH", help="tiedosto tai kansio; ilman tätä koko sisältö")
    checking.add_argument("--content", default="content", metavar="DIR", help="sisältökansio (content)")
    checking.add_argument("--kind", choices=list(_KINDS), help="sisällön laji, jos sitä ei näe kansiosta")
    checking.add_argument("--format", choices=list(_FORMATS), default="text", help="tulosteen muoto (text)")
    checking.add_argument("--today", type=_day, metavar="DATE", help="päivä, jona tarkistetaan (tänään)")
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
