"""The files of a site against its seal: none is missing, none is too much, and each is as it was built."""

from collections.abc import Iterator

from digisavo.adapters.seal import SEAL, checksum, read_seal
from digisavo.adapters.verification.built_site import BuiltSite, UnreadableError
from digisavo.adapters.verification.fault import Fault
from digisavo.adapters.verification.formats import unpacked


def seal_faults(site: BuiltSite) -> Iterator[Fault]:
    """What has become of files since the build; nothing else tells a text that somebody has changed by hand."""
    try:
        sealed = read_seal(unpacked(SEAL, site).decode())
    except UnreadableError as error:
        yield error.fault
        return
    except UnicodeDecodeError:
        yield Fault(SEAL, "merkistö ei ole UTF-8")
        return
    except ValueError as error:
        yield Fault(SEAL, "rivi ei ole tarkistussumma ja polku", line=int(str(error)))
        return
    for path in sorted(sealed.keys() | (site.sizes.keys() - {SEAL})):
        if path not in site.sizes:
            yield Fault(path, "tiedosto puuttuu: se oli mukana, kun sivusto rakennettiin")
        elif path not in sealed:
            yield Fault(path, "tiedosto ei kuulu sivustoon: se on lisätty rakentamisen jälkeen")
        elif fault := _changed(path, sealed[path], site):
            yield fault


def _changed(path: str, sealed: str, site: BuiltSite) -> Fault | None:
    try:
        content = site.read(path)
    except UnreadableError as error:
        return error.fault
    return None if checksum(content) == sealed else Fault(path, "tiedosto on muuttunut rakentamisen jälkeen")
