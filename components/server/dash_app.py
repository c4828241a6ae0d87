"""The Dash app of the server: it sends pages that are there before any script, and Dash only where it is of use.

Dash builds its tree in the browser, and its work grows with what is mounted.  So the views are sent as HTML, and nothing of
Dash comes with them; the figures view fetches the app's room (`components/document/dash_room.py`) when it is opened.
"""

from typing import Any

from dash import Dash
from flask import Flask, Request, Response, request

from components.address import flat
from components.document import document
from components.document.dash_room import add_room, layout
from components.document.site_source import SiteSource, SiteState
from components.server.compression import Compressed
from components.server.page_store import PageStore

CACHE = "no-cache"
"""Browsers keep a page, and ask each time whether it is still the same: its scripts go with it."""


class Explorer(Dash):
    """A Dash app that shows what `source()` returns at each request.

    `base_url` is the public address, with a slash at the end, or '' where that of each request counts; `name` is that of
    the theory's folder; `prefix` the path that the app lives under, with slashes.
    """

    server: Flask

    def __init__(self, source: SiteSource, base_url: str, name: str, prefix: str) -> None:
        state = source()
        super().__init__(
            __name__,
            server=Flask(__name__, static_folder=None),  # type: ignore[arg-type]  # Dash's types know no server of one's own
            include_assets_files=False,
            compress=True,
            title=state.site.theory.title,
            routes_pathname_prefix="/",
            requests_pathname_prefix=prefix,
        )
        self.source = source
        self.base_url = base_url
        self.folder_name = name
        self.prefix = prefix
        add_room(self, lambda: layout(self.source().site.data.graph))
        self.pages = PageStore()
        self._state = state

    @property
    def base(self) -> str:
        """The public address as far as this request tells."""
        return self.base_url or f"{request.host_url.rstrip('/')}{request.script_root or self.prefix.rstrip('/')}/"

    def index(self, *_: Any, **__: Any) -> Response:
        """The page for the address of the request, made once."""
        state = self.source()
        if state is not self._state:
            self._state = state
            self.pages.clear()
        return self._page(state, request).answer(request, "text/html; charset=utf-8", CACHE)

    def _page(self, state: SiteState, asked: Request) -> Compressed:
        address, dropped = state.site.read(flat(asked.args.items(multi=True)))
        base = self.base
        scripts = f"{self.prefix}_content/"

        def make() -> str:
            location = document.PageLocation(base, scripts, "oembed?url={url}")
            return document.page(location, state, address, dropped, document.script_tags(location, state))

        if dropped:  # the notice names what was asked, which may be anything
            return Compressed(make().encode(), fast=True)
        return self.pages.page((id(state), base, address), make)
