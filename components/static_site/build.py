"""The static edition: everything the server would send, as files that any host serves, and all of it in one file.

The figures are drawn in Dash's room as on a server; in the one file, which has no Dash in it, by Plotly alone.
"""

import base64
import gzip
from collections.abc import Iterator

from components.address import Address, addresses
from components.document import document
from components.document.bundles import ASSETS, BESIDE_THE_PAGE
from components.document.dash_room import dash_script
from components.document.faces import font_files, rules_inside
from components.document.head import CARD
from components.document.oembed import SCRIPT, oembed
from components.document.qr_codes import prepared_codes
from components.document.site_source import SiteState
from components.parts.qr import is_public, qr_file, qr_svg
from theory.downloads import downloads
from theory.downloads.document import json_file
from theory.graph import TheoryGraph

ONE_FILE = "verandertheorie.html"

# The page was rendered without an address.  Until the one that is asked for is shown, it is better to show nothing.
HIDE_UNTIL_SHOWN = (
    'var q=new URLSearchParams(location.search),d=document.documentElement,m=q.get("modus");'
    'if(m==="embed"||m==="lijst"||m==="presentatie")d.dataset.modus=m;'
    'if([...q.keys()].some(function(k){return k!=="modus"}))d.dataset.waits="";'
)


def static_files(state: SiteState, base: str) -> Iterator[tuple[str, bytes]]:
    """Each file's path and bytes.

    `base` is the public address with a slash at the end, or '' where nobody knows it.  The same input gives the same bytes.
    """
    site, card = state.site, state.look.card
    scripts = {name: script for name, script in site.scripts.items() if name == "core" or name not in BESIDE_THE_PAGE}
    for script in scripts.values():
        yield f"_content/{script.name}", script.text.encode()
    for name, font in font_files().items():
        yield f"_content/{name}", font
    for licence in sorted(ASSETS.rglob("*.txt")):
        yield f"_content/{licence.name}", licence.read_bytes()
    for library in site.libraries:
        yield f"_content/{library.name}", library.text.encode()
    location = document.PageLocation(base, "_content/", "oembed.json")
    yield "index.html", _page(location, state, document.script_tags(location, state))
    if card is not None:
        yield CARD, card
    data = {f"data/{name}": content for name, content in downloads(site.data.graph, addresses(base)).items()}
    yield from data.items()
    yield "embed.js", SCRIPT.encode()
    if base:
        yield "oembed.json", json_file(oembed(site, base, {"url": base}, card is not None))
    codes = _codes(site.data.graph, base)
    for name, code in codes.items():
        yield name, code.encode()
    inside = [_inside(name, content) for name, content in data.items()]
    inside += [_inside(script.name, script.text.encode()) for name, script in scripts.items() if name != "core"]
    inside += [_inside(library.name, library.text.encode()) for library in site.libraries if library != dash_script()]
    inside += [f'<script type="image/svg+xml" id="{name}">{_inline(code)}</script>' for name, code in codes.items()]
    inside.append(f"<script>{_inline(scripts['core'].text)}</script>")
    yield ONE_FILE, _page(location, state, "\n".join(inside), rules_inside())


def _page(location: document.PageLocation, state: SiteState, scripts: str, fonts: str = "") -> bytes:
    boot = document.BOOT_SCRIPT + HIDE_UNTIL_SHOWN
    return document.page(location, state, Address(), [], scripts, boot, fonts).encode()


def _codes(graph: TheoryGraph, base: str) -> dict[str, str]:
    """The QR codes that there are beforehand, by file; none where there is no address to open them at."""
    if not is_public(base):
        return {}
    return {qr_file(name): qr_svg(base + query.removesuffix("?")) for name, query in prepared_codes(graph).items()}


def _inside(name: str, content: bytes) -> str:
    """A file within a page."""
    return f'<script type="text/gzip" id="{name}">{base64.b64encode(gzip.compress(content, mtime=0)).decode()}</script>'


def _inline(script: str) -> str:
    """A script that can stand in a page: what begins a comment there is written otherwise."""
    return script.replace("<!--", r"\x3c!--")
