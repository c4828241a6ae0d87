"""The routes of group sessions, as the contract has them."""

import re
from collections.abc import Callable
from functools import partial, wraps
from typing import ParamSpec
from urllib.parse import parse_qsl, urlencode, urlsplit

from flask import Response, jsonify, request

from components import live_texts as texts
from components.address import href
from components.parts.qr import is_public, qr_svg
from components.server.dash_app import Explorer
from components.server.live import phone as pages
from components.server.live.asked import Asked
from components.server.live.asks import LARGEST, Unreadable, answers_in, body, device_in, is_form, steered
from components.server.live.codes import CODE, DEVICE, is_key
from components.server.live.counts import told
from components.server.live.database import Away
from components.server.live.limits import Lately, RightCodes, address_of
from components.server.live.state import NothingThere, State
from components.server.live.store import Closed, Full, Gone, Session, Store, Stranger
from components.server.live.sweeper import Sweeper

P = ParamSpec("P")

RETRY = 5
"""Seconds after which to ask a store again that is away."""

FULL_FOR = 600
"""Seconds after which there may be room for another session."""

FOR_GOOD = "public, max-age=31536000, immutable"


class LiveRoutes:
    """What the server answers about the sessions in a store; `proxies` is how many stand in front."""

    def __init__(self, app: Explorer, store: Store, proxies: int) -> None:
        self.app = app
        self.store = store
        self.proxies = proxies
        self.begun = Lately(60, 3600)
        self.wrong = Lately(20, 60)
        self._right = RightCodes()

    def begin(self) -> Response:
        """A new session, of the first theory or of one that is named."""
        given = body(request)
        theories = self.app.shelf.stock.theories
        theory, rehearsal = given.get("theory") or next(iter(theories)), given.get("rehearsal", False)
        if not isinstance(theory, str) or theory not in theories or not isinstance(rehearsal, bool):
            raise Unreadable
        asked = Asked.of(self.app.source(theory).site.data.graph)
        if not asked.questions:
            return _refused(409, "no questions")
        if wait := self.begun.wait(self._address()):
            return _refused(429, "too many sessions", wait)
        try:
            code, key = self.store.begin(theory, asked, rehearsal)
        except Full:
            return _refused(503, "too many sessions", FULL_FOR)
        return _fresh(jsonify(code=code, key=key, address=f"{self.app.base}l/{code}"))

    def page(self, code: str) -> Response:
        """The phone's page."""
        return _html(self._page(code, request.args.get("d", ""), chosen=request.args.get("knoop", "")))

    def code(self, code: str) -> Response:
        """A QR code of the phone's page, where its address is one that phones can open."""
        self.store.state(code)
        if not is_public(self.app.base):
            return _refused(404, "no public address")
        return _fresh(Response(qr_svg(f"{self.app.base}l/{code}"), mimetype="image/svg+xml"))

    def remote(self, code: str) -> Response:
        """A QR code of the facilitator's own address, with the key that the request has shown: for that one's telephone."""
        session = self._facilitator(code)
        if not is_public(self.app.base):
            return _refused(404, "no public address")
        theory = "" if session.theory == next(iter(self.app.shelf.stock.theories)) else session.theory
        address = self.app.base + href(theorie=theory, weergave="gesprek", sessie=code)
        return _fresh(Response(qr_svg(f"{address}#{_key()}"), mimetype="image/svg+xml"))

    def join(self, code: str) -> Response:
        """A device joins."""
        device = self.store.join(code)
        return _to(self._place(code).own(device)) if is_form(request) else _fresh(jsonify(device=device))

    def state(self, code: str) -> Response:
        """Where the session is, for polls."""
        state = self.store.state(code)
        response = jsonify(phase=state.phase, node=state.node, step=state.step, version=state.version)
        response.headers["Cache-Control"] = "no-cache"
        response.set_etag(f"{code}-{state.version}")
        response.make_conditional(request)
        return response

    def answer(self, code: str) -> Response:
        """The answers of a device about a node."""
        session, device = self.store.session(code), device_in(request)
        form = is_form(request)
        try:
            node, answers = answers_in(request, session.asked)
            self.store.answer(code, device, node, answers)
        except Unreadable:
            if not form:
                raise
            return _html(self._page(code, device, texts.NOTHING_CHOSEN, request.form.get("node", "")), 400)
        except Closed:
            if not form:
                return _refused(409, "closed")
            return _html(self._page(code, device, texts.TOO_LATE, node), 409)
        except Stranger:
            return _to(self._place(code).path) if form else _refused(403, "unknown device")
        return _to(self._place(code).own(device, "" if session.state.node else node)) if form else _done()

    def results(self, code: str) -> Response:
        """What came of it until now."""
        self._facilitator(code)
        results = self.store.results(code)
        response = jsonify(told(results, self._changed(results.session)))
        response.headers["Cache-Control"] = "no-cache"
        response.add_etag()
        response.make_conditional(request)
        return response

    def steer(self, code: str) -> Response:
        """The facilitator opens, closes, shows, empties, or moves the wall."""
        self._facilitator(code)
        given = body(request)

        def change(session: Session) -> tuple[State, str | None]:
            return steered(session.state, session.asked, given)

        try:
            self.store.steer(code, change)
        except NothingThere:
            return _refused(409, "no block")
        return _done()

    def end(self, code: str) -> Response:
        """All of it is deleted."""
        self._facilitator(code)
        self.store.end(code)
        return _done()

    def live(self, view: Callable[P, Response]) -> Callable[P, Response]:
        """A route of sessions: what cannot be done is told in one way, on a page where a page was asked for."""

        @wraps(view)
        def answering(*args: P.args, **kwargs: P.kwargs) -> Response:
            request.max_content_length = LARGEST
            request.get_data()
            code = _typed(str(kwargs.get("code", "")))
            if "code" in kwargs:
                kwargs["code"] = code
            try:
                if "code" in kwargs and not CODE.fullmatch(code):
                    raise Gone
                answer = view(*args, **kwargs)
                self._right.note(code)
                return answer
            except Gone:
                if code not in self._right and (wait := self.wrong.wait(self._address())):
                    return self._told(pages.slow_page, code, 429, "slow down", wait)
                return self._told(pages.gone_page, code, 404, "no such session")
            except Full:
                return self._told(pages.full_page, code, 409, "full")
            except Away:
                return self._told(partial(pages.away_page, path=request.path, sent=request.form), code, 503, "away", RETRY)
            except WrongKey:
                refused = _refused(401, "no key")
                refused.headers["WWW-Authenticate"] = "Bearer"
                return refused
            except Unreadable:
                return _refused(400, "unreadable")

        return answering

    def _page(self, code: str, device: str, problem: str = "", chosen: str = "") -> str:
        place = self._place(code)
        if not DEVICE.fullmatch(device):
            return pages.phone_page(pages.Phone(place, self.store.session(code)))
        try:
            session, answered = self.store.own(code, device)
        except Stranger:
            return pages.phone_page(pages.Phone(place, self.store.session(code)))
        chosen = chosen if chosen in session.asked.blocks else ""
        return pages.phone_page(pages.Phone(place, session, device, answered, chosen), problem)

    def _told(self, page: Callable[[pages.Place], str], code: str, status: int, why: str, wait: int = 0) -> Response:
        """Why it cannot be done: on a page where a page was asked for, else in a word."""
        if is_form(request) or (request.method == "GET" and request.endpoint == "live_page"):
            return _html(page(self._place(code)), status, wait)
        return _refused(status, why, wait)

    def _facilitator(self, code: str) -> Session:
        session = self.store.session(code)
        if not is_key(_key(), session.key_hash):
            raise WrongKey
        return session

    def _changed(self, session: Session) -> bool:
        """Whether the theory asks otherwise now than when the session began, or is no longer there."""
        if session.theory not in self.app.shelf.stock.theories:
            return True
        return Asked.of(self.app.source(session.theory).site.data.graph) != session.asked

    def _place(self, code: str) -> pages.Place:
        base = urlsplit(self.app.base)
        device = request.args.get("d") or request.form.get("device", "")
        return pages.Place(base.path.rstrip("/"), code, base.netloc, self.app.source().look.theme, device)

    def _address(self) -> str:
        return address_of(request, self.proxies)


