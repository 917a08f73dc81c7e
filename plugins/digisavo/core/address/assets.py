"""The addresses of files that our own pages fetch, and of pictures."""

SEARCH = "assets/haku/"
"""The folder of the index of search."""
SEARCH_WORDS = f"{SEARCH}sanat.json"
SHARE_WORDS = "assets/jako.json"
PAPER_WORDS = "assets/asiakirjat.json"
INQUIRIES = "assets/kysymykset/"
"""The folder of what kinds ask of providers."""
REQUIREMENTS = "assets/vaatimukset/"
"""The folder of what requirements can be set on, and of what the services of each set answer."""
TRAY_WORDS = "assets/vertailu/sanat.json"
WATCH_WORDS = "assets/vertailu/seuranta.json"
MEMO_WORDS = "assets/vertailu/muistio.json"
COMPARISON_GROUPS = "assets/vertailu/ryhmat/"
"""The folder of what product groups are asked, for comparisons."""
MUNICIPALITIES = "assets/kunnat.json"
PROCUREMENT = "assets/hankinta.json"
FORMS = "assets/lomakkeet/"
FORM_BEGINNINGS, FORM_CHECKS = f"{FORMS}alku/", f"{FORMS}tarkistus/"
FORM_PLACES, FORM_LICENCES = f"{FORM_CHECKS}paikat.json", f"{FORM_CHECKS}lisenssit.json"
TAG_INDEX = "assets/tunnisteet/hakemisto.json"
TAGGED = "assets/tunnisteet/sisallot/"
EMBED_STYLES = "assets/upotus.css"
BOOKLET_STYLES = "assets/vihko.css"
CARD = "assets/jakokuva.png"
"""The picture of pages that have none of their own where they are shared."""


def social_card(section: str, slug: str) -> str:
    """The drawn picture of an entry: `assets/jakokuvat/palvelut/kuntalaisaloite.png`."""
    return f"assets/jakokuvat/{section}/{slug}.png"


def form_names(kind: str, number: int = 0) -> str:
    """The names of the entries of a kind, for its form: those that do not fit into the first file have further ones."""
    return f"{FORMS}nimet/{kind}{f'-{number}' if number else ''}.json"


def form_questions(kind: str) -> str:
    """What a kind asks, for its form: `assets/lomakkeet/services.json`."""
    return f"{FORMS}{kind}.json"


def form_beginning(kind: str) -> str:
    """With what the form of a kind begins: `assets/lomakkeet/alku/services.json`."""
    return f"{FORM_BEGINNINGS}{kind}.json"


def form_checks(kind: str) -> str:
    """By what the answers of a kind are judged in the browser: `assets/lomakkeet/tarkistus/services.json`."""
    return f"{FORM_CHECKS}{kind}.json"


def inquiry(section: str) -> str:
    """What entries of a kind may leave unanswered, and the words to ask for it: `assets/kysymykset/palvelut.json`."""
    return f"{INQUIRIES}{section}.json"


def comparison_group(group_id: str) -> str:
    """What a product group is asked, as rows of comparisons: `assets/vertailu/ryhmat/asianhallinta.json`."""
    return f"{COMPARISON_GROUPS}{group_id}.json"


def facets(section: str) -> str:
    """The values of all entries of a kind by which its directory is filtered: `assets/hakemisto/palvelut.json`."""
    return f"assets/hakemisto/{section}.json"


def facet_column(section: str, key: str) -> str:
    """The values of one facet, or one order, of which there are too many for the file of all."""
    return f"assets/hakemisto/{section}/{key}.json"


def facet_cards(section: str, number: int) -> str:
    """What a directory shows of some of the entries of a kind: part `number`, from 0."""
    return f"assets/hakemisto/{section}/{number}.json"


def requirements(section: str) -> str:
    """What requirements can be set on, and for which sets: `assets/vaatimukset/palvelut.json`."""
    return f"{REQUIREMENTS}{section}.json"


def requirement_part(section: str, kind: str, set_id: str, number: int) -> str:
    """What the services of a set answer, from part 0: `assets/vaatimukset/palvelut/category/liikunta-0.json`."""
    return f"{REQUIREMENTS}{section}/{kind}/{set_id}-{number}.json"


def tagged(slug: str) -> str:
    """What has a tag, for the browser: in a folder of its own, so that no tag takes the place of the index."""
    return f"{TAGGED}{slug}.json"


def icon(name: str) -> str:
    """A picture of the site's mark: `assets/icon-192.png`."""
    return f"assets/{name}.png"
