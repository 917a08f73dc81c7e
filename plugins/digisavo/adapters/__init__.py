"""The outside world: site generators, the command line, the file system, the clock and git."""
