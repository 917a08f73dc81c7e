"""Runs MkDocs with the portal's outputs but for the JSON records, so that it writes the pages that Hugo writes."""

from mkdocs.__main__ import cli

from digisavo import pipeline
from digisavo.outputs.data.records import records
from digisavo.outputs.registry import OUTPUTS

if __name__ == "__main__":
    pipeline.render_catalogue.__defaults__ = (tuple(one for one in OUTPUTS if one is not records),)
    cli()
