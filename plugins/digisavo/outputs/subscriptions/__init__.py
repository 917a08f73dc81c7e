"""What people follow: feeds and calendars."""
