"""Where the links of hand-written pages lead, and what is wrong with those that lead nowhere."""

import re
from collections.abc import Collection as Container
from collections.abc import Iterable, Mapping, Set
from urllib.parse import unquote

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.cross_checks import fault_of_missing
from digisavo.catalogue.field_types.link import fault_of_url
from digisavo.catalogue.site_addresses import SiteAddresses
from digisavo.catalogue.written import WrittenFile
from digisavo.core.address import root_from
from digisavo.core.anchors import anchors_of
from digisavo.core.problem import Fault
from digisavo.core.suggest import Adviser
from digisavo.core.text import quote
from digisavo.reading.markdown import ENTRY

_SLASHES = re.compile("/{2,}")
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//|www\.", re.IGNORECASE)


class PageLinks:
    """Judges the links of hand-written files, which are given by their path below the content folder.

    `references` are the entries of all files, published or not, as `<kind>/<slug>`: a link to one that is not
    published is shown as plain words. `site_url` is the address of the site, which ends with `/`.
    """

    def __init__(
        self, files: Mapping[str, WrittenFile], known: SiteAddresses, references: Set[str],
        kinds: Iterable[Collection], site_url: str,
    ) -> None:  # fmt: skip
        self._files, self._known, self._references, self._site_url = files, known, references, site_url
        self._kinds = {collection.kind: collection for collection in kinds}
        self._pages = {file.address: file for file in files.values() if not file.is_introduction}
        self._anchors: dict[str, Container[str] | None] = {}
        self._adviser = Adviser()

    def fault_of(self, link: str, file: WrittenFile) -> Fault | None:
        """What is wrong with a link as a file writes it, or None."""
        if link.startswith("mailto:"):
            return None
        if link.startswith(self._site_url):
            return self.fault_of_own(link)
        if _OUTSIDE.match(link):
            cause = fault_of_url(link, allow_http=True)
            return Fault.of("markdown.link", "url", cause=cause) if cause else None
        if ENTRY.fullmatch(link) and link.partition("/")[0] in self._kinds:
            return fault_of_missing(link, self._references, self._kinds, self._adviser)
        return self._fault_of_address(link, file)

    def fault_of_own(self, link: str) -> Fault | None:
        """What is wrong with a whole address of the site itself; nothing with that of another site."""
        if not link.startswith(self._site_url):
            return None
        rest = link.removeprefix(self._site_url)
        written = _path_of(rest)
        address = resolved("", unquote(written))[0]
        if self._is_missing(address):
            near = self._meant(address, address)
            meant = near and self._site_url + near + rest[len(written) :]
            return Fault.of("page.link", "missing", link=quote(link), meant=meant)
        return self._fault_of_anchor(link, unquote(rest.partition("#")[2]), address)

    def _fault_of_address(self, link: str, file: WrittenFile) -> Fault | None:
        written = _path_of(link)
        path, rest = unquote(written), link[len(written) :]
        if path.startswith("/"):
            meant = _relative(path.lstrip("/"), file.address) + rest
            return Fault.of("page.link", "absolute", link=quote(link), meant=meant)
        if path.endswith(".md") and (named := self._files.get(resolved(file.folder, path)[0])):
            meant = _relative(named.address, file.address) + rest
            return Fault.of("page.link", "file", link=quote(link), meant=meant)
        address, is_outside = resolved(file.address, path) if path else (file.address, False)
        if is_outside or self._is_missing(address):
            near = self._meant(path, address)
            meant = near and _relative(near, file.address) + rest
            return Fault.of("page.link", "missing", link=quote(link), meant=meant)
        return self._fault_of_anchor(link, unquote(rest.partition("#")[2]), address)

    def _is_missing(self, address: str) -> bool:
        return "//" in f"/{address}" or not self._known.lead_somewhere(address)

    def _meant(self, path: str, address: str) -> str:
        """The address that was probably meant, often one from the root; "" where none is near."""
        from_root, address = (_SLASHES.sub("/", found).lstrip("/") for found in (resolved("", path)[0], address))
        near = (found for found in (from_root, address) if self._known.lead_somewhere(found))
        return next(near, None) or self._known.nearest(address)

    def _fault_of_anchor(self, link: str, anchor: str, address: str) -> Fault | None:
        """Whether an anchor is that of a heading of a hand-written page; those of other pages are not known here."""
        anchors = self._anchors_at(f"{address.rstrip('/')}/") if anchor else None
        if anchors is None or anchor in anchors:
            return None
        near = self._adviser.suggest(anchor, anchors)
        start = link.removesuffix(f"#{anchor}")
        return Fault.of("page.link", "anchor", link=quote(link), meant=f"{start}#{near}" if near else None)

    def _anchors_at(self, address: str) -> Container[str] | None:
        """The ids of a hand-written page, None where they are not known."""
        if address not in self._anchors and (file := self._pages.get(address)):
            anchors = set(anchors_of(words for _, words in file.headings))
            self._anchors[address] = None if file.is_costly else anchors
        return self._anchors.get(address)


def _path_of(link: str) -> str:
    """A link without what it asks for and its anchor."""
    return link.partition("#")[0].partition("?")[0]


def resolved(start: str, path: str) -> tuple[str, bool]:
    """The address that a path leads to from a page or a folder, and whether it leads out of the site.

    Slashes beside each other stay, as in browsers: there is nothing at such an address.
    """
    parts, is_outside = start.split("/")[:-1], False
    *folders, last = path.split("/")
    if last in (".", ".."):
        folders, last = [*folders, last], ""
    for step in folders:
        if step == "..":
            is_outside = is_outside or not parts
            del parts[-1:]
        elif step != ".":
            parts.append(step)
    return "".join(f"{part}/" for part in parts) + last, is_outside


def _relative(address: str, start: str) -> str:
    """An address of the site as a page links to it."""
    return root_from(start).removeprefix("./") + address or "./"
