"""The bill of materials of a build, which its own script holds against the schema of CycloneDX."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.audit_tools.programs import ROOT, last_lines, run
from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.site import Site

BOM = ROOT / "scripts/bom"
_NAME = "Osaluettelo (CycloneDX)"


def check_bill(site: Site) -> Result:
    """It can be made, is valid, and says of each part under which licence it is."""
    with TemporaryDirectory() as name:
        target = Path(name, "bom.json")
        done = run([BOM, target])
        if done.returncode or not target.is_file():
            return count_of(_NAME, "puutetta", [last_lines(done)])
        components = json.loads(target.read_text("utf-8"))["components"]
    faults = [f"{component['bom-ref']}: lisenssi puuttuu" for component in components if not component.get("licenses")]
    return count_of(_NAME, "puutetta", faults, f", {len(components)} osaa")
