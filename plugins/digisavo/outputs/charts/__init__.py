"""Charts, time lines and maps as SVG."""
