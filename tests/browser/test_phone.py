"""A phone in a group session: it follows by itself, keeps what could not be sent, and works without a script too."""

import threading
import time
from collections.abc import Iterator

import pytest
import waitress
from playwright.sync_api import Browser, BrowserContext, Page, Route, ViewportSize, expect

from tests.browser.page import findings, listen
from tests.rooms import Room, explorer, leave, store_at, theory
from tests.sites import until_closed

PHONE: ViewportSize = {"width": 320, "height": 640}
QUESTIONS = [
    {
        "id": "al",
        "text": "Doen wij dit al?",
        "answers": ["Nee, nog niet", "Een beetje, hier en daar", "Ja, het hoort bij ons werk"],
    },
    {"id": "genoeg", "text": "Doen wij er genoeg aan?", "answers": ["Te weinig", "Genoeg"]},
]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Room, str]]:
    """A room at a server, and that server's address."""
    store = store_at(str(tmp_path_factory.mktemp("live") / "sessies.sqlite"))
    app = explorer(store, theory(questions=QUESTIONS))
    server = waitress.create_server(app.server, host="127.0.0.1", port=0, threads=8)
    threading.Thread(target=until_closed, args=(server,), daemon=True).start()
    yield Room(app.server.test_client(), store), f"http://127.0.0.1:{server.effective_port}"
    server.close()
    leave(0)


@pytest.fixture
def room(served: tuple[Room, str]) -> Room:
    return served[0].begin()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport=PHONE, has_touch=True)
    yield opened
    opened.close()


@pytest.fixture
def phone(context: BrowserContext, room: Room, served: tuple[Room, str]) -> Page:
    """A phone that has joined."""
    page = context.new_page()
    joined(page, room, served[1])
    return page


def joined(page: Page, room: Room, url: str) -> None:
    page.goto(f"{url}/l/{room.code}")
    page.get_by_role("button", name="Doe mee").click()
    page.wait_for_url("**d=*")


def choose(page: Page, question: str, value: int) -> None:
    page.locator(f"[data-question={question}] [data-value='{value}']").click()


def answered(page: Page) -> None:
    choose(page, "al", 2)
    page.get_by_role("button", name="Verstuur").click()
    expect(page.locator("#vt-said")).to_contain_text("Uw antwoorden zijn binnen")


def test_it_follows_the_facilitator_without_a_touch(phone: Page, room: Room) -> None:
    expect(phone.get_by_role("heading", level=1)).to_have_text("U doet mee")
    room.steer("open", node="groen")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Meer <groen>")
    expect(phone.locator("#vt-live")).to_have_text("Meer <groen>")
    answered(phone)
    expect(phone.get_by_role("button", name="Verander mijn antwoorden")).to_be_visible()
    assert room.results()["answered"] == 1

    choose(phone, "al", 3)
    expect(phone.locator("#vt-said")).to_contain_text("verstuur het opnieuw")
    room.steer("close")
    expect(phone.locator("main")).to_contain_text("Uw antwoorden zijn meegeteld.")
    room.steer("show")
    expect(phone.locator("main")).to_contain_text("staat op het scherm")
    room.steer("open", node="water")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Water")
    room.end()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Deze sessie is er niet")


def test_what_was_chosen_and_not_yet_sent_stays_when_the_wall_moves_or_the_block_is_emptied(phone: Page, room: Room) -> None:
    room.steer("open", node="groen")
    choose(phone, "genoeg", 1)
    room.steer("step", step=3)
    expect(phone.locator("main")).to_have_attribute("data-step", "3")
    room.steer("reset")
    expect(phone.locator("main")).to_have_attribute("data-version", "3")

    expect(phone.locator("[data-question=genoeg] [data-value='1'] input")).to_be_checked()


def test_an_answer_that_cannot_be_sent_is_kept_and_goes_when_the_line_is_back(phone: Page, room: Room) -> None:
    room.steer("open", node="groen")
    choose(phone, "al", 2)
    phone.context.set_offline(True)
    phone.get_by_role("button", name="Verstuur").click()
    expect(phone.locator("#vt-said")).to_contain_text("Nog niet verstuurd")
    expect(phone.locator("[data-question=al] [data-value='2'] input")).to_be_checked()
    assert room.results()["answered"] == 0

    phone.context.set_offline(False)
    expect(phone.locator("#vt-said")).to_contain_text("Uw antwoorden zijn binnen")
    assert room.results()["answered"] == 1


def test_an_answer_that_was_kept_until_the_block_was_closed_is_told(phone: Page, room: Room) -> None:
    room.steer("open", node="groen")
    choose(phone, "al", 2)
    phone.context.set_offline(True)
    phone.get_by_role("button", name="Verstuur").click()
    expect(phone.locator("#vt-said")).to_contain_text("Nog niet verstuurd")
    room.steer("close")
    phone.context.set_offline(False)

    expect(phone.locator("#vt-said")).to_contain_text("Het is niet meer meegeteld.")
    expect(phone.locator("main")).to_contain_text("U hebt hier niet geantwoord.")


