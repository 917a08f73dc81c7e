"""With what a form begins: its first step whole, and of later questions what steps are made of."""

import json

from tests.outputs.making import files, service

from digisavo.outputs.data.form_rules import form_rules


def test_a_form_begins_with_its_first_step_whole_and_bare_later_ones() -> None:
    found = {path: json.loads(content) for path, content in files(form_rules, [service("evaka")]).items()}
    whole, first = (found[f"assets/lomakkeet/{folder}services.json"] for folder in ("", "alku/"))
    assert whole | {"fields": [], "vocabularies": {}} == first | {"fields": [], "vocabularies": {}}
    given, begun = ({field["key"]: field for field in data["fields"]} for data in (whole, first))
    assert list(given) == list(begun)
    for key in ("name", "pricing.model", "contact.email", "data_locations", "evidence"):
        assert begun[key] == given[key]
    assert begun["abilities.map"] == {
        name: value for name, value in given["abilities.map"].items() if name not in ("help", "options", "closed")
    }
    assert first["vocabularies"]["categories"] == whole["vocabularies"]["categories"]
    assert "product_groups" in whole["vocabularies"].keys() - first["vocabularies"].keys()
    options = {field["options"] for field in first["fields"] if "options" in field}
    assert options <= first["vocabularies"].keys()
