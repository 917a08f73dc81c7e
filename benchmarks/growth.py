#!/usr/bin/env python3
"""Measures how a build grows: `benchmarks/growth.py [--n N ...] [--runs N] [--json]`."""

import sys
from pathlib import Path

if __name__ == "__main__":
    # Started by its path, Python would look for modules beside this file; they are `benchmarks.<name>` everywhere else.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from benchmarks.environment import enter

    enter()
    from benchmarks.scaling import main

    sys.exit(main())
