"""The two faces that the pages are set in: their files, under names that browsers may keep for good, and their rules.

`assets/core/faces.css` has what stands in for them, in the same widths and lines.
"""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from components.document.bundles import ASSETS

FONTS = ASSETS / "fonts"


@dataclass(frozen=True)
class Face:
    """A face: the family that style sheets name, its file in `assets/fonts/`, and which weights are in it."""

    family: str
    file: str
    weight: str

    @property
    def path(self) -> Path:
        """Its file."""
        return FONTS / self.file


FACES = (Face("vt-sans", "atkinson-next.woff2", "400 700"), Face("vt-serif", "newsreader-600.woff2", "600"))


@cache
def font_files() -> dict[str, bytes]:
    """What is served, by name; a name changes with its file."""
    return {_name(face): face.path.read_bytes() for face in FACES}


def rules(place: str) -> str:
    """The faces for a page whose fonts are at `place`."""
    return "".join(_rule(face, f"{place}{_name(face)}") for face in FACES)


def rules_inside() -> str:
    """The faces for a page that has the fonts in itself."""
    return "".join(_rule(face, f"data:font/woff2;base64,{base64.b64encode(face.path.read_bytes()).decode()}") for face in FACES)


def _name(face: Face) -> str:
    stem, _, ending = face.file.rpartition(".")
    return f"{stem}-{hashlib.sha256(face.path.read_bytes()).hexdigest()[:16]}.{ending}"


def _rule(face: Face, url: str) -> str:
    """Shown if it is there at once; else the next time, for text that changes under the eye is worse than another face."""
    source = f'src:url("{url}") format("woff2")'
    return f"@font-face{{font-family:{face.family};{source};font-weight:{face.weight};font-display:optional}}"
