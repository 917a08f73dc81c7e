"""Where the content, its forms and its rules are in the repository."""

from urllib.parse import quote

from digisavo.core.settings import Settings


def new_link(settings: Settings, folder: str) -> str:
    """Where a file is added to a folder of the content in the browser."""
    return f"{settings.repository}/new/{quote(settings.branch)}/{settings.content}/{quote(folder)}"


def edit_link(settings: Settings, source: str) -> str:
    """Where an editor changes a content file (its path below the content folder) in the browser."""
    return f"{settings.repository}/edit/{quote(settings.branch)}/{settings.content}/{quote(source)}"


ISSUE_FORM = "uusi-tai-muutos.yml"
"""The form in `.github/ISSUE_TEMPLATE` for those who have an account there and want no git."""


def issue_link(settings: Settings) -> str:
    """Where that form is filled in."""
    return f"{settings.repository}/issues/new?template={ISSUE_FORM}"


def security_policy(settings: Settings) -> str:
    """What becomes of a report of a hole in the security."""
    return f"{settings.repository}/blob/{quote(settings.branch)}/SECURITY.md"


def source_link(settings: Settings, source: str) -> str:
    """Where a content file can be read at the commit of the build, or on the branch where no commit is known."""
    return f"{settings.repository}/blob/{settings.commit or quote(settings.branch)}/{settings.content}/{quote(source)}"
