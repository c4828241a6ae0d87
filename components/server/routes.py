"""What the server answers besides the page: bundles, the theory's picture, its health; the headers of all answers; and a
404 for everything that it does not have."""

from dash.exceptions import DependencyException
from flask import Flask, Response, abort, jsonify, request
from werkzeug.exceptions import HTTPException
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.middleware.proxy_fix import ProxyFix

from components.address import flat
from components.document.document import BOOT_SCRIPT, hashed, not_found
from components.document.faces import font_files
from components.document.head import CARD
from components.server.dash_app import Explorer
from components.server.download_routes import register_downloads
from components.server.qr_routes import serve_qr
from components.server.script_store import ScriptStore

FOR_GOOD = "public, max-age=31536000, immutable"
HOUR = "public, max-age=3600"

# Dash's routes that this app does not need: it has no server callbacks, and every other path is not a page of it.
CLOSED = ("/_dash-update-component", "/_reload-hash", "/_favicon.ico", "/<path:path>")


def register_routes(app: Explorer, frame_ancestors: str) -> None:
    """Everything that the app's server answers besides the page."""
    serve_bundles(app)
    serve_card(app)
    serve_qr(app)
    serve_health(app)
    register_downloads(app)
    close_routes(app.server)
    handle_errors(app)
    add_headers(app.server, frame_ancestors)
    mount_under(app.server, app.prefix)


def add_headers(server: Flask, frame_ancestors: str) -> None:
    """Security headers on every answer; `frame_ancestors` is what the policy says of who may frame the page."""
    policy = _policy(frame_ancestors)

    @server.after_request
    def headers(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = policy
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "strict-origin"  # what one searches for stands in the address
        response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        if flat(request.args.items(multi=True)).get("modus") == "embed":
            response.headers["X-Robots-Tag"] = "noindex"
        return response


def serve_bundles(app: Explorer) -> None:
    """The scripts of all sites, compressed when that of the first is built, or when someone opens another theory."""
    scripts = ScriptStore(app.shelf)

    @app.server.get("/_content/<path:name>")
    def bundle(name: str) -> Response:
        if name in font_files():
            return _font(font_files()[name])
        script = scripts.script(name)
        if script is None:
            abort(404)
        return script.answer(request, "text/javascript; charset=utf-8", FOR_GOOD)


def _font(font: bytes) -> Response:
    """A font; a page in a sandboxed frame, which has no origin of its own, may have it too."""
    return Response(font, mimetype="font/woff2", headers={"Cache-Control": FOR_GOOD, "Access-Control-Allow-Origin": "*"})


def serve_card(app: Explorer) -> None:
    """The picture of a theory, for link previews."""

    @app.server.get(f"/{CARD}")
    @app.server.get(f"/<theory_id>/{CARD}")
    def card(theory_id: str = "") -> Response:
        if theory_id and theory_id not in app.shelf.stock.theories:
            abort(404)
        picture = app.source(theory_id).look.card
        if picture is None:
            abort(404)
        response = Response(picture, mimetype="image/png", headers={"Cache-Control": HOUR})
        response.add_etag()
        response.make_conditional(request)
        return response


def serve_health(app: Explorer) -> None:
    """Whether the server answers, for whoever watches it, and with which theories; while someone edits also how many problems
    there are and which theories they keep off the shelf, and the version for pages that look whether there is a new one."""

    @app.server.get("/health")
    def health() -> Response:
        stock = app.shelf.stock
        first = stock.shelf.first
        told: dict[str, object] = {"theories": list(stock.theories)} if stock.shelf.is_shared or stock.left_out else {}
        if stock.version is not None:
            told["problems"] = sum(map(len, stock.problems.values()))
            told |= {"left_out": list(stock.left_out)} if stock.left_out else {}
        return _fresh(jsonify(status="ok", theory=first, version=stock.theories[first].version, **told))

    if app.shelf.stock.version is not None:

        @app.server.get("/_version")
        def version() -> Response:
            return _fresh(Response(str(app.shelf.stock.version), mimetype="text/plain"))


def handle_errors(app: Explorer) -> None:
    """A short page with the way back where something is not there, one line of text for other refusals."""

    @app.server.errorhandler(DependencyException)
    def no_such_script(_: DependencyException) -> Response:
        return _not_found(app)

    @app.server.errorhandler(HTTPException)
    def refused(error: HTTPException) -> Response:
        if error.code == 404:
            return _not_found(app)
        methods = getattr(error, "valid_methods", None)
        headers = {"Allow": ", ".join(methods)} if methods else {}
        return Response(error.name, status=error.code, mimetype="text/plain", headers=headers)


def close_routes(server: Flask) -> None:
    """Answer 404 on the routes of Dash that lead nowhere here."""
    for rule in server.url_map.iter_rules():
        if rule.rule in CLOSED:
            server.view_functions[rule.endpoint] = _not_here


def mount_under(server: Flask, prefix: str) -> None:
    """Answer under the path `prefix`, with slashes, whether or not the proxy in front takes it off."""
    if prefix != "/":
        server.wsgi_app = DispatcherMiddleware(server.wsgi_app, {prefix.rstrip("/"): server.wsgi_app})  # type: ignore[method-assign]


def believe_proxies(server: Flask, number: int) -> None:
    """Take scheme and host of a request from what the last `number` proxies in front say of it; of others nothing is believed.

    See https://werkzeug.palletsprojects.com/en/stable/middleware/proxy_fix/.
    """
    if number:
        server.wsgi_app = ProxyFix(server.wsgi_app, x_for=0, x_proto=number, x_host=number)  # type: ignore[method-assign]


def _not_found(app: Explorer) -> Response:
    return Response(not_found(app.prefix, app.source()), status=404, mimetype="text/html")


def _not_here(**_: object) -> Response:
    abort(404)


def _fresh(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response


def _policy(frame_ancestors: str) -> str:
    """No script but our own; styles may be inline, because Dash's components and Plotly put theirs in the page."""
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src 'self' {hashed(BOOT_SCRIPT)}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            f"frame-ancestors {frame_ancestors}",
        ]
    )
