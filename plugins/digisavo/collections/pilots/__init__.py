"""Pilots: municipalities trying out digital services and ways of working."""
