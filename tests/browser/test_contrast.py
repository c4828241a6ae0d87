"""What can be read and told apart, measured on the pixels of the page, and from its colours as the browser has them."""

import base64
from typing import Any

import pytest
from coloraide import Color
from playwright.sync_api import Page

from components.document.bundles import ASSETS
from components.parts.marks import COLOURS
from tests.browser.page import NARROW, WIDE, look, painted, resize

TEXT, SIGN = 4.5, 3.0

DARK = (ASSETS / "core" / "dark.css").read_text(encoding="utf-8")

STATES = [
    "?",
    "?selectie=responsiviteit",
    "?selectie=ontplooiing",
    "?selectie=zeggenschap",
    "?selectie=hoofdambitie",
    "?selectie=ruimte&vraag=leunt",
    "?selectie=ruimte&vraag=zonder",
    "?selectie=ruimte&verband=ruimte.ontspanning",
    "?actor=gemeenten",
    "?modus=lijst",
    "?modus=lijst&selectie=ruimte",
    "?modus=embed&selectie=ruimte",
    "?knoop=ruimte&item=ruimte-a17",
    "?knoop=ontspanning",
    "?weergave=acties&actor=gemeenten&bij=ruimte",
    "?weergave=acties&actor=gemeenten&zoek=zzz",
    "?weergave=actor&actor=rijk",
    "?weergave=bronnen&orde=jaar",
    "?weergave=bewijs",
    "?weergave=gesprek",
    "?weergave=gesprek&bij=zeggenschap",
    "?weergave=uitleg",
    "?weergave=beeld",
    "?zoek=eenzaam",
]
"""Every view, and the states of the schema in which what is not chosen steps back."""

CLEAR = "transparent !important"
HIDDEN = f"""*, *::before, *::after {{ -webkit-text-fill-color: {CLEAR}; text-decoration-color: {CLEAR}; }}
svg text, svg tspan {{ fill: {CLEAR}; }}"""
UNSIGNED = ".vt-mark::before { visibility: hidden !important; }"

DRAWN = """() => [...document.querySelectorAll("[data-view=beeld] .vt-figure__drawing")]
  .every((drawing) => drawing.querySelector(".main-svg text"))"""

TEXTS = """() => {
  const found = [];
  const scrolledOut = (owner, box) => {
    const frame = owner.closest(".vt-figure__table, .vt-filter, .vt-map, .vt-copybox");
    const room = frame && frame.getBoundingClientRect();
    return room && (box.bottom > room.bottom || box.top < room.top);
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode;
    const owner = text.parentElement;
    const seen = owner.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
    if (!/[\\p{L}\\p{N}]/u.test(text.data) || !seen) continue; // a comma by itself is too small to measure
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const top = x > 0 && y > 0 && x < innerWidth && y < innerHeight && document.elementFromPoint(x, y);
      const seenThere = top && (top.contains(owner) || owner.contains(top)) && !scrolledOut(owner, box);
      if (seenThere && box.width > 2 && box.bottom < innerHeight) {
        found.push([text.data.trim().slice(0, 40), box.x, box.y, box.width, box.height]);
      }
    }
  }
  return found;
}"""
SIGNS = """() => [...document.querySelectorAll(".vt-mark[data-shape]:not([data-shape=''])")]
  .filter((mark) => mark.checkVisibility({ visibilityProperty: true }))
  .map((mark) => [mark, mark.getBoundingClientRect()])
  .filter(([mark, box]) => {
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return top && top.contains(mark) && box.bottom < innerHeight;
  })
  .map(([mark, box]) => [mark.dataset.shape, box.x, box.y, box.width, box.height])"""

