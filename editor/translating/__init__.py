"""Text in, text out: the engines behind one protocol."""
