"""The layouts of Hugo: written by hand in `hugo/layouts`, with what is ours put in when a site is written.

Words come from our locale, the parts that name fields from their declaration (`fields.py`), and what is the same
on all pages of a kind is cut from one of our own: the page around the body, and pieces without a fact in them. So
they follow the portal by themselves, and Hugo still does its whole work with the facts.

A layout of a page begins with the address of ours (a pattern) from which its shell is cut, and how many of the last
steps of its trail are its own; after the variables that the shell shows (`$feeds` where it has any), a line `---`
opens the body. `<<...>>` holds:

- `<<key>>`, `<<key name=value>>`: a text of the locale; `count=` chooses its plural form
- `<<texts key>>`: the texts below a key, as JSON for a script
- `<<fields facts>>`: a part that names fields, a function of `fields.py`
- `<<cut 'from' to 'until'>>`: a piece of our page
"""

import json
import re
from html import escape
from pathlib import Path

from benchmarks.hugo import fields
from benchmarks.hugo.shell import BODY, of_any_number, shell_of
from benchmarks.hugo.words import either, put

from digisavo.collections.services.collection import SERVICES
from digisavo.outputs.rendering.translations import Language

_LAYOUT = re.compile(r"\{\{/\* (\S+?)(?: (\d))? \*/\}\}\n(.*?)---\n(.*)", re.DOTALL)
_ACTION = re.compile(
    r"<<(?:texts (?P<below>[\w.]+)|fields (?P<part>\w+)|cut '(?P<start>.+?)' to '(?P<end>.+?)'"
    r"|(?P<key>[\w.]+)(?P<values>(?: \w+=.*?)*))>>"
)
_VALUE = re.compile(r" (\w+)=((?:[^ {]|\{\{.*?\}\})*)")


class Templates:
    """Makes layouts for one site of ours that stands built in a folder."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._language = Language("fi")

    def layout(self, text: str) -> str:
        """A layout of Hugo: that of a page gets the shell of ours, others only what stands in `<<...>>`."""
        if not (found := _LAYOUT.fullmatch(text)):
            return self._filled(text, "")
        pattern, own_steps, variables, body = found.groups()
        variables += "" if "$feeds :=" in variables else "{{- $feeds := slice }}\n"
        path = min(self._site.glob(f"{pattern}index.html"))
        page = path.read_text("utf-8").replace("{{", '{{ "{{" }}')
        address = f"/{path.parent.relative_to(self._site).as_posix()}/"
        if "$up :=" in variables:
            page = of_any_number(page, address)
            return self._filled(variables + shell_of(page, int(own_steps or 1)).replace(BODY, body), page)
        up = "/".join([".."] * (address.count("/") - 1))
        shell = shell_of(page, int(own_steps or 1)).replace(BODY, body).replace(put("$up"), up)
        return self._filled(f'{{{{- $up := "{up}" }}}}{variables}{shell}', page)

    def text(self, key: str) -> str:
        """A text of the locale."""
        return self._language.t(key)

    def day(self, text: str) -> str:
        """A day as pages show it."""
        return self._language.date(text)

    def _filled(self, text: str, page: str) -> str:
        return _ACTION.sub(lambda found: self._value(found, page), text)

    def _value(self, found: re.Match[str], page: str) -> str:
        if found["below"]:
            texts = json.dumps(self._language.texts_below(found["below"]), ensure_ascii=False, sort_keys=True)
            return escape(texts, quote=False)
        if found["part"]:
            part: str = getattr(fields, found["part"])(SERVICES)
            return self._filled(part, page)
        if found["start"]:
            return _cut(found["start"], found["end"], page)
        return self._text(found["key"], dict(_VALUE.findall(found["values"])))

    def _text(self, key: str, values: dict[str, str]) -> str:
        """A text with Hugo's expressions in the places of its values."""
        shown = {name: put(value) if value[:1] in ("$", ".") else value for name, value in values.items()}
        count = shown.pop("count", "").removeprefix("{{ ").removesuffix(" }}")
        if not count:
            return self._language.t(key, **shown)
        one, other = (self._language.t(key, count=number, **shown) for number in (1, 7))
        return either(f"eq ({count}) 1", one, other.replace("7", put(f"lang.FormatNumber 0 ({count})")))


def _cut(start: str, end: str, page: str) -> str:
    """The piece of a page from a text up to another."""
    _, found, rest = page.partition(start)
    piece, ends, _ = rest.partition(end)
    if not (found and ends):
        raise ValueError(f"the page has no piece from {start} to {end}")
    return f"{start}{piece}".rstrip("\n")