MEASURE = """async ([shown, bare, boxes, scale]) => {
  const pixels = async (png) => {
    const image = await createImageBitmap(await (await fetch("data:image/png;base64," + png)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [with_, without] = [await pixels(shown), await pixels(bare)];
  const linear = Array.from({ length: 256 }, (_, n) => n / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  const light = (data, at) => 0.2126 * linear[data[at]] + 0.7152 * linear[data[at + 1]] + 0.0722 * linear[data[at + 2]];
  const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  return boxes.map(([name, x, y, width, height]) => {
    const inked = [];
    for (let row = Math.floor(y * scale); row < (y + height) * scale; row++) {
      for (let column = Math.floor(x * scale); column < (x + width) * scale; column++) {
        const at = (row * with_.width + column) * 4;
        const difference = [0, 1, 2].reduce((sum, part) => sum + Math.abs(with_.data[at + part] - without.data[at + part]), 0);
        if (difference > 12) inked.push([difference, at]);
      }
    }
    if (!inked.length) return [name, 1];
    const most = inked.reduce((best, one) => (one[0] > best[0] ? one : best));
    const ink = light(with_.data, most[1]);
    const grounds = inked.filter(([difference]) => difference > 0.5 * most[0]).map(([, at]) => light(without.data, at));
    return [name, Math.min(...grounds.map((ground) => contrast(ink, ground)))];
  });
}"""


def measured(page: Page, blank: Page, boxes: str, hiding: str) -> list[tuple[str, float]]:
    """The contrast of each box's ink with the least distinct of the grounds that it lies on."""
    found = page.evaluate(boxes)
    shown = page.screenshot(animations="disabled")
    hidden = page.add_style_tag(content=hiding)
    bare = page.screenshot(animations="disabled")
    hidden.evaluate("style => style.remove()")
    images = [base64.b64encode(image).decode() for image in (shown, bare)]
    scale = page.evaluate("devicePixelRatio")
    ratios: list[tuple[str, float]] = [tuple(one) for one in blank.evaluate(MEASURE, [*images, found, scale])]
    return ratios


LONGEST = 6000
"""Pixels of a long view that are looked at; what follows is more of the same."""


def stretch(page: Page) -> None:
    """Make a narrow window as high as what is in it: there the view is a list, which does not grow with its window."""
    size = page.viewport_size
    if size and size["width"] == NARROW[0]:
        resize(page, (size["width"], min(LONGEST, page.evaluate("document.documentElement.scrollHeight"))))
        painted(page)


def unreadable(ratios: list[tuple[str, float]], least: float) -> list[str]:
    return [f"{name}: {ratio:.2f}" for name, ratio in ratios if ratio < least]


@pytest.mark.parametrize("query", STATES)
def test_every_text_and_every_sign_stands_out_from_what_it_stands_on(looked_at: Page, blank: Page, query: str) -> None:
    unstretched = looked_at.viewport_size
    look(looked_at, query)
    looked_at.wait_for_function(DRAWN)
    stretch(looked_at)
    texts = measured(looked_at, blank, TEXTS, HIDDEN)
    signs = measured(looked_at, blank, SIGNS, UNSIGNED)
    resize(looked_at, (unstretched["width"], unstretched["height"]) if unstretched else WIDE)
    assert len(texts) > 10
    assert unreadable(texts, TEXT) == []
    assert unreadable(signs, SIGN) == []


def test_a_text_that_is_hard_to_read_is_found(looked_at: Page, blank: Page) -> None:
    look(looked_at, "?selectie=ontplooiing")
    faded = looked_at.add_style_tag(content="[data-node=hoofdambitie] .vt-node__quote { color: #5a6478; }")
    found = unreadable(measured(looked_at, blank, TEXTS, HIDDEN), TEXT)
    faded.evaluate("style => style.remove()")
    assert any(name.startswith("‘Wij streven") for name in found)


COMPUTED = """(names) => {
  const probe = document.createElement("i");
  document.body.append(probe);
  const found = Object.fromEntries(names.map(([name, colour, value]) => {
    if (colour) probe.dataset.colour = colour;
    else delete probe.dataset.colour;
    probe.style.color = "var(" + value + ")";
    return [name, getComputedStyle(probe).color];
  }));
  probe.remove();
  return found;
}"""

Palette = dict[str, Color]


def palette(page: Page) -> Palette:
    """What the properties of the page stand for; `own-3`, `on-3`, `drawn-3`: of the third colour."""
    plain = ["paper", "card", "stone", "base", "pale", "ink", "on-ink", "on-ink-quiet", "ink-hover", "quiet", "dim", "edge"]
    plain += ["chosen", "focus", "alarm", "rest", *[f"screen-{n}" for n in range(1, 6)]]
    asked = [(name, "", f"--vt-{name}") for name in plain]
    asked += [(f"{part}-{n}", str(n), f"--vt-{part}") for part in ("own", "on", "drawn") for n in range(1, COLOURS + 1)]
    found: dict[str, Any] = page.evaluate(COMPUTED, asked)
    return {name: Color(colour) for name, colour in found.items()}


