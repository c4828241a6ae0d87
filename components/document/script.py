"""A script under a name that changes with its text, so that browsers may keep it for good."""

import hashlib
import zlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Script:
    """A script, packed, for of some megabytes little is asked again, and the name under which it is served."""

    name: str
    packed: bytes

    @property
    def text(self) -> str:
        """What runs."""
        return zlib.decompress(self.packed).decode()


def named_script(stem: str, text: str) -> Script:
    """The script, its name made of `stem` and a fingerprint."""
    written = text.encode()
    return Script(f"{stem}-{hashlib.sha256(written).hexdigest()[:10]}.js", zlib.compress(written, 1))
