"""From the forms of others to files of content; each importer reads one form and writes nothing."""
