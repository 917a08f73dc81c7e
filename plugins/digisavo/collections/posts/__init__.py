"""Posts: blog, news, experiences and guides written by the network."""
