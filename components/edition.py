"""The static edition: everything the server would send, as files that any host serves, and all of it in one file.

It has no Dash in it: every click is answered by the page's own scripts.
"""

import base64
import gzip
from collections.abc import Iterator
from pathlib import Path

import plotly

from components import index
from components.address import Address
from components.content import PLOTLY, Script, first
from components.embed import SCRIPT, oembed
from components.head import CARD
from components.shown import Shown
from theory.downloads import FILES
from theory.downloads.document import json_file

ONE_FILE = "verandertheorie.html"

# The page was rendered without an address.  Until the one that is asked for is shown, it is better to show nothing.
ARRIVE = (
    'var q=new URLSearchParams(location.search),d=document.documentElement,m=q.get("modus");'
    'if(m==="embed"||m==="lijst")d.dataset.modus=m;'
    'if([...q.keys()].some(function(k){return k!=="modus"}))d.dataset.waits="";'
)


def edition(shown: Shown, base: str, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Each file's path and bytes.

    `base` is the public address with a slash at the end, or '' where nobody knows it; `folder` may hold the theory's
    picture and colours.  The same input gives the same bytes.
    """
    site = shown.site
    own = first()
    scripts = (own, site.content, site.later, Script(PLOTLY, _plotly()))
    for script in scripts:
        yield f"_content/{script.name}", script.text.encode()
    yield "index.html", _page(shown, base, folder, f'<script src="_content/{own.name}"></script>')
    if (folder / CARD).exists():
        yield CARD, (folder / CARD).read_bytes()
    data = {f"data/{name}": make(site.theory, site.graph, base) for name, (_, make) in FILES.items()}
    yield from data.items()
    yield "embed.js", SCRIPT.encode()
    if base:
        yield "oembed.json", json_file(oembed(site.theory, base, {"url": base}, (folder / CARD).exists()))
    inside = [_inside(name, content) for name, content in data.items()]
    inside += [_inside(script.name, script.text.encode()) for script in scripts[1:]]
    yield ONE_FILE, _page(shown, base, folder, "\n".join([*inside, f"<script>{_inline(own.text)}</script>"]))


def _page(shown: Shown, base: str, folder: Path, scripts: str) -> bytes:
    place = index.Place(base, "_content/", "oembed.json", folder)
    return index.page(place, shown, Address(), [], scripts, index.EARLY + ARRIVE).encode()


def _plotly() -> str:
    return (Path(plotly.__file__).parent / "package_data" / "plotly.min.js").read_text(encoding="utf-8")


def _inside(name: str, content: bytes) -> str:
    """A file within a page."""
    return f'<script type="text/gzip" id="{name}">{base64.b64encode(gzip.compress(content, mtime=0)).decode()}</script>'


def _inline(script: str) -> str:
    """A script that can stand in a page: what begins a comment there is written otherwise."""
    return script.replace("<!--", r"\x3c!--")
