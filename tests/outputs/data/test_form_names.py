"""The names of entries, by which a form knows what is taken and what is alike."""

import json
from dataclasses import replace

from tests.outputs.making import files, pilot, service

from digisavo.outputs.data.form_names import form_names


def test_names_come_with_what_no_two_entries_share() -> None:
    evaka = service("evaka", name="eVaka", links={"website": "https://evaka.example/"}, previous_slugs=["e-vaka"])
    found = files(form_names, [evaka, service("palse", name="Palse"), pilot("kokeilu", title="Kokeilu")])
    services = json.loads(found["assets/lomakkeet/nimet/services.json"])
    assert services["keys"] == ["links.website"]
    assert services["entries"] == [["evaka", "eVaka", "https://evaka.example/"], ["palse", "Palse", ""]]
    assert services["previous"] == [["e-vaka", "evaka"]]
    pilots = json.loads(found["assets/lomakkeet/nimet/pilots.json"])
    assert (pilots["keys"], pilots["entries"]) == ([], [["kokeilu", "Kokeilu"]])


def test_what_does_not_fit_into_a_file_comes_in_further_ones() -> None:
    one = service("palvelu")
    many = [replace(one, slug=f"palvelu-{number}", title=f"Palvelu {number}") for number in range(5001)]
    found = {path: json.loads(content) for path, content in files(form_names, many).items() if "services" in path}
    assert list(found) == ["assets/lomakkeet/nimet/services.json", "assets/lomakkeet/nimet/services-1.json"]
    assert [data["files"] for data in found.values()] == [2, 2]
    assert sum(len(data["entries"]) for data in found.values()) == 5001
