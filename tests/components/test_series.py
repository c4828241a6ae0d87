"""Numbers by year: which lines there are, what the table, the chart and the downloads say of them."""

import json
import re
from typing import Any

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html  # type: ignore[import-untyped]

from components.address import Address
from components.document import site
from components.document.bundles import bundle_of, bundles_of
from components.markup import to_html
from components.parts.chart_scale import CROPPED, scale_of
from components.parts.drawing import TEMPLATE
from components.parts.series import series
from components.parts.series_charts import LOOKS, series_payload
from tests.topics import by_year, in_circles
from theory.graph import build_graph
from theory.model import Theory

WARNINGS = ["Boeken is kiezen.", "Niet gecorrigeerd: inflatie."]
LINES: tuple[dict[str, Any], ...] = (
    {"title": "Nieuw Zand", "group": "Groen", "values": {"2019": 12, "2020": 12.5, "2022": 13}, "note": "Druk van 2020."},
    {"title": "Oud Zand", "group": "Groen", "values": {"2019": 9, "2022": 10.0}, "section": "§ 2", "page": 7},
    {"title": "Veen", "group": "Groen", "values": {"2020": 20}},
    {"title": "Klei", "group": "Groen", "values": {"2019": 3, "2020": 4, "2022": 5}},
    {"title": "Land", "group": "Groen", "values": {"2019": 11, "2020": 11, "2022": 11}, "reference": True},
    {"title": "Klei", "group": "Grijs", "values": {"2022": 71}},
)
NUMBERS = st.floats(-1e6, 1e6).filter(lambda number: number == 0 or abs(number) > 1e-3)


def theory() -> Theory:
    return by_year(*LINES, warnings=WARNINGS)


def shown(kolommen: str = "", item: str = "") -> html.HtmlElement:
    graph = build_graph(theory())
    address = Address(weergave="verdieping", deel="kringen", kolommen=kolommen, item=item)
    return html.fromstring(f"<div>{to_html(series(graph, graph.deepening.of_topic('kringen')[0], address))}</div>")


def rows(page: html.HtmlElement, figure: str = "cijfers-1") -> list[list[str]]:
    found = page.xpath(f"//*[@data-figure='{figure}']//tbody/tr[not(@hidden)]")
    return [[cell.text_content().strip() for cell in row] for row in found]


def charts() -> list[dict[str, Any]]:
    graph = build_graph(theory())
    charts: list[dict[str, Any]] = series_payload(graph, graph.deepening.of_topic("kringen")[0])["charts"]
    return charts


@pytest.mark.parametrize(
    ("address", "places"),
    [
        ({}, ["Nieuw Zand", "Oud Zand", "Veen", "Land"]),
        ({"kolommen": "klei"}, ["Klei", "Land"]),
        ({"kolommen": "klei,c9,oud-zand"}, ["Oud Zand", "Klei", "Land"]),
        ({"item": "c3"}, ["Klei", "Land"]),
        ({"item": "c4", "kolommen": "veen"}, ["Veen", "Land"]),
    ],
)
def test_the_first_three_places_are_shown_or_those_that_are_chosen_and_the_quiet_line_always(
    address: dict[str, str], places: list[str]
) -> None:
    assert [row[0].split(" opm")[0] for row in rows(shown(**address))] == places


def test_each_thing_that_is_counted_has_its_unit_its_table_and_all_warnings() -> None:
    page = shown()
    assert page.xpath("//h3/text()") == ["Groen", "Grijs"]
    for part in page.xpath("//*[@data-figure]"):
        assert part.xpath("string(.//*[contains(@class, 'vt-series__unit')])").startswith("In euro per inwoner.")
        assert part.xpath(".//*[contains(@class, 'vt-series__warnings')]//li/text()") == WARNINGS
        assert part.xpath(".//table//caption/text()") == part.xpath("./h3/text()")
        assert part.xpath(".//*[@role='img']/@aria-label")[0].startswith("Lijngrafiek: ")
    assert "Te zien: Nieuw Zand, Oud Zand, Veen, Land." in page.xpath("//*[@role='img']/@aria-label")[0]


def test_numbers_stand_as_they_were_written_and_a_missing_year_says_so() -> None:
    page = shown()
    assert page.xpath("//*[@data-figure='cijfers-1']//thead//th/text()") == ["Plaats", "2019", "2020", "2022"]
    assert rows(page)[:3] == [
        ["Nieuw Zand opmerking 1", "12", "12,5", "13"],
        ["Oud Zand", "9", "geen getal", "10,0"],
        ["Veen", "geen getal", "20", "geen getal"],
    ]
    assert [cell.xpath("string(./text())") for cell in page.xpath("//td[span]")] == [""] * len(page.xpath("//td[span]"))


def test_a_remark_is_a_footnote_at_its_row_for_as_long_as_that_is_shown() -> None:
    note = "//*[contains(@class, 'vt-series__notes')]/li"
    assert shown().xpath(f"string({note}[not(@hidden)])") == "opmerking 1 Nieuw Zand: Druk van 2020."
    assert shown("klei").xpath(f"{note}[not(@hidden)]") == []


