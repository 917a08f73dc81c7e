"""Pages that readers open: one module for each kind of page."""
