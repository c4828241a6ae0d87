"""A folder of files, written whole or not at all."""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

SIGN = ".verandertheorie"
"""A file by which a folder that was written here is known again."""


class NotOurs(Exception):
    """The folder holds something else."""


def write_folder(files: Iterable[tuple[str, bytes]], out: Path, tell: Callable[[str], None]) -> int:
    """Write `files`, paths with bytes, as the folder `out`, in the place of an earlier one; returns how many bytes.

    `tell` hears each path.  All is made beside `out` and takes its place at the end, so that whoever stops halfway finds
    what was there before.

    Raises
    ------
    NotOurs
        If `out` is a file, or a folder with something in it that was not written here.
    OSError
        If it cannot be written.
    """
    if out.exists() and not (out.is_dir() and (not any(out.iterdir()) or (out / SIGN).is_file())):
        raise NotOurs(out)
    out = out.absolute()
    out.parent.mkdir(parents=True, exist_ok=True)
    size = 0
    with tempfile.TemporaryDirectory(prefix=f"{out.name}.", dir=out.parent) as made:
        fresh = Path(made) / "new"
        fresh.mkdir()
        for name, content in files:
            tell(name)
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            size += len(content)
        (fresh / SIGN).write_text("")
        old = Path(made) / "old"
        try:
            if out.exists():
                out.rename(old)
            fresh.rename(out)
        except BaseException:  # stopped between the two
            if old.exists() and not out.exists():
                old.rename(out)
            raise
        shutil.rmtree(old, ignore_errors=True)
    return size
