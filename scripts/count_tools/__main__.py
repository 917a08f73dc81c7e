"""Counts how many services answer the questions that decide: `python -m scripts.count_tools [CONTENT]`."""

import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from digisavo.adapters.content_reading import read_whole_content
from digisavo.adapters.running import guarded
from digisavo.core.settings import Settings

DECIDING = (
    "data_locations processor_agreement contract availability_percent support benefits certifications onboarding"
    " accessibility data_export pricing personal_data procurement_routes references"
).split()
"""What buyers decide by; one of several parts, such as `contract.terms` of `contract`, answers the question."""


def count_answers(services: Iterable[Mapping[str, Any]], questions: Iterable[str] = DECIDING) -> dict[str, int]:
    """How many services answer each question."""
    stated = [{key.partition(".")[0] for key in values} for values in services]
    return {question: sum(question in keys for keys in stated) for question in questions}


def main(content: Path) -> int:
    """Prints the count of each question, and of all."""
    catalogue, _ = read_whole_content(content, Settings(today=datetime.now(UTC).date()))
    services = catalogue.of_kind("services")
    counts = count_answers(entry.values for entry in services)
    for question, count in counts.items():
        print(f"{count:6} {question}")
    print(f"{sum(counts.values()):6} vastausta, {len(services)} palvelua")
    return 0


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "content")
    sys.exit(guarded("count-answers", partial(main, folder)))
