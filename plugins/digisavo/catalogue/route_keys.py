"""What the fields of a kind mean for how it can be procured."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RouteKeys:
    """The keys of the answers by which routes are judged (`catalogue/routes.py`).

    `routes` are rows of a route, of whose it is and until when it holds; `availability` says who may take the service
    into use. `gone` gives the answers that mean that nobody can have it any more.
    """

    routes: str
    availability: str
    gone: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def keys(self) -> tuple[str, str]:
        """The keys of all answers that tell how something can be had, which nothing that is gone can."""
        return self.availability, self.routes
