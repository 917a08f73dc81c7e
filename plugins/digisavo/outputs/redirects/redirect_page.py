"""The page at a previous address, which leads to the address of today."""

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.content_policy import CONTENT_POLICY
from digisavo.outputs.rendering.context import Context, PageDisplay


def redirect_page(previous: str, target: str, title: str, context: Context) -> File:
    """A page that leads from a previous address to its target at once, without scripts."""
    body = context.render(
        "pages/redirect.html.j2", PageDisplay(context, previous), title=title, target=target,
        canonical=address.absolute(context.settings, target), language=context.settings.language,
        policy=CONTENT_POLICY,
    )  # fmt: skip
    return File(f"{previous}index.html", body.encode())
