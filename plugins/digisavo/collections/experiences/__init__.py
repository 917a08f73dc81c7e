"""Experiences: what organisations that use a service tell of it."""
