"""The bill of materials of a build: of what is installed, what the lock file names, and the modules in the browser.

Standard library only: what an installed environment has is read by cyclonedx-py, as CycloneDX 1.6.
"""

import base64
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

Bom: TypeAlias = dict[str, Any]
"""A bill of materials, or a part of one, as JSON has it."""
ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements.txt"
_MODULES_LOCK = ROOT / "scripts/vendor_tools/package-lock.json"
_PROJECT = "root-component"


class Module(NamedTuple):
    """A work of others among the browser's modules: its name in npm, its file in the repository, and its licence."""

    name: str
    file: str
    licence: str


MODULES = (
    Module("lunr", "plugins/digisavo/browser/search_engine/lunr.js", "MIT"),
    Module("yaml", "plugins/digisavo/browser/vendor/yaml.js", "ISC"),
)


def listed(installed: Bom, lock: str, modules: Sequence[Bom]) -> Bom:
    """The bill of what a build is made with: of all that is installed what the lock file names, and the modules."""
    pins = dict(pins_of(lock))
    libraries = [component | pins[key] for component in installed["components"] if (key := _key(component)) in pins]
    if missing := sorted(_needed_everywhere(lock) - {name for name, _ in map(_key, libraries)}):
        raise ValueError(f"Ei ole asennettuna niin kuin lukkotiedosto sanoo: {', '.join(missing)}")
    components = sorted([*map(_without_places, libraries), *modules], key=lambda one: str(one["bom-ref"]))
    known = {_PROJECT, *(component["bom-ref"] for component in components)}
    needs = [_needs(row, known, modules) for row in installed["dependencies"] if row["ref"] in known]
    needs += [{"ref": module["bom-ref"]} for module in modules]
    return installed | {"components": components, "dependencies": needs}


def pins_of(lock: str) -> Iterator[tuple[tuple[str, str], Bom]]:
    """Name and version of every pin of a lock file, with the sums of its files."""
    for name, version, sums in re.findall(
        r"^([\w.-]+)==(\S+)(?: ;[^\\\n]*)?((?: *\\\n +--hash=\S+)+)", lock, re.MULTILINE
    ):
        hashes = [{"alg": "SHA-256", "content": found} for found in re.findall(r"--hash=sha256:([0-9a-f]{64})", sums)]
        yield (_plain(name), version), {"externalReferences": [_files(_plain(name), version, hashes)]}


def _needed_everywhere(lock: str) -> set[str]:
    """The names of pins without a condition, such as a system."""
    return {_plain(name) for name in re.findall(r"^([\w.-]+)==\S+ \\", lock, re.MULTILINE)}


def _files(name: str, version: str, hashes: list[Bom]) -> Bom:
    return {"type": "distribution", "url": f"pkg:pypi/{name}@{version}", "hashes": hashes}


def modules_of(root: Path = ROOT) -> list[Bom]:
    """The modules of others that the site publishes; each file names its version."""
    return [_module(module, (root / module.file).read_bytes()) for module in MODULES]


def _module(module: Module, content: bytes) -> Bom:
    found = re.search(rf"{module.name} (\d+\.\d+\.\d+)", content[:400].decode("utf-8", "replace"))
    if not found:
        raise ValueError(f"{module.file}: versio puuttuu alusta")
    component = {
        "type": "library", "name": module.name, "version": found[1], "bom-ref": f"{module.name}@{found[1]}",
        "purl": f"pkg:npm/{module.name}@{found[1]}",
        "licenses": [{"license": {"id": module.licence, "acknowledgement": "declared"}}],
        "properties": [
            {"name": "digisavo:file", "value": module.file},
            {"name": "digisavo:sha256", "value": sha256(content).hexdigest()},
        ],
    }  # fmt: skip
    return component | _package_sums(module.name)


def _package_sums(name: str) -> Bom:
    """The sum of the package that a module was made of, where a lock file names it."""
    packages: Mapping[str, Bom] = json.loads(_MODULES_LOCK.read_text("utf-8"))["packages"]
    if not (package := packages.get(f"node_modules/{name}")):
        return {}
    algorithm, _, sum_ = str(package["integrity"]).partition("-")
    content = base64.b64decode(sum_).hex()
    return {"hashes": [{"alg": f"SHA-{algorithm.removeprefix('sha')}", "content": content}]}


def _needs(row: Bom, known: set[str], modules: Sequence[Bom]) -> Bom:
    below = [ref for ref in row.get("dependsOn", ()) if ref in known]
    if row["ref"] == _PROJECT:
        below += [module["bom-ref"] for module in modules]
    return {"ref": row["ref"]} | ({"dependsOn": sorted(below)} if below else {})


def _without_places(component: Bom) -> Bom:
    """A component without where its authors publish it: that changes, and tells nothing of the build."""
    kept = {"bom-ref", "externalReferences", "hashes", "licenses", "name", "purl", "type", "version"}
    return {name: value for name, value in component.items() if name in kept}


def _key(component: Bom) -> tuple[str, str]:
    return _plain(component["name"]), component["version"]


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
