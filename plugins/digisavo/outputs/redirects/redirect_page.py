"""The page at an address that something has moved away from."""

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.content_policy import CONTENT_POLICY
from digisavo.outputs.rendering.context import Context, PageDisplay


def moved(old: str, target: str, title: str, context: Context) -> File:
    """A page that leads from an earlier address to the one of today at once, without scripts."""
    body = context.render(
        "redirect.html.j2", PageDisplay(context, old), title=title, target=target,
        canonical=address.absolute(context.settings, target), language=context.settings.language,
        policy=CONTENT_POLICY,
    )  # fmt: skip
    return File(f"{old}index.html", body.encode())
