"""From the catalogue to artefacts: one module per output, none knowing another or any kind of content.

Outputs stand in `pages`, `data`, `subscriptions`, `redirects` and `assets`; `rendering`, `charts` and `parts` hold what
they build with.
"""
