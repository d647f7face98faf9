"""The application: taking news in, translating, tagging, checking and exporting it."""

__version__ = "0.1.0"
