"""A group session led from the explorer: begun, joined, opened, shown, wiped, ended; and its key, which goes nowhere."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from dash import Dash
from flask import request
from playwright.sync_api import Browser, Page, expect

from components import session_texts as words
from components.document.site_shelf import SiteShelf
from components.server.dash_app import Explorer
from components.server.live.routes import serve_live
from components.server.live.store import Store
from components.server.live.tables import ANSWERS, SESSIONS
from components.server.routes import register_routes
from components.static_site.build import static_files
from components.static_site.write_folder import write_folder
from tests.browser.page import NARROW, READY, WIDE, findings, resize, tab_to
from tests.codes import address_in
from tests.rooms import OPENED, leave, store_at, theory
from tests.sites import static_site
from tests.theories import SHIPPED
from theory.graph import build_graph

QUESTIONS = ["al", "genoeg"]
ASKED = [{"id": one, "text": f"Doen wij het {one}?", "answers": ["Nee", "Deels", "Bijna", "Ja"]} for one in QUESTIONS]
GROUP = theory(questions=ASKED, stories=[{"id": "kort", "title": "Kort", "steps": [{"address": "?selectie=groen"}]}])
GRAPH = build_graph(GROUP)
FIRST, SECOND, *_ = GRAPH.asked
PUBLIC = "https://gesprek.voorbeeld.nl/"
WHOLE = "?weergave=gesprek"
LEADS = ".vt-session[data-leads]"
PHONE = (390, 844)


@dataclass
class Group:
    """A server with sessions, what it was asked, and phones that need no page."""

    url: str
    store: Store
    asked: list[str] = field(default_factory=list)
    code: str = ""

    def post(self, path: str, **given: Any) -> dict[str, Any]:
        sent = Request(f"{self.url}l/{self.code}/{path}", json.dumps(given).encode(), {"Content-Type": "application/json"})
        with urlopen(sent) as answer:
            text = answer.read()
        found: dict[str, Any] = json.loads(text) if text else {}
        return found

    def joined(self, times: int) -> list[str]:
        return [self.post("mee")["device"] for _ in range(times)]

    def answer(self, devices: list[str], node: str = FIRST, value: int = 2) -> None:
        for device in devices:
            self.post("antwoord", device=device, node=node, answers=dict.fromkeys(QUESTIONS, value))

    def rows(self) -> int:
        return sum(
            self.store.database.read(lambda connection, table=table: len(connection.execute(table.select()).all()))  # type: ignore[misc]
            for table in (SESSIONS, ANSWERS)
        )


@pytest.fixture(scope="module")
def group(serve_app: Callable[[Dash], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Group]:
    since = len(OPENED)
    store = store_at(str(tmp_path_factory.mktemp("live") / "sessies.sqlite"))
    app = Explorer(SiteShelf.alone(GROUP, SHIPPED), PUBLIC, "/")
    register_routes(app, "*")
    serve_live(app, store, 0)
    asked: list[str] = []

    @app.server.before_request
    def note() -> None:
        asked.append(f"{request.url} {request.headers.get('Referer', '')} {request.get_data(as_text=True)}")

    yield Group(serve_app(app), store, asked)
    leave(since)


@pytest.fixture
def wall(page: Page, group: Group) -> Iterator[Page]:
    """The facilitator's page, at the conversation."""
    resize(page, WIDE)
    page.goto(group.url + WHOLE)
    page.wait_for_selector(READY, state="attached")
    yield page
    page.goto("about:blank")


def begin(wall: Page, group: Group, how: str = "begin") -> str:
    """Begin a session; gives the key."""
    wall.click(".vt-phones summary")
    wall.click(f"[data-session={how}]")
    expect(wall.locator(LEADS)).to_be_visible()
    query, _, key = wall.url.partition("#")
    group.code = query.rpartition("sessie=")[2]
    return key


def count(wall: Page) -> Any:
    return expect(wall.locator(".vt-session__count"))


def steer(wall: Page, do: str) -> None:
    wall.click(f"[data-part=controls] [data-steer={do}]")


def mended(page: Page, where: str) -> None:
    """Axe finds nothing now, nor does anything scroll sideways."""
    assert findings(page, within="main") == [], where
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), where


