"""The codes, keys and devices of sessions: all of them chance."""

import hashlib
import hmac
import re
import secrets
import string

SIGNS = "".join(sign for sign in string.ascii_uppercase + "23456789" if sign not in "IO")
"""What a code is made of: no two of them look alike."""

LENGTH = 6

CODE = re.compile(f"[{SIGNS}]{{{LENGTH}}}")
DEVICE = re.compile("[0-9a-f]{32}")


def new_code() -> str:
    """A code that people can type."""
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


def new_key() -> str:
    """What a facilitator shows to be one: 256 bits."""
    return secrets.token_urlsafe(32)


def new_device() -> str:
    """What tells one phone from another within a session: 128 bits."""
    return secrets.token_hex(16)


def hashed(key: str) -> str:
    """What is kept of a key; of so much chance a plain hash gives nothing away."""
    return hashlib.sha256(key.encode()).hexdigest()


def is_key(given: str, kept: str) -> bool:
    """Whether a key is the one that was kept, in a time that tells nothing."""
    return hmac.compare_digest(hashed(given), kept)
