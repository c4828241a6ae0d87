"""The memo as a Word file, as far as it is the same for every memo: styles, lists, page and footer.

A `.docx` is a zip of XML files (ECMA-376).  `word/` holds them with slots `{name}`, laid out as in the zip; the browser fills
the slots and zips (`assets/export/word.js`), without a library: those that write Word files weigh hundreds of kilobytes.
"""

import re
from pathlib import Path

FOLDER = Path(__file__).parent / "word"


def word_parts() -> dict[str, str]:
    """The files by their names in the zip, in the order of the zip: what lists them all comes first."""
    files = {path.relative_to(FOLDER).as_posix(): path for path in FOLDER.rglob("*") if path.is_file()}
    return {name: re.sub(r">\s+<", "><", files[name].read_text("utf-8")).strip() for name in sorted(files)}
