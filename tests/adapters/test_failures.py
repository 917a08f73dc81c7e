"""What is said when a build cannot go on: why, in Finnish, and never a traceback."""

from errno import ENOSPC

import pytest
from mkdocs.exceptions import Abort, ConfigurationError

from digisavo.adapters.mkdocs_plugin import DigisavoPlugin
from digisavo.adapters.processes import ProcessDiedError


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(ENOSPC, "No space left on device", "site/x"), "levy on täynnä (site/x)."),
        (MemoryError(), "muisti loppui."),
        (ProcessDiedError(-9), "SIGKILL lopetti toisen prosessin, ehkä muisti loppui."),
        (KeyError("nimi"), "ohjelmassa on virhe: KeyError: 'nimi'\n    Ilmoita siitä toimitukselle."),
    ],
)
def test_whatever_ends_a_build_is_told(error: Exception, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DIGISAVO_DEBUG", raising=False)
    with pytest.raises(Abort) as caught:
        DigisavoPlugin().on_build_error(error=error)
    assert str(caught.value).startswith(f"Sivustoa ei rakennettu: {said}")


def test_where_somebody_looks_for_our_own_fault_it_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIGISAVO_DEBUG", "1")
    with pytest.raises(KeyError):
        DigisavoPlugin().on_build_error(error=KeyError("nimi"))


def test_what_the_generator_tells_itself_is_not_told_twice() -> None:
    DigisavoPlugin().on_build_error(error=ConfigurationError("outo asetus"))