def test_a_group_goes_from_the_begin_through_two_blocks_to_its_report(wall: Page, group: Group, browser: Browser) -> None:
    key = begin(wall, group)
    mended(wall, "waiting")
    expect(wall.locator("[data-part=code]")).to_have_text(group.code)
    with urlopen(f"{group.url}l/{group.code}/qr.svg") as answer:
        assert address_in(answer.read().decode()) == f"{PUBLIC}l/{group.code}"

    hands = [
        browser.new_page(viewport={"width": width, "height": height}, java_script_enabled=scripted)
        for (width, height), scripted in ((PHONE, True), (NARROW, False))
    ]
    for phone in hands:
        phone.goto(f"{group.url}l/{group.code}")
        phone.click("button")
    others = group.joined(3)
    count(wall).to_have_text("5 telefoons doen mee")

    tab_to(wall, "[data-steer=open]")
    wall.keyboard.press("Enter")
    expect(wall.locator("[data-part=title]")).to_have_text(GRAPH.node(FIRST).name)
    expect(wall.locator(".vt-session__now .vt-session__question")).to_have_count(len(QUESTIONS))
    mended(wall, "open")
    hands[1].reload()  # which has no script
    for phone in hands:
        for question in QUESTIONS:
            phone.check(f"[data-question={question}] [data-value='3'] input")
        phone.click("form[data-answers] button")
    group.answer(others, value=1)
    count(wall).to_have_text("5 van 5 hebben geantwoord")
    expect(wall.locator(".vt-bars")).to_have_count(0)

    steer(wall, "show")
    expect(wall.locator(".vt-session__now .vt-bars")).to_have_count(len(QUESTIONS))
    assert wall.locator(".vt-session__now .vt-bars").first.locator("b").all_inner_texts() == ["3", "0", "2", "0"]
    assert "%" not in wall.inner_text("main")  # of so few
    mended(wall, "shown")
    for size in (PHONE, NARROW):
        resize(wall, size)
        mended(wall, f"shown {size}")
    resize(wall, WIDE)

    steer(wall, "reset")
    wall.click("[data-part=sure-reset] [value=no]")
    count(wall).to_have_text("5 van 5 hebben geantwoord")
    steer(wall, "reset")
    mended(wall, "asking")
    wall.click("[data-part=sure-reset] [value=yes]")
    count(wall).to_have_text("0 van 5 hebben geantwoord")
    expect(wall.locator(".vt-bars")).to_have_count(0)
    steer(wall, "open")
    expect(wall.locator("[data-part=phase]")).to_have_text(words.PHASE["open"])
    devices = [*others, *group.joined(2)]
    group.answer(devices)
    steer(wall, "show")
    expect(wall.locator(".vt-session__now .vt-bars").first).to_be_visible()

    steer(wall, "open")
    expect(wall.locator("[data-part=title]")).to_have_text(GRAPH.node(SECOND).name)
    group.answer(devices[:3], SECOND)
    steer(wall, "show")
    expect(wall.locator(".vt-session__now .vt-session__few")).to_contain_text("3 van minstens 5")
    wall.reload()  # the address with its key leads back
    expect(wall.locator(LEADS)).to_be_visible()

    wall.click("[data-session=end]")
    expect(wall.locator("[data-part=sure-end]")).to_be_focused()
    wall.click("[data-part=sure-end] [value=yes]")
    expect(wall.locator("[data-part=ended]")).to_have_text(words.ENDED["kept"])
    assert wall.evaluate("location.hash") == ""
    assert wall.evaluate("vt.talk.read().answers") == {FIRST: {one: {"counts": [0, 5, 0, 0]} for one in QUESTIONS}}
    expect(wall.locator("[data-part=table] tbody tr")).to_have_count(1)
    expect(wall.locator("[data-part=plan]")).to_be_visible()
    wall.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert GRAPH.node(FIRST).name in (wall.text_content("[data-part=report]") or "")
    wall.evaluate("dispatchEvent(new Event('afterprint'))")
    assert group.rows() == 0
    expect(hands[0].locator("h1")).to_have_text("Deze sessie is er niet")
    assert not [line for line in group.asked if key in line]
    wall.evaluate("localStorage.clear()")
    for phone in hands:
        phone.close()


