"""Bytes in, stories out: one file a format, cleaning, encoding."""
