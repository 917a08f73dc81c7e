"""The commands of `digisavo`, a module for each; `registry` holds them."""
