"""The page templates; the only import of Jinja."""

import re
from functools import cache
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined, Template
from jinja2.ext import Extension
from markupsafe import escape

from digisavo.outputs.rendering.translations import Language


class Templates:
    """The templates of all outputs and kinds (`<kind>/page.html.j2`), autoescape on, in one language."""

    def __init__(self, language: Language) -> None:
        self._environment = Environment(
            loader=ChoiceLoader([PackageLoader("digisavo", "templates"), PackageLoader("digisavo", "collections")]),
            auto_reload=False,  # templates do not change while a build runs
            autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        self._environment.globals |= {"t": language.t, "sections": language.sections}
        self._environment.globals["texts_below"] = cache(language.texts_below)
        self._environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
        self._environment.add_extension(FixedWords)
        self._environment.filters |= {"date": language.date}
        self._environment.globals["period"] = language.period
        self.get = cache(self._get)

    def _get(self, name: str) -> Template:
        return self._environment.get_template(name)


class FixedWords(Extension):
    """Puts words that depend on nothing (`{{ t('entry.tags') }}`) into a template when it is compiled.

    A page has dozens of them and a site thousands of pages: as calls they take a fifth of a page's time.
    """

    _FIXED = re.compile(r"\{\{ t\('([\w.]+)'\) \}\}")

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template's source with the words in it."""
        t: Any = self.environment.globals["t"]
        return self._FIXED.sub(lambda match: str(escape(t(match[1]))), source)
