"""What a service is in public procurement: codes of the Common Procurement Vocabulary."""

import re
from typing import Any

from digisavo.catalogue.cpv import is_listed, load_codes, usual_digit, wider
from digisavo.catalogue.field_types.base import Schema
from digisavo.catalogue.field_types.checks import check_text, read_as
from digisavo.catalogue.field_types.lists import ListType
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.text import quote

_CODE = re.compile(r"([0-9]{8})-([0-9])")
_LOOSE = re.compile(r"(?:CPV)?[: ]*([0-9]{8})[-‐‑–−]?([0-9]?)", re.IGNORECASE)
_WITHIN = re.compile(r"(?<![0-9-])[0-9]{8}-[0-9](?![0-9-])")
_LONGEST = 200
_MOST = 20


class Cpv(ListType):
    """CPV codes with their check digits, such as `48000000-8`.

    In divisions of which all codes are listed a code must be one of them; in others a check digit that most codes would
    not have is a warning.
    """

    name = "cpv"
    default_most = _MOST

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        match = _CODE.fullmatch(text) or _LOOSE.fullmatch(text.replace(" ", ""))
        if match is None:
            found = _WITHIN.findall(text) if len(text) <= _LONGEST else []
            meant = found[0] if len(found) == 1 else ""
            sheet.error(path, "cpv.form", hint="meant" if meant else "form", text=quote(text), meant=meant)
            return None
        return _check_digit(text, match[1], match[2], path, sheet)

    def describe_item(self) -> Schema:
        return {"anyOf": [{"type": "string", "pattern": "[0-9]{8} ?[-‐‑–−]? ?[0-9]"}, {"type": "integer"}]}

    def record_item(self) -> Schema:
        return {"type": "string", "pattern": f"^{_CODE.pattern}$"}


def _check_digit(text: str, core: str, digit: str, path: Path, sheet: Sheet) -> str | None:
    listed = load_codes().get(core)
    right = listed or usual_digit(core)
    if is_listed(core) and listed is None:
        sheet.error(path, "cpv.unknown", text=quote(core), meant=wider(core))
    elif not digit:
        sheet.error(
            path, "cpv.digit", "none", hint="listed" if listed else "usual", text=quote(core), meant=f"{core}-{right}"
        )
    elif listed and digit != listed:
        sheet.error(path, "cpv.digit", "wrong", hint="listed", text=quote(f"{core}-{digit}"), meant=f"{core}-{listed}")
    else:
        if digit != right:
            sheet.warning(path, "cpv.unusual", text=quote(f"{core}-{digit}"), meant=f"{core}-{right}")
        code = f"{core}-{digit}"
        return code if text == code else read_as(code, text, path, sheet)
    return None


CONSTANTS: dict[str, Any] = {
    "code": _CODE,
    "loose": _LOOSE,
    "within": _WITHIN,
    "longest": _LONGEST,
    "most": _MOST,
    "codes": " ".join(core + digit for core, digit in load_codes().items()),
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
