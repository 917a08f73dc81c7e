"""The way from the home page to a page: as links, and as linked data."""

import json
from functools import lru_cache

from markupsafe import escape

from digisavo.catalogue.collection import Collection
from digisavo.core import address
from digisavo.core.artefact import Page, Trail
from digisavo.core.settings import Settings
from digisavo.outputs.rendering.translations import Language

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def list_step(collection: Collection, language: Language) -> tuple[str, str]:
    """The list of a kind as a step of trails: its label and address."""
    return language.t(f"{collection.kind}.label"), address.listing(collection.section)


class Trails:
    """The trails of one site. What lies above a page is the same for a whole section, and made once."""

    def __init__(self, settings: Settings, language: Language) -> None:
        self._settings = settings
        self._home = language.t("site.home")
        self._label = escape(language.t("site.breadcrumbs"))
        self._links_above = lru_cache(maxsize=256)(self._show_above)
        self._data_above = lru_cache(maxsize=256)(self._encode_above)

    def as_links(self, page: Page) -> str:
        """The trail of a page as navigation, "" for a page without one."""
        if not page.trail:
            return ""
        here = f'<li><span aria-current="page">{escape(page.trail[-1][0])}</span></li>'
        return f"{self._links_above(address.root_from(page.address), page.trail[:-1])}{here}</ol></nav>"

    def as_data(self, trail: Trail) -> str:
        """A trail as JSON; the last step, the page itself, needs no address."""
        last = {"@type": "ListItem", "position": len(trail) + 1, "name": trail[-1][0]}
        return f"{self._data_above(trail[:-1])},{_ENCODER.encode(last)}]}}"

    def _show_above(self, root: str, above: Trail) -> str:
        links = [(self._home, root), *((label, root + target) for label, target in above)]
        steps = "".join(f'<li><a href="{escape(target)}">{escape(label)}</a></li>' for label, target in links)
        return f'<nav class="ds-breadcrumbs" aria-label="{self._label}"><ol>{steps}'

    def _encode_above(self, above: Trail) -> str:
        items = [
            {"@type": "ListItem", "position": number, "name": label, "item": address.absolute(self._settings, target)}
            for number, (label, target) in enumerate([(self._home, address.HOME), *above], 1)
        ]
        return _ENCODER.encode({"@type": "BreadcrumbList", "itemListElement": items}).removesuffix("]}")
