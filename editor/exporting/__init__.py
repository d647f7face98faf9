"""Copy in, bytes out: one file a format, and the house style."""
