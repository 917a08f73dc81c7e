"""Decides what a letter means: which kind of content it brings, under which name, and whether it passes the check."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from digisavo.adapters.arguments import WrongUsageError
from digisavo.adapters.changesets import Judged, relocated
from digisavo.adapters.commits import Blob, Commits, NoCommitError
from digisavo.adapters.content_reading import read_whole_content
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry_files import portal_of
from digisavo.catalogue.hosting import owner_of
from digisavo.catalogue.kind_of_keys import kinds_of
from digisavo.catalogue.revision.changeset import changeset
from digisavo.catalogue.revision.revisions import Pair, revisions
from digisavo.catalogue.revision.version import Version, read_version
from digisavo.core.problem import Problem
from digisavo.core.settings import Settings
from digisavo.core.slug import RESERVED, Naming, joined, name_in, slugify
from digisavo.core.source import SourceFile
from digisavo.core.text import quote
from digisavo.pipeline import COLLECTIONS
from digisavo.reading.files import shown
from digisavo.reading.letters import Letter

KINDS: Mapping[str, Collection] = {collection.kind: collection for collection in COLLECTIONS}
_FOLDERS = {collection.folder: collection.kind for collection in COLLECTIONS}


def known_keys() -> frozenset[str]:
    """The keys with which a line of a content file may begin."""
    return frozenset(key for collection in COLLECTIONS for key in collection.tree)


@dataclass(frozen=True, slots=True)
class Asked:
    """What whoever accepts a letter states of it, "" for what the letter should tell."""

    file: str
    kind: str = ""
    slug: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """Where the file of a letter belongs; `is_named` says that the letter names it, or whoever accepts it."""

    collection: Collection
    path: Path
    is_named: bool

    @property
    def stem(self) -> str:
        """The name of the file without its ending."""
        return self.path.name.removesuffix(self.collection.suffix)


def kind_of(letter: Letter, asked: Asked) -> Collection:
    """The kind that is stated, that of the folder of the file, or the only one that asks for its keys."""
    if letter.kind and letter.kind not in KINDS:
        raise WrongUsageError(f"viestin otsikossa on laji {quote(letter.kind)}. Lajit: {', '.join(KINDS)}.")
    if asked.kind and letter.kind and asked.kind != letter.kind:
        raise WrongUsageError(f"viestin otsikossa on laji {letter.kind}, mutta annoit lajin {asked.kind}.")
    stated = asked.kind or letter.kind or _FOLDERS.get(Path(asked.file).absolute().parent.name, "")
    if stated:
        return KINDS[stated]
    lines = letter.text.splitlines()
    names = {line.partition(":")[0].strip() for line in lines if line[:1].strip() and ":" in line}
    is_markdown = lines[:1] == ["---"]
    best = kinds_of(names, (kind for kind in COLLECTIONS if kind.form.is_markdown == is_markdown))
    if len(best) != 1:
        raise WrongUsageError(f"viestistä ei näe, mitä lajia tiedot ovat. Anna --kind {'|'.join(KINDS)}.")
    return best[0]


class Acceptance:
    """The reading of one letter for a content folder."""

    def __init__(self, content: Path, today: date) -> None:
        self._content, self._settings = content, Settings(today=today, content=shown(content))
        self._portal = portal_of(KINDS, self._settings)

    def target(self, letter: Letter, collection: Collection, asked: Asked) -> Target:
        """Where the file belongs; WrongUsageError where it gets no name, or one that cannot be."""
        version = self._version(letter.text.encode(), collection, "nimi")
        file = Path(asked.file)
        named = file.stem if file.suffix == collection.suffix and name_in(file.stem, collection.naming) else ""
        stated = asked.slug or letter.slug
        stem = self._whole(stated or named or _stem_of(version, collection), version, collection)
        found = name_in(stem, collection.naming)
        if found is None or found.slug in RESERVED:
            if not stated:
                raise WrongUsageError("tiedoista ei synny tunnusta. Anna se: --slug TUNNUS.")
            example = collection.form.example(stem).removesuffix(collection.suffix)
            raise WrongUsageError(f"tunnus {quote(stem)} ei käy. Anna oikea: --slug {example}.")
        folder = self._content / collection.folder
        return Target(
            collection, self._existing(folder, stem, collection) or folder / f"{stem}{collection.suffix}", bool(stated)
        )

    @staticmethod
    def _whole(stem: str, version: Version, collection: Collection) -> str:
        """A name with the day that names of its kind begin with."""
        day = version.values.get(collection.published_key, "")
        is_bare = collection.naming is Naming.DATED and day and not name_in(stem, collection.naming)
        return f"{day}-{stem}" if is_bare else stem

    @staticmethod
    def _existing(folder: Path, stem: str, collection: Collection) -> Path | None:
        """The file that has the slug already, of a dated kind under whatever day."""
        slug = collection.form.named(stem).slug
        paths = sorted(folder.glob(f"*{slug}{collection.suffix}")) if folder.is_dir() else []
        return next((path for path in paths if collection.form.named(path.stem).slug == slug), None)

    def before(self, target: Target) -> bytes | None:
        """The file as the last commit has it, outside of git as it is; None where it is not there."""
        try:
            commits = Commits(self._content)
            path = target.path.relative_to(self._content).as_posix()
            blob = commits.files(commits.resolve("HEAD")).get(path)
            return next(commits.read([Blob(*blob)])) if blob else None
        except NoCommitError:
            return target.path.read_bytes() if target.path.exists() else None

    def judge(self, letter: Letter, target: Target, before: bytes | None) -> Judged:
        """The check of the content with the file in its place, and what the file changes."""
        collection, path = target.collection, shown(target.path)
        with TemporaryDirectory(prefix="digisavo-") as name:
            file = Path(name, target.path.name)
            file.write_bytes(letter.text.encode())
            catalogue, report = read_whole_content(self._content, self._settings, [(file, collection.kind)])
            report = relocated(report, shown(file), path)
        versions = [
            self._version(text, collection, target.stem) if text is not None else None
            for text in (before, letter.text.encode())
        ]
        found = revisions([Pair(*versions)], KINDS, self._settings.today)
        changes = changeset(found, catalogue, report, lambda _: None, self._settings.today)
        return Judged("", changes, catalogue, self._settings, *report.split(frozenset({path})))

    def _version(self, content: bytes, collection: Collection, stem: str) -> Version:
        slug, day = collection.form.named(stem)
        path = shown(self._content / collection.folder / f"{stem}{collection.suffix}")
        return read_version(
            SourceFile(path, collection.kind, slug, content, day), collection, self._settings, self._portal
        )


def in_letter(problem: Problem, letter: Letter, target: Target, name: str) -> Problem:
    """A problem at its place in the letter, where that is known: there whoever wrote it looks for it."""
    span = problem.span
    if not letter.places or span.path != shown(target.path):
        return problem
    line, before = letter.places[min(span.line, len(letter.places)) - 1]
    return replace(problem, span=span._replace(path=name, line=line, column=span.column + before))


def _stem_of(version: Version, collection: Collection) -> str:
    """A name made of the answers: of the title, or of a host and the organisation that tells of it."""
    if not version.entry:
        return ""
    if collection.naming is Naming.JOINED:
        host = PurePosixPath(str(version.values.get(collection.host_key, ""))).name
        return joined(host, slugify(owner_of(version.entry)))
    return slugify(str(version.values.get(collection.title_key, "")))
