"""From bytes to documents: finds, limits and parses content files without knowing any kind of content."""
