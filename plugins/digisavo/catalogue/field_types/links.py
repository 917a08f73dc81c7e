"""Lists of links, each an address with or without a title."""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from digisavo.catalogue.display import Display, bullet_list, link_to
from digisavo.catalogue.field_types.base import EMPTY, FieldType, Options, Schema
from digisavo.catalogue.field_types.checks import check_plain_text, fault_of_key, is_answer
from digisavo.catalogue.field_types.link import Url
from digisavo.catalogue.field_types.lists import check_list
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw

Link = dict[str, str]
_MOST = 50
_TITLE_KEY, _URL_KEY = "title", "url"
_KEYS = (_TITLE_KEY, _URL_KEY)
_TITLE: Options = {"max_length": 100}


class Links(FieldType):
    """Links as bare addresses, as rows of `title` and `url`, or as a mapping from titles to addresses."""

    name = "links"
    accepts = frozenset({"max_items"})

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._url = Url({})

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> list[Link] | None:
        if isinstance(raw, dict):
            titled = [(title, url) for title, url in raw.items() if is_answer(url)]
            links = [self._check_link(url, title, (*path, title), sheet) for title, url in titled]
        else:
            items = check_list(raw, path, sheet, self.options, _MOST)
            links = [self._check_item(item, (*path, index), sheet) for index, item in items or ()]
        return [link for link in links if link] or None

    def _check_item(self, raw: Raw, path: Path, sheet: Sheet) -> Link | None:
        if not isinstance(raw, dict):
            return self._check_link(raw, "", path, sheet)
        for key in raw:
            if key not in _KEYS:
                sheet.report_at_key((*path, key), fault_of_key(key, _KEYS, sheet))
        if not is_answer(raw.get("url")):
            sheet.error((*path, "url"), "row.missing", needed=(_URL_KEY,))
            return None
        return self._check_link(raw["url"], raw.get("title", ""), (*path, "url"), sheet)

    def _check_link(self, raw: Raw, title: Raw, path: Path, sheet: Sheet) -> Link | None:
        url = self._url.check(raw, path, sheet)
        text = check_plain_text(title, path, sheet, _TITLE) if is_answer(title) else ""
        if url is None or text is None:
            return None
        return {"title": text, "url": url} if text else {"url": url}

    def show(self, value: list[Link], display: Display) -> Markup:
        return bullet_list(link_to(link["url"], link.get("title", "")) for link in value)

    def texts(self, value: list[Link], display: Display) -> list[str]:
        return [f"{link['title']}: {link['url']}" if "title" in link else link["url"] for link in value]

    def words(self, value: list[Link]) -> Iterator[str]:
        for link in value:
            yield link.get("title", "")

    def schema(self) -> Schema:
        url = self._url.schema()
        title: Schema = {"anyOf": [{"type": "string", "maxLength": 100}, EMPTY]}
        row: Schema = {
            "type": "object", "properties": {"title": title, "url": url},
            "required": ["url"], "additionalProperties": False,
        }  # fmt: skip
        rows: Schema = {"type": "array", "items": {"anyOf": [url, row, EMPTY]}, "maxItems": _MOST}
        return {"anyOf": [rows, {"type": "object", "additionalProperties": {"anyOf": [url, EMPTY]}}]}

    def record_schema(self) -> Schema:
        text = super().record_schema()
        link: Schema = {"type": "object", "properties": {"title": text, "url": text}, "required": ["url"]}
        return {"type": "array", "items": link | {"additionalProperties": False}, "minItems": 1}


CONSTANTS: dict[str, Any] = {
    "most": _MOST,
    "keys": _KEYS,
    "title": _TITLE,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
