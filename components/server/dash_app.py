"""The Dash app of the server: it sends pages that are there before any script, and Dash only where it is of use.

Dash builds its tree in the browser, and its work grows with what is mounted.  So the views are sent as HTML, and nothing of
Dash comes with them; the figures view fetches the app's room (`components/document/dash_room.py`) when it is opened.
"""

from collections.abc import Mapping
from typing import Any

from dash import Dash
from flask import Flask, Request, Response, request

from components.address import flat, theory_in
from components.document import document
from components.document.dash_room import add_room, layout
from components.document.site_shelf import SiteShelf
from components.document.site_source import SiteState
from components.server.compression import Compressed
from components.server.page_store import PageStore

CACHE = "no-cache"
"""Browsers keep a page, and ask each time whether it is still the same: its scripts go with it."""


class Explorer(Dash):
    """A Dash app that shows what stands on a shelf at each request.

    `base_url` is the public address, with a slash at the end, or '' where that of each request counts; `prefix` the path that
    the app lives under, with slashes.  `live`: whether it holds group sessions.
    """

    server: Flask

    def __init__(self, shelf: SiteShelf, base_url: str, prefix: str) -> None:
        super().__init__(
            __name__,
            server=Flask(__name__, static_folder=None),  # type: ignore[arg-type]  # Dash's types know no server of one's own
            include_assets_files=False,
            compress=True,
            title=shelf.state().site.theory.title,
            routes_pathname_prefix="/",
            requests_pathname_prefix=prefix,
        )
        self.shelf = shelf
        self.base_url = base_url
        self.prefix = prefix
        add_room(self, lambda: layout(self.source().site.data.graph))
        self.pages = PageStore()
        self.live = False
        self._stock = shelf.stock

    @property
    def base(self) -> str:
        """The public address as far as this request tells."""
        return self.base_url or f"{request.host_url.rstrip('/')}{request.script_root or self.prefix.rstrip('/')}/"

    def source(self, theory_id: str = "") -> SiteState:
        """What is shown of a theory now; of the first without an id."""
        return self.shelf.state(theory_id)

    def asked(self, given: Mapping[str, str]) -> SiteState:
        """What is shown of the theory that a query asks for (as `flat` gives it)."""
        return self.source(theory_in(given, self.shelf.stock.theories))

    def index(self, *_: Any, **__: Any) -> Response:
        """The page for the address of the request, made once."""
        stock = self.shelf.stock
        if stock is not self._stock:
            self._stock = stock
            self.pages.clear()
        return self._page(request).answer(request, "text/html; charset=utf-8", CACHE)

    def _page(self, asked: Request) -> Compressed:
        given = flat(asked.args.items(multi=True))
        state = self.asked(given)
        address, dropped = state.site.read(given)
        base = self.base
        scripts = f"{self.prefix}_content/"

        def make() -> str:
            location = document.PageLocation(base, scripts, "oembed?url={url}", "" if self.live else None)
            return document.page(location, state, address, dropped, document.script_tags(location, state))

        if dropped:  # the notice names what was asked, which may be anything
            return Compressed(make().encode(), fast=True)
        return self.pages.page((state.version, base, address), make)
