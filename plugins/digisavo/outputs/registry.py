"""All outputs; a further one is a module and a name here."""

from digisavo.outputs.archives import archives
from digisavo.outputs.assets import assets
from digisavo.outputs.calendars import calendars
from digisavo.outputs.comparisons import comparisons
from digisavo.outputs.entries import entries
from digisavo.outputs.facets import facets
from digisavo.outputs.feeds import feeds
from digisavo.outputs.guide import guide
from digisavo.outputs.home import home
from digisavo.outputs.icons import icons
from digisavo.outputs.images import images
from digisavo.outputs.listings import listings
from digisavo.outputs.manifest import manifest
from digisavo.outputs.numbers import numbers
from digisavo.outputs.places import places
from digisavo.outputs.providers import providers
from digisavo.outputs.records import records
from digisavo.outputs.redirects import redirects
from digisavo.outputs.renamed import renamed
from digisavo.outputs.schemas import schemas
from digisavo.outputs.search import search
from digisavo.outputs.side_by_side import side_by_side
from digisavo.outputs.site_map import site_map
from digisavo.outputs.stamp import stamp
from digisavo.outputs.statements import statements
from digisavo.outputs.styles import styles
from digisavo.outputs.tags import tags
from digisavo.outputs.terms import terms
from digisavo.outputs.themes import themes
from digisavo.outputs.tray import tray

OUTPUTS = (
    home, entries, images, listings, terms, archives, comparisons, side_by_side, providers, tags, themes, places,
    guide, numbers, statements, site_map, redirects, renamed, records, schemas, calendars, feeds, search, facets,
    tray, styles, assets, icons, manifest, stamp,
)  # fmt: skip
