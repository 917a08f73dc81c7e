#!/usr/bin/env python3
"""Measures the relevance of search: `benchmarks/search/relevance.py --docs FILE --queries FILE [--json]`."""

import sys
from pathlib import Path

if __name__ == "__main__":
    # Started by its path, Python would look for modules beside this file; they are `benchmarks.<name>` everywhere else.
    sys.path[0] = str(Path(__file__).resolve().parents[2])
    from benchmarks.environment import enter

    enter()
    from benchmarks.search.ranking_texts import main

    sys.exit(main())