def test_it_asks_less_often_when_the_server_is_busy_and_says_so(phone: Page) -> None:
    asked: list[float] = []

    def busy(route: Route) -> None:
        asked.append(time.monotonic())
        route.fulfill(status=503, headers={"Retry-After": "3"}, body="{}")

    phone.route("**/stand", busy)
    expect(phone.locator("#vt-said")).to_contain_text("Even geen verbinding")
    phone.wait_for_timeout(5500)
    phone.unroute("**/stand")

    assert len(asked) == 2
    assert asked[1] - asked[0] > 3
    phone.evaluate("() => dispatchEvent(new Event('online'))")
    expect(phone.locator("#vt-said")).to_be_empty()


def test_it_asks_nothing_while_nobody_looks_and_at_once_when_someone_does(phone: Page) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    seen = """(hidden) => {
      Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }"""
    phone.evaluate(seen, True)
    phone.wait_for_timeout(300)
    asked.clear()
    phone.wait_for_timeout(3000)
    assert asked == []

    with phone.expect_request("**/stand", timeout=500):
        phone.evaluate(seen, False)


def test_polls_are_spread_around_two_seconds(phone: Page) -> None:
    asked: list[float] = []
    phone.on("request", lambda request: asked.append(time.monotonic()))
    phone.wait_for_timeout(7000)
    gaps = [later - earlier for earlier, later in zip(asked, asked[1:], strict=False)]

    assert 2 <= len(asked) <= 5
    assert all(1.5 < gap < 3.5 for gap in gaps)


def test_a_second_tab_is_the_same_participant_and_sees_what_the_first_has_sent(
    phone: Page, room: Room, served: tuple[Room, str]
) -> None:
    room.steer("open", node="groen")
    other = phone.context.new_page()
    other.goto(f"{served[1]}/l/{room.code}")
    other.wait_for_url("**d=*")
    answered(other)
    expect(phone.get_by_role("button", name="Verander mijn antwoorden")).to_be_visible()
    expect(phone.locator("[data-question=al] [data-value='2'] input")).to_be_checked()

    assert (room.results()["joined"], room.results()["answered"]) == (1, 1)


def test_blocks_are_chosen_freely_from_a_list_that_follows(phone: Page, room: Room) -> None:
    room.steer("open")
    phone.get_by_role("link", name="Water").click()
    answered(phone)
    phone.get_by_role("link", name="Alle onderdelen").click()
    expect(phone.locator("[data-node=water]")).to_contain_text("beantwoord")
    room.steer("close", node="groen")
    expect(phone.locator("[data-node=groen]")).to_contain_text("gesloten")


def test_by_keyboard_alone_someone_joins_answers_and_sends(context: BrowserContext, room: Room, served: tuple[Room, str]) -> None:
    page = context.new_page()
    room.steer("open", node="groen")
    page.goto(f"{served[1]}/l/{room.code}")
    for key in ("Tab", "Enter"):
        page.keyboard.press(key)
    page.wait_for_url("**d=*")
    for key in ("Tab", "Space", "ArrowDown", "Tab", "Space", "Tab", "Enter"):
        page.keyboard.press(key)
    expect(page.locator("#vt-said")).to_contain_text("Uw antwoorden zijn binnen")

    room.steer("show")
    assert room.results()["answered"] == 1


def test_without_a_script_the_same_forms_do_it(browser: Browser, room: Room, served: tuple[Room, str]) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    joined(page, room, served[1])
    room.steer("open", node="groen")
    page.get_by_role("button", name="Kijk of er iets nieuws is").click()
    choose(page, "al", 1)
    page.get_by_role("button", name="Verstuur").click()
    expect(page.locator("main")).to_contain_text("Uw antwoorden zijn binnen")
    page.reload()
    context.close()

    assert (room.results()["joined"], room.results()["answered"]) == (1, 1)


def test_axe_finds_nothing_in_any_phase_and_everything_fits(phone: Page, room: Room) -> None:
    heard = listen(phone)

    def fine() -> None:
        assert findings(phone) == []
        for width in (320, 390):
            phone.set_viewport_size({"width": width, "height": 640})
            assert phone.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        targets = phone.evaluate(
            "() => [...document.querySelectorAll('button, label, main a')].map((one) => one.getBoundingClientRect().height)"
        )
        assert min([44, *targets]) >= 44

    fine()
    for do, node, phase in (
        ("open", "groen", "open"),
        ("close", None, "closed"),
        ("open", None, "open"),
        ("show", None, "shown"),
    ):
        room.steer(do, node=node)
        expect(phone.locator("main")).to_have_attribute("data-state", phase)
        if phase == "open" and node:
            answered(phone)
        fine()
    room.end()
    expect(phone.locator("main")).to_have_attribute("data-phase", "gone")
    fine()

    assert [line for line in heard if "404" not in line] == []
