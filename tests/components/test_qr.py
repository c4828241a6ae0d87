"""QR codes: a reader that knows nothing of the explorer finds in each the address of that view, and only that."""

from urllib.parse import parse_qsl

import pytest
from lxml import etree  # type: ignore[import-untyped]

from components.address import flat, read
from components.document.qr_codes import prepared_codes, shared_query
from components.parts.qr import LONGEST, is_public, qr_name, qr_svg
from components.views import parameters
from tests.codes import MODULE, code_in, drawn
from tests.theories import dorpskracht, shipped
from theory.graph import TheoryGraph, build_graph
from theory.model import Step, Story, Theory

BASE = "https://www.voorbeeld.nl/theorie/"

STORY = Story(
    id="kort",
    title="Kort",
    steps=[
        Step(address="?selectie=ruimte", say="Eerst ruimte."),
        Step(address="?knoop=ruimte&modus=presentatie", say="Dan waarom."),
        Step(address="?weergave=acties&zoek=jong+%26+oud", say="Wat doen wij?"),
    ],
)


def told(theory: Theory) -> TheoryGraph:
    """The theory with a story before its own."""
    return build_graph(theory.model_copy(update={"stories": [STORY, *theory.stories]}))


@pytest.fixture(scope="module")
def graph() -> TheoryGraph:
    return told(shipped())


def shared(graph: TheoryGraph, query: str) -> str:
    return shared_query(graph, flat(parse_qsl(query)))


@pytest.mark.parametrize(
    "rest", ["", "?knoop=ruimte", "?weergave=acties&zoek=jong+%26+oud+%C3%A9n+%3Cb%3E", "?zoek=" + "a" * 900]
)
def test_a_reader_finds_the_address(rest: str) -> None:
    found = code_in(qr_svg(BASE + rest))

    assert (found.text, found.ec_level) == (BASE + rest, "M")
    assert len(BASE + rest) <= LONGEST


def test_a_code_is_dark_on_white_with_four_modules_of_white_around_it() -> None:
    picture = drawn(qr_svg(BASE))
    border = 4 * MODULE
    inner = picture.crop((border, border, picture.width - border, picture.height - border))

    assert {shade for _, shade in picture.getcolors() or []} == {0, 255}
    assert picture.point(lambda shade: 255 - shade).getbbox() == (border, border, border + inner.width, border + inner.height)
    corner = inner.crop((0, 0, 7 * MODULE, 7 * MODULE))
    assert [corner.getpixel((x * MODULE + MODULE // 2, 3 * MODULE + MODULE // 2)) for x in range(7)] == [0, 255, 0, 0, 0, 255, 0]


def test_a_code_takes_the_size_of_its_place_and_no_colours_from_it() -> None:
    svg = etree.fromstring(qr_svg(f"{BASE}?selectie=ruimte&vraag=leunt"))

    assert "viewBox" in svg.attrib and not {"width", "height", "class", "style"} & set(svg.keys())
    assert svg.findtext("{*}title") == f"{BASE}?selectie=ruimte&vraag=leunt"
    painted = {one.get(name) for one in svg.iter() for name in ("fill", "stroke") if one.get(name)}
    assert painted == {"#fff", "#000"}


@pytest.mark.parametrize(
    ("asked", "query"),
    [
        ("", "?"),
        ("weergave=schema&modus=presentatie", "?"),
        ("selectie=ruimte&modus=lijst", "?selectie=ruimte"),
        (
            "vraag=leunt&selectie=ruimte&modus=presentatie&verhaal=kort&stap=2&scherm=donker&rust=90",
            "?selectie=ruimte&vraag=leunt",
        ),
        ("knoop=ruimte&item=niets&utm_source=brief", "?knoop=ruimte"),
        ("knoop=nergens", "?"),
        (
            "weergave=verdieping&deel=praktijk&item=gemeente-oss&bij=ruimte&kolommen=niets&modus=presentatie",
            "?weergave=verdieping&deel=praktijk&item=gemeente-oss&bij=ruimte",
        ),
        ("modus=presentatie&verhaal=kort&stap=1", "?selectie=ruimte"),
        ("modus=presentatie&stap=2", "?knoop=ruimte"),
        ("modus=presentatie&verhaal=kort", "?selectie=ruimte"),
        ("modus=presentatie&verhaal=kort&stap=3&scherm=donker", "?weergave=acties&zoek=jong+%26+oud"),
        ("modus=presentatie&verhaal=kort&stap=4", "?selectie=ruimte"),
        ("modus=presentatie&verhaal=kort&stap=0", "?selectie=ruimte"),
        ("modus=presentatie&verhaal=kort&stap=²", "?selectie=ruimte"),
        ("modus=presentatie&verhaal=niets&stap=1", "?selectie=ruimte"),
    ],
)
def test_what_is_shared_is_the_view_without_how_it_is_shown(graph: TheoryGraph, asked: str, query: str) -> None:
    assert shared(graph, asked) == query


def test_without_stories_a_step_is_the_schema() -> None:
    assert shared(build_graph(dorpskracht().model_copy(update={"stories": []})), "modus=presentatie&stap=2") == "?"


@pytest.mark.parametrize("theory", [shipped(), dorpskracht()])
def test_beforehand_there_are_those_of_every_view_topic_node_and_step(theory: Theory) -> None:
    graph = told(theory)
    codes = prepared_codes(graph)
    queries = set(codes.values())

    assert len(queries) == len(codes)
    assert {f"?knoop={node_id}" for node_id in graph} | {f"?selectie={node_id}" for node_id in graph} <= queries
    assert {shared(graph, f"weergave={view}") for view in parameters(graph) if view != "knoop"} <= queries
    topics = {f"?weergave=verdieping&deel={topic.id}" for topic in theory.topics}
    assert topics and topics <= queries
    assert {shared(graph, f"verhaal=kort&stap={number}") for number in (1, 2, 3)} <= queries
    for query in queries:
        address, dropped = read(flat(parse_qsl(query[1:])), graph, parameters(graph))
        assert (address.query, dropped) == (query, [])


def test_the_name_of_a_code_is_a_name_for_any_file_system() -> None:
    assert qr_name("?weergave=acties&zoek=jong+%26+oud") == "weergave-acties_zoek-jong~20~26~20oud"


def test_a_step_whose_name_no_file_can_have_has_no_code() -> None:
    long = STORY.model_copy(update={"steps": [Step(address=f"?zoek={'a' * 150}")]})

    assert (
        prepared_codes(build_graph(shipped().model_copy(update={"stories": [long]}))).keys()
        == prepared_codes(build_graph(shipped().model_copy(update={"stories": []}))).keys()
    )


@pytest.mark.parametrize(
    ("base", "public"),
    [
        ("", False),
        ("http://localhost:8050/", False),
        ("http://LOCALHOST/", False),
        ("http://verkenner.localhost/", False),
        ("http://127.0.0.1:8050/", False),
        ("http://127.1.2.3/", False),
        ("http://[::1]:8050/", False),
        ("http://0.0.0.0:8050/", False),
        ("http://192.168.1.5:8050/", True),
        ("http://10.0.0.1/", True),
        ("http://[2001:db8::1]/", True),
        ("https://localhost.voorbeeld.nl/", True),
        ("https://www.voorbeeld.nl/localhost/", True),
        ("http://127.0.0.1.voorbeeld.nl/", True),
    ],
)
def test_an_address_that_means_this_computer_is_not_public(base: str, public: bool) -> None:
    assert is_public(base) is public
