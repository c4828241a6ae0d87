"""A script under a name that changes with its text, so that browsers may keep it for good."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Script:
    """A script and the name under which it is served."""

    name: str
    text: str


def named_script(stem: str, text: str) -> Script:
    """The script, its name made of `stem` and a fingerprint."""
    return Script(f"{stem}-{hashlib.sha256(text.encode()).hexdigest()[:10]}.js", text)
