"""The addresses of open data: what programs read."""

API = "api/v1/"
VOCABULARIES = f"{API}vocabularies.json"
OPEN_API = f"{API}openapi.json"
SHORT_LISTS = ("categories", "product-groups", "municipalities", "themes", "providers")
"""By what entries are gathered into short lists of open data: the last grows with the catalogue."""
DCAT_JSON, DCAT_TURTLE = f"{API}dcat.jsonld", f"{API}dcat.ttl"
"""The datasets of the portal for whoever gathers descriptions of data."""
SOFTWARE = "api/catalog/v1/software.json"
"""The services with open source, in the shape of the API of software catalogues."""


def record(kind: str, slug: str) -> str:
    """The data of one entry as JSON."""
    return f"{API}{kind}/{slug}.json"


def source(kind: str, slug: str, suffix: str) -> str:
    """The content file of one entry as it is: `api/v1/services/kuntalaisaloite.yml`."""
    return f"{API}{kind}/{slug}{suffix}"


def records(kind: str) -> str:
    """How many records a kind has, and where all of them are."""
    return f"{API}{kind}.json"


CHANGES = f"{API}changes.json"
"""Of which days changes are told, and where."""


def changes_of(day: str, number: int = 1) -> str:
    """What changed on a day, of very much its part `number`: `api/v1/changes/2026-11-30.json`."""
    return f"{API}changes/{day}{f'-{number}' if number > 1 else ''}.json"


def records_page(kind: str, number: int | str) -> str:
    """One page of the list of a kind's records, from 1: no slug has a slash, so no record is ever in its way."""
    return f"{API}{kind}/page/{number}.json"


def records_bulk(kind: str) -> str:
    """All records of a kind in one compressed file.

    Not `<kind>.json.gz`: servers take that for the compressed form of `<kind>.json`, which is something else.
    """
    return f"{API}{kind}.ndjson.gz"


def short_list(group: str, slug: str) -> str:
    """What has a category, a product group, a municipality ..., in short: `api/v1/municipalities/kuopio.json`."""
    return f"{API}{group}/{slug}.json"


def short_lists(group: str) -> str:
    """The short lists of a group: `api/v1/municipalities.json`."""
    return f"{API}{group}.json"


def further_page(first: str, number: int | str) -> str:
    """A page of a short list from 2 on; the first is the list's own address.

    `api/v1/municipalities/kuopio/page/2.json`: no slug has a slash, so no list is ever in its way.
    """
    return f"{first.removesuffix('.json')}/page/{number}.json"


def vocabulary(name: str) -> str:
    """The terms of a vocabulary: `api/v1/vocabularies/statuses.json`."""
    return f"{API}vocabularies/{name}.json"


def table(kind: str, suffix: str) -> str:
    """All entries of a kind as a table for spreadsheets: `api/v1/services.csv`."""
    return f"{API}{kind}.{suffix}"


def table_columns(kind: str) -> str:
    """What the columns of that table mean: `api/v1/services-columns.csv`."""
    return f"{API}{kind}-columns.csv"


def publiccode(kind: str, slug: str) -> str:
    """An entry with open source as the standard publiccode.yml tells it: `api/v1/services/decidim.publiccode.yml`."""
    return f"{API}{kind}/{slug}.publiccode.yml"


def software_page(number: int | str) -> str:
    """A page of the software with open source; the first has the address of the list."""
    return SOFTWARE if number == 1 else f"{SOFTWARE.removesuffix('.json')}/page/{number}.json"


def schema(kind: str) -> str:
    """The JSON Schema of a kind's content files."""
    return f"{API}schemas/{kind}.json"


def record_schema(kind: str) -> str:
    """The JSON Schema of a kind's records."""
    return f"{API}schemas/{kind}-record.json"


def list_schema(kind: str) -> str:
    """The JSON Schema of the list of a kind's records and of its pages."""
    return f"{API}schemas/{kind}-list.json"


def shared_schema(name: str) -> str:
    """The JSON Schema of files that have no kind: `api/v1/schemas/short-list.json`."""
    return f"{API}schemas/{name}.json"
