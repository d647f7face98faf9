"""Everything with pixels, one widget a file."""
