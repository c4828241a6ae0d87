"""What the server offers to other sites: the downloads, the script for embedded views, and oEmbed."""

from functools import lru_cache

from flask import Response, abort, jsonify, request

from components.address import addresses
from components.document.oembed import SCRIPT, asked_in, oembed
from components.server.dash_app import Explorer
from theory.downloads import FILES

FOR_ALL = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
"""Anyone's page may read these."""

HOUR = "public, max-age=3600"


def register_downloads(app: Explorer) -> None:
    """Give the app's server these addresses."""

    @lru_cache(maxsize=32)
    def made(name: str, base: str, theory_id: str, _: int | None) -> bytes:
        site = app.source(theory_id).site
        return FILES[name][1](site.data.graph, addresses(base, site.shelf.mark))

    @app.server.get("/data/<name>")
    @app.server.get("/data/<theory_id>/<name>")
    def data(name: str, theory_id: str = "") -> Response:
        if name not in FILES or (theory_id and theory_id not in app.shelf.stock.theories):
            abort(404)
        return _open(Response(made(name, app.base, theory_id, app.shelf.stock.version), content_type=FILES[name][0]))

    @app.server.get("/embed.js")
    def embed_script() -> Response:
        return _open(Response(SCRIPT, mimetype="text/javascript"))

    @app.server.get("/oembed")
    def embedding() -> Response:
        state = app.asked(asked_in(request.args.get("url", "")))
        answer = oembed(state.site, app.base, request.args, state.look.card is not None)
        if isinstance(answer, int):
            abort(answer)
        return _open(jsonify(answer))


def _open(response: Response) -> Response:
    response.headers.update(FOR_ALL)
    response.headers["Cache-Control"] = HOUR
    response.add_etag()
    response.make_conditional(request)
    return response
