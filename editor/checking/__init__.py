"""A source and its English in, findings out: one small module a kind of check."""
