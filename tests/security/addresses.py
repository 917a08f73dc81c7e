"""Addresses as strangers could put them behind a link: every parameter of every page, with what nobody would write."""

from collections.abc import Iterator
from urllib.parse import quote

from tests.security.strange import ELSEWHERE, PROTOTYPE, STRANGE

PARAMETERS = (
    "p", "t", "q", "kunta", "laji", "aihe", "ryhma", "tarve", "muokkaa", "kysy", "ajan-tasalla", "palvelu", "lyhyt",
    "lista", "sort", "page", "categories", "municipality", "ui_languages", "differences", "answered", "rows", "level",
    "first", "size", "mista", "accessibility.statement_url",
)  # fmt: skip
"""Of all pages and components together."""
VALUES = (
    "<img src=x onerror=hacked()>", "\"><script>hacked()</script>", "javascript:hacked()", "../../../etc/passwd",
    f"{ELSEWHERE}/x", f"//{ELSEWHERE.removeprefix('https://')}", *PROTOTYPE, "p.any:__proto__", "t3.all:constructor",
    "malli-kysely,malli-aloite", "services/malli-kysely", "a" * 1_500, "😀" * 90, "a" + "😀" * 90, "-1", "1e9",
    "%", "\x00\x1f\x7f", "\u202e\u2066", ",".join(f"malli-{n}" for n in range(150)), " ", "&&==??##",
    STRANGE["slots"], STRANGE["shell"], STRANGE["commands"],
)  # fmt: skip
PAGES = (
    "", "palvelut/", "kokeilut/", "tapahtumat/", "kokemukset/", "blogi/", "vertailu/", "vaatimukset/", "haku/",
    "upota/", "tunnisteet/", "kunnat/", "kunnat/kuopio/", "maakunnat/pohjois-savo/", "teemat/", "tarjoajat/",
    "lisaa-palvelu/",
    "lisaa-kokeilu/", "lisaa-tapahtuma/", "jaa-kokemus/", "kerro-kokemus/", "kirjoita-blogiin/", "luvut/", "laatu/",
    "muutokset/", "avoin-data/", "palvelut/malli-kysely/", "palvelut/aihe/osallisuus/", "tapahtumat/malli-paiva/",
    "sivukartta/", "tyylit/",
)  # fmt: skip
"""A page of each sort."""


def queries() -> dict[str, str]:
    """Queries without their question mark, by name: one value in all parameters at once, and what is no query."""
    found = {f"value {number}": asked(value) for number, value in enumerate(VALUES)}
    found |= {f"name {name}": f"{name}={name}&{name}" for name in PROTOTYPE}
    found["broken codes"] = "&".join(f"{name}=%E0%A4%A&{name}=%ff%fe%00" for name in PARAMETERS)
    found["many times"] = "&".join(f"{name}=malli" for name in PARAMETERS for _ in range(50))
    return found


def asked(value: str) -> str:
    return "&".join(f"{name}={quote(value, safe=',:')}" for name in PARAMETERS)


def long_queries() -> dict[str, str]:
    """Of 100 kB: no server takes such an address, but a page can be given one."""
    return {
        "many names": "&".join(f"a{number}" for number in range(15_000)),
        "same name": "&".join("a" for _ in range(50_000)),
        "many slugs": "p=" + ",".join(f"{number:x}" for number in range(18_000)),
        "many odd slugs": "p=" + ",".join(f"{number:x}_" for number in range(15_000)),
        "repeated slugs": "p=" + ",".join(["a", "b"] * 25_000),
        "many tags": "t=" + ",".join(f"{number:x}" for number in range(18_000)),
        "many terms": "categories=" + ",".join(f"{number:x}" for number in range(18_000)),
        "many sets": "&".join(f"aihe=a{number}" for number in range(9_000)),
        "one word": "q=" + "a" * 100_000,
        "one word of codes": "q=" + "%F0%9F%98%80" * 8_000,
        "need": "tarve=" + "a" * 100_000,
        "need of codes": "tarve=a" + "%F0%9F%98%80" * 8_000,
        "filter": "mista=" + "a%26" * 20_000,
        "ampersands": "&" * 100_000,
        "equals": "=" * 100_000,
        "commas": "p=" + "," * 100_000,
        "percents": "q=" + "%" * 100_000,
        "entry": "muokkaa=" + "a-" * 50_000,
        "questions": "kysy=" + ",".join(f"a.{number}" for number in range(12_000)),
    }


def texts() -> Iterator[tuple[str, str]]:
    """Queries for what reads them without a page."""
    yield from queries().items()
    yield from long_queries().items()
    yield from ((f"text {name}", f"q={text}&tarve={text}&p={text}&t={text}&a={text}") for name, text in STRANGE.items())
