"""The page templates; the only import of Jinja."""

from functools import cache, lru_cache
from urllib.parse import urlsplit

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from digisavo.catalogue.evidence import Proof
from digisavo.outputs.translations import Language


class Templates:
    """The templates of all outputs and kinds (`<kind>/page.html.j2`), autoescape on, in one language."""

    def __init__(self, language: Language) -> None:
        self._environment = Environment(
            loader=ChoiceLoader([PackageLoader("digisavo", "templates"), PackageLoader("digisavo", "collections")]),
            autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        self._environment.globals["t"] = language.word
        self._environment.filters |= {"date": language.date, "host": _host}
        self.get = cache(self._get)
        # One source proves many fields, of one entry and of others: its line is made once.
        self.show_proofs = lru_cache(maxsize=4096)(self._show_proofs)

    def _get(self, name: str) -> Template:
        return self._environment.get_template(name)

    def _show_proofs(self, proofs: tuple[Proof, ...]) -> Markup:
        return Markup(self.get("proofs.html.j2").render(proofs=proofs))  # noqa: S704 - rendered with autoescape


@lru_cache(maxsize=4096)
def _host(url: str) -> str:
    return (urlsplit(url).hostname or url).removeprefix("www.")
