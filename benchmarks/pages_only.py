"""Runs MkDocs with those outputs of the portal alone that Hugo writes too, and the home page."""

from mkdocs.__main__ import cli

from digisavo import pipeline
from digisavo.core.keeping import keep_nothing
from digisavo.outputs.registry import OUTPUTS
from digisavo.outputs.rendering.context import Output

_COMPARED = ("home", "written", "entries", "listings", "category_tables", "providers", "tags", "places")


def compared_outputs() -> tuple[Output, ...]:
    """The outputs by their names; a name that is none of theirs is an error."""
    by_name = {output.__name__: output for output in OUTPUTS}
    return tuple(by_name[name] for name in _COMPARED)


if __name__ == "__main__":
    pipeline.Rendering.__init__.__defaults__ = (compared_outputs(), keep_nothing)
    cli()
