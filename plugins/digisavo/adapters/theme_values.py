"""What the theme prints on every page besides the page itself."""

from typing import Any

from digisavo.adapters.navigation import footer, header
from digisavo.catalogue.catalogue import Catalogue
from digisavo.core.settings import Settings
from digisavo.outputs.assets.palette import colour
from digisavo.outputs.parts.subscription_links import feeds_of
from digisavo.outputs.rendering.translations import Language


def theme_values(catalogue: Catalogue, settings: Settings, language: Language, policy: str) -> dict[str, Any]:
    """What the theme knows as `config.extra`: links, feeds, settings, and what browsers may do."""
    kinds, sections = catalogue.collections, language.sections
    written = {page.address for page in catalogue.pages}
    return {
        "sections": sections,
        "navigation": header(kinds, sections),
        "footer": footer(kinds, sections, written),
        "feeds": feeds_of(kinds, language),
        "content_policy": policy,
        "portal": settings,
    }


def theme_globals(language: Language) -> dict[str, Any]:
    """What templates of the theme call by name."""
    return {"t": language.t, "colour": colour}
