"""The Dash app: its index page prerendered, its own tree kept small.

Dash builds its tree in the browser, and its work grows with what is mounted.  So the views are not mounted: they
come as HTML inside Dash's entry point, and `assets/start.js` keeps them there while Dash mounts its own small tree
beside them.  Dash's scripts wait in a template until the page answers clicks: a browser that knows of them busies
itself with them before it shows any text.
"""

import re
from collections.abc import Callable
from pathlib import Path

from dash import Dash, html
from flask import Flask, request

from components import index
from components.address import flat, read
from components.content import first
from components.shown import Shown

LATER = '{config}\n<template id="vt-later">{scripts}{renderer}</template>\n<script src="{script}"></script>'
"""Dash's own parts, and the script that starts it all."""


class Explorer(Dash):
    """A Dash app that shows what `shown()` returns at each request."""

    def __init__(self, shown: Callable[[], Shown], base_url: str, folder: Path, prefix: str) -> None:
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
        self.folder = folder
        self.layout = html.Div(id="vt-dash")

    def interpolate_index(self, **parts: str) -> str:
        """The page for the address of the request."""
        shown = self.shown()
        address, dropped = read(flat(request.args.items(multi=True)), shown.site.theory)
        ours = self.config.requests_pathname_prefix + "_content/"
        scripts = LATER.format(
            config=without_versions(parts["config"]),
            scripts=without_versions(parts["scripts"]),
            renderer=parts["renderer"],
            script=ours + self.script.name,
        )
        return index.page(
            index.Place(self.base_url or request.url_root, ours, "oembed?url={url}", self.folder),
            shown,
            address,
            dropped,
            scripts,
        )

    def script_hashes(self) -> list[str]:
        """The inline scripts, as a content security policy names them."""
        return [index.hashed(index.EARLY), *self.csp_hashes()]


def _server() -> Flask:
    """A server that compresses a little better than the compression's own defaults, at the cost of some milliseconds.

    A window of 256 kB holds a page, and keeps the memory that compressing takes small.
    """
    server = Flask(__name__, static_folder=None)
    algorithms = ["br", "zstd", "gzip"]
    server.config.update(COMPRESS_ALGORITHM=algorithms, COMPRESS_ALGORITHM_STREAMING=algorithms[:2])
    server.config.update(COMPRESS_BR_LEVEL=6, COMPRESS_BR_WINDOW=18)
    return server


def without_versions(text: str) -> str:
    """Dash's page parts without the versions of Dash, Python and Plotly, and without the address where it asks for news.

    In addresses of scripts the version is part of a fingerprint, of which Dash reads the time stamp only.
    """
    text = re.sub(r'"(dash|python|plotly|ddk)_version(_url)?": ?("[^"]*"|null),? ?', "", text)
    return re.sub(r"\.v[\w-]+m(?=[0-9a-f]+\.)", ".v0m", text)
