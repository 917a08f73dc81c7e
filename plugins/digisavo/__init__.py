"""Digisavo.fi: a catalogue of municipal digital services, from content in git to a static site."""
