"""The page's own scripts: one small one that answers clicks, and one with everything that the first view does not need.

Browsers keep both for good: a script's name changes with its text.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import plotly

PLOTLY = f"plotly-{plotly.__version__}.min.js"
"""The name under which Plotly's own script is served, from its package."""

ASSETS = Path(__file__).parent.parent / "assets"


@dataclass(frozen=True)
class Script:
    """A script and the name under which it is served."""

    name: str
    text: str


def first() -> Script:
    """What the first view needs: the files of `assets/`, in order of their names."""
    return _script("verkenner", sorted(ASSETS.glob("*.js")))


def content(rest: Mapping[str, object]) -> Script:
    """What the first view does not need: the scripts of the other views, and what hands `rest` to the page."""
    data = json.dumps(rest, ensure_ascii=False, separators=(",", ":"))
    return _script("theorie", sorted(ASSETS.glob("views/*.js")), f"vt.take({data});")


def along(fragments: Mapping[str, object]) -> Script:
    """What is needed only by who takes something along."""
    data = json.dumps(fragments, ensure_ascii=False, separators=(",", ":"))
    return _script("meenemen", [], f"vt.takeAlong({data});")


def _script(stem: str, files: Iterable[Path], last: str = "") -> Script:
    text = "\n".join([*(file.read_text(encoding="utf-8") for file in files), last])
    return Script(f"{stem}-{hashlib.sha256(text.encode()).hexdigest()[:16]}.js", text)
