"""Chains of hashes: each link is a SHA-256 over the one before, a line feed, and its own bytes.

Whoever changes, removes or slips in one link breaks the chain from there on.
"""

import hashlib
import json

GENESIS = ""  # what the first link holds in place of the one before


def link(previous: str, body: bytes) -> str:
    """Return the hash of a link."""
    return hashlib.sha256(previous.encode() + b"\n" + body).hexdigest()


def act_hash(
    previous: str, at: str, by: str, action: str, story_id: int | None, detail: str
) -> str:
    """Return the hash of an act on the trail."""
    return link(previous, json.dumps([at, by, action, story_id, detail]).encode())