def test_the_key_stays_behind_the_hash_and_goes_nowhere(wall: Page, group: Group) -> None:
    key = begin(wall, group)
    wall.keyboard.press("Tab")
    wall.evaluate("document.querySelector('.vt-skip').click()")
    expect(wall).to_have_url(f"{group.url}{WHOLE}&sessie={group.code}#{key}")

    wall.locator("[data-sharing]:visible").first.click()
    assert wall.input_value("[data-part=link]") == f"{PUBLIC}{WHOLE}&sessie={group.code}"
    assert key not in wall.input_value("[data-part=code]:is(textarea)")
    wall.keyboard.press("Escape")
    wall.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert key not in wall.url
    wall.evaluate("dispatchEvent(new Event('afterprint'))")
    assert wall.url.endswith(key)

    wall.click("[data-part=present]")
    expect(wall.locator("html[data-modus=presentatie]")).to_be_attached()
    assert wall.url.endswith(f"#{key}")
    wall.keyboard.press("PageDown")  # no step of a story
    assert f"sessie={group.code}" in wall.url
    expect(wall.locator(".vt-session__remote")).to_be_hidden()
    mended(wall, "presentation")
    wall.keyboard.press("Escape")
    wall.locator(".vt-menu a:visible", has_text="Schema").click()
    assert key not in wall.url
    wall.go_back()
    expect(wall.locator(LEADS)).to_be_visible()
    assert wall.url.endswith(f"#{key}")
    assert not wall.evaluate("JSON.stringify([localStorage, sessionStorage, history.state, document.cookie])").count(key)
    assert not [line for line in group.asked if key in line]


def test_the_facilitators_telephone_is_the_remote_by_a_code_that_is_asked_for(wall: Page, group: Group, browser: Browser) -> None:
    key = begin(wall, group)
    expect(wall.locator("[data-part=remote] img")).to_have_count(0)
    wall.click(".vt-session__remote summary")
    expect(wall.locator("[data-part=remote] img")).to_be_visible()
    with urlopen(Request(f"{group.url}l/{group.code}/beheer.svg", headers={"Authorization": f"Bearer {key}"})) as answer:
        address = address_in(answer.read().decode())
    assert address == f"{PUBLIC}{WHOLE}&sessie={group.code}#{key}"
    wall.click(".vt-session__remote summary")
    expect(wall.locator("[data-part=remote] img")).to_have_count(0)

    hand = browser.new_page(viewport={"width": NARROW[0], "height": NARROW[1]})
    hand.goto(address.replace(PUBLIC, group.url))
    expect(hand.locator(LEADS)).to_be_visible()
    mended(hand, "remote")
    hand.click("[data-part=controls] [data-steer=open] >> nth=1")  # all of them, freely
    expect(wall.locator("[data-part=title]")).to_contain_text("in elke volgorde")
    group.answer(group.joined(5), SECOND)
    hand.click(".vt-session__blocks > summary")
    row = hand.locator(f"[data-block-row={SECOND}]")
    row.locator("summary").click()
    row.locator("[data-steer=show]").click()
    expect(row.locator(".vt-bars")).to_have_count(len(QUESTIONS))
    expect(wall.locator(".vt-session__now .vt-bars")).to_have_count(len(QUESTIONS))
    mended(hand, "block")
    hand.close()


def test_without_the_key_the_wall_has_the_code_and_the_phase_and_nothing_else(wall: Page, group: Group, browser: Browser) -> None:
    key = begin(wall, group)
    steer(wall, "open")
    group.answer(group.joined(5))
    steer(wall, "show")
    expect(wall.locator(".vt-session__now .vt-bars").first).to_be_visible()
    address = wall.url.split("#")[0]

    apart = browser.new_context()
    stranger = apart.new_page()
    for wrong in ("", "#" + "x" * len(key)):
        stranger.goto(address + wrong)
        expect(stranger.locator("[data-part=phase]")).to_have_text(words.PHASE["shown"])
        expect(stranger.locator("[data-part=leading]")).to_be_hidden()
        expect(stranger.locator("[data-part=controls]")).to_be_hidden()
        assert stranger.locator(".vt-bars").count() == 0
        expect(stranger.locator("[data-part=trouble]")).to_have_text(words.TROUBLE["key"] if wrong else "")
        mended(stranger, f"without key {wrong}")
        stranger.goto("about:blank")
    apart.close()

    public = wall.context.new_page()  # a window of this browser is told by the one that leads
    public.goto(address)
    expect(public.locator(".vt-bars").first).to_be_visible()
    expect(public.locator("[data-part=leading]")).to_be_hidden()
    public.close()