def test_where_the_chosen_places_have_no_numbers_that_is_said() -> None:
    said = "boolean(//*[@data-figure='cijfers-2']/*[contains(@class, 'vt-series__none')]/@hidden)"
    assert shown("veen").xpath(said) is False
    assert shown("klei").xpath(said) is True


def test_every_line_has_its_text_and_place_folded_under_its_table() -> None:
    page = shown()
    assert page.xpath("//details[contains(@class, 'vt-series__texts')]//li/@data-item") == [f"c{nth}" for nth in range(6)]
    assert "§ 2, p. 7" in page.xpath("string(//li[@data-item='c1'])")


def test_a_chart_has_a_gap_where_there_is_no_number() -> None:
    groen, grijs = charts()
    assert groen["years"] == [2019, 2020, 2022]
    assert dict((name, numbers) for _, name, numbers in groen["lines"])["Oud Zand"] == [9, None, 10.0]
    assert [place for place, _, _ in groen["lines"]] == ["nieuw-zand", "oud-zand", "veen", "klei", ""]
    assert grijs["years"] == [2022]
    graph = build_graph(theory())
    looks = series_payload(graph, graph.deepening.of_topic("kringen")[0])
    assert not any(look["connectgaps"] for look in [*looks["looks"], looks["quiet"]])


def test_plotly_accepts_every_chart_with_every_look() -> None:
    graph = build_graph(theory())
    payload = series_payload(graph, graph.deepening.of_topic("kringen")[0])
    for chart in payload["charts"]:
        layout = {**chart["figure"]["layout"], "template": TEMPLATE.to_plotly_json()}
        lines = [{**look, "x": chart["years"], "y": chart["lines"][0][2]} for look in [*payload["looks"], payload["quiet"]]]
        figure = go.Figure({"data": [*lines, *chart["figure"]["data"]], "layout": layout})
        figure.add_annotation(chart["foot"]["words"])
        assert len(figure.data) == len(LOOKS) + 2
    colours = set(re.findall(r'"color": "([^"]+)"', json.dumps(payload)))
    assert all(colour.startswith("var(--vt-") for colour in colours)


def test_no_two_lines_differ_in_colour_alone() -> None:
    assert len({symbol for _, _, symbol, _ in LOOKS}) == len(LOOKS)
    assert len({(colour, dash) for colour, dash, _, _ in LOOKS}) == len(LOOKS)


def test_a_saved_picture_says_what_it_is_where_it_is_from_and_what_to_keep_in_mind() -> None:
    chart = charts()[0]
    assert chart["title"]["text"] == "Groen"
    assert chart["title"]["subtitle"]["text"] == "De cijfers. In euro per inwoner"
    under = chart["foot"]["words"]["text"]
    assert "Bron: A. Boer (2023). Het buurtboek." in under
    assert all(f"Let op: {warning}" in under for warning in WARNINGS)


def test_a_csv_has_a_row_for_each_line_its_unit_and_the_warnings() -> None:
    csv = charts()[0]["csv"]
    assert csv["head"].startswith('"Plaats";"Wat er geteld is";"Eenheid";2019;2020;2022;')
    assert csv["rows"][0].startswith('"Nieuw Zand";"Groen";"euro per inwoner";12;"12,5";13;"Druk van 2020."')
    assert csv["rows"][1].strip().endswith('"Het buurtboek, § 2, p. 7"')
    assert all(warning in csv["foot"] for warning in WARNINGS)


@given(st.lists(NUMBERS, min_size=1))
def test_a_scale_holds_all_numbers_in_round_steps_and_begins_at_zero_unless_most_would_be_empty(numbers: list[float]) -> None:
    scale = scale_of(numbers)
    room = 1e-6 * max(1, abs(scale.least), abs(scale.most))
    assert scale.least - room <= min(numbers) and max(numbers) <= scale.most + room
    assert 2 <= len(scale.ticks) <= 9
    if min(numbers) <= CROPPED * max(numbers):
        assert scale.least <= 0 and not scale.said
    if scale.least > 0:
        assert scale.said.endswith("niet bij 0")


def test_plotly_and_its_bundle_are_of_topics_with_numbers_only() -> None:
    with_numbers, without = site.build(theory()), site.build(in_circles(("Thuis", "Buurt")))
    topic = Address(weergave="verdieping", deel="kringen")
    assert "series" in with_numbers.scripts and "series" not in without.scripts
    assert [library.name.split("-")[0] for library in with_numbers.libraries] == ["plotly"]
    assert without.libraries == []
    assert bundle_of(with_numbers.data.graph, topic) == "series"
    assert bundle_of(without.data.graph, topic) == "deepening"
    needs = {bundle.name: bundle.needs for bundle in bundles_of(with_numbers.data.graph, with_numbers.shelf)}
    assert needs["verdieping/kringen"] == ("series",)
    assert with_numbers.libraries[0].name in with_numbers.scripts["series"].text
