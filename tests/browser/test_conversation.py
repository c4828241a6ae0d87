"""A conversation on one device: answered, kept, weighed, planned, saved, opened, wiped and printed."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from components.static_site.build import ONE_FILE, static_files
from tests.browser.page import NARROW, READY, WIDE, Visit, fetch_all, findings, look, painted, show, tab_to
from tests.sites import static_site
from tests.theories import SHIPPED, shipped_graph
from theory.model import Theory

GRAPH = shipped_graph()
NODES = GRAPH.asked
QUESTIONS = [one.id for one in GRAPH.theory.questions]
WHOLE = "?weergave=gesprek"
KEY = "verandertheorie:sociale-basis"
SPOKEN = "document.getElementById('vt-live').textContent"
ROWS = "[data-part=table] tbody tr"

Data = dict[str, Any]

EMPTY: Data = {"answers": {}, "notes": {}, "chosen": []}


def at(node: str) -> str:
    return f"{WHOLE}&bij={node}"


def given(*values: int, number: int = 4) -> Data:
    """The answers to the questions about a node; 0 for none."""
    return {
        question: {"counts": [int(nth + 1 == value) for nth in range(number)]}
        for question, value in zip(QUESTIONS, values, strict=False)
        if value
    }


def file_of(**parts: Any) -> Data:
    return {"format": "verandertheorie-gesprek", "version": 1, "theory": "sociale-basis", **EMPTY, **parts}


def opened(page: Page, content: Data | str) -> None:
    """Open a file with this in it."""
    text = content if isinstance(content, str) else json.dumps(content)
    payload: Any = {"name": "gesprek.json", "mimeType": "application/json", "buffer": text.encode()}
    page.set_input_files("input[data-talk=file]", payload)
    expect(page.locator("[data-part=said]:not(:empty), [data-part=sure-replace]:not([hidden])").first).to_be_visible()


def data(page: Page) -> Data:
    found: Data = json.loads(page.evaluate("JSON.stringify(vt.talk.read())"))
    return found


def order(page: Page) -> list[str]:
    links: list[str] = page.locator(f"{ROWS} th a").evaluate_all("all => all.map(one => one.search)")
    return [link.split("bij=")[1] for link in links]


@pytest.fixture(autouse=True)
def nothing_left(page: Page) -> Iterator[None]:
    """No test leaves a conversation to the next."""
    yield
    page.evaluate("try { localStorage.clear() } catch { }")


def test_a_facilitator_goes_from_the_schema_through_three_blocks_to_a_report_of_two_pages(visit: Visit, tmp_path: Path) -> None:
    page = visit()
    page.locator(".vt-menu a:visible", has_text="Gesprek").click()
    page.click("[data-part=go]")
    for number, node in enumerate(NODES[:3]):
        expect(page.locator("h1")).to_have_text(GRAPH.node(node).name)
        expect(page.locator("h1")).to_be_focused()
        for question, value in zip(QUESTIONS, ((2, 2, 2, 2), (1, 1, 4, 4), (1, 1, 1, 1))[number], strict=True):
            page.check(f"[data-question={question}] [data-value='{value}']")
        assert page.evaluate(SPOKEN).startswith("Gekozen: ")
        page.fill("textarea", f"Afspraak {number}.\nEn nog een regel.")
        page.click(".vt-steps [rel=next]")
    page.click(".vt-kicker a")

    expect(page.locator("[data-part=progress]")).to_have_text("3 van 10 bouwstenen besproken.")
    assert order(page) == [NODES[2], NODES[0], NODES[1]]
    assert "Nog niet besproken: " in page.locator("[data-part=notyet]").inner_text()
    page.click("[data-part=actions] summary >> nth=0")
    page.click("[data-choose] >> nth=0")
    assert page.evaluate(SPOKEN) == "1 actie gekozen van 3."
    page.fill("[data-field=who]", "Fatima")
    page.fill("[data-field=when]", "voor de zomer")

    text = [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in pypdfium2.PdfDocument(page.pdf(format="A4"))]
    assert len(text) == 2
    assert (
        "Verslag van het gesprek" in text[0] and "Afgedrukt op " in text[0] and "Fatima" in text[0] and "voor de zomer" in text[0]
    )
    assert "Afspraak 2." in text[1] and "En nog een regel." in text[1]
    expect(page.locator("[data-part=report] > *")).to_have_count(0)


FULL = file_of(
    answers={node: given(1 + nth % 4, 2, 3, 4) for nth, node in enumerate(NODES)},
    notes={node: "Wat wij hierover afspraken, in twee zinnen. Dat doen wij samen met de buurt." for node in NODES},
    chosen=[{"action": action.id, "who": "de wijkraad", "when": "1 mei"} for _, action in GRAPH.actions[:3]],
)


@pytest.mark.parametrize("landscape", [False, True])
def test_a_full_conversation_prints_on_two_pages_with_all_in_it(visit: Visit, landscape: bool) -> None:
    page = visit(WHOLE)
    opened(page, FULL)
    sheets = pypdfium2.PdfDocument(page.pdf(format="A4", landscape=landscape))
    text = " ".join(" ".join(sheet.get_textpage().get_text_bounded() for sheet in sheets).split())

    assert len(sheets) == 2 or landscape
    assert text.count("Dat doen wij samen met de buurt.") == len(NODES)
    assert text.count("de wijkraad") == 3


def test_what_is_answered_is_there_when_one_comes_back_and_can_be_taken_back(visit: Visit) -> None:
    page = visit(at("ruimte"))
    page.check("[data-question=al] [data-value='2']")
    page.fill("textarea", "Het buurthuis is dicht.")
    ((key, value),) = page.evaluate("Object.entries(localStorage)")
    assert key == KEY and "Het buurthuis is dicht." in value

    page = visit(at("ruimte"))
    expect(page.locator("[data-question=al] [data-value='2']")).to_be_checked()
    expect(page.locator("textarea")).to_have_value("Het buurthuis is dicht.")
    page.click("[data-question=al] [data-talk=clear]")
    expect(page.locator("[data-question=al] [data-value='1']")).to_be_focused()
    page.fill("textarea", "")
    assert (data(page), page.evaluate("localStorage.length")) == (EMPTY, 0)


def test_by_keyboard_alone(visit: Visit) -> None:
    page = visit(WHOLE)
    tab_to(page, "[data-part=go]")
    page.keyboard.press("Enter")
    tab_to(page, "[data-question=al] [data-value='1']")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    tab_to(page, "[data-question=genoeg] [data-value='1']")
    page.keyboard.press("Space")
    tab_to(page, "textarea")
    page.keyboard.type("Gezegd.")
    assert data(page)["answers"] == {NODES[0]: given(2, 1)}

    tab_to(page, ".vt-kicker a", limit=90)
    page.keyboard.press("Enter")
    tab_to(page, "[data-part=actions] summary")
    page.keyboard.press("Enter")
    for _ in range(2):
        tab_to(page, "[data-choose]:not([aria-pressed=true])")
        page.keyboard.press("Enter")
    tab_to(page, "[data-talk=wipe]:not([value])", limit=200)
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=sure-wipe]")).to_be_focused()
    tab_to(page, "[data-talk=wipe][value=yes]")
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=said]")).to_be_focused()
    assert data(page) == EMPTY


def test_where_most_is_to_gain_is_first_the_lowest_middle_then_the_widest_apart_then_the_order_of_the_theory(
    visit: Visit,
) -> None:
    page = visit(WHOLE)
    several = {"al": {"counts": [5, 0, 0, 6]}}  # the middle is the highest answer
    halfway = {"al": {"counts": [3, 0, 0, 3]}}  # halfway between the lowest and the highest, and as far apart as can be
    even = {"al": {"counts": [0, 2, 2, 0]}}  # halfway too, and near each other
    answers = dict(zip(NODES, [given(3, 3, 3, 3), even, halfway, several, given(3, 3, 3, 3), given(1, 0, 4, 1)], strict=False))
    opened(page, file_of(answers=answers))

    assert order(page) == [NODES[5], NODES[2], NODES[1], NODES[0], NODES[4], NODES[3]]
    cell = page.locator(f"{ROWS} >> nth=1").locator("td >> nth=0")
    expect(cell).to_have_text(
        "tussen ‘Een beetje, hier en daar’ en ‘Ja, op veel plekken’ (het midden van 6 antwoorden; van laag naar hoog: 3, 0, 0, 3)"
    )


def test_the_picture_says_what_the_table_says(visit: Visit) -> None:
    page = visit(WHOLE, size=(1280, 900))
    assert page.evaluate("'Plotly' in window") is False
    opened(page, file_of(answers={NODES[0]: given(2, 4), NODES[1]: {"al": {"counts": [0, 3, 1, 0]}}}))
    page.wait_for_selector("#vt-gesprek .main-svg >> nth=0", state="attached", timeout=60_000)
    drawn = page.evaluate("(({ data }) => [data[0].z, data[1].text])(document.querySelector('#vt-gesprek .js-plotly-plot'))")

    answers = GRAPH.theory.questions[0].answers
    assert drawn[0] == [[3, None, None, None], [3, 0, None, None]]
    assert [text.replace("<br>", " ") for text in drawn[1]] == [f"{answers[1]} 0 · 3 · 1 · 0", answers[1], "Genoeg"]


def test_saved_wiped_and_opened_it_is_the_same(visit: Visit) -> None:
    page = visit(WHOLE)
    opened(page, FULL)
    before = data(page)
    assert before == {name: FULL[name] for name in EMPTY}
    with page.expect_download() as saving:
        page.click("[data-talk=save]")
    saved = Path(saving.value.path()).read_text("utf-8")
    assert saving.value.suggested_filename == "gesprek-sociale-basis.json"
    assert json.loads(saved) == FULL

    page.click("[data-talk=wipe]:not([value])")
    page.click("[data-talk=wipe][value=no]")
    assert data(page) == before
    page.click("[data-talk=wipe]:not([value])")
    page.click("[data-talk=wipe][value=yes]")
    assert (data(page), page.evaluate("localStorage.length")) == (EMPTY, 0)
    expect(page.locator("[data-part=result]")).to_be_hidden()
    opened(page, saved)
    assert data(page) == before


def test_as_a_word_file_it_has_the_answers_the_notes_and_the_plan(visit: Visit) -> None:
    page = visit(WHOLE)
    opened(page, FULL)
    with page.expect_download() as saving:
        page.click("[data-take=word]")
    assert saving.value.suggested_filename == "gesprek-sociale-basis.docx"
    written = zipfile.ZipFile(saving.value.path()).read("word/document.xml").decode()

    assert written.count("Dat doen wij samen met de buurt.") == len(NODES)
    assert written.count("Wie: de wijkraad. Wanneer: 1 mei") == 3
    assert "Doen wij er genoeg aan? Te weinig" in written


BAD = {
    "beschadigd": ("{", "beschadigd"),
    "een lijst": ("[]", "beschadigd"),
    "iets anders": ({"format": "anders"}, "beschadigd"),
    "halve aantallen": (file_of(answers={NODES[0]: {"al": {"counts": [0.5, 0, 0, 0]}}}), "beschadigd"),
    "geen tekst": (file_of(notes={NODES[0]: 3}), "beschadigd"),
    "een andere versie": ({**file_of(), "version": 2}, "andere versie"),
    "een andere theorie": ({**file_of(), "theory": "oss"}, "andere theorie: ‘oss’"),
}


def test_a_file_that_cannot_be_used_is_told_and_changes_nothing(visit: Visit) -> None:
    page = visit(WHOLE)
    opened(page, file_of(answers={NODES[0]: given(2)}))
    before = page.evaluate("JSON.stringify(localStorage)")
    for content, said in BAD.values():
        page.evaluate("document.querySelector('[data-part=said]').textContent = ''")
        opened(page, content)  # type: ignore[arg-type]
        expect(page.locator("[data-part=said]")).to_contain_text(said)
        expect(page.locator("[data-part=said]")).to_contain_text("Er is niets veranderd.")
        assert page.evaluate("JSON.stringify(localStorage)") == before


def test_a_file_takes_the_place_of_what_is_there_only_after_a_yes_and_leaves_out_what_is_unknown(visit: Visit) -> None:
    page = visit(WHOLE)
    opened(page, file_of(answers={NODES[0]: given(2)}))
    other = file_of(
        answers={NODES[1]: {**given(3), "constructor": {"counts": [1]}}, "__proto__x": given(1)},
        chosen=[{"action": "nergens", "who": "", "when": ""}],
    )
    opened(page, other)
    page.click("[data-talk=replace][value=no]")
    assert data(page)["answers"] == {NODES[0]: given(2)}
    opened(page, other)
    page.click("[data-talk=replace][value=yes]")
    assert data(page) == {**EMPTY, "answers": {NODES[1]: given(3)}}
    expect(page.locator("[data-part=said]")).to_contain_text("3 gegevens zijn weggelaten")


def test_answers_of_several_people_are_shown_and_not_overwritten_by_one(visit: Visit) -> None:
    page = visit(WHOLE)
    opened(page, file_of(answers={"ruimte": {"al": {"counts": [2, 5, 1, 0]}}}))
    show(page, at("ruimte"))
    question = page.locator("[data-question=al]")

    expect(question.locator("[data-part=several]")).to_contain_text("8 antwoorden")
    assert question.locator("[data-part=times]").all_inner_texts() == ["2 keer", "5 keer", "1 keer", "0 keer"]
    assert all(question.locator("[data-value]").evaluate_all("all => all.map(one => one.disabled)"))
    question.locator("[data-talk=clear]").click()
    question.locator("[data-value='3']").check()
    assert data(page)["answers"] == {"ruimte": given(3)}


def test_three_actions_and_no_more(visit: Visit) -> None:
    page = visit(WHOLE)
    opened(page, file_of(answers={"ruimte": given(1)}))
    page.click("[data-part=actions] summary >> nth=0")
    for nth in range(3):
        page.click(f"[data-choose] >> nth={nth}")
    assert len(data(page)["chosen"]) == 3
    expect(page.locator("[data-choose] >> nth=3")).to_have_attribute("aria-disabled", "true")
    page.click("[data-choose] >> nth=3", force=True)
    assert page.evaluate(SPOKEN).startswith("U hebt er al drie")
    expect(page.locator("[data-part=choosing]")).to_contain_text("U hebt er al drie")

    page.click("[data-unchoose] >> nth=1")
    expect(page.locator("[data-part=planned]")).to_be_focused()
    assert [one["action"] for one in data(page)["chosen"]] == [GRAPH.node("ruimte").to_do[nth].id for nth in (0, 2)]
    expect(page.locator("[data-choose] >> nth=3")).to_have_attribute("aria-disabled", "false")


STORAGES = {
    "forbidden": "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })",
    "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
}


@pytest.mark.parametrize("storage", STORAGES.values(), ids=STORAGES)
def test_storage_that_is_full_or_forbidden_is_told_and_the_file_offered(page: Page, visit: Visit, storage: str) -> None:
    page.add_init_script(storage)
    page = visit(at("ruimte"))
    page.check("[data-question=al] [data-value='2']")

    expect(page.locator("[data-part=kept]")).to_contain_text("de opslag is vol of niet toegestaan")
    assert data(page)["answers"] == {"ruimte": given(2)}
    show(page, WHOLE)
    expect(page.locator("[data-talk=save]")).to_be_visible()
    expect(page.locator(".vt-talk__keeping [data-part=kept]")).to_contain_text("Bewaar het")
    show(page, at("ruimte"))
    expect(page.locator("[data-question=al] [data-value='2']")).to_be_checked()


def test_the_explanation_lists_and_wipes_it(visit: Visit) -> None:
    page = visit(WHOLE)
    opened(page, FULL)
    show(page, "?weergave=uitleg")
    said = " ".join(page.locator("[data-keeps] > ul").inner_text().split())
    assert "Gesprek (antwoorden bij 10 onderdelen)" in said and "Gesprek (3 gekozen acties)" in said

    page.click("text=Wis dit alles")
    page.click("text=Ja, wis alles")
    show(page, WHOLE)
    assert data(page) == EMPTY
    expect(page.locator("[data-part=plan]")).to_be_hidden()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(visit: Visit, size: tuple[int, int]) -> None:
    page = visit(WHOLE, size=size)
    assert findings(page) == []
    opened(page, {**FULL, "chosen": FULL["chosen"][:2]})
    page.click("[data-talk=wipe]:not([value])")
    page.click("[data-part=actions] summary >> nth=0")
    painted(page)
    found = findings(page)
    look(page, at("zeggenschap"), unfolded=True)

    assert found + findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]


def test_without_scripts_the_questions_can_be_read(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url + at("ruimte"))
    page.check("[data-question=al] [data-value='2']")
    expect(page.locator("text=kan alleen met JavaScript")).to_be_visible()
    expect(page.locator("textarea")).to_be_hidden()
    page.click(".vt-steps [rel=next]")
    expect(page.locator("h1")).to_have_text(GRAPH.node(NODES[NODES.index("ruimte") + 1]).name)
    context.close()


def test_it_works_from_one_file(browser: Browser, theory: Theory, tmp_path: Path) -> None:
    slim = theory.model_copy(update={"topics": [], "collections": []})
    file = tmp_path / "gesprek.html"
    file.write_bytes(dict(static_files(static_site(slim, SHIPPED), ""))[ONE_FILE])
    context = browser.new_context()
    page = context.new_page()
    page.goto(file.as_uri() + at("ruimte"))
    page.wait_for_selector(READY, state="attached")
    fetch_all(page)
    page.check("[data-question=al] [data-value='1']")
    page.click(".vt-kicker a")
    page.wait_for_selector("#vt-gesprek .main-svg >> nth=0", state="attached", timeout=60_000)
    assert order(page) == ["ruimte"]
    context.close()
