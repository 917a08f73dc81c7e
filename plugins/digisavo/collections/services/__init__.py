"""Digital services for municipalities."""
