"""Files beside the pages: styles, scripts, icons and images."""
