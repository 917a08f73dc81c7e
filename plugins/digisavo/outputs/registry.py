"""All outputs; a further one is a module and a name here."""

from digisavo.outputs.assets.browser_assets import browser_assets
from digisavo.outputs.assets.images import images
from digisavo.outputs.assets.manifest import manifest
from digisavo.outputs.assets.social_cards import social_cards
from digisavo.outputs.data.changes import changes
from digisavo.outputs.data.comparison_groups import comparison_groups
from digisavo.outputs.data.component_words import component_words
from digisavo.outputs.data.dcat import dcat
from digisavo.outputs.data.facets import facets
from digisavo.outputs.data.form_names import form_names
from digisavo.outputs.data.form_rules import form_rules
from digisavo.outputs.data.inquiries import inquiries
from digisavo.outputs.data.llms import llms
from digisavo.outputs.data.municipalities import municipalities
from digisavo.outputs.data.open_api import open_api
from digisavo.outputs.data.open_software import open_software
from digisavo.outputs.data.procurement import procurement
from digisavo.outputs.data.records import records
from digisavo.outputs.data.requirement_data import requirement_data
from digisavo.outputs.data.schemas import schemas
from digisavo.outputs.data.security_contact import security_contact
from digisavo.outputs.data.short_lists import short_lists
from digisavo.outputs.data.sources import sources
from digisavo.outputs.data.stamp import stamp
from digisavo.outputs.data.tables import tables
from digisavo.outputs.data.tray import tray
from digisavo.outputs.data.twins import twins
from digisavo.outputs.data.vocabularies import vocabularies
from digisavo.outputs.pages.archives import archives
from digisavo.outputs.pages.booklets import booklets
from digisavo.outputs.pages.category_tables import category_tables
from digisavo.outputs.pages.change_pages import change_pages
from digisavo.outputs.pages.comparison import comparison
from digisavo.outputs.pages.embeds import embeds
from digisavo.outputs.pages.entries import entries
from digisavo.outputs.pages.forms import forms
from digisavo.outputs.pages.guide import guide
from digisavo.outputs.pages.home import home
from digisavo.outputs.pages.listings import listings
from digisavo.outputs.pages.months import months
from digisavo.outputs.pages.open_data import open_data
from digisavo.outputs.pages.places import places
from digisavo.outputs.pages.product_group_pages import product_group_pages
from digisavo.outputs.pages.providers import providers
from digisavo.outputs.pages.quality import quality
from digisavo.outputs.pages.requirements import requirements
from digisavo.outputs.pages.search import search
from digisavo.outputs.pages.site_map import site_map
from digisavo.outputs.pages.statements import statements
from digisavo.outputs.pages.statistics import statistics
from digisavo.outputs.pages.styles import styles
from digisavo.outputs.pages.tags import tags
from digisavo.outputs.pages.terms import terms
from digisavo.outputs.pages.themes import themes
from digisavo.outputs.pages.written import written
from digisavo.outputs.redirects.moved_forms import moved_forms
from digisavo.outputs.redirects.previous_slugs import previous_slugs
from digisavo.outputs.redirects.renamed_terms import renamed_terms
from digisavo.outputs.search.search_index import search_index
from digisavo.outputs.subscriptions.calendars import calendars
from digisavo.outputs.subscriptions.change_feeds import change_feeds
from digisavo.outputs.subscriptions.feeds import feeds

OUTPUTS = (
    # The index needs more memory than any other while it is made, so it comes before the others fill theirs.
    search_index,
    home, entries, images, listings, terms, archives, months, category_tables, product_group_pages, comparison,
    requirements, providers, tags, themes, places, guide, forms, statistics, quality, open_data, statements, site_map,
    written, previous_slugs, moved_forms, renamed_terms, records, tables, short_lists, vocabularies, open_api, sources,
    schemas,
    calendars, feeds, search, component_words, inquiries, form_names, facets, requirement_data, tray,
    comparison_groups, municipalities, procurement, form_rules, styles, browser_assets, manifest, stamp,
    embeds, social_cards, dcat, open_software, twins, llms, security_contact,
    changes, change_feeds, change_pages, booklets,
)  # fmt: skip

SHARED = frozenset({entries, social_cards})
"""Those that take so long that several processes share their work: they yield only what `Context.share_of` gives."""
