"""Sites are compared only if they have the same pages with the same words."""

from pathlib import Path

import pytest
from benchmarks.same_pages import UnequalPagesError, check_same

_WORDS = "Palvelu jota kunnat käyttävät " * 20


def _site(folder: Path, **pages: str) -> Path:
    for name, text in pages.items():
        folder.joinpath(name).mkdir(parents=True)
        folder.joinpath(name, "index.html").write_text(text, "utf-8")
    return folder


def _page(words: str = _WORDS, kind: str = "tag") -> str:
    return f'<main data-page-kind="{kind}"><script>a()</script><p>{words}</p></main>'


def test_equal_sites_are_counted(tmp_path: Path) -> None:
    ours = _site(tmp_path / "ours", a=_page(), b=_page(), home=_page(kind="home"))
    other = _site(tmp_path / "other", a=_page(), b=_page().replace("a()", ""))
    found = check_same(ours, other)
    assert found.keys() == {"tag"}
    assert found["tag"]["ours"]["pages"] == found["tag"]["hugo"]["pages"] == 2
    assert found["tag"]["ours"]["bytes"] == found["tag"]["hugo"]["bytes"] + 3


@pytest.mark.parametrize(
    ("pages", "fault"),
    [
        ({"a": _page()}, "tag: 2 and 1 pages, on one side only: b/index.html"),
        ({"a": _page(), "b": _page(), "c": _page(kind="place")}, "place: 0 and 1 pages"),
        ({"a": _page(_WORDS * 2), "b": _page()}, "tag: [0-9]+ and [0-9]+ bytes"),
        ({"a": _page(_WORDS.replace("kunnat", "kaikki")), "b": _page()}, "words are on one side only: "),
    ],
)
def test_other_pages_are_refused(pages: dict[str, str], fault: str, tmp_path: Path) -> None:
    ours = _site(tmp_path / "ours", a=_page(), b=_page())
    with pytest.raises(UnequalPagesError, match=fault):
        check_same(ours, _site(tmp_path / "other", **pages))
