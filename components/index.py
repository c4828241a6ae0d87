"""The HTML document: what stands in its head, the page in it, and the scripts after it."""

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path

from components import head
from components.address import Address
from components.content import ASSETS, STYLE, STYLE_OF_VIEWS
from components.page import body
from components.shown import Shown

THEME = "theme.css"
"""A publisher's own colours, in the theory's folder."""

# In the page itself, for browsers ask for a linked icon again at every step.
ICON = "data:image/png;base64," + base64.b64encode((ASSETS / "icon.png").read_bytes()).decode()

# Before anything else: tell the style sheets that there are scripts, and keep clicks until they are answered.
EARLY = (
    'document.documentElement.classList.add("js");window.vtEarly=[];'
    'document.addEventListener("click",function(e){if(window.vtEarly)window.vtEarly.push(e.target)},true);'
)

DOCUMENT = """<!DOCTYPE html>
<html lang="nl" data-modus="{modus}"{state}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<script>{early}</script>
{head}
<link rel="icon" type="image/png" href="{icon}">
<style>{style}</style>
{rest}</head>
<body>
<div id="react-entry-point">{body}</div>
{scripts}
</body>
</html>"""


@dataclass(frozen=True)
class Place:
    """Where a page lives.

    Its address if that is known, where its scripts are, its oEmbed (with a place for an address), and the folder with the
    theory's picture and colours.
    """

    base: str
    scripts: str
    oembed: str
    folder: Path


def page(place: Place, shown: Shown, address: Address, dropped: list[str], scripts: str, early: str = EARLY) -> str:
    """The whole document for an address, of which the parts that were `dropped` are unknown.

    `scripts` follow the page, `early` comes before anything is shown.
    """
    return DOCUMENT.format(
        modus=address.modus,
        state=_state(place, shown, address),
        early=early,
        head=head.tags(shown.site.theory, address, place.base, (place.folder / head.CARD).exists(), place.oembed),
        icon=ICON,
        style=STYLE + _theme(place.folder),
        rest="" if address.view == "schema" else f'<style id="vt-style">{STYLE_OF_VIEWS}</style>\n',
        body=body(shown.site, address, dropped, shown.problems),
        scripts=scripts,
    )


def hashed(script: str) -> str:
    """An inline script as a content security policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _state(place: Place, shown: Shown, address: Address) -> str:
    """What style sheets and scripts must know before they start.

    Which view stands in the page, where the rest of the theory is, the version under edit, and whether something is chosen.
    """
    version = f' data-version="{shown.version}"' if shown.version is not None else ""
    chosen = " data-chosen" if address.selectie or address.verband else ""
    return f' data-first="{address.key}" data-content="{place.scripts}{shown.site.content.name}"{version}{chosen}'


def _theme(folder: Path) -> str:
    """The publisher's own style sheet; it cannot end the element that it stands in."""
    path = folder / THEME
    return "\n" + path.read_text(encoding="utf-8").replace("</", "<\\/") if path.exists() else ""