def test_a_server_that_is_away_is_told_and_asked_again_and_a_session_that_is_gone_is_told(wall: Page, group: Group) -> None:
    begin(wall, group)
    wall.route("**/l/**", lambda route: route.fulfill(status=503, headers={"Retry-After": "1"}))
    expect(wall.locator("[data-part=trouble]")).to_have_text(words.TROUBLE["away"])
    expect(wall.locator("[data-part=code]")).to_be_visible()
    wall.unroute("**/l/**")
    expect(wall.locator("[data-part=trouble]")).to_be_hidden()

    group.store.end(group.code)
    expect(wall.locator("[data-part=trouble]")).to_have_text(words.TROUBLE["gone"])
    mended(wall, "gone")
    wall.get_by_role("link", name=words.BACK).click()
    expect(wall.locator(".vt-talk h1")).to_be_visible()


def test_a_rehearsal_is_marked_and_leaves_nothing(wall: Page, group: Group) -> None:
    begin(wall, group, "rehearse")
    expect(wall.locator("[data-part=rehearsal]")).to_be_visible()
    steer(wall, "open")
    group.answer(group.joined(5))
    steer(wall, "show")
    expect(wall.locator(".vt-session__now .vt-bars").first).to_be_visible()
    wall.click("[data-session=end]")
    expect(wall.locator("[data-part=sure-end]")).to_contain_text("Van een oefening blijft niets over.")
    wall.click("[data-part=sure-end] [value=yes]")
    expect(wall.locator("[data-part=ended]")).to_have_text(words.ENDED["bare"])
    assert wall.evaluate("vt.talk.isEmpty(vt.talk.read())")


def test_a_small_group_is_sent_to_one_device_before_anything_begins(wall: Page, group: Group) -> None:
    wall.click(".vt-phones summary")
    expect(wall.locator(".vt-phones__here")).to_contain_text("minstens vijf mensen")
    mended(wall, "before")
    wall.click("[data-session=here]")
    expect(wall.locator("[data-part=go]")).to_be_focused()


@pytest.mark.parametrize("live", [None, "https://sessies.voorbeeld.nl/"])
def test_the_static_edition_says_where_a_session_can_be_held(page: Page, tmp_path: Path, live: str | None) -> None:
    write_folder(static_files(static_site(GROUP, SHIPPED), "", live=live), tmp_path / "out", lambda _: None)
    page.goto(f"{(tmp_path / 'out' / 'index.html').as_uri()}{WHOLE}")
    page.wait_for_selector(f"{READY} .vt-phones")
    shown = page.locator(".vt-phones > :visible:not(:empty)")
    expect(shown).to_have_count(1)
    if live:
        expect(shown.locator("a")).to_have_attribute("href", f"{live}{WHOLE}")
    else:
        expect(shown).to_have_text(words.NOWHERE)


def test_who_leads_moves_the_story_on_the_wall_and_brings_the_session_back(wall: Page, group: Group, browser: Browser) -> None:
    begin(wall, group)
    shown = browser.new_page()
    shown.goto(f"{group.url}?weergave=gesprek&sessie={group.code}&modus=presentatie")
    expect(shown.locator("[data-part=code]").first).to_have_text(group.code)
    wall.click(".vt-session__story > summary")
    expect(wall.locator("[data-part=step]")).to_have_text(words.STORY_AT["none"])
    wall.click(".vt-session__story [value='1']")
    expect(shown.locator("[data-step]")).to_have_attribute("data-step", "1/1")
    expect(wall.locator("[data-part=step]")).to_have_text(words.STORY_AT["step"].format(number=1, count=1))
    assert "#" not in shown.url and findings(wall) == []
    wall.click(".vt-session__story [value='0']")
    expect(shown.locator(".vt-session")).to_be_visible()
    assert f"sessie={group.code}" in shown.url
    shown.close()
