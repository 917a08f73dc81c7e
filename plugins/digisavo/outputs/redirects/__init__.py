"""Redirects from earlier addresses."""
