"""Contributors' Markdown: longer texts with paragraphs, lists, emphasis and links."""

from collections.abc import Iterator
from html import unescape

from markupsafe import Markup

from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import FieldType, Options, Schema
from digisavo.catalogue.field_types.checks import check_length, check_plain_text
from digisavo.catalogue.field_types.image import fault_of_name
from digisavo.catalogue.field_types.link import fault_of_url
from digisavo.catalogue.field_types.text import Text
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import UNREAD, Path, Raw
from digisavo.core.problem import Fault, Severity
from digisavo.core.text import quote
from digisavo.reading.markdown import ENTRY, Setting, plain_text, render_markdown
from digisavo.reading.passages import (
    ImagePassage,
    SpacedPassage,
    find_costly,
    find_entry_links,
    find_images,
    find_include,
    find_links,
    find_raw_html,
    find_spaced,
)


class Markdown(FieldType):
    """Longer text with Markdown: paragraphs, lists, emphasis, headings, links. Raw HTML shows as text.

    With `images` it may show image files that lie beside the content file, with `entry_links` link to other
    entries as `<kind>/<slug>`; `top_heading` is the level of its highest heading.
    """

    name = "markdown"
    accepts = frozenset({"min_length", "max_length", "top_heading"})
    flags = frozenset({"images", "entry_links"})
    is_own = False
    """Whether the portal's own editors wrote it (see `markdown.Setting`)."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self.names_entries = bool(options.get("entry_links"))
        self.names_files = bool(options.get("images"))

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        if not isinstance(raw, str) or raw == UNREAD:
            check_plain_text(raw, path, sheet, self.options)
            return None
        if _is_costly(raw, path, sheet):
            return None
        self._warn(raw, path, sheet)
        text = raw.strip()
        whole = check_length(text, path, sheet, self.options)
        self._check_links(raw, path, sheet)
        self._check_images(raw, path, sheet)
        for passage in find_spaced(raw):
            sheet.report(path, self._fault_of_spaced(passage), Severity.WARNING, passage.start)
        # A text with a faulty link is still a value: the entries and images that it names are checked in the same run.
        return text if whole else None

    def _check_links(self, text: str, path: Path, sheet: Sheet) -> None:
        """Links lead, honestly, to a whole address of another site, a mailbox or an entry."""
        for link, start in find_links(text, self.is_own):
            fault = self.fault_of_link(link)
            if fault:
                sheet.report(path, fault, index=start)

    def fault_of_link(self, link: str) -> Fault | None:
        """What is wrong with a link, or None."""
        to_entries = self.names_entries
        if link.startswith("mailto:") or (to_entries and ENTRY.fullmatch(link)):
            return None
        if to_entries and ":" not in link and not link.startswith("www."):
            return Fault.of("markdown.link", "entry", link=quote(link))
        fault = fault_of_url(link, allow_http=True)
        return Fault.of("markdown.link", "url", cause=fault) if fault else None

    def _check_images(self, text: str, path: Path, sheet: Sheet) -> None:
        """Images are files beside the content file and have a text alternative."""
        images = find_images(text, self.is_own)
        if images and not self.names_files:
            sheet.report(path, Fault.of("markdown.image"), Severity.WARNING, images[0].start)
        for image in images if self.names_files else ():
            _check_image(image, path, sheet)

    def _fault_of_spaced(self, passage: SpacedPassage) -> Fault:
        """What to write for an address with spaces, which is shown as it was written, and so is what is around it."""
        meant, cause = _without_spaces(passage), None
        if not passage.is_image:
            cause = self.fault_of_link(meant)
        elif self.names_files:
            cause = fault_of_name(meant) and fault_of_name(passage.address)
        else:
            cause = Fault.of("markdown.image")
        variant, address = "image" if passage.is_image else "link", quote(passage.address)
        return Fault.of("markdown.space", variant, address=address, meant=None if cause else meant, cause=cause)

    def _warn(self, text: str, path: Path, sheet: Sheet) -> None:
        tag, include = find_raw_html(text), find_include(text)
        if tag:
            sheet.report(path, Fault.of("markdown.html", tag=quote(tag.text)), Severity.WARNING, tag.start)
        if include:
            fault = Fault.of("markdown.include", mark=quote(include.text))
            sheet.report(path, fault, Severity.WARNING, include.start)

    def show(self, value: str, display: Display) -> Markup:
        return Markup(render_markdown(value, self._setting(display)))  # noqa: S704 - sanitised by reading.markdown

    def _setting(self, display: Display) -> Setting:
        def link_to(reference: str) -> str:
            target = display.address_of(reference)
            return display.link(target) if target else ""

        return Setting(
            int(self.options.get("top_heading", Setting().top_heading)),
            link_to if self.names_entries else None,
            display.image_size if self.names_files else None,
        )

    def compare(self, value: str, display: Display) -> Markup:
        return Markup(plain_text(render_markdown(value)))  # noqa: S704 - safe HTML without its tags

    def texts(self, value: str, display: Display) -> list[str]:
        return list(self.words(value))

    def words(self, value: str) -> Iterator[str]:
        # Without the marks and link targets of Markdown, which a search would find and show.
        yield unescape(plain_text(render_markdown(value)))

    def references(self, value: str) -> Iterator[str]:
        if self.names_entries:
            yield from dict.fromkeys(link.text for link in find_entry_links(value))

    def files(self, value: str) -> Iterator[str]:
        if self.names_files:
            names = dict.fromkeys(image.address for image in find_images(value, self.is_own))
            yield from (name for name in names if fault_of_name(name) is None)

    def mentions(self, raw: str) -> Iterator[tuple[str, int]]:
        yield from find_entry_links(raw)
        yield from ((image.address, image.start) for image in find_images(raw, self.is_own))

    def schema(self) -> Schema:
        return Text(self.options).schema()


def _is_costly(text: str, path: Path, sheet: Sheet) -> bool:
    """Whether a text would make parsers slow, in which case it is not checked further."""
    costly = find_costly(text)
    if costly:
        sheet.report(path, Fault.of("markdown.costly", marks=quote(costly.text)), index=costly.start)
    return costly is not None


def _without_spaces(passage: SpacedPassage) -> str:
    """The address that was probably meant: a file has to get another name, an address says what its space is."""
    if passage.is_image:
        return "-".join(passage.address.split())
    return passage.address.replace(": ", ":").replace(" ", "%20")


def _check_image(image: ImagePassage, path: Path, sheet: Sheet) -> None:
    fault = fault_of_name(image.address)
    if fault:
        sheet.report(path, Fault.of("markdown.image_file", cause=fault), index=image.start)
    elif not image.words.strip():
        missing = Fault.of("markdown.alt", quoted=quote(image.address), name=image.address)
        sheet.report(path, missing, index=image.start)
