"""From the catalogue to artefacts: one module per output, none knowing another or any kind of content."""
