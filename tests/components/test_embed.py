"""oEmbed and the lines to paste, as consumers and readers get them."""

import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from lxml import html  # type: ignore[import-untyped]

from app import SHIPPED, create_app
from components.document.oembed import SCRIPT
from components.parts.embed_code import HEIGHT, WIDTH
from components.static_site.build import static_files
from tests.sites import static_site
from tests.theories import without_deepening
from theory.downloads import FILES

BASE = "https://www.voorbeeld.nl/x/"


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app(without_deepening(), base_url=BASE).server.test_client()


def ask(client: FlaskClient, **asked: str) -> Any:
    return client.get("/oembed", query_string=asked)


def test_the_page_leads_a_consumer_to_its_embed(client: FlaskClient) -> None:
    """As a consumer goes: from the page's own link to the answer, and from there to the frame."""
    page = html.fromstring(client.get("/?knoop=ruimte").text)
    (link,) = page.xpath('//link[@type="application/json+oembed"]/@href')
    assert link.startswith(f"{BASE}oembed?")
    answer = client.get(link.removeprefix(BASE.rstrip("/")))
    found = answer.get_json()

    assert answer.status_code == 200
    assert answer.mimetype == "application/json"
    assert (found["version"], found["type"]) == ("1.0", "rich")
    assert (found["width"], found["height"]) == (WIDTH, HEIGHT)
    assert found["provider_url"] == BASE
    frame = html.fromstring(f"<div>{found['html']}</div>").find(".//iframe")
    assert frame is not None
    assert frame.get("src") == f"{BASE}?knoop=ruimte&modus=embed"
    assert frame.get("title") == found["title"] == page.findtext(".//title")
    assert frame.get("loading") == "lazy"


@pytest.mark.parametrize(
    ("asked", "got"),
    [
        ({}, (WIDTH, HEIGHT)),
        ({"maxwidth": "400"}, (400, HEIGHT)),
        ({"maxwidth": "400", "maxheight": "300"}, (400, 300)),
        ({"maxwidth": "99999", "maxheight": "99999"}, (WIDTH, HEIGHT)),
        ({"maxwidth": "breed", "maxheight": "-1"}, (WIDTH, HEIGHT)),
    ],
)
def test_it_is_no_larger_than_asked(client: FlaskClient, asked: dict[str, str], got: tuple[int, int]) -> None:
    found = ask(client, url=BASE, **asked).get_json()

    assert (found["width"], found["height"]) == got
    assert f'width="{got[0]}" height="{got[1]}"' in found["html"]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://elders.nl/x/",
        "http://www.voorbeeld.nl/x/",
        "https://www.voorbeeld.nl/ander",
        "https://www.voorbeeld.nl.elders.nl/x/",
        "x",
    ],
)
def test_addresses_that_are_not_ours_are_not_found(client: FlaskClient, url: str) -> None:
    assert ask(client, url=url).status_code == 404


def test_other_formats_are_not_made(client: FlaskClient) -> None:
    assert ask(client, url=BASE, format="xml").status_code == 501
    assert ask(client, url=BASE, format="json").status_code == 200


def test_what_an_address_says_too_much_is_left_out(client: FlaskClient) -> None:
    found = ask(client, url=f'{BASE}?knoop=niets&zoek="><script>').get_json()

    assert "<script>" not in found["html"].replace('<script src="', "")
    assert "niets" not in found["html"]


def test_an_embed_leads_no_consumer_to_itself(client: FlaskClient) -> None:
    assert "json+oembed" not in client.get("/?modus=embed").text


def test_the_script_is_small_and_needs_nothing() -> None:
    assert len(SCRIPT.encode()) < 1500
    assert not re.search(r"\b(import|require|fetch)\b|https?:", SCRIPT)


@pytest.mark.parametrize("path", ["data/" + name for name in FILES] + ["embed.js", f"oembed?url={BASE}"])
def test_any_page_may_read_what_is_offered_and_ask_whether_it_changed(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/{path}")
    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"

    again = client.get(f"/{path}", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_the_server_offers_what_the_static_site_holds(client: FlaskClient) -> None:
    written = dict(static_files(static_site(without_deepening(), SHIPPED), BASE))
    for name, (media, _) in FILES.items():
        answer = client.get(f"/data/{name}")
        assert answer.data == written[f"data/{name}"]
        assert answer.content_type == media
    assert client.get("/data/niets").status_code == 404
