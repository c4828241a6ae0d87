"""The Dash app: its index page prerendered, its own tree kept small.

Dash builds its tree in the browser, and its work grows with what is mounted.  So the views are not mounted: they
come as HTML inside Dash's entry point, and `assets/start.js` keeps them there while Dash mounts its own small tree
beside them.  Dash's scripts wait in a template until the page answers clicks: a browser that knows of them busies
itself with them before it shows any text.
"""

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from dash import Dash, html
from flask import Flask, request

from components import head
from components.address import flat, read
from components.content import ASSETS, STYLE, STYLE_OF_VIEWS, first
from components.page import body
from components.shown import Shown

# In the page itself, for browsers ask for a linked icon again at every step.
ICON = "data:image/png;base64," + base64.b64encode((ASSETS / "icon.png").read_bytes()).decode()

# Before anything else: tell the style sheets that there are scripts, and keep clicks until they are answered.
EARLY = (
    'document.documentElement.classList.add("js");window.vtEarly=[];'
    'document.addEventListener("click",function(e){if(window.vtEarly)window.vtEarly.push(e.target)},true);'
)

INDEX = """<!DOCTYPE html>
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
{config}
<template id="vt-later">{scripts}{renderer}</template>
<script src="{script}"></script>
</body>
</html>"""


class Explorer(Dash):
    """A Dash app that shows what `shown()` returns at each request."""

    def __init__(self, shown: Callable[[], Shown], base_url: str, card: Path, prefix: str) -> None:
        super().__init__(
            __name__,
            server=_server(),
            include_assets_files=False,
            compress=True,
            update_title=None,
            title=shown().site.theory.title,
            routes_pathname_prefix="/",
            requests_pathname_prefix=prefix,
        )
        self.shown = shown
        self.script = first()
        self.base_url = base_url
        self.card = card
        self.layout = html.Div(id="vt-dash")

    def interpolate_index(self, **parts: str) -> str:
        """The page for the address of the request."""
        shown = self.shown()
        theory = shown.site.theory
        address, dropped = read(flat(request.args.items(multi=True)), theory)
        base = self.base_url or request.url_root
        ours = self.config.requests_pathname_prefix + "_content/"
        return INDEX.format(
            modus=address.modus,
            state=_state(shown, ours, bool(address.selectie or address.verband)),
            early=EARLY,
            head=head.tags(theory, address, base, self.card.exists()),
            icon=ICON,
            style=STYLE,
            rest="" if address.view == "schema" else f'<style id="vt-style">{STYLE_OF_VIEWS}</style>\n',
            body=body(shown.site, address, dropped, shown.problems),
            config=without_versions(parts["config"]),
            scripts=without_versions(parts["scripts"]),
            renderer=parts["renderer"],
            script=ours + self.script.name,
        )

    def script_hashes(self) -> list[str]:
        """The inline scripts, as a content security policy names them."""
        digest = base64.b64encode(hashlib.sha256(EARLY.encode()).digest()).decode()
        return [f"'sha256-{digest}'", *self.csp_hashes()]


def _server() -> Flask:
    """A server that compresses a little better than the compression's own defaults, at the cost of some milliseconds.

    A window of 256 kB holds a page, and keeps the memory that compressing takes small.
    """
    server = Flask(__name__, static_folder=None)
    algorithms = ["br", "zstd", "gzip"]
    server.config.update(COMPRESS_ALGORITHM=algorithms, COMPRESS_ALGORITHM_STREAMING=algorithms[:2])
    server.config.update(COMPRESS_BR_LEVEL=6, COMPRESS_BR_WINDOW=18)
    return server


def _state(shown: Shown, ours: str, chosen: bool) -> str:
    """What style sheets and scripts must know before they start.

    Where the rest of the theory is, the version under edit, and whether something is chosen.
    """
    version = f' data-version="{shown.version}"' if shown.version is not None else ""
    return f' data-content="{ours}{shown.site.content.name}"' + version + (" data-chosen" if chosen else "")


def without_versions(text: str) -> str:
    """Dash's page parts without the versions of Dash, Python and Plotly, and without the address where it asks for news.

    In addresses of scripts the version is part of a fingerprint, of which Dash reads the time stamp only.
    """
    text = re.sub(r'"(dash|python|plotly|ddk)_version(_url)?": ?("[^"]*"|null),? ?', "", text)
    return re.sub(r"\.v[\w-]+m(?=[0-9a-f]+\.)", ".v0m", text)
