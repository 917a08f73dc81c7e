"""Writes the bill of materials: `python -m scripts.bom_tools INSTALLED FILE`, valid by the schema of CycloneDX 1.6."""

import json
import sys
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from scripts.bom_tools.listing import LOCK, listed, modules_of


def main(installed: Path, target: Path) -> int:
    """0 when it is written; what the schema refuses is told and not written."""
    bill = listed(json.loads(installed.read_text("utf-8")), LOCK.read_text("utf-8"), modules_of())
    text = json.dumps(bill, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        print(f"Luettelo ei ole CycloneDX 1.6:n mukainen: {fault}", file=sys.stderr)
        return 1
    target.write_text(text, "utf-8")
    print(f"{target}: {len(bill['components'])} osaa")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
