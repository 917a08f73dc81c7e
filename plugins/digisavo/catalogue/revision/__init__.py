"""What has changed between two states of the content, as values: `revisions` first."""
