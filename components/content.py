"""The page's own scripts: a small one that answers clicks, one with what the first view does not need, one for few views.

Browsers keep each for good: a script's name changes with its text.
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


def _joined(*folders: str) -> str:
    paths = (path for folder in folders for path in sorted((ASSETS / folder).glob("*.css")))
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


STYLE = _joined(".")
"""What every page has in it: text is seen one round trip sooner than with linked style sheets."""

STYLE_OF_VIEWS = _joined("texts", "views")
"""What the schema does not need: in the page where it is needed, else with the content."""


@dataclass(frozen=True)
class Script:
    """A script and the name under which it is served."""

    name: str
    text: str


def first() -> Script:
    """What the first view needs: the files of `assets/`, in order of their names."""
    return _script("verkenner", sorted(ASSETS.glob("*.js")))


def content(rest: Mapping[str, object]) -> Script:
    """What the first view does not need: the scripts and styles of the other views, and what hands `rest` to the page."""
    return _script("theorie", sorted(ASSETS.glob("views/*.js")), f"vt.take({_json({**rest, 'style': STYLE_OF_VIEWS})});")


def later(rest: Mapping[str, object]) -> Script:
    """What is needed only by who looks at one actor or at the figures, or takes something along."""
    return _script("verder", sorted(ASSETS.glob("later/*.js")), f"vt.takeLater({_json(rest)});")


def _json(data: Mapping[str, object]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _script(stem: str, files: Iterable[Path], data: str = "") -> Script:
    text = "\n".join([data, *(file.read_text(encoding="utf-8") for file in files)])
    return Script(f"{stem}-{hashlib.sha256(text.encode()).hexdigest()[:16]}.js", text)
