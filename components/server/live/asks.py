"""What requests of group sessions say: read strictly, for anyone may send them."""

import json
from collections.abc import Mapping
from typing import Any

from flask import Request

from components.server.live.asked import Answers, Asked
from components.server.live.codes import DEVICE
from components.server.live.state import State

LARGEST = 2048
"""Bytes of a body."""

STEPS = 10_000
"""More than any story has."""

FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


class Unreadable(ValueError):
    """What was sent is not what can be sent there."""


def is_form(request: Request) -> bool:
    """Whether a page without a script sends this."""
    return request.mimetype in FORMS


def body(request: Request) -> Mapping[str, Any]:
    """The object that was sent as JSON; an empty body is an empty object.

    Raises
    ------
    Unreadable
        If it is anything else.
    """
    text = request.get_data()
    try:
        found = json.loads(text) if text.strip() else {}
    except (ValueError, RecursionError) as error:
        raise Unreadable from error
    if not isinstance(found, dict):
        raise Unreadable
    return found


def device_in(request: Request) -> str:
    """The device that sends this, as JSON or as a form.

    Raises
    ------
    Unreadable
        If it names none.
    """
    given = request.form.get("device") if is_form(request) else body(request).get("device")
    if not isinstance(given, str) or not DEVICE.fullmatch(given):
        raise Unreadable
    return given


def answers_in(request: Request, asked: Asked) -> tuple[str, Answers]:
    """The node that is answered, and the answers by question.

    Raises
    ------
    Unreadable
        If the session has no such node, question or answer.
    """
    given = _form(request, asked) if is_form(request) else body(request)
    node, answers = given.get("node"), given.get("answers")
    if not isinstance(node, str) or node not in asked.names or not asked.are_answers(answers):
        raise Unreadable
    return node, dict(answers or {})


def _form(request: Request, asked: Asked) -> Mapping[str, Any]:
    chosen = {question.id: request.form.get(f"answers.{question.id}", "") for question in asked.questions}
    numbers = {question: int(value) if value.isdecimal() and len(value) < 4 else value for question, value in chosen.items()}
    return {"node": request.form.get("node"), "answers": {question: value for question, value in numbers.items() if value != ""}}


def steered(state: State, asked: Asked, given: Mapping[str, Any]) -> tuple[State, str | None]:
    """Where the facilitator brings a session, and the node that is put back to nothing.

    Raises
    ------
    Unreadable, NothingThere
    """
    node = given.get("node")
    if node is not None and (not isinstance(node, str) or node not in asked.names):
        raise Unreadable
    match given.get("do"):
        case "open":
            return state.open(node), None
        case "close":
            return state.close(node), None
        case "show":
            return state.show(node, asked.blocks), None
        case "reset":
            return state.reset(node)
        case "step":
            return state.at(_step(given.get("step"))), None
    raise Unreadable


def _step(given: object) -> int:
    if type(given) is not int or not 0 <= given < STEPS:
        raise Unreadable
    return given
