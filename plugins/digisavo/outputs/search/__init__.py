"""The search of the site: what can be found, and its index in shards that the browser reads."""
