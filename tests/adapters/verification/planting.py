"""Faults that a bad day leaves in a built site: each is planted in files of its own, so that all fit into one site.

A fault names the file that a message has to begin with, and words that only that message has.
"""

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

Plant: TypeAlias = Callable[[Path, str], object]
"""Plants a fault in the file of a site at a path."""


class Planted(NamedTuple):
    """A fault: what it is, the file of its message, words of that message, and what plants it there."""

    name: str
    path: str
    words: str
    plant: Plant


def at(path: str, plant: Plant) -> Plant:
    """Plants a fault in another file than that of its message."""
    return lambda site, _: plant(site, path)


def edit(old: str, new: str) -> Plant:
    """Changes a text, which has to be there."""
    return cut(re.escape(old), new.replace("\\", r"\\"), -1)


def cut(pattern: str, new: str = "", count: int = 1) -> Plant:
    """Takes the first text of a pattern out of a file, or puts another in its place."""

    def plant(site: Path, path: str) -> None:
        text = (site / path).read_bytes().decode()
        changed = re.sub(pattern, new, text, count=max(count, 0), flags=re.DOTALL)
        assert changed != text, f"{path} has no {pattern}"
        (site / path).write_bytes(changed.encode())

    return plant


def add(markup: str) -> Plant:
    """Adds markup to the end of what a page tells."""
    return edit("</main>", f"{markup}</main>")


def change(function: Callable[[Any], object]) -> Plant:
    """Changes the data of a JSON file in place."""

    def plant(site: Path, path: str) -> None:
        data = json.loads((site / path).read_bytes())
        function(data)
        (site / path).write_text(json.dumps(data, ensure_ascii=False), "utf-8")

    return plant


def update(**values: object) -> Plant:
    """Gives keys of a JSON file other values."""
    return change(lambda data: data.update(values))


def remake(function: Callable[[bytes], bytes]) -> Plant:
    """Writes other bytes, made of those of the file."""
    return lambda site, path: (site / path).write_bytes(function((site / path).read_bytes()))


def put(content: bytes) -> Plant:
    """Writes a file."""
    return lambda site, path: (site / path).write_bytes(content)


def shorten(share: float = 0.5) -> Plant:
    """Keeps the beginning of a file."""
    return remake(lambda content: content[: int(len(content) * share)])


def delete(site: Path, path: str) -> None:
    """Removes a file."""
    (site / path).unlink()


def swap(other: str) -> Plant:
    """Puts two files in each other's place."""

    def plant(site: Path, path: str) -> None:
        (site / path).rename(site / "swapped")
        (site / other).rename(site / path)
        (site / "swapped").rename(site / other)

    return plant


def without_first_line(packed: bytes) -> bytes:
    return gzip.compress(b"".join(gzip.decompress(packed).splitlines(keepends=True)[1:]))


def in_latin_1(content: bytes) -> bytes:
    return content.decode().encode("latin-1", "replace")


def copied_from(source: str) -> Plant:
    """Makes a page that is like another one."""

    def plant(site: Path, path: str) -> None:
        (site / path).parent.mkdir()
        (site / path).write_bytes((site / source).read_bytes())

    return plant


def refer(site: Path, path: str) -> None:
    """Makes a schema one that leads nowhere."""
    (site / path).write_text('{"$ref": "poissa.json"}')


def locked(content: bytes) -> bytes:
    """A spreadsheet that says of its parts that they are encrypted."""
    found = bytearray(content)
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for match in re.finditer(re.escape(sign), content):
            found[match.start() + place] |= 1
    return bytes(found)


def link_out(site: Path, path: str) -> None:
    (site / path).symlink_to("/etc/hostname")


def lose_shard(site: Path, path: str) -> None:
    next((site / path).glob("*/w/0.json")).unlink()


