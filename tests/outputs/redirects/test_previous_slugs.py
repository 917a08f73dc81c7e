"""Redirects from the previous addresses of entries."""

from tests.outputs.making import files, service, tree_of

from digisavo.outputs.redirects.previous_slugs import previous_slugs


def test_each_former_slug_leads_to_the_entry() -> None:
    found = files(previous_slugs, [service("uusi", name="Uusi <3 & nimi", previous_slugs=["vanha", "vanhin"])])
    assert list(found) == ["palvelut/vanha/index.html", "palvelut/vanhin/index.html"]
    tree = tree_of(found["palvelut/vanha/index.html"].decode())
    assert tree.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../../palvelut/uusi/"]
    assert tree.xpath("//link[@rel='canonical']/@href") == ["https://digisavo.fi/palvelut/uusi/"]
    assert [(link.get("href"), link.text) for link in tree.xpath("//a")] == [("../../palvelut/uusi/", "Uusi <3 & nimi")]
