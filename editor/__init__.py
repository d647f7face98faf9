"""The application: taking news in, translating, tagging, checking and exporting it."""
