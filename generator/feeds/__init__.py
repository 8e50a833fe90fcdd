"""Files that programs follow: calendars (RFC 5545) and news (RFC 4287), made of plain texts."""
