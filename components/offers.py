"""What the server offers to other sites: the downloads, the script for embedded views, and oEmbed."""

from functools import lru_cache

from flask import Response, abort, jsonify, request

from components.embed import SCRIPT, oembed
from components.explorer import Explorer
from components.head import CARD
from theory.downloads import FILES

FOR_ALL = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
"""Anyone's page may read these."""

HOUR = "public, max-age=3600"


def offer(app: Explorer) -> None:
    """Give the app's server these addresses."""
    server = app.server

    @lru_cache(maxsize=32)
    def made(name: str, base: str, theory: str) -> bytes:
        site = app.shown().site
        return FILES[name][1](site.theory, site.graph, base)

    @server.get("/data/<name>")
    def data(name: str) -> Response:
        if name not in FILES:
            abort(404)
        base = app.base_url or request.url_root
        return _open(Response(made(name, base, app.shown().site.content.name), content_type=FILES[name][0]))

    @server.get("/embed.js")
    def embed_script() -> Response:
        return _open(Response(SCRIPT, mimetype="text/javascript"))

    @server.get("/oembed")
    def embedding() -> Response:
        base = app.base_url or request.url_root
        found = oembed(app.shown().site.theory, base, request.args, (app.folder / CARD).exists())
        if isinstance(found, int):
            abort(found)
        return _open(jsonify(found))


def _open(response: Response) -> Response:
    response.headers.update(FOR_ALL)
    response.headers["Cache-Control"] = HOUR
    response.add_etag()
    return response.make_conditional(request)
