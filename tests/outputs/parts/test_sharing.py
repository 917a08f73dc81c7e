"""The links by which a page is shared."""

from digisavo.outputs.parts.sharing import sharing_of
from digisavo.outputs.rendering.translations import Language

URL = "https://digisavo.fi/palvelut/x/"


def test_nothing_of_a_title_ends_its_place_in_a_link() -> None:
    share = sharing_of('Ä & "b" #?=+% <i>', URL, Language("fi"))
    links = dict(share.links)
    title = "%C3%84%20%26%20%22b%22%20%23%3F%3D%2B%25%20%3Ci%3E"
    page = "https%3A%2F%2Fdigisavo.fi%2Fpalvelut%2Fx%2F"
    assert links["X"] == f"https://x.com/intent/post?text={title}&url={page}"
    assert links["Facebook"] == f"https://www.facebook.com/sharer/sharer.php?u={page}"
    assert links["LinkedIn"] == f"https://www.linkedin.com/sharing/share-offsite/?url={page}"
    assert links["WhatsApp"] == f"https://wa.me/?text={title}%3A%20{page}"
    assert links["Sähköposti"] == f"mailto:?subject={title}&body={title}%3A%20{page}"
