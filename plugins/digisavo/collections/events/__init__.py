"""Events of interest to municipalities: meetings, fairs, webinars and recurring days."""