class WrongKey(Exception):
    """Whoever asks is not the facilitator."""


def serve_live(app: Explorer, store: Store, proxies: int) -> None:
    """Give the app's server the routes of group sessions."""
    routes = LiveRoutes(app, store, proxies)
    app.live = True
    for rule, method, view in (
        ("/live", "POST", routes.begin),
        ("/l/<code>", "GET", routes.page),
        ("/l/<code>", "DELETE", routes.end),
        ("/l/<code>/qr.svg", "GET", routes.code),
        ("/l/<code>/beheer.svg", "GET", routes.remote),
        ("/l/<code>/mee", "POST", routes.join),
        ("/l/<code>/stand", "GET", routes.state),
        ("/l/<code>/antwoord", "POST", routes.answer),
        ("/l/<code>/uitslag", "GET", routes.results),
        ("/l/<code>/beheer", "POST", routes.steer),
    ):
        name = f"live_{view.__name__}"
        app.server.add_url_rule(rule, name, routes.live(view), methods=[method])
    sweeper = Sweeper(store)

    @app.server.before_request
    def quietly() -> None:
        sweeper.start()
        _hide_device()

    @app.server.get(f"/_content/{pages.phone_script().name}")
    def script() -> Response:
        content = pages.phone_script().text
        return Response(content, mimetype="text/javascript", headers={"Cache-Control": FOR_GOOD})


def _hide_device() -> None:
    """Take the device out of what a server may write in its log of visits, once it has been read."""
    if "d" not in request.args:
        return
    kept = urlencode([(name, value) for name, value in parse_qsl(request.environ.get("QUERY_STRING", "")) if name != "d"])
    request.environ["QUERY_STRING"] = kept
    for name in ("RAW_URI", "REQUEST_URI"):
        if name in request.environ:
            request.environ[name] = request.environ[name].partition("?")[0] + (f"?{kept}" if kept else "")


def _typed(code: str) -> str:
    """A code as someone may have typed it, who may have typed anything."""
    return re.sub("[^0-9A-Za-z]", "", code)[:20].upper()


def _key() -> str:
    return request.headers.get("Authorization", "").removeprefix("Bearer ")


def _html(page: str, status: int = 200, wait: int = 0) -> Response:
    response = _fresh(Response(page, status=status, mimetype="text/html"))
    if wait:
        response.headers["Retry-After"] = str(wait)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _refused(status: int, why: str, wait: int = 0) -> Response:
    response = _fresh(jsonify(error=why))
    response.status_code = status
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response


def _to(path: str) -> Response:
    return _fresh(Response(status=303, headers={"Location": path}))


def _done() -> Response:
    return _fresh(Response(status=204))


def _fresh(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