def contrast(colours: Palette, one: str, other: str) -> float:
    return float(colours[one].contrast(colours[other], method="wcag21"))


PAIRS = [
    *[("ink", ground, TEXT) for ground in ("card", "paper", "pale", "stone", "base", "chosen")],
    *[("quiet", ground, TEXT) for ground in ("card", "paper", "pale", "stone", "base", "chosen")],
    *[(text, ground, TEXT) for text in ("on-ink", "on-ink-quiet") for ground in ("ink", "ink-hover")],
    ("alarm", "card", TEXT),
    *[("dim", ground, SIGN) for ground in ("pale", "stone")],
    *[("edge", ground, SIGN) for ground in ("card", "paper", "stone")],
    *[("focus", ground, SIGN) for ground in ("card", "paper", "stone", "base", "pale")],
    ("rest", "paper", SIGN),
    *[(f"on-{n}", f"own-{n}", TEXT) for n in range(1, COLOURS + 1)],
    *[(f"drawn-{n}", "card", SIGN) for n in range(1, COLOURS + 1)],
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_that_is_written_or_drawn_stands_out_from_its_grounds(looked_at: Page, scheme: str) -> None:
    look(looked_at, "")
    dark = [looked_at.add_style_tag(content=DARK)] if scheme == "dark" else []
    looked_at.evaluate("(scheme) => { document.documentElement.dataset.scherm = scheme === 'dark' ? 'donker' : ''; }", scheme)
    colours = palette(looked_at)
    for style in dark:
        style.evaluate("style => style.remove()")
    looked_at.evaluate("() => { delete document.documentElement.dataset.scherm; }")
    ratios = {(one, other): contrast(colours, one, other) for one, other, _ in PAIRS}
    assert {(one, other): ratios[one, other] for one, other, least in PAIRS if ratios[one, other] < least} == {}
    light = colours["paper"].luminance() > 0.5
    assert light == (scheme == "light")


def weak_projector(colour: Color) -> Color:
    """As on a screen on which a third of all white falls already."""
    linear = colour.convert("srgb-linear")
    return Color("srgb-linear", [(part + 1 / 3) / (4 / 3) for part in linear.coords()])


SEEN = {
    "by most": lambda colour: colour,
    "without red": lambda colour: colour.filter("protan"),
    "without green": lambda colour: colour.filter("deutan"),
    "without blue": lambda colour: colour.filter("tritan"),
    "on a weak projector": weak_projector,
}


@pytest.mark.parametrize("way", SEEN)
def test_neighbours_in_the_storey_with_colours_are_told_apart_however_one_sees(looked_at: Page, way: str) -> None:
    look(looked_at, "")
    colours = palette(looked_at)
    planes = [SEEN[way](colours[f"own-{n}"]) for n in range(1, COLOURS + 1)]
    apart = [round(100 * planes[n].delta_e(planes[(n + 1) % COLOURS], method="ok"), 1) for n in range(COLOURS)]
    assert min(apart) >= 14, apart


@pytest.mark.parametrize("way", SEEN)
def test_no_two_of_the_first_five_colours_are_the_same_however_one_sees(looked_at: Page, way: str) -> None:
    look(looked_at, "")
    colours = palette(looked_at)
    planes = [SEEN[way](colours[f"own-{n}"]) for n in range(1, 6)]
    pairs = [100 * one.delta_e(other, method="ok") for n, one in enumerate(planes) for other in planes[n + 1 :]]
    assert min(pairs) >= 6


def test_a_publisher_who_gives_a_dark_colour_gets_light_text_on_it_and_the_other_way_round(looked_at: Page) -> None:
    look(looked_at, "")
    given = looked_at.add_style_tag(content=":root { --vt-colour-2: #103060; --vt-colour-3: #f3d9c0; --vt-colour-4: #7b7b20; }")
    colours = palette(looked_at)
    given.evaluate("style => style.remove()")
    for n in (2, 3, 4):
        assert contrast(colours, f"on-{n}", f"own-{n}") >= 4.0, n
        assert contrast(colours, f"drawn-{n}", "card") >= SIGN, n
    assert colours["on-2"].luminance() > 0.9 and colours["on-3"].luminance() < 0.1
