"""The phone's page: plain HTML with a form in every phase, which works without a script and in no time with one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any
from urllib.parse import urlencode

from dash import html
from rcssmin import cssmin
from rjsmin import jsmin

from components import live_texts as texts
from components.document.bundles import ASSETS
from components.document.script import Script, named_script
from components.markup import Child, attributes, input_field, to_html
from components.server.live.asked import Answers, Asked, AskedQuestion
from components.server.live.store import DEVICES_PER_SESSION, Session

DOCUMENT = """<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="icon" href="data:,">
<style>{style}</style>
<script src="{script}" defer></script>
</head>
<body>
{body}
</body>
</html>"""

Children = Sequence[Child]


@dataclass(frozen=True)
class Place:
    """Where a session's page is: the path of the app without a slash at the end, the code, whose server it is on, the style of
    its publisher, and the device that asks for it, if it says so."""

    root: str
    code: str
    host: str
    theme: str
    device: str

    @property
    def path(self) -> str:
        """The path of the page itself."""
        return f"{self.root}/l/{self.code}"

    def own(self, device: str, node: str = "") -> str:
        """The page of a device, and in it that of a block."""
        return f"{self.path}?{urlencode({'d': device, **({'knoop': node} if node else {})})}"


@dataclass(frozen=True)
class Phone:
    """What a page is made for: a session, a device that joined it, what that answered, and the block that it chose itself."""

    place: Place
    session: Session
    device: str = ""
    answered: Mapping[str, Answers] | None = None
    chosen: str = ""


@cache
def phone_script() -> Script:
    """What makes the page follow the session."""
    return named_script("phone", str(jsmin((ASSETS / "live" / "phone.js").read_text("utf-8"))))


@cache
def _style() -> str:
    files = ("core/tokens.css", "live/phone.css")
    return str(cssmin("".join((ASSETS / file).read_text("utf-8") for file in files)))


def phone_page(phone: Phone, problem: str = "") -> str:
    """The page in the phase that the session is in; `problem` is what went wrong with the answer that was sent."""
    session, state = phone.session, phone.session.state
    if not phone.device:
        return _page(phone.place, "join", _join(phone), session=session)
    node = state.node or phone.chosen
    if state.phase == "wait":
        phase, shown = "wait", _waiting(phone)
    elif not node:
        phase, shown = state.phase, _list(phone)
    elif state.is_open(node, session.asked.blocks):
        phase, shown = "open", _questions(phone, node, problem)
    else:
        phase, shown = "closed", _closed(phone, node, problem)
    marks = {"device": phone.device, "node": node, "version": state.version, "step": state.step, "state": state.phase}
    return _page(phone.place, phase, shown, marks, session)


def gone_page(place: Place) -> str:
    """There is no such session, or no more."""
    return _page(place, "gone", [html.H1(texts.GONE), html.P(texts.GONE_WHY.format(code=place.code))])


def full_page(place: Place) -> str:
    """No other device can join."""
    return _page(place, "full", [html.H1(texts.FULL), html.P(texts.FULL_WHY.format(count=DEVICES_PER_SESSION))])


def away_page(place: Place, path: str, sent: Mapping[str, str]) -> str:
    """The server cannot reach its sessions; a form that was `sent` to a path of the app can be sent there again."""
    again = bool(sent)
    hidden = [input_field(type="hidden", name=name, value=value) for name, value in sent.items()]
    sending = html.Form([*hidden, _button(texts.RETRY[True])], action=f"{place.root}{path}", method="post")
    form = sending if again else _again(place, place.device, texts.RETRY[False])
    return _page(place, "away", [html.H1(texts.AWAY), html.P(texts.AWAY_WHY[again]), form])


def slow_page(place: Place) -> str:
    """Too many wrong codes came from here."""
    return _page(place, "slow", [html.H1(texts.SLOW), html.P(texts.SLOW_WHY)])


def _page(
    place: Place, phase: str, shown: Children, marks: Mapping[str, object] | None = None, session: Session | None = None
) -> str:
    title = session.asked.title if session else texts.TITLE
    told = {"place": place.path, "phase": phase, **(marks or {})}
    main = html.Main(
        shown, id="vt-phone", className="vt-phone", **attributes(**{f"data_{name}": str(value) for name, value in told.items()})
    )
    said = html.P(id="vt-said", role="status", **attributes(**{f"data_{name}": text for name, text in texts.SAYS.items()}))
    live = html.P(id="vt-live", role="status", className="vt-hidden")
    return DOCUMENT.format(
        title=escape(f"{_heading(shown)} – {title}"),
        style=_style() + place.theme.replace("</", r"<\/"),
        script=escape(f"{place.root}/_content/{phone_script().name}"),
        body=to_html([_header(place, title, session), main, said, live, _kept(place, session) if session else None]),
    )


def _heading(shown: Children) -> str:
    return next(str(part.children) for part in shown if isinstance(part, html.H1))


def _header(place: Place, title: str, session: Session | None) -> html.Header:
    rehearsal = html.P(texts.REHEARSAL, className="vt-rehearsal") if session and session.rehearsal else None
    return html.Header([html.P([html.B(title), html.Span(texts.CODE.format(code=place.code))]), rehearsal])


def _kept(place: Place, session: Session) -> html.Footer:
    """What is kept, until when, and by whom."""
    told = [texts.KEPT_WHAT, texts.KEPT_UNTIL[session.rehearsal], texts.KEPT_BY.format(host=place.host)]
    return html.Footer([html.H2(texts.KEPT), *map(html.P, told)])


def _join(phone: Phone) -> Children:
    form = html.Form(_button(texts.JOIN), action=f"{phone.place.path}/mee", method="post")
    return [html.H1(texts.JOIN), html.P(texts.JOINING.format(title=phone.session.asked.title)), form]


def _waiting(phone: Phone) -> Children:
    return [html.H1(texts.WAIT), html.P(texts.WAITING), _again(phone.place, phone.device)]


def _list(phone: Phone) -> Children:
    asked = phone.session.asked
    items = [_item(phone, node, asked) for node in asked.blocks]
    ended = {"closed": texts.CLOSED, "shown": texts.SHOWN}.get(phone.session.state.phase, texts.CHOOSING)
    return [html.H1(texts.FREELY), html.P(ended), html.Ul(items), _again(phone.place, phone.device)]


def _item(phone: Phone, node: str, asked: Asked) -> html.Li:
    state = phone.session.state
    shut = "closed" if node in state.closed or state.phase == "closed" else ""
    mark = "shown" if node in state.shown else shut or ("answered" if node in (phone.answered or {}) else "")
    link = html.A(asked.names[node], href=phone.place.own(phone.device, node))
    return html.Li([link, html.Span(texts.MARKS[mark])], **attributes(data_node=node, data_mark=mark))


def _questions(phone: Phone, node: str, problem: str) -> Children:
    asked = phone.session.asked
    given = (phone.answered or {}).get(node)
    hidden = [input_field(type="hidden", name="device", value=phone.device), input_field(type="hidden", name="node", value=node)]
    fields = [_question(question, (given or {}).get(question.id)) for question in asked.questions]
    form = html.Form(
        [*hidden, *fields, _button(texts.CHANGE if given else texts.SEND)],
        action=f"{phone.place.path}/antwoord",
        method="post",
        **attributes(data_answers=node, data_change=texts.CHANGE),
    )
    told = html.P(texts.SENT, className="vt-told") if given and not problem else None
    return [html.H1(asked.names[node]), _problem(problem), told, form, _back(phone)]


def _question(question: AskedQuestion, given: int | None) -> html.Fieldset:
    name = f"answers.{question.id}"
    choices = [
        html.Label(
            [input_field(type="radio", name=name, value=number, checked=number == given), html.Span(answer)],
            **attributes(data_value=number),
        )
        for number, answer in enumerate(question.answers, 1)
    ]
    return html.Fieldset([html.Legend(question.text), *choices], **attributes(data_question=question.id))


def _closed(phone: Phone, node: str, problem: str) -> Children:
    state = phone.session.state
    told = texts.SHOWN if node in state.shown else texts.CLOSED
    counted = texts.COUNTED if node in (phone.answered or {}) else texts.NOT_COUNTED
    shown = [html.H1(phone.session.asked.names[node]), _problem(problem), html.P(told)]
    return [*shown, None if problem else html.P(counted), _back(phone), _again(phone.place, phone.device)]


def _back(phone: Phone) -> html.P | None:
    if not phone.session.state.freely:
        return None
    return html.P(html.A(texts.BACK, href=phone.place.own(phone.device)))


def _problem(problem: str) -> html.P | None:
    return html.P(problem, className="vt-problem", role="alert") if problem else None


def _again(place: Place, device: str, label: str = texts.AGAIN) -> html.Form:
    hidden = [input_field(type="hidden", name="d", value=device)] if device else []
    return html.Form([*hidden, _button(label, quiet=True)], action=place.path, method="get")


def _button(label: str, quiet: bool = False) -> html.Button:
    named: dict[str, Any] = {"className": "vt-quiet"} if quiet else {}
    return html.Button(label, type="submit", **named)
