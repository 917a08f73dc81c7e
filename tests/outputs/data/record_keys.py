"""The keys of a record that no file has."""

ABOUT = {
    "schema_version",
    "kind",
    "slug",
    "url",
    "source_url",
    "raw_url",
    "commit",
    "is_gone",
    "completeness",
    "levels",
}
"""What a record tells about its file; the rest is the file."""
