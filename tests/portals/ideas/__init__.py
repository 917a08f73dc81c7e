"""Ideas: a kind of content that is only there for a test; nothing of it is in the package."""
