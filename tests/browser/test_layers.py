"""Escape closes the layer on top, and no other; the focus goes back to where that was opened from."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.page import WIDE, Visit, filled, tab_to


@dataclass(frozen=True)
class Layer:
    """Something that opens over something else.

    `opened_by`: what is pressed, one after the other, by keyboard; `then_to`: where the focus goes meanwhile, '' where it
    stays; `shows`: what is there while it is open; `left`: the address after Escape; `back_to`: what has the focus then.
    """

    query: str
    opened_by: tuple[str, ...]
    shows: str
    left: str
    back_to: str
    then_to: str = ""
    size: tuple[int, int] = WIDE


BLOCK = "button[data-node=ruimte]"
MENTION = '#vt-panel a[href$="verband=ruimte.ontspanning"]'
LEANS, WITHOUT, COMPARE = (f"#vt-panel [data-vraag={question}]" for question in ("leunt", "zonder", "naast"))
DIALOG = "dialog[open]"

LAYERS = {
    "the dialog over a choice": Layer(
        "?selectie=ruimte", ("[data-sharing]:visible",), DIALOG, "?selectie=ruimte", "[data-sharing]"
    ),
    "the dialog over an open link": Layer(
        "?selectie=ruimte&verband=ruimte.ontspanning",
        ("[data-sharing]:visible",),
        DIALOG,
        "?selectie=ruimte&verband=ruimte.ontspanning",
        "[data-sharing]",
    ),
    "the dialog, from a field in it": Layer(
        "?selectie=ruimte", ("[data-sharing]:visible",), DIALOG, "?selectie=ruimte", "[data-sharing]", "dialog [data-part=width]"
    ),
    "the dialog, from the fold of the menu": Layer(
        "?selectie=ruimte",
        (".vt-more > summary", ".vt-more [data-sharing]"),
        DIALOG,
        "?selectie=ruimte",
        ".vt-more > summary",
        size=(390, 844),
    ),
    "the menu over a choice": Layer(
        "?selectie=ruimte", (".vt-more > summary",), ".vt-more[open]", "?selectie=ruimte", ".vt-more > summary", ".vt-more li a"
    ),
    "a choice": Layer("?", (BLOCK,), f"{BLOCK}[aria-pressed=true]", "", BLOCK, "#vt-panel .vt-button"),
    "a link, from a mention": Layer("?selectie=ruimte", (MENTION,), "#vt-panel .vt-close", "?selectie=ruimte", MENTION),
    "a link that the address opened": Layer(
        "?selectie=ruimte&verband=ruimte.ontspanning", (), "#vt-panel .vt-close", "?selectie=ruimte", BLOCK, "#vt-panel .vt-close"
    ),
    "a link, from a block that answers": Layer(
        "?selectie=ruimte&vraag=zonder",
        ("button[data-node=ontspanning]",),
        "#vt-panel .vt-close",
        "?selectie=ruimte&vraag=zonder",
        "button[data-node=ontspanning]",
        "#vt-panel .vt-close",
    ),
    "a question": Layer(
        "?selectie=ruimte", (LEANS,), f"{LEANS}[aria-pressed=true]", "?selectie=ruimte", LEANS, "#vt-panel a >> nth=0"
    ),
    "a question, in the list": Layer(
        "?selectie=ruimte&modus=lijst",
        (WITHOUT,),
        f"{WITHOUT}[aria-pressed=true]",
        "?selectie=ruimte&modus=lijst",
        WITHOUT,
        "#vt-panel a >> nth=0",
    ),
    "a comparison": Layer(
        "?selectie=ruimte",
        (COMPARE, "button[data-node=inclusie]"),
        "button[data-node=inclusie][aria-pressed=true]",
        "?selectie=ruimte&vraag=naast",
        "button[data-node=inclusie]",
        "#vt-panel .vt-close",
    ),
    "a sign of the legend": Layer(
        "?",
        ("[data-aard=direct] a",),
        "[data-aard=direct] [aria-current=true]",
        "",
        "[data-aard=direct] a",
        "#vt-panel .vt-close",
    ),
    "the words of a search": Layer(
        "?weergave=zoek&zoek=eenzaam", (), ".vt-found", "?weergave=zoek", "[name=zoek]", "main [name=zoek]"
    ),
    "the results of a search": Layer(
        "?weergave=zoek&zoek=eenzaam", (), ".vt-found", "?weergave=zoek&zoek=eenzaam", "[name=zoek]", ".vt-found a >> nth=1"
    ),
    "the words for an actor": Layer(
        "?weergave=acties&actor=rijk", (), "#vt-partij", "?weergave=acties&actor=rijk", "#vt-partij", "#vt-partij"
    ),
    "the filter of a frame": Layer(
        "?weergave=acties&actor=rijk&modus=embed",
        (".vt-unfold >> nth=0 >> summary",),
        ".vt-filter:visible",
        "?weergave=acties&actor=rijk&modus=embed",
        ".vt-unfold > summary",
        "#vt-partij",
        (700, 800),
    ),
}
STAYING = ("the words of a search", "the results of a search", "the words for an actor")
"""What is there before and after."""


def opened(page: Page, layer: Layer) -> None:
    for selector in layer.opened_by:
        page.locator(selector).first.focus()
        page.keyboard.press("Enter")
    page.locator(layer.shows).first.wait_for()
    if layer.then_to:
        page.locator(layer.then_to).first.focus()


@pytest.mark.parametrize("name", LAYERS)
def test_escape_closes_one_layer_and_gives_the_focus_back(visit: Visit, name: str) -> None:
    layer = LAYERS[name]
    page = visit(layer.query, size=layer.size)
    opened(page, layer)
    page.keyboard.press("Escape")

    if name not in STAYING:
        expect(page.locator(layer.shows)).to_have_count(0)
    page.wait_for_function("left => location.search === left", arg=layer.left)
    assert page.evaluate("selector => document.activeElement.matches(selector)", layer.back_to)


def test_layers_close_one_after_the_other(visit: Visit) -> None:
    page = visit("?selectie=ruimte&vraag=naast&naast=inclusie&verband=ruimte.ontspanning")
    page.click(".vt-more > summary")
    left = []
    for _ in range(6):
        page.keyboard.press("Escape")
        left.append(page.evaluate("location.search"))

    beside = "?selectie=ruimte&vraag=naast"
    assert left == [
        f"{beside}&naast=inclusie&verband=ruimte.ontspanning",
        f"{beside}&naast=inclusie",
        beside,
        "?selectie=ruimte",
        "",
        "",
    ]


def test_a_key_that_is_held_closes_one_layer(visit: Visit) -> None:
    page = visit("?selectie=ruimte&verband=ruimte.ontspanning")
    for _ in range(3):
        page.keyboard.down("Escape")
    page.keyboard.up("Escape")

    assert page.evaluate("location.search") == "?selectie=ruimte"


def test_words_typed_for_an_actor_go_before_the_filter_that_they_stand_in(visit: Visit) -> None:
    page = visit("?weergave=acties&actor=rijk&modus=embed", size=(700, 800))
    page.locator(".vt-unfold > summary").first.click()
    page.fill("#vt-partij", "gemeente")
    page.keyboard.press("Escape")
    assert page.input_value("#vt-partij") == ""
    expect(page.locator("[data-actor=provincies]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#vt-partij")).to_be_hidden()


def test_the_explanation_of_a_word_closes_and_leaves_the_focus_on_the_word(visit: Visit) -> None:
    page = visit("?knoop=ruimte")
    term = page.locator(".vt-term").first
    term.evaluate("term => { for (let fold = term.parentElement; fold; fold = fold.parentElement) fold.open = true; }")
    term.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(term.locator("p")).to_be_visible()
    page.keyboard.press("Escape")
    expect(term.locator("p")).to_be_hidden()
    expect(term.locator("summary")).to_be_focused()


@pytest.mark.parametrize(
    ("query", "button", "shown"),
    [
        ("?knoop=ruimte", "[data-copy=link]", "input.vt-field[readonly]"),
        ("?weergave=acties&actor=rijk", "[data-take=memo]", ".vt-copybox"),
    ],
)
def test_what_is_shown_to_copy_by_hand_goes_and_the_focus_is_on_its_button(
    visit: Visit, query: str, button: str, shown: str
) -> None:
    page = visit(query)
    filled(page)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.locator(button).first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"main {shown}")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(f"main {shown}")).to_have_count(0)
    expect(page.locator(button).first).to_be_focused()


def test_the_button_of_the_dialog_closes_it_and_the_focus_goes_back(visit: Visit) -> None:
    page = visit("?selectie=ruimte")
    tab_to(page, "[data-sharing]")
    page.keyboard.press("Enter")
    page.locator(DIALOG).get_by_role("button", name="Sluiten").click()
    expect(page.locator(DIALOG)).to_have_count(0)
    expect(page.locator("[data-sharing]:visible")).to_be_focused()
    assert page.url.endswith("?selectie=ruimte")