def drop_found(site: Path, path: str) -> None:
    """Takes an entry out of the texts that search shows."""
    for shard in (site / "assets/haku").glob("*/d/*.json"):
        data = json.loads(shard.read_bytes())
        data["documents"] = [row for row in data["documents"] if row[0] != "palvelut/malli-varaus/"]
        shard.write_text(json.dumps(data), "utf-8")


URL = "https://example.org/pieni/"

PLANTED = [
    # Pages
    Planted("deleted page", "palvelut/malli-aloite/index.html", "sivu puuttuu", delete),
    Planted("emptied page", "kunnat/akaa/index.html", "sivu on tyhjä", put(b"")),
    Planted("half a page", "kunnat/ahtari/index.html", "loppu </html> puuttuu", shorten(0.9)),
    Planted("swapped pages", "kunnat/aanekoski/index.html", 'pitää olla "https://example.org/pieni/kunnat/aanekoski/"',
            swap("kunnat/alajarvi/index.html")),
    Planted("another title on the page of an entry", "palvelut/malli-varaus/index.html", 'pitää olla "Malli-varaus"',
            cut(r"(<h1[^>]*>).*?</h1>", r"\1Muu</h1>")),
    Planted("stray page", "palvelut/vieras/index.html", "ei pääse etusivulta",
            copied_from("tietosuoja/index.html")),
    Planted("link to nowhere", "tietoa/index.html", "tiedostoa ei-ole/index.html ei ole",
            add('<a href="../ei-ole/">x</a>')),
    Planted("anchor to nowhere", "tietosuoja/index.html", 'luvut/index.html puuttuu id="ei-kohtaa"',
            add('<a href="../luvut/#ei-kohtaa">x</a>')),
    Planted("anchor to nowhere on the same page", "laatu/index.html", 'laatu/index.html puuttuu id="ei-taallakaan"',
            add('<a href="#ei-taallakaan">x</a>')),
    Planted("image that is not there", "luvut/index.html", "tiedostoa luvut/kuva-jota-ei-ole.png ei ole",
            add('<img src="kuva-jota-ei-ole.png" alt="x">')),
    Planted("picture for sharing that is not there", "kunnat/raahe/index.html",
            "kuva tai tiedosto ei vie mihinkään: tiedostoa kortti-jota-ei-ole.png ei ole",
            cut(r'(<meta property="og:image" content=")[^"]*', rf"\1{URL}kortti-jota-ei-ole.png")),
    Planted("image of another site", "vertailu/index.html", "haetaan toiselta sivustolta",
            add('<img src="https://example.com/a.png" alt="x">')),
    Planted("wrong canonical", "kunnat/loppi/index.html", "(canonical) on",
            edit(f'rel="canonical" href="{URL}kunnat/loppi/"', f'rel="canonical" href="{URL}"')),
    Planted("canonical missing", "kunnat/kitee/index.html", "osoitteita (canonical) on 0",
            cut(r'<link rel="canonical"[^>]*>')),
    Planted("script injected", "kunnat/kuopio/index.html", "turvallisuus",
            add("<script>alert(1)</script>")),
    Planted("handler injected", "kunnat/kotka/index.html", "turvallisuus",
            add('<p onclick="x()">x</p>')),
    Planted("policy missing", "kunnat/kouvola/index.html", "Content-Security-Policy",
            cut(r'<meta http-equiv="Content-Security-Policy"[^>]*>')),
    Planted("id twice", "kunnat/lahti/index.html", 'id="kahdesti" on 2 kertaa',
            add('<p id="kahdesti">x</p><p id="kahdesti">x</p>')),
    Planted("title missing", "kunnat/lieksa/index.html", "otsake (title) puuttuu",
            cut(r"<title>.*?</title>")),
    Planted("language missing", "kunnat/lapua/index.html", "kieli (lang) puuttuu",
            edit('<html lang="fi">', "<html>")),
    Planted("heading missing", "kunnat/lohja/index.html", "pääotsikoita (h1) on 0",
            cut(r"<h1[^>]*>.*?</h1>")),
    Planted("description missing", "kunnat/loimaa/index.html", "kuvaus (description) puuttuu",
            cut(r'<meta name="description"[^>]*>')),
    Planted("link that runs", "kunnat/mikkeli/index.html", "linkki alkaa javascript:",
            add('<a href="javascript:alert(1)">x</a>')),
    Planted("link to ourselves without encryption", "kunnat/nokia/index.html", "alkaa http:, ei https:",
            add('<a href="http://example.org/pieni/luvut/">x</a>')),
    Planted("link out of the root", "kunnat/orimattila/index.html", "juuren ulkopuolelle",
            add('<a href="/muu/">x</a>')),
    Planted("linked data broken", "kunnat/oulu/index.html", "rakenteinen tieto ei ole JSONia",
            cut(r'(<script type="application/ld\+json">)\{', r"\1")),
    Planted("another encoding", "kunnat/parainen/index.html", "merkistö ei ole UTF-8",
            remake(in_latin_1)),
    Planted("redirect to nowhere", "palvelut/vanha-kysely/index.html", "jossa ei ole sivua",
            edit("0; url=../../palvelut/malli-kysely/", "0; url=../../palvelut/poissa/")),
    Planted("word changed by hand", "kunnat/pori/index.html", "muuttunut rakentamisen jälkeen",
            add("<p>Muutettu</p>")),
    Planted("experience taken from its page", "palvelut/malli-kysely/index.html",
            "sivulta puuttuu experiences/malli-kysely--loppi",
            edit('id="malli-kysely--loppi"', 'id="muu"')),
    # Lists
    Planted("card missing from the list of a kind", "kokeilut/index.html", "luettelosta puuttuu pilots/malli-neuvonta",
            edit("kokeilut/malli-neuvonta/", "kokeilut/")),
    Planted("card missing from a tag", "tunnisteet/kyselyt/index.html", "luettelosta puuttuu services/malli-kysely",
            edit("palvelut/malli-kysely/", "palvelut/")),
    Planted("entry missing from its provider", "tarjoajat/mallikunnan-tieto-oy/index.html",
            "luettelosta puuttuu services/malli-varaus",
            edit("palvelut/malli-varaus/", "palvelut/")),
    Planted("event missing from the list of events", "tapahtumat/index.html", "luettelosta puuttuu events/malli-paiva",
            edit("malli-paiva/", "")),
    # Records and tables
    Planted("slug of a record changed", "api/v1/services/malli-aloite.json", 'slug on "muu"',
            update(slug="muu")),
    Planted("wrong type in a record", "api/v1/pilots/malli-neuvonta.json", "summary on",
            update(summary=7)),
    Planted("other value in a record", "api/v1/services/page/1.json", '"malli-varaus" on toisenlainen',
            at("api/v1/services/malli-varaus.json", update(summary="Muu"))),
    Planted("record missing", "api/v1/posts/malli-kirjoitus.json", "tiedosto puuttuu",
            delete),
    Planted("record of nobody", "api/v1/services/vieras.json", "ei kuulu millekään sisällölle",
            put(b"{}")),
    Planted("record dropped from a page of records", "api/v1/experiences/page/1.json", '"malli-kysely--loppi" puuttuu',
            change(lambda data: data["result"].clear())),
    Planted("record without what its schema needs", "api/v1/services/malli-kysely.json", "siitä puuttuu summary",
            change(lambda data: data.pop("summary"))),
    Planted("slug of no form on a page of records", "api/v1/posts/page/1.json", '"malli-kirjoitus" puuttuu',
            change(lambda data: data["result"][0].update(slug=[1]))),
    Planted("line that is no JSON", "api/v1/events.ndjson.gz:2: ", "rivi ei ole JSONia",
            at("api/v1/events.ndjson.gz", put(gzip.compress(b'{"slug": {}}\n{\n')))),
    Planted("number of records changed", "api/v1/events.json", "total on 9", update(total=9)),
    Planted("record dropped from the compressed file", "api/v1/services.ndjson.gz", '"malli-aloite" puuttuu',
            remake(without_first_line)),
    Planted("broken compressed file", "api/v1/pilots.ndjson.gz", "pakattu tiedosto on", shorten()),
    Planted("compressed file of no form", "api/v1/posts.ndjson.gz", "pakattu tiedosto on rikki", put(b"ei pakattu")),
    Planted("bomb", "api/v1/experiences.ndjson.gz", "katkennut",
            put(gzip.compress(bytes(60_000_000)))),
    Planted("moved record leads elsewhere", "api/v1/services/vanha-kysely.json", "ei ohjaa tietueeseen",
            update(moved_to="muu")),
    Planted("row dropped from CSV", "api/v1/services.csv", '"malli-kysely" puuttuu', cut(r"malli-kysely;[^\r]*\r\n")),
    Planted("column moved in CSV", "api/v1/pilots.csv", "saraketta", cut("malli-neuvonta;", "malli-neuvonta;;")),
    Planted("column not explained", "api/v1/events-columns.csv", "selitetyt sarakkeet", cut(r"\r\n[^\r]*\r\n", "\r\n")),
    Planted("broken spreadsheet", "api/v1/events.ods", "taulukko on rikki", shorten()),
    Planted("locked spreadsheet", "api/v1/posts.ods", "taulukko on rikki", remake(locked)),
    Planted("quote that does not end in CSV", "api/v1/experiences.csv:3: ", "ei ole CSV:tä",
            at("api/v1/experiences.csv", remake(lambda content: content + b'"x'))),
    Planted("content file changed", "api/v1/services/malli-aloite.yml", "ei ole sama kuin sisältötiedosto",
            remake(lambda content: content + b"# x\n")),
    Planted("broken schema", "api/v1/schemas/posts-record.json", "ei ole JSONia", shorten()),
    Planted("schema that leads nowhere", "api/v1/schemas/events-record.json", "ei ole skeema", refer),
    Planted("number that Python does not read", "api/v1/vocabularies/event_modes.json", "tuhansia numeroita",
            put(b'{"a": ' + b"9" * 5000 + b"}")),
    Planted("cut JSON", "api/v1/vocabularies/statuses.json", "ei ole JSONia", shorten()),
    Planted("JSON with NaN", "api/v1/vocabularies/buyer_types.json", "NaN", put(b'{"a": NaN}')),
    Planted("short list without its entry", "api/v1/municipalities/loppi.json", "puuttuu",
            change(lambda data: data["result"].pop())),
    Planted("short list of another shape", "api/v1/themes.json", "ei ole skeeman", update(result="x")),
    Planted("wrong number in an index", "api/v1/providers.json", "sisältöjä on",
            change(lambda data: data["result"][0].update(total=50))),
    # What the browser reads
    Planted("directory without an entry", "assets/hakemisto/palvelut/0.json", '"malli-aloite" puuttuu',
            change(lambda data: data["cards"].pop(0))),
    Planted("directory of two builds", "assets/hakemisto/kokeilut/0.json", "on eri koonnista",
            update(edition="muu")),
    Planted("names without an entry", "assets/lomakkeet/nimet/pilots.json", '"malli-neuvonta" puuttuu',
            change(lambda data: data["entries"].clear())),
    Planted("names of another shape", "assets/lomakkeet/nimet/events.json", "rakenne on väärä", put(b"[1]")),
    Planted("search without an entry", "assets/haku/manifest.json", "haku ei löydä sisältöä services/malli-varaus",
            drop_found),
    Planted("search that promises too much", "assets/haku/manifest.json", "luettelon mukaan 1000000000000",
            update(count=10**12)),
    Planted("shard missing", "assets/haku/", "tiedosto puuttuu", lose_shard),
    Planted("module missing", "assets/tray/open_tray.js", "ohjelma tarvitsee tiedoston",
            at("assets/tray/bar.js", delete)),
    Planted("style of no bytes", "assets/upotus.css", "tiedosto on tyhjä", put(b"")),
    Planted("program of no bytes", "assets/compare/state.js", "tiedosto on tyhjä", put(b"")),
    # Feeds, calendars, and what others read
    Planted("entry dropped from a feed", "syote/palvelut.xml", "pitää olla 3", cut(r"<entry>.*?</entry>")),
    Planted("feed cut off", "syote/kokeilut.xml", "ei ole XML:ää", shorten()),
    Planted("feed without a moment", "syote/kirjoitukset.xml", "puuttuu updated", cut(r"<updated>.*?</updated>")),
    Planted("moment in words in a feed", "syote/muutokset.xml", 'updated on "eilen"',
            cut(r"<updated>.*?</updated>", "<updated>eilen</updated>")),
    Planted("entry of another in a feed", "syote/teemat/osvadigi.xml", "joka ei kuulu siihen",
            cut(r'(<entry>.*?rel="alternate"[^>]*href=")[^"]*', rf"\1{URL}luvut/")),
    Planted("feed of an entry missing", "syote/palvelut/malli-aloite.xml", "muutoksista puuttuu", delete),
    Planted("entities in a feed", "syote/kunnat/loppi.xml", "DOCTYPE",
            cut(r"<feed", '<!DOCTYPE feed [<!ENTITY a "aaaa">]><feed')),
    Planted("calendar cut off", "kalenteri/tapahtumat/malli-paiva.ics", "katkennut", shorten()),
    Planted("event without an identifier", "kalenteri/osvadigi.ics", "puuttuu UID", cut(r"UID:[^\r]*\r\n")),
    Planted("calendar without events", "kalenteri/kunnat/kuopio.ics", "ei ole yhtään tapahtumaa",
            cut(r"BEGIN:VEVENT.*END:VEVENT\r\n")),
    Planted("broken moment in a calendar", "kalenteri/jarjestajat/mallikunta.ics", "kalenteri",
            cut(r"DTSTART;[^\r]*", "DTSTART:eilen")),
    Planted("page dropped from the sitemap", "sitemap.xml",
            f'"{URL}luvut/" puuttuu', cut(rf"<url>\s*<loc>{URL}luvut/</loc>.*?</url>")),
    Planted("page in the sitemap that is not there", "sitemap.xml", f'"{URL}poissa/" ei kuulu siihen',
            edit("</urlset>", f"<url><loc>{URL}poissa/</loc></url></urlset>")),
    Planted("compressed sitemap of another build", "sitemap.xml.gz", "muuta kuin tiedostossa sitemap.xml",
            put(gzip.compress(b"<urlset/>"))),
    Planted("address in DCAT that leads nowhere", "api/v1/dcat.ttl", "ei ole mitään",
            edit("api/v1/pilots.csv", "api/v1/poissa.csv")),
    Planted("twin of another", "palvelut/malli-varaus/index.md", "ei kerro sisällöstä", put(b"# Muu\n")),
    Planted("picture of a post missing", "blogi/malli-kirjoitus/malli.png", "kuva puuttuu", delete),
    Planted("picture cut off", "assets/icon-512.png", "kuva on katkennut", shorten()),
    Planted("picture that is none", "favicon.ico", "pääte lupaa", put(b"<html>")),
    Planted("broken drawing", "assets/wordmark.svg", "ei ole XML:ää", shorten()),
    Planted("changed text of rights", ".well-known/security.txt", "muuttunut", edit("Contact:", "contact:")),
    Planted("forgotten file", "muistiinpanot.txt", "ei kuulu sivustoon", put(b"x\n")),
    Planted("link in place of a file", "linkki.html", "ei ole tavallinen tiedosto", link_out),
    Planted("wrong number in the stamp", "build.json", "lajin services määrä on 4",
            change(lambda data: data["counts"].update(services=4))),
    Planted("stamp of another commit", "build.json", 'sivusto on versiosta "abc"', update(commit="abc")),
]  # fmt: skip
