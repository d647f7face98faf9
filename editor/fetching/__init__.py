"""Addresses to bytes: http and https only, within limits of time and size. No Qt, no storage."""
