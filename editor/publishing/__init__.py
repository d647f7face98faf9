"""Approved copy to where it is published, over the network."""
