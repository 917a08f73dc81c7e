"""A page of a built site as it was read."""

from dataclasses import dataclass, field

from digisavo.adapters.verification.built_site import address_of
from digisavo.adapters.verification.fault import Fault
from digisavo.adapters.verification.targets import Target

NOT_FOUND = "404.html"


@dataclass(slots=True)
class BuiltPage:
    """A page as read: `leads` are the places of the site that its links name, each with where in the text the first
    of them stands; `forward` is where a redirect leads."""

    path: str
    title: str = ""
    heading: str = ""
    ids: frozenset[str] = frozenset()
    leads: dict[Target, int] = field(default_factory=dict)
    is_hidden: bool = False
    forward: str = ""
    links: int = 0
    faults: list[Fault] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Where it is served."""
        return address_of(self.path)

    @property
    def is_listed(self) -> bool:
        """Whether search engines may have it."""
        return not (self.is_hidden or self.forward or self.path == NOT_FOUND)
