"""A small theory to begin with, written into a folder of one's own."""

import re
import shlex
from pathlib import Path

from theory import messages
from theory.form import ID
from theory.search.text_matching import as_id

STARTER = Path(__file__).parent / "starter.yaml"
"""The theory, with remarks on what to put where."""

FOLDER = "DEZE-MAP"
"""What stands in it where the folder is meant."""


class NotEmpty(ValueError):
    """That something stands in the folder already."""


class NotAName(ValueError):
    """That the folder's name cannot be the id of a theory, by which others and addresses call it."""


def start(folder: Path) -> Path:
    """Write the theory; the file in which it stands.

    Raises
    ------
    NotAName, NotEmpty
        Where the folder cannot be that of a new theory; then nothing is written.
    OSError
        If it cannot be written.
    """
    name = folder.resolve().name
    if not re.fullmatch(ID, name):
        near = as_id(name)
        example = messages.LIKE.format(name=near) if near else ""
        raise NotAName(messages.NOT_A_NAME.format(folder=folder, name=name, example=example))
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise NotEmpty(messages.NOT_EMPTY.format(folder=folder))
    folder.mkdir(parents=True, exist_ok=True)
    written = folder / "theory.yaml"
    written.write_text(STARTER.read_text("utf-8").replace(FOLDER, shlex.quote(str(folder))), "utf-8")
    return written
