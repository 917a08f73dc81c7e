"""All outputs; a further one is a module and a name here."""

from digisavo.outputs.assets import assets
from digisavo.outputs.comparisons import comparisons
from digisavo.outputs.entries import entries
from digisavo.outputs.guide import guide
from digisavo.outputs.home import home
from digisavo.outputs.listings import listings
from digisavo.outputs.providers import providers
from digisavo.outputs.records import records
from digisavo.outputs.redirects import redirects
from digisavo.outputs.schemas import schemas
from digisavo.outputs.stamp import stamp
from digisavo.outputs.tags import tags

OUTPUTS = (
    home, entries, listings, comparisons, providers, tags, guide, redirects, records, schemas, assets, stamp,
)  # fmt: skip
