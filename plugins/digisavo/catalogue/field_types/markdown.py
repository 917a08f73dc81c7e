"""Contributors' Markdown: longer texts with paragraphs, lists, emphasis and links."""

from collections.abc import Iterator

from markupsafe import Markup

from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import FieldType, Schema, check_length, check_plain_text
from digisavo.catalogue.field_types.link import fault_of_url
from digisavo.catalogue.field_types.text import Text
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.text import quote
from digisavo.reading.markdown import find_costly, find_links, find_raw_html, has_image, plain_text, render_markdown


class Markdown(FieldType):
    """Longer text with Markdown: paragraphs, lists, emphasis, headings, links. Raw HTML shows as text."""

    name = "markdown"
    accepts = frozenset({"min_length", "max_length"})

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        if not isinstance(raw, str):
            check_plain_text(raw, path, sheet, self.options)
            return None
        text = raw.strip()
        costly = find_costly(text)
        if costly:
            sheet.error(
                path, "markdown.costly", f"tekstissä on liikaa merkintöjä: {quote(costly)}.",
                "Poista toistuvat merkit.",
            )  # fmt: skip
            return None
        self._warn(text, path, sheet)
        whole = check_length(text, path, sheet, self.options)
        return text if self._check_links(text, path, sheet) and whole else None

    def _check_links(self, text: str, path: Path, sheet: Sheet) -> bool:
        """Whether links lead, honestly, to a whole address of another site or to a mailbox."""
        links = [link for link in find_links(text) if not link.startswith("mailto:")]
        faults = [fault for link in links if (fault := fault_of_url(link, allow_http=True))]
        for _, message, hint in faults:
            sheet.error(path, "markdown.link", f"linkki ei kelpaa: {message}", hint)
        return not faults

    def _warn(self, text: str, path: Path, sheet: Sheet) -> None:
        tag = find_raw_html(text)
        if tag:
            sheet.warning(
                path, "markdown.html", f"HTML-merkintä {quote(tag)} näkyy sivulla tekstinä.",
                "Käytä Markdown-muotoilua: **lihavointi**, - luettelo, [teksti](https://osoite).",
            )  # fmt: skip
        if has_image(text):
            sheet.warning(
                path, "markdown.image", "kuvia ei näytetä palvelun kuvauksessa.",
                "Kerro kuvan asia tekstinä tai lisää linkki kohtaan links.",
            )  # fmt: skip

    def show(self, value: str, display: Display) -> Markup:
        return Markup(render_markdown(value))  # noqa: S704 - sanitised by reading.markdown

    def compare(self, value: str, display: Display) -> Markup:
        return Markup("{}").format(plain_text(render_markdown(value)))

    def words(self, value: str) -> Iterator[str]:
        yield value

    def schema(self) -> Schema:
        return Text(self.options).schema()
