"""All outputs; a further one is a module and a name here."""

from digisavo.outputs.archives import archives
from digisavo.outputs.assets import assets
from digisavo.outputs.calendars import calendars
from digisavo.outputs.comparisons import comparisons
from digisavo.outputs.entries import entries
from digisavo.outputs.feeds import feeds
from digisavo.outputs.guide import guide
from digisavo.outputs.home import home
from digisavo.outputs.images import images
from digisavo.outputs.listings import listings
from digisavo.outputs.places import places
from digisavo.outputs.providers import providers
from digisavo.outputs.records import records
from digisavo.outputs.redirects import redirects
from digisavo.outputs.schemas import schemas
from digisavo.outputs.stamp import stamp
from digisavo.outputs.tags import tags
from digisavo.outputs.terms import terms
from digisavo.outputs.themes import themes

OUTPUTS = (
    home, entries, images, listings, terms, archives, comparisons, providers, tags, themes, places, guide, redirects,
    records, schemas, calendars, feeds, assets, stamp,
)  # fmt: skip
