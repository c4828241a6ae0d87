"""Web addresses: of http, https or mailto, and the way out for what is nearly one."""

from collections.abc import Callable

import pytest

Problems = Callable[..., list[str]]

WRONG = (
    "is geen webadres; dat begint met https://, http:// of mailto:. Schrijf het adres voluit, zoals een browser het laat zien."
)


def said(problems: Problems, url: str) -> list[str]:
    found = problems(x=f"bibliography: [boek]\nsources:\n  - id: boek\n    title: Boek\n    url: {url}\n")
    return [line.removeprefix("t/x.yaml:5:5: fout: ") for line in found]


@pytest.mark.parametrize(
    "url",
    [
        "http://gras.example",
        "https://gras.example:8443/riet?a=1&b=[2]#top",
        "HTTPS://Gras.example/",
        "mailto:bo@gras.example",
        "https://gras.example/riet_(hooi)",
        "https://überwijk.example/één",
        "' https://gras.example '",
    ],
)
def test_an_address_may_be_of_the_web_or_of_a_mailbox(problems: Problems, url: str) -> None:
    assert said(problems, url) == []


@pytest.mark.parametrize(
    ("url", "meant"),
    [
        ("www.gras.example/riet", "https://www.gras.example/riet"),
        ("gras.example", "https://gras.example"),
        ("//gras.example/riet", "https://gras.example/riet"),
        ("http:/gras.example", "http://gras.example"),
        ("https//gras.example", "https://gras.example"),
        ("htps://gras.example", "https://gras.example"),
        ("bo@gras.example", "mailto:bo@gras.example"),
        ("https://gras.example/een rapport.pdf", "https://gras.example/een%20rapport.pdf"),
        ("<https://gras.example>", "https://gras.example"),
        ("'[Gras](https://gras.example)'", "https://gras.example"),
        ("10.1234/gras.56", "https://doi.org/10.1234/gras.56"),
        ("'doi: 10.1234/gras.56'", "https://doi.org/10.1234/gras.56"),
    ],
)
def test_what_is_nearly_one_is_shown_as_it_would_be_right(problems: Problems, url: str, meant: str) -> None:
    assert said(problems, url) == [f"'{url.strip(chr(39))}' {WRONG} Zo: url: '{meant}'"]


def test_an_address_in_quotes_of_a_word_processor_has_its_way_out(problems: Problems) -> None:
    (line,) = said(problems, "“www.gras.example”")

    assert line.startswith("“ is een aanhalingsteken uit een tekstverwerker;")
    assert line.endswith("Zo: url: 'https://www.gras.example'")


@pytest.mark.parametrize(
    "url",
    [
        "'javascript:alert(1)'",
        "' JavaScript:alert(1)'",
        "data:text/html,x",
        "file:///C:/rapport.pdf",
        "C:\\rapport.pdf",
        "ftp://gras.example",
        "'?knoop=rust'",
        "https://",
        "https://bo:geheim@gras.example",
        "'https://[gras'",
        "nog zoeken",
    ],
)
def test_any_other_scheme_is_an_error(problems: Problems, url: str) -> None:
    (line,) = said(problems, url)

    assert WRONG in line


def test_an_institute_and_a_publication_have_addresses_too(problems: Problems) -> None:
    found = problems(x="publication: {title: Boek, urls: [www.boek.example], institutes: [{name: Lab, url: lab.example}]}\n")

    assert [line.split(" Schrijf")[1] for line in found if "webadres" in line] == [
        " het adres voluit, zoals een browser het laat zien. Zo: urls: ['https://www.boek.example']",
        " het adres voluit, zoals een browser het laat zien. Zo: url: 'https://lab.example'",
    ]
