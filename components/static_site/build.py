"""The static edition: everything the server would send, as files that any host serves, and all of it in one file.

The figures are drawn in Dash's room as on a server; in the one file, which has no Dash in it, by Plotly alone.
"""

import base64
import gzip
from collections.abc import Iterable, Iterator
from dataclasses import replace

from components import shelf_texts
from components.address import Address, addresses
from components.document import document
from components.document.bundle_scripts import common_script
from components.document.bundles import ASSETS, BESIDE_THE_PAGE
from components.document.dash_room import dash_script
from components.document.document import PageLocation
from components.document.faces import font_files, rules_inside
from components.document.head import card_file
from components.document.oembed import SCRIPT, oembed
from components.document.placing import outside
from components.document.qr_codes import prepared_codes
from components.document.site import Site
from components.document.site_source import SiteState
from components.parts.qr import is_public, qr_file, qr_svg
from components.static_site.boot import CORE, INSIDE, PAGE, boot, page_script, without_styles
from theory.downloads import downloads
from theory.downloads.document import json_file

ONE_FILE = "verandertheorie.html"

PLAIN = f'\n<noscript><p><a href="theorieen/">{shelf_texts.PLAIN}</a></p></noscript>'
"""The way to the other theories for who has no scripts, to whom the page is the first theory's, whatever is asked."""

Files = Iterator[tuple[str, bytes]]
"""Each file's path and bytes."""


def static_files(state: SiteState, base: str, others: Iterable[SiteState] = (), live: str | None = None) -> Files:
    """Each file's path and bytes.

    `state` is the theory that is shown first, `others` are those beside it; `base` is the public address with a slash at the
    end, or '' where nobody knows it; `live` where group sessions can be held.  The same input gives the same bytes.
    """
    kept = _Kept()
    several = state.site.shelf.is_shared
    for name, font in font_files().items():
        yield f"_content/{name}", font
    for licence in sorted(ASSETS.rglob("*.txt")):
        yield f"_content/{licence.name}", licence.read_bytes()
    yield from kept.once(theory_files(state, base, kept))
    location = PageLocation(base, "_content/", "oembed.json", live)
    scripts = document.script_tags(location, state)
    yield "index.html", _page(location, state, f"{scripts}{PLAIN if several else ''}", boot(inside=False)).encode()
    if several:
        yield "theorieen/index.html", plain_shelf(state, base).encode()
    yield "embed.js", SCRIPT.encode()
    for other in others:
        yield from kept.once(theory_files(other, base, kept))
        yield from other_pages(other, base, kept, live)
    core = f'<script id="core">{_inline(state.site.scripts["core"].text)}</script>'
    whole = "\n".join([*kept.parts, core])
    yield ONE_FILE, _page(location, state, whole, boot(inside=True), rules_inside()).encode()


def theory_files(state: SiteState, base: str, kept: "_Kept") -> Files:
    """What there is of every theory: its scripts, its picture, its downloads, its oEmbed, its QR codes."""
    site, card, mark = state.site, state.look.card, state.site.shelf.mark
    folder = f"{mark}/" if mark else ""
    shared = [common_script(name) for name in site.scripts] if mark else []
    for one in filter(None, shared):
        yield f"_content/{one.name}", kept.inside(one.name, one.text.encode())
    for name, script in site.scripts.items():
        content = script.text.encode()
        if name not in BESIDE_THE_PAGE:
            kept.inside(script.name.rpartition("/")[2], content)
        if name == "core" or name not in BESIDE_THE_PAGE:
            yield f"_content/{script.name}", content
    for library in site.libraries:
        content = library.text.encode()
        if library != dash_script():
            kept.inside(library.name, content)
        yield f"_content/{library.name}", content
    if card is not None:
        yield card_file(site.shelf), card
    for name, content in downloads(site.data.graph, addresses(base, mark)).items():
        yield f"data/{folder}{name}", kept.inside(f"data/{folder}{name}", content)
    if base:
        start = base + Address(theorie=mark).query.removesuffix("?")
        yield f"{folder}oembed.json", json_file(oembed(site, base, {"url": start}, card is not None))
    for name, code in _codes(site, base).items():
        if not mark:  # for those of the others the one file has no room
            kept.parts.append(f'<script type="image/svg+xml" id="{name}">{_inline(code)}</script>')
        yield name, code.encode()


def other_pages(state: SiteState, base: str, kept: "_Kept", live: str | None) -> Files:
    """The page of a theory that is not the first: what is shown in the place of the first, and plain, for who has no scripts."""
    mark = state.site.shelf.mark
    location = PageLocation(base, "_content/", f"{mark}/oembed.json", live)
    page = without_styles(_page(location, state, document.script_tags(location, state), boot(inside=False)))
    yield f"{mark}/{PAGE}", page_script(page).encode()
    kept.inside(f"{mark}/{INSIDE}", without_styles(_page(location, state, CORE, boot(inside=True))).encode())
    plain = _page(_beside(location), state, "", "")
    yield f"{mark}/index.html", outside(plain).encode()


def plain_shelf(state: SiteState, base: str) -> str:
    """The theories for who has no scripts, each with the way to its plain page."""
    location = _beside(PageLocation(base, "_content/", "oembed.json"))
    page = document.page(location, state, Address(weergave="theorieen"), [], "", "")
    return outside(page, plain=True)


def _beside(location: PageLocation) -> PageLocation:
    """Of a page in a folder of its own."""
    return replace(location, scripts=f"../{location.scripts}")


class _Kept:
    """What the one file has in itself; and which paths there are already, for theories have some in common."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._names: set[str] = set()
        self._paths: set[str] = set()

    def inside(self, name: str, content: bytes) -> bytes:
        """Keep a file; gives it back."""
        if name not in self._names:
            self._names.add(name)
            self.parts.append(_inside(name, content))
        return content

    def once(self, files: Files) -> Files:
        """Those that were not there."""
        for path, content in files:
            if path not in self._paths:
                self._paths.add(path)
                yield path, content


def _page(location: PageLocation, state: SiteState, scripts: str, start: str, fonts: str = "") -> str:
    return document.page(location, state, Address(theorie=state.site.shelf.mark), [], scripts, start, fonts)


def _codes(site: Site, base: str) -> dict[str, str]:
    """The QR codes that there are beforehand, by file; none where there is no address to open them at."""
    if not is_public(base):
        return {}
    codes = prepared_codes(site.data.graph, site.shelf)
    return {qr_file(name): qr_svg(base + query.removesuffix("?")) for name, query in codes.items()}


def _inside(name: str, content: bytes) -> str:
    """A file within a page."""
    return f'<script type="text/gzip" id="{name}">{base64.b64encode(gzip.compress(content, mtime=0)).decode()}</script>'


def _inline(script: str) -> str:
    """A script that can stand in a page: what begins a comment there is written otherwise."""
    return script.replace("<!--", r"\x3c!--")
