"""Checks of hand-written pages: what they say of themselves, and where their links lead."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from digisavo.catalogue.site_addresses import SiteAddresses
from digisavo.catalogue.written import WrittenFile
from digisavo.core.document import Document
from digisavo.core.problem import Fault, Problem, Severity
from digisavo.core.suggest import suggest
from digisavo.core.text import quote
from digisavo.reading.front_matter import BODY
from digisavo.reading.passages import Passage, find_links

_KEYS = ("title", "description")
"""What a page may say of itself; the site generator's other keys are not obeyed."""
_ROOT = "https://site.invalid/"
_HEADING = re.compile(r"^#{1,6} +(.+?)(?: +#*)? *$", re.MULTILINE)
_MARKUP = re.compile(r"[*_`]|\[|\]\([^)]*\)")


def check_written(files: Mapping[str, WrittenFile], known: SiteAddresses) -> Iterator[Problem]:
    """All that is wrong with hand-written files, which are given by their path below the content folder."""
    for path, file in files.items():
        # What cannot be read of a head is not missing.
        if not file.is_introduction and not file.document.problems:
            yield from check_head(file.document)
        yield from check_links(path, files, known)


def check_head(document: Document) -> Iterator[Problem]:
    """A page says in its front matter what it is called, unless a heading does, and what it is about; nothing else."""
    titled = {"title"} if _HEADING.search(str(document.values[BODY])) else set()
    for key in _KEYS:
        if key not in titled and not document.values.get(key):
            yield Problem(document.span_of((key,)), Fault.of("page.missing", key=key), Severity.NOTICE)
    for key in document.values.keys() - {*_KEYS, BODY}:
        fault = Fault.of("page.key", key=quote(key), keys=_KEYS)
        yield Problem(document.key_span_of((key,)), fault, Severity.NOTICE)


def check_links(path: str, files: Mapping[str, WrittenFile], known: SiteAddresses) -> Iterator[Problem]:
    """A link within the site is relative and leads to a page that there is."""
    document = files[path].document
    for link in find_links(str(document.values[BODY])):
        if fault := _fault_of(link, path, files, known):
            yield Problem(document.span_in((BODY,), link.start), fault, Severity.WARNING)


def _fault_of(link: Passage, path: str, files: Mapping[str, WrittenFile], known: SiteAddresses) -> Fault | None:
    file, target = files[path], urldefrag(link.text)
    if urlsplit(link.text).scheme or link.text.startswith("//"):
        return None
    if link.text.startswith("/"):
        return Fault.of("page.link", "absolute", link=quote(link.text), meant=_relative(link.text[1:], file.address))
    if not target.url:
        return _fault_of_anchor(link, target.fragment, file)
    if target.url.endswith(".md") and not file.is_introduction:
        named = _joined(PurePosixPath(path).parent, target.url)
        return _fault_of_anchor(link, target.fragment, files[named]) if named in files else _missing(link, "", file)
    address = unquote(urljoin(_ROOT + file.address, target.url).removeprefix(_ROOT)).partition("?")[0]
    return None if known.lead_somewhere(address) else _missing(link, known.nearest(address), file)


def _missing(link: Passage, meant: str, file: WrittenFile) -> Fault:
    shown = _relative(meant, file.address) if meant else None
    return Fault.of("page.link", "missing", link=quote(link.text), meant=shown)


def _fault_of_anchor(link: Passage, anchor: str, target: WrittenFile) -> Fault | None:
    """Whether an anchor is that of a heading; what the site puts around an introduction is not known here."""
    anchors = {_anchor_of(heading) for heading in _HEADING.findall(str(target.document.values[BODY]))}
    if not anchor or target.is_introduction or re.sub(r"_\d+$", "", anchor) in anchors:
        return None
    near = suggest(anchor, anchors)
    return Fault.of("page.link", "anchor", link=quote(link.text), meant=f"#{near}" if near else None)


def _anchor_of(heading: str) -> str:
    """The id that the site generator gives to a heading."""
    plain = unicodedata.normalize("NFKD", _MARKUP.sub("", heading)).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def _joined(folder: PurePosixPath, name: str) -> str:
    """The path of a file that a page names from its own folder."""
    return urljoin(_ROOT + (folder / "x").as_posix(), unquote(name)).removeprefix(_ROOT)


def _relative(address: str, start: str) -> str:
    """An address of the site as a page links to it."""
    return "../" * start.count("/") + address or "./"
