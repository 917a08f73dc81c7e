"""The page templates; the only import of Jinja."""

from functools import cache

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined, Template

from digisavo.outputs.translations import Language


class Templates:
    """The templates of all outputs and kinds (`<kind>/page.html.j2`), autoescape on, in one language."""

    def __init__(self, language: Language) -> None:
        self._environment = Environment(
            loader=ChoiceLoader([PackageLoader("digisavo", "templates"), PackageLoader("digisavo", "collections")]),
            auto_reload=False,  # a build ends before its templates change
            autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        self._environment.globals["t"] = language.word
        self._environment.filters |= {"date": language.date}
        self.get = cache(self._get)

    def _get(self, name: str) -> Template:
        return self._environment.get_template(name)
