#!/usr/bin/env python3
"""Compares search with its peers: `benchmarks/search/peers.py [--n N ...] [--docs FILE --queries FILE] [--json]`."""

import sys
from pathlib import Path

if __name__ == "__main__":
    # Started by its path, Python would look for modules beside this file; they are `benchmarks.<name>` everywhere else.
    sys.path[0] = str(Path(__file__).resolve().parents[2])
    from benchmarks.environment import enter

    enter()
    from benchmarks.search.comparing import main

    sys.exit(main())
