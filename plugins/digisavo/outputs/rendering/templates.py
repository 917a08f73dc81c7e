"""The page templates; the only import of Jinja."""

import re
from functools import cache
from typing import Any, cast

from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, StrictUndefined, Template
from jinja2.compiler import CodeGenerator
from jinja2.ext import Extension
from jinja2.runtime import Context
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import _escape_inner, escape  # type: ignore[attr-defined]  # `escape` without the class around its text

from digisavo.outputs.rendering.translations import Language

_CODE: dict[tuple[str, Any, str], Any] = {}
"""The code of templates, by language, name, and source with its words."""


class Templates:
    """The templates of all outputs and kinds (`<kind>/page.html.j2`), autoescape on, in one language."""

    def __init__(self, language: Language) -> None:
        self._environment = PlainEnvironment(
            language.code,
            loader=ChoiceLoader([PackageLoader("digisavo", "templates"), PackageLoader("digisavo", "collections")]),
            auto_reload=False,  # templates do not change while a build runs
            autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        self._environment.globals |= {"t": language.t, "sections": language.sections}
        self._environment.globals["texts_below"] = cache(language.texts_below)
        self._environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
        self._environment.add_extension(Joined)
        self._environment.add_extension(FixedWords)
        self._environment.filters |= {"date": language.date}
        self._environment.globals["period"] = language.period
        self.get = cache(self._get)

    def _get(self, name: str) -> Template:
        return self._environment.get_template(name)


class PlainContext(Context):
    """What a template sees. All templates have the same globals, and nothing that they call asks for its context:
    finding that out again for each call took a tenth of a page's time."""

    def __init__(self, environment: Environment, parent: Any, name: Any, blocks: Any, globals: Any = None) -> None:  # noqa: A002 - Jinja's name
        super().__init__(environment, parent, name, blocks)

    def call(self, called: Any, /, *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **values: Any) -> Any:
        """What a function or macro gives."""
        return called(*args, **values)


class PlainTemplate(Template):
    """A template that is rendered with values for all that it names, globals among them."""

    def render(self, *args: Any, **values: Any) -> str:
        """The text of the template."""
        context = self.new_context(self.environment.globals | values, shared=True)
        try:
            return "".join(self.root_render_func(context))
        except Exception:
            self.environment.handle_exception()


class PlainGenerator(CodeGenerator):
    """Writes templates that put markup out as it is, and escape text without making markup of it: it is only joined."""

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write("(value if (kind := type(value := ")

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(")) is Markup else environment.escaped(value) if kind is str else escape(value))")


class PlainEnvironment(Environment):
    """An environment of templates that never change, each looked for once."""

    code_generator_class = PlainGenerator
    context_class = PlainContext
    template_class = PlainTemplate

    def __init__(self, language: str, **options: Any) -> None:
        super().__init__(**options)
        self._language, self._found = language, dict[Any, Template]()
        self.escaped = _escape_inner

    def compile(self, source: Any, name: Any = None, filename: Any = None, **options: Any) -> Any:  # type: ignore[override]  # none asks for raw code
        """The code of a template, made once in a process: a site that is served is built again and again."""
        key = (self._language, name, self.preprocess(source, name, filename))
        if key not in _CODE:
            _CODE[key] = super().compile(source, name, filename, **options)
        return _CODE[key]

    def get_template(self, name: Any, parent: Any = None, globals: Any = None) -> Template:  # noqa: A002 - Jinja's name
        """The template of a name."""
        if name not in self._found:
            self._found[name] = super().get_template(name, parent, globals)
        return self._found[name]


class Joined(Extension):
    """Puts included templates into the template itself: looked up for each page they take a tenth of its time."""

    priority = 10  # before the words are put in
    _INCLUDED = re.compile(r"\{% include '([\w./]+)' %\}\n?")

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template's source with the sources of those that it includes."""
        return self._INCLUDED.sub(lambda match: self._source_of(match[1]), source)

    def _source_of(self, name: str) -> str:
        source = cast(BaseLoader, self.environment.loader).get_source(self.environment, name)[0]
        return self.preprocess(source.removesuffix("\n"), name)


class FixedWords(Extension):
    """Puts words that depend on nothing (`{{ t('entry.tags') }}`) into a template when it is compiled.

    A page has dozens of them and a site thousands of pages: as calls they take a fifth of a page's time.
    """

    _WORDS = re.compile(r"\{\{ t\('([\w.]+)'\) \}\}")
    _TEXTS = re.compile(r"\{\{ texts_below\('([\w.]+)'\) \| tojson \}\}")

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template's source with the words in it."""
        known: Any = self.environment.globals
        source = self._WORDS.sub(lambda match: str(escape(known["t"](match[1]))), source)
        return self._TEXTS.sub(lambda match: self._as_json(known["texts_below"](match[1])), source)

    def _as_json(self, texts: dict[str, str]) -> str:
        options = self.environment.policies["json.dumps_kwargs"]
        return f"{{% raw %}}{htmlsafe_json_dumps(texts, **options)}{{% endraw %}}"
