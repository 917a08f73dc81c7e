"""What the fields of a kind mean for software with open source."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SourceCodeKeys:
    """The keys of the answers by which software with open source is told to catalogues of it.

    Software is open when both `licence` and `repository` are stated. Of the rows of `supports`, those hold whose
    answers are not among `promised`; of those of `users`, those that state nothing else than `using`, and no `ended`.
    """

    licence: str
    repository: str
    website: str
    kind: str
    platforms: str
    languages: str
    description: str
    features: str
    documentation: str
    api: str
    video: str
    supports: str
    users: str
    needs: str
    promised: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    using: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ended: str = ""
