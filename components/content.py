"""Everything that the first view does not need, in one script of its own.

The page asks for it once it answers clicks, and browsers keep it: its name changes with its content.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Content:
    """A script and the name under which it is served."""

    name: str
    script: str


def content(views: Mapping[str, str]) -> Content:
    """The script that hands the rendered `views`, by key, to the page."""
    data = json.dumps({"views": views}, ensure_ascii=False, separators=(",", ":"))
    script = f"vt.take({data});"
    return Content(f"theorie-{hashlib.sha256(script.encode()).hexdigest()[:16]}.js", script)
