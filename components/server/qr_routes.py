"""The QR code of any address."""

from functools import lru_cache

from flask import Response, request

from components import wall_texts
from components.address import flat
from components.document.qr_codes import shared_query
from components.parts.qr import LONGEST, is_public, qr_source, qr_svg
from components.server.dash_app import Explorer

HOUR = "public, max-age=3600"

made = lru_cache(maxsize=256)(qr_svg)


def serve_qr(app: Explorer) -> None:
    """The code of the shortest public address of the view that is asked for; where there is none, a line that says why."""

    @app.server.get(f"/{qr_source('')}")
    def code() -> Response:
        if not is_public(app.base):
            return _none("loopback")
        given = flat(request.args.items(multi=True))
        data = app.asked(given).site.data
        address = app.base + shared_query(data.graph, given, data.shelf).removesuffix("?")
        if len(address) > LONGEST:
            return _none("long")
        response = Response(made(address), mimetype="image/svg+xml", headers={"Cache-Control": HOUR})
        response.add_etag()
        response.make_conditional(request)
        return response


def _none(why: str) -> Response:
    return Response(wall_texts.QR_WHY[why], status=404, mimetype="text/plain", headers={"Cache-Control": "no-store"})
