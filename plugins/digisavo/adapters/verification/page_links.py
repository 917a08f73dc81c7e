"""The links of a page: to files and parts of pages of the site that are there, and to other sites in fair form."""

from collections.abc import Iterable, Iterator, Mapping

from digisavo.adapters.verification.built_page import BuiltPage
from digisavo.adapters.verification.built_site import BuiltSite, file_at
from digisavo.adapters.verification.fault import Fault, line_of
from digisavo.adapters.verification.markup import Tag
from digisavo.adapters.verification.targets import BadLinkError, Home

_RESOURCES = {"img", "script", "source", "iframe", "audio", "video", "meta"}
_ADVICE = "Korjaa linkki sisällössä ja rakenna sivusto uudelleen."


def link_faults(page: BuiltPage, html: str, tags: Iterable[Tag], site: BuiltSite, home: Home) -> Iterator[Fault]:
    """The faults of the links of a page, each once; where the others lead is noted in the page."""
    told = set[str]()
    for tag in tags:
        for link in tag.links:
            page.links += 1
            fault = _fault(page, tag, link, site, home)
            if fault and fault not in told:
                told.add(fault)
                yield Fault(page.path, fault, _ADVICE, line_of(html, tag.start))


def _fault(page: BuiltPage, tag: Tag, link: str, site: BuiltSite, home: Home) -> str:
    """What is wrong with a link, "" for nothing; where it leads is noted."""
    needed = tag.name in _RESOURCES or (tag.name == "link" and tag.attributes.get("rel") == "stylesheet")
    what = "kuva tai tiedosto" if needed else "linkki"
    if tag.name == "img" and link.startswith("data:image/"):
        return ""
    if needed and not link:
        return f"{what}: osoite on tyhjä"
    try:
        target = home.target(link, page.address)
    except BadLinkError as error:
        return f'{what} "{link}": {error}'
    if target is None:
        return f'{what} "{link}" haetaan toiselta sivustolta' if needed else ""
    target = site.landing(target)
    if file_at(target.address) not in site.sizes:
        return f"{what} ei vie mihinkään: tiedostoa {file_at(target.address)} ei ole"
    page.leads.setdefault(target, tag.start)
    return ""


def anchor_faults(pages: Mapping[str, BuiltPage], site: BuiltSite) -> Iterator[Fault]:
    """The links of all pages to parts of pages that are not there; `pages` are by path."""
    for page in pages.values():
        html = ""
        for target, start in page.leads.items():
            led = pages.get(file_at(target.address))
            if target.anchor and led and not led.forward and target.anchor not in led.ids:
                what = f'linkki vie kohtaan, jota ei ole: sivulta {led.path} puuttuu id="{target.anchor}"'
                html = html or site.text(page.path)
                yield Fault(page.path, what, _ADVICE, line_of(html, start))
