"""What is shown of one theory at a moment: its site, in the look of its folder."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from components.document.head import CARD
from components.document.site import Site
from theory.problems import Problem

THEME = "theme.css"
"""A publisher's own colours and typefaces, in the theory's folder."""


@dataclass(frozen=True)
class Look:
    """What a theory's folder may hold beside the YAML: a publisher's style sheet, and the picture for link previews."""

    theme: str = ""
    card: bytes | None = None

    @classmethod
    def of(cls, folder: Path) -> "Look":
        """As the files are now."""
        theme, card = folder / THEME, folder / CARD
        return cls(theme.read_text(encoding="utf-8") if theme.exists() else "", card.read_bytes() if card.exists() else None)

    @staticmethod
    def times(folder: Path) -> list[tuple[int, int]]:
        """When its files were last written, and how large they are."""
        found = []
        for path in (folder / THEME, folder / CARD):
            try:
                stat = path.stat()
            except FileNotFoundError:
                continue
            found.append((stat.st_mtime_ns, stat.st_size))
        return found


@dataclass(frozen=True)
class SiteState:
    """A site with its look; of a theory under edit its problems, those of theories that are left off the shelf for their errors,
    by name, and the version (None where nobody edits)."""

    site: Site
    look: Look
    problems: Sequence[Problem]
    version: int | None = None
    left_out: Mapping[str, Sequence[Problem]] = field(default_factory=dict)
