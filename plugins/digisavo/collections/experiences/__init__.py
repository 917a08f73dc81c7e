"""Experiences: what organisations that use a service report about it."""
