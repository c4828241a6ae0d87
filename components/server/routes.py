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
from components.document.site import Site
from components.server.compression import Compressed, give_back_memory
from components.server.dash_app import Explorer
from components.server.download_routes import register_downloads
from components.server.qr_routes import serve_qr

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
    """The scripts of the site that is shown, compressed when it is built."""
    bundles = _Bundles(app.source().site)

    @app.server.get("/_content/<name>")
    def bundle(name: str) -> Response:
        nonlocal bundles
        site = app.source().site
        if site is not bundles.site:
            bundles = _Bundles(site)
        if name in font_files():
            return _font(font_files()[name])
        if name not in bundles.scripts:
            abort(404)
        return bundles.scripts[name].answer(request, "text/javascript; charset=utf-8", FOR_GOOD)


def _font(font: bytes) -> Response:
    """A font; a page in a sandboxed frame, which has no origin of its own, may have it too."""
    return Response(font, mimetype="font/woff2", headers={"Cache-Control": FOR_GOOD, "Access-Control-Allow-Origin": "*"})


class _Bundles:
    """The scripts of a site as they go over the line, by name."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.scripts = {script.name: Compressed(script.text.encode()) for script in site.scripts.values()}
        # some megabytes: not as hard as can be, which would take seconds
        self.scripts |= {script.name: Compressed(script.text.encode(), fast=True) for script in site.libraries}
        give_back_memory()


def serve_card(app: Explorer) -> None:
    """The theory's picture, for link previews."""

    @app.server.get(f"/{CARD}")
    def card() -> Response:
        picture = app.source().look.card
        if picture is None:
            abort(404)
        response = Response(picture, mimetype="image/png", headers={"Cache-Control": HOUR})
        response.add_etag()
        response.make_conditional(request)
        return response


def serve_health(app: Explorer) -> None:
    """Whether the server answers, for whoever watches it; while someone edits also how many problems there are, and the
    version for pages that look whether there is a new one."""

    @app.server.get("/health")
    def health() -> Response:
        state = app.source()
        edited = {} if state.version is None else {"problems": len(state.problems)}
        return _fresh(jsonify(status="ok", theory=app.folder_name, version=state.site.theory.version, **edited))

    if app.source().version is not None:

        @app.server.get("/_version")
        def version() -> Response:
            return _fresh(Response(str(app.source().version), mimetype="text/plain"))


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
