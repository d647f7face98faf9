"""Storage: one SQLite file with everything in it, through sqlite-utils. Knows no Qt, no network."""
