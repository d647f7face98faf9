"""What holds for every test of the editor."""

from tests.english_window import qapp

__all__ = ["qapp"]
