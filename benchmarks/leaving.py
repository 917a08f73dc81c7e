#!/usr/bin/env python3
"""Measures which share of a build what leaves the site takes: `benchmarks/leaving.py [--n N] [--runs N] [--json]`."""

import sys
from pathlib import Path

if __name__ == "__main__":
    # Started by its path, Python would look for modules beside this file; they are `benchmarks.<name>` everywhere else.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from benchmarks.environment import enter

    enter()
    from benchmarks.leaving_files import main

    sys.exit(main())
