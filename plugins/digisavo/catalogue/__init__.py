"""The words of the portal: fields and their types, entries, collections, places, evidence and the catalogue."""
