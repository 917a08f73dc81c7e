"""The addresses of the site as far as they are known before it is made."""

from collections.abc import Collection as Container
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from digisavo.catalogue.collection import Collection
from digisavo.core.sections import Sections
from digisavo.core.slug import RESERVED
from digisavo.core.suggest import suggest


@dataclass(frozen=True, slots=True)
class SiteAddresses:
    """What is known of each first part of an address.

    Below a section of `slugs` there are these entries and the site's own lists, below `folders` pages of the site that
    are not known here; `pages` are the hand-written ones.
    """

    slugs: Mapping[str, Container[str]]
    folders: Container[str]
    pages: Container[str]

    @classmethod
    def of(
        cls, references: Iterable[str], pages: Container[str], collections: Iterable[Collection], sections: Sections
    ) -> "SiteAddresses":
        """The addresses of entries, which are given as `<kind>/<slug>` with their earlier slugs, and of pages."""
        kinds = {collection.kind: collection for collection in collections}
        slugs: dict[str, set[str]] = {collection.section: set() for collection in kinds.values()}
        for reference in references:
            kind, _, slug = reference.partition("/")
            if not kinds[kind].host_key:
                slugs[kinds[kind].section].add(slug)
        forms = {collection.form_section for collection in kinds.values() if collection.form_section}
        return cls(slugs, sections.folders | forms, pages)

    def lead_somewhere(self, address: str) -> bool:
        """Whether there is a page at an address, or may be; files are not judged."""
        first, _, rest = address.partition("/")
        if not address or f"{address.rstrip('/')}/" in self.pages or PurePosixPath(address).suffix:
            return True
        if first in self.slugs:
            slug = rest.partition("/")[0]
            return slug in {"", *RESERVED} or slug in self.slugs[first]
        return first in self.folders

    def nearest(self, address: str) -> str:
        """The address that was probably meant, "" where none is near."""
        first, _, rest = address.partition("/")
        if first in self.slugs:
            slug = suggest(rest.strip("/"), self.slugs[first])
            return f"{first}/{slug}/" if slug else ""
        candidates = (*self.slugs, *self.folders, *(page.rstrip("/") for page in self.pages))
        near = suggest(address.strip("/"), candidates)
        return f"{near}/" if near else ""
