#!/usr/bin/env python3
"""Measures how soon an edited service is on the screen under `mkdocs serve`: `benchmarks/serve.py [--n N] [--json]`."""

import sys
from pathlib import Path

if __name__ == "__main__":
    # Started by its path, Python would look for modules beside this file; they are `benchmarks.<name>` everywhere else.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from benchmarks.environment import enter

    enter()
    from benchmarks.serving import main

    sys.exit(main())
