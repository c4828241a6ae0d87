"""What the server says besides the page: headers, the theory's picture, and a plain no to everything it does not have."""

from functools import lru_cache
from html import escape
from pathlib import Path

import brotli
import plotly
from dash.exceptions import DependencyException
from flask import Flask, Response, abort, request, send_file
from werkzeug.exceptions import HTTPException
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from components import texts
from components.content import PLOTLY
from components.explorer import Explorer
from components.head import CARD

LARGE = 2_000_000
"""Bytes above which pressing a script would keep its first reader waiting too long."""

MEDIUM = 1_000_000
"""Bytes above which a script is pressed a little less hard."""

# Dash's routes that this app does not need: it has no server callbacks, and every other path is not a page of it.
CLOSED = ("/_dash-update-component", "/_reload-hash", "/_favicon.ico", "/<path:path>")


def furnish(app: Explorer, frame_ancestors: str, prefix: str) -> None:
    """Give the app's server its headers and manners.

    `frame_ancestors` is what the content security policy says of who may frame the page; `prefix` the sub-path that
    the app lives under, with slashes, whether or not the proxy in front takes it off.
    """
    server: Flask = app.server
    policy = _policy(app.script_hashes(), frame_ancestors)

    @server.after_request
    def press(response: Response) -> Response:
        """Scripts, which do not change, go out in the smallest form; other text is left to Dash's compression."""
        script = response.mimetype.endswith("javascript") and response.status_code == 200
        small = script and "br" in request.accept_encodings and (response.content_length or 0) < LARGE
        if small:
            response.direct_passthrough = False
            response.set_data(_pressed(response.get_data()))
            response.headers["Content-Encoding"] = "br"
        return response

    @server.after_request
    def headers(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = policy
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "strict-origin-when-cross-origin"
        response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        if request.args.get("modus") == "embed":
            response.headers["X-Robots-Tag"] = "noindex"
        return response

    for path in CLOSED:
        for rule in [rule for rule in server.url_map.iter_rules() if rule.rule == path]:
            server.view_functions[rule.endpoint] = _not_here

    @server.errorhandler(DependencyException)
    def no_such_script(_: DependencyException) -> Response:
        return not_found(app)

    @server.errorhandler(HTTPException)
    def plain_error(error: HTTPException) -> Response:
        if error.code == 404:
            return not_found(app)
        return Response(error.name, status=error.code, mimetype="text/plain", headers=_allow(error))

    @server.get(f"/{CARD}")
    def card() -> Response:
        if not (app.folder / CARD).exists():
            abort(404)
        return send_file((app.folder / CARD).resolve(), max_age=3600)

    @server.get("/_content/<name>")
    def script(name: str) -> Response:
        if name == PLOTLY:
            return send_file(Path(plotly.__file__).parent / "package_data" / "plotly.min.js", max_age=31536000)
        site = app.shown().site
        found = next((script for script in (app.script, site.content, site.later) if script.name == name), None)
        if found is None:
            abort(404)
        response = Response(found.text, mimetype="text/javascript")
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response

    if app.shown().version is not None:

        @server.get("/_version")
        def version() -> Response:
            response = Response(str(app.shown().version), mimetype="text/plain")
            response.headers["Cache-Control"] = "no-store"
            return response

    if prefix != "/":
        server.wsgi_app = DispatcherMiddleware(server.wsgi_app, {prefix.rstrip("/"): server.wsgi_app})  # type: ignore[method-assign]


@lru_cache(maxsize=64)
def _pressed(text: bytes) -> bytes:
    """Compressed so hard that it takes seconds for all scripts together, which is why it is done once.

    A large script a little less: its last two percent would triple the wait of its first reader.
    """
    return bytes(brotli.compress(text, quality=11 if len(text) < MEDIUM else 10, lgwin=20))


def not_found(app: Explorer) -> Response:
    """A short page that says so, with the way back."""
    home = escape(app.config.requests_pathname_prefix)
    page = (
        f'<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{texts.NOT_FOUND}</title>'
        f'<meta name="viewport" content="width=device-width"></head>'
        f'<body><main><h1>{texts.NOT_FOUND}</h1><p><a href="{home}">{texts.BACK_TO_SCHEMA}</a></p></main></body></html>'
    )
    return Response(page, status=404, mimetype="text/html")


def _not_here(**_: object) -> Response:
    abort(404)


def _allow(error: HTTPException) -> dict[str, str]:
    methods = getattr(error, "valid_methods", None)
    return {"Allow": ", ".join(methods)} if methods else {}


def _policy(script_hashes: list[str], frame_ancestors: str) -> str:
    """No script but our own; styles may be inline, because Dash's components inject theirs."""
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src 'self' {' '.join(script_hashes)}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            f"frame-ancestors {frame_ancestors}",
        ]
    )
