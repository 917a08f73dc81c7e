"""XML files: well formed; feeds besides with all that their readers need."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from xml.etree import ElementTree

from digisavo.adapters.verification.built_site import BuiltSite, UnreadableError
from digisavo.adapters.verification.fault import REPORT, Fault

ATOM = "{http://www.w3.org/2005/Atom}"
_NEEDED = ("id", "title", "updated")
_MOMENTS = ("published", "updated")
_DOCTYPE = b"<!DOCTYPE"


def parse_xml(path: str, site: BuiltSite) -> ElementTree.Element:
    """The root of an XML file; UnreadableError where it is broken. Nothing of ours declares entities."""
    content = site.read(path)
    if _DOCTYPE in content[:2000]:
        raise UnreadableError(Fault(path, "XML-tiedostossa on DOCTYPE, jota sivusto ei käytä"))
    try:
        return ElementTree.fromstring(content)  # noqa: S314 - without a DOCTYPE there is nothing to expand
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        line, column = getattr(error, "position", (0, 0))
        raise UnreadableError(Fault(path, f"ei ole XML:ää: vika on merkissä {column + 1}", line=line)) from error


def xml_faults(path: str, content: bytes, site: BuiltSite) -> Iterator[Fault]:
    """An XML file parses; a feed has what feeds need, each entry once."""
    root = parse_xml(path, site)
    if root.tag == f"{ATOM}feed":
        yield from _feed_faults(path, root)


def entries_of(root: ElementTree.Element) -> list[ElementTree.Element]:
    """The entries of a feed."""
    return root.findall(f"{ATOM}entry")


def link_of(element: ElementTree.Element, relation: str = "alternate") -> str:
    """The address of a feed or of an entry, "" for none."""
    links = (link for link in element.findall(f"{ATOM}link") if link.get("rel", "alternate") == relation)
    return next((link.get("href", "") for link in links), "")


def _feed_faults(path: str, root: ElementTree.Element) -> Iterator[Fault]:
    for element, what in ((root, "syötteestä"), *((entry, "syötteen kohdasta") for entry in entries_of(root))):
        for name in _NEEDED:
            if not (element.findtext(f"{ATOM}{name}") or "").strip():
                yield Fault(path, f"{what} puuttuu {name}", REPORT)
        for name in _MOMENTS:
            text = element.findtext(f"{ATOM}{name}") or ""
            if text.strip() and not _is_moment(text):
                yield Fault(path, f'{what}: {name} on "{text[:40]}", pitää olla aika', REPORT)
        if not link_of(element):
            yield Fault(path, f"{what} puuttuu linkki sivulle", REPORT)
    if root.find(f"{ATOM}author/{ATOM}name") is None:
        yield Fault(path, "syötteestä puuttuu tekijä (author)", REPORT)
    ids = Counter(entry.findtext(f"{ATOM}id") for entry in entries_of(root))
    for id_ in sorted(id_ for id_, count in ids.items() if id_ and count > 1):
        yield Fault(path, f'syötteessä on kohta "{id_}" kahdesti', REPORT)


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
