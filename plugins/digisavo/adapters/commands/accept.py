"""`digisavo accept`: turns a mailed or pasted text into a content file and, if asked, into a commit."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from digisavo.adapters.acceptance import KINDS, Acceptance, Asked, Target, in_letter, kind_of, known_keys
from digisavo.adapters.arguments import Parser, WrongUsageError, content_folder
from digisavo.adapters.change_reports import ChangeReport, as_text
from digisavo.adapters.changesets import Judged
from digisavo.adapters.clock import today_in_helsinki
from digisavo.adapters.commands.command import Command, Exit, add_content, add_today
from digisavo.adapters.committing import NotWrittenError, commit_file, free_branch, write_whole
from digisavo.adapters.disk_errors import reason_of
from digisavo.adapters.inert import in_text
from digisavo.adapters.merging import Base, brought_up
from digisavo.adapters.reports import as_text as problems_as_text
from digisavo.catalogue.revision.findings import SUBMITTER
from digisavo.catalogue.revision.revisions import Outcome
from digisavo.core.phrase import Foreign
from digisavo.core.text import quote
from digisavo.outputs.rendering.problem_words import load_problem_words
from digisavo.reading.files import shown
from digisavo.reading.letters import Letter, read_letter
from digisavo.reading.mail import NoFile, NoFileError

_MOST = 1024 * 1024
_MOST_LEFT_OUT = 5
"""So many of the lines that are no part of the file are shown."""
_STDIN = "-"
_NO_FILE = {
    NoFile.NONE: "viestistä ei löydy sisältötiedostoa. Jätä viestiin lomakkeen antama teksti kokonaan.",
    NoFile.SEVERAL: "viestissä on useita sisältötiedostoja. Anna ne yksitellen.",
}

_OF_BASE = {
    Base.OLDER: "Tiedosto on muuttunut sen jälkeen, kun viestin lomake avattiin. Molemmat muutokset ovat mukana.",
    Base.UNKNOWN: "Versiota, jolla viestin lomake avattiin, ei ole historiassa. Viesti voi perua uudempia tietoja:"
    " katso muutokset tarkkaan.",
    Base.GONE: "Tiedosto, jota viesti muuttaa, on poistettu tai nimetty uudelleen: siitä tulisi nyt uusi.",
}


def accept(options: argparse.Namespace) -> Exit:
    """Finds the file in the text, checks it in its place, tells what it changes, and writes it if it is sound."""
    content = content_folder(options.content)
    asked = Asked("" if options.file == _STDIN else options.file, options.kind or "", options.slug or "")
    letter, acceptance = _letter(options.file), Acceptance(content, options.today or today_in_helsinki())
    target = acceptance.target(letter, kind_of(letter, asked), asked)
    before = acceptance.before(target)
    letter, base = brought_up(letter, target, before, content)
    _refuse_overwriting(letter, target, before, target.is_named or options.update)
    judged = acceptance.judge(letter, target, before)
    _tell_letter(letter, target, base)
    if not _is_sound(judged, letter, target, asked.file or "viesti"):
        return Exit.FAULTY
    return _write(letter, target, judged, options.commit)


def _letter(file: str) -> Letter:
    try:
        content = sys.stdin.buffer.read(_MOST + 1) if file == _STDIN else _read(Path(file))
        if len(content) > _MOST:
            raise WrongUsageError(f"viesti on yli {_MOST // 1024} kt. Jätä siihen vain yhden tiedoston teksti.")
        return read_letter(content, known_keys())
    except OSError as error:
        raise WrongUsageError(f"tiedostoa {quote(file)} ei voi lukea ({reason_of(error)}).") from error
    except NoFileError as error:
        raise WrongUsageError(_NO_FILE[error.reason]) from error


def _read(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(_MOST + 1)


def _refuse_overwriting(letter: Letter, target: Target, before: bytes | None, may_change: bool) -> None:
    """What somebody else has written is changed only by whoever names it, and never what is not committed."""
    text, path = letter.text.encode(), target.path
    now = path.read_bytes() if path.is_file() else None
    if path.is_symlink() or (path.exists() and now is None):
        raise WrongUsageError(f"{shown(path)} ei ole tavallinen tiedosto.")
    if now is not None and now not in (before, text):
        raise WrongUsageError(f"tiedostossa {shown(path)} on tallentamattomia muutoksia. Tallenna tai peru ne ensin.")
    if before is not None and before != text and not may_change:
        raise WrongUsageError(
            f"tunnus {target.stem} on jo tiedostossa {shown(path)}. Jos viesti muuttaa sitä, anna --update,"
            " muuten toinen tunnus: --slug TUNNUS."
        )


def _tell_letter(letter: Letter, target: Target, base: Base) -> None:
    print(f"Tiedosto: {shown(target.path)}")
    if base in _OF_BASE:
        print(_OF_BASE[base])
    if letter.left_out:
        print(f"Viestistä jätettiin pois {len(letter.left_out)} riviä, jotka eivät ole tiedostoa:")
        for line in letter.left_out[:_MOST_LEFT_OUT]:
            print(f"  {in_text(line)}")
        if len(letter.left_out) > _MOST_LEFT_OUT:
            print("  …")
    print()


def _is_sound(judged: Judged, letter: Letter, target: Target, name: str) -> bool:
    """Tells all problems of the file at their places in the letter, and whether it may be written."""
    report = judged.report
    placed = replace(report, problems=tuple(in_letter(one, letter, target, name) for one in report.problems))
    if report.problems:
        sys.stdout.write(problems_as_text(placed, load_problem_words(judged.settings.language)) + "\n")
    if report.has_errors:
        print("Mitään ei kirjoitettu. Korjaa viesti ja yritä uudelleen.")
    return not report.has_errors


def _write(letter: Letter, target: Target, judged: Judged, is_committed: bool) -> Exit:
    text, path = letter.text.encode(), target.path
    if judged.changes.revisions[0].outcome is Outcome.LAYOUT and path.is_file() and path.read_bytes() == text:
        print("Tiedosto on jo tällainen. Mitään ei muutettu.")
        return Exit.OK
    sys.stdout.write(as_text(judged) + "\n")
    message, branch = _message(judged), _branch(judged, target)
    try:
        if is_committed:
            branch = free_branch(path.parent if path.parent.is_dir() else path.parent.parent, branch)
            commit_file(path, text, branch, message)
        else:
            write_whole(path, text)
    except NotWrittenError as error:
        raise WrongUsageError(str(error)) from error
    print(f"{'Tallennettu haaraan' if is_committed else 'Kirjoitettu. Haara'}: {branch}")
    print("Viesti:\n" + "".join(f"  {line}".rstrip() + "\n" for line in message.splitlines()))
    print(f"Seuraavaksi: git push --set-upstream origin {branch}" if is_committed else "Tallenna valinnalla --commit.")
    return Exit.OK


def _branch(judged: Judged, target: Target) -> str:
    """A name for the branch, of letters that every system takes."""
    is_new = judged.changes.revisions[0].outcome is Outcome.ADDED
    return f"{'uusi' if is_new else 'muutos'}/{target.collection.kind}-{target.stem}"


def _message(judged: Judged) -> str:
    """The message of the commit: what becomes of the entry, answer by answer, and who told it."""
    report, revision = ChangeReport(judged), judged.changes.revisions[0]
    subject = report.words.say("commit", title=report.words.title(revision), outcome=report.words.outcome(revision))
    role = revision.collection.by_key.get(SUBMITTER)
    stated = revision.one.values.get(SUBMITTER)
    named = role.type.texts(stated, report.display)[0] if role and stated else report.language.t("changes.no_role")
    lines = [f"- {line.written(in_text)}" for line in report.words.lines(revision)]
    sender = report.words.say("sender", role=Foreign(named)).written(in_text)
    return "\n".join([subject.written(in_text), "", *lines, "", sender]) + "\n"


def _add_arguments(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", help=f"tiedosto, jossa viesti on; {_STDIN} lukee syötteen")
    add_content(parser)
    parser.add_argument("--kind", choices=list(KINDS), help="sisällön laji, jos sitä ei näe viestistä")
    parser.add_argument("--slug", metavar="NAME", help="tunnus, josta tulee tiedoston nimi")
    parser.add_argument("--update", action="store_true", help="muuta tiedostoa, joka on jo olemassa")
    parser.add_argument("--commit", action="store_true", help="tallenna muutos omaan git-haaraan")
    add_today(parser)


ACCEPT = Command(
    "accept", "tee viestistä tiedosto", "Tekee lähetetystä tekstistä sisältötiedoston ja muutosehdotuksen.",
    _add_arguments, accept,
)  # fmt: skip
