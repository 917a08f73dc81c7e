"""The bill of materials has what the lock file pins and the modules of the browser, and nothing of tests and tools."""

from typing import Any

import pytest
from scripts.bom_tools.listing import LOCK, MODULES, listed, modules_of, pins_of

SUM = "a" * 64
SUMS = f" \\\n    --hash=sha256:{SUM} \\\n    --hash=sha256:{'b' * 64}\n"
PINS = f"# made by a tool\nkarttalib==1.2{SUMS}ikkunat==3.0 ; sys_platform == 'win32'{SUMS}"


def installed(*versions: tuple[str, str]) -> dict[str, Any]:
    """What cyclonedx-py says of an environment with libraries of these names and versions."""
    refs = [f"{name}=={version}" for name, version in versions]
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.6",
        "components": [
            {"bom-ref": ref, "name": name, "version": version, "type": "library", "description": "Kartta",
             "externalReferences": [{"type": "website", "url": "https://example.org/"}]}
            for ref, (name, version) in zip(refs, versions, strict=True)
        ],
        "dependencies": [{"ref": "root-component", "dependsOn": refs}, *({"ref": ref} for ref in refs)],
    }  # fmt: skip


def test_it_has_what_the_lock_file_pins_with_sums_and_no_more() -> None:
    bill = listed(installed(("Kartta.Lib", "1.2"), ("pytest", "9.0")), PINS.replace("karttalib", "kartta-lib"), ())
    (library,) = bill["components"]
    (files,) = library["externalReferences"]
    assert (library["name"], "description" in library) == ("Kartta.Lib", False)
    assert [found["content"] for found in files["hashes"]] == [SUM, "b" * 64]
    assert bill["dependencies"] == [
        {"ref": "root-component", "dependsOn": ["Kartta.Lib==1.2"]},
        {"ref": "Kartta.Lib==1.2"},
    ]


def test_modules_of_the_browser_are_in_it() -> None:
    modules = modules_of()
    bill = listed(installed(("karttalib", "1.2")), PINS, modules)
    assert {"lunr", "yaml", "karttalib"} == {component["name"] for component in bill["components"]}
    assert {module["bom-ref"] for module in modules} < set(bill["dependencies"][0]["dependsOn"])
    assert all(module["properties"][0]["value"] == known.file for module, known in zip(modules, MODULES, strict=True))
    (packed,) = [module for module in modules if module["name"] == "yaml"]
    assert (packed["hashes"][0]["alg"], len(packed["hashes"][0]["content"])) == ("SHA-512", 128)


def test_what_only_other_systems_need_may_be_missing() -> None:
    assert [component["name"] for component in listed(installed(("karttalib", "1.2")), PINS, ())["components"]] == [
        "karttalib"
    ]


def test_another_version_than_the_lock_file_has_is_no_build_of_ours() -> None:
    with pytest.raises(ValueError, match="lukkotiedosto sanoo: karttalib"):
        listed(installed(("karttalib", "1.3")), PINS, ())


def test_every_pin_of_the_lock_file_is_read() -> None:
    text = LOCK.read_text("utf-8")
    pins = dict(pins_of(text))
    assert len(pins) == text.count("==")
    assert sum(len(pin["externalReferences"][0]["hashes"]) for pin in pins.values()) == text.count("--hash=sha256:")
