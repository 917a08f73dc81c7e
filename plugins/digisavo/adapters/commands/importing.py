"""`digisavo import`: makes content files of what others publish, and tells what became of each item."""

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from digisavo.adapters.arguments import Parser, WrongUsageError
from digisavo.adapters.clock import today_in_helsinki
from digisavo.adapters.commands.command import Command, Exit, add_content, add_today
from digisavo.adapters.content_files import read_whole
from digisavo.adapters.import_reports import as_json, as_text
from digisavo.adapters.import_writing import Writing
from digisavo.adapters.progress import Progress
from digisavo.core.settings import FINNISH, Settings
from digisavo.core.slug import slugify
from digisavo.core.source import SourceFile
from digisavo.core.text import quote
from digisavo.importing.draft import Item, Refusal, Remark
from digisavo.outputs.rendering.translations import Language
from digisavo.pipeline import COLLECTIONS
from digisavo.reading.disk import walk
from digisavo.reading.files import shown

_MOST = 20_000_000
_MOST_YAML = 1_000_000
_FORMATS = {"text": as_text, "json": as_json}
_PUBLICCODE = re.compile(r"publiccode\.ya?ml$")


class _Form(NamedTuple):
    """A form of others: how its files are called in help, which of a folder are its files, and who reads one."""

    summary: str
    metavar: str
    files_of: Callable[[Path], list[Path]]
    read: Callable[[SourceFile, argparse.Namespace, Language], Iterator[Item]]


def _publiccode_files(path: Path) -> list[Path]:
    """A file, or the files of a folder that are called as the standard says, or end so."""
    if path.is_file():
        return [path]
    return sorted(file for file in walk(path) if _PUBLICCODE.search(file.name) or _is_unread(file))


def _awesome_files(path: Path) -> list[Path]:
    found = (file for file in walk(path / "software") if file.parent == path / "software" or _is_unread(file))
    return sorted(file for file in found if file.suffix == ".yml" or _is_unread(file))


def _is_unread(path: Path) -> bool:
    """Whether it is a folder that cannot be listed: it is told of, for nobody knows what is in it."""
    return path.is_dir() and not path.is_symlink()


# The readers are loaded when they are wanted: with the library of calendars they would slow every other command.
def _read_publiccode(source: SourceFile, options: argparse.Namespace, language: Language) -> Iterator[Item]:
    from digisavo.importing.publiccode import read_publiccode

    yield read_publiccode(source, options.today, language.t)


def _read_awesome(source: SourceFile, options: argparse.Namespace, language: Language) -> Iterator[Item]:
    from digisavo.importing.awesome_selfhosted import read_awesome_selfhosted

    yield read_awesome_selfhosted(source, options.today, language.t)


def _read_events(source: SourceFile, options: argparse.Namespace, language: Language) -> Iterator[Item]:
    from digisavo.importing.calendar_files import read_calendar
    from digisavo.importing.conference_files import read_conferences

    is_json = source.path.lower().endswith(".json") or source.content.lstrip()[:1] in (b"[", b"{")
    yield from (read_conferences if is_json else read_calendar)(source, options.source or "", language.t)


_FORMS = {
    "publiccode": _Form("publiccode.yml-tiedostot palveluiksi", "FILE|DIR", _publiccode_files, _read_publiccode),
    "awesome-selfhosted": _Form(
        "awesome-selfhosted-luettelo palveluiksi (kansio, jossa on software/*.yml)",
        "DIR",
        _awesome_files,
        _read_awesome,
    ),
    "events": _Form(
        "kalenteri (.ics) tai confs.techin muotoinen JSON tapahtumiksi", "FILE", lambda path: [path], _read_events
    ),
}


def import_files(options: argparse.Namespace) -> Exit:
    """Reads the files, writes what they hold, and tells of every item what became of it."""
    form, path = _FORMS[options.form], Path(options.path)
    if not path.exists():
        raise WrongUsageError(f"tiedostoa tai kansiota {quote(str(path))} ei ole.")
    files = form.files_of(path)
    if not files:
        raise WrongUsageError(f"kansiossa {quote(str(path))} ei ole tuotavia tiedostoja.")
    options.today = options.today or today_in_helsinki()
    language = Language(FINNISH)
    writing = Writing(
        Path(options.content), COLLECTIONS, Settings(today=options.today, content=options.content),
        options.submitted_by, options.update, options.dry_run,
    )  # fmt: skip
    outcomes = [writing.write(item) for item in _items(files, form, options, language)]
    sys.stdout.write(_FORMATS[options.format](outcomes, language))
    return Exit.OK if outcomes and all(outcome.passes for outcome in outcomes) else Exit.FAULTY


def _items(files: list[Path], form: _Form, options: argparse.Namespace, language: Language) -> Iterator[Item]:
    progress = Progress(sys.stderr)
    progress.begin("Tuodaan")
    yield from progress.counter(len(files))(_read_all(files, lambda source: form.read(source, options, language)))
    progress.clear()


def _read_all(files: Iterable[Path], read: Callable[[SourceFile], Iterator[Item]]) -> Iterator[Item]:
    for file in files:
        try:
            content = read_whole(file, _MOST_YAML if file.suffix in (".yml", ".yaml") else _MOST)
        except WrongUsageError as error:
            yield Refusal(shown(file), Remark("unreadable", found=str(error)))
        else:
            yield from read(SourceFile(shown(file), "", slugify(file.stem), content))


def _add_arguments(parser: Parser) -> None:
    forms = parser.add_subparsers(required=True, metavar="MUOTO", dest="form", parser_class=Parser)
    for name, form in _FORMS.items():
        own = forms.add_parser(name, help=form.summary, description=f"Tuo: {form.summary}.")
        own.add_argument("path", metavar=form.metavar, help="mistä tuodaan")
        add_content(own)
        add_today(own)
        own.add_argument("--update", action="store_true", help="päivitä tiedostot, jotka ovat jo olemassa")
        own.add_argument("--dry-run", action="store_true", help="kerro, mitä syntyisi, mutta älä kirjoita")
        own.add_argument(
            "--submitted-by", choices=("toimitus", "toimittaja", "kayttajaorganisaatio", "muu"), default="toimitus",
            help="ilmoittajan suhde (toimitus)",
        )  # fmt: skip
        own.add_argument("--format", choices=list(_FORMATS), default="text", help="tulosteen muoto (text)")
        if name == "events":
            own.add_argument("--source", metavar="URL", help="osoite, josta kalenteri on saatu")


IMPORT = Command(
    "import", "tuo muiden julkaisemia tietoja", "Tekee sisältötiedostoja muiden julkaisemista tiedoista.",
    _add_arguments, import_files,
)  # fmt: skip
