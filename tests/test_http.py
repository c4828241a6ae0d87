"""What the server says: headers, the page as text, a plain no, and nothing of itself."""

import platform
import re

import dash
import plotly
import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from app import create_app
from tests import theories
from theory.model import Theory

ROUTES = [
    "/",
    "/_dash-layout",
    "/_dash-dependencies",
    "/_dash-update-component",
    "/_dash-component-suites/dash/nothing.js",
    "/_dash-component-suites/nothing/at/all.js",
    "/_reload-hash",
    "/_favicon.ico",
    "/assets/start.js",
    "/_content/nothing.js",
    "/nergens",
]


@pytest.fixture(scope="module")
def theory() -> Theory:
    return theories.without_deepening()


@pytest.fixture(scope="module")
def client(theory: Theory) -> FlaskClient:
    return create_app(theory).server.test_client()


@pytest.fixture(scope="module")
def under_path(theory: Theory) -> FlaskClient:
    with pytest.MonkeyPatch.context() as during:
        during.setenv("URL_PREFIX", "/tools/verkenner")
        return create_app(theory).server.test_client()


def status(client: FlaskClient, path: str) -> int:
    with client.get(path) as answer:
        return answer.status_code


def shown(page: str) -> str:
    """What stands on the page, before its scripts."""
    found = re.search(r'<div id="vt-page">(.*)</div>\s*<script src=', page, re.DOTALL)
    assert found
    return found[1]


def test_the_page_is_dutch_and_its_text_is_there_before_any_script(client: FlaskClient, theory: Theory) -> None:
    page = client.get("/").text
    assert '<html lang="nl"' in page
    for node in theory.nodes:
        assert f'data-node="{node.id}"' in shown(page)
    assert "Loading..." not in page


@pytest.mark.parametrize(
    ("query", "title", "canonical"),
    [
        ("", "Verandertheorie sociale basis", "http://localhost/"),
        (
            "?knoop=inclusie&modus=embed",
            "Versterken van inclusie – Verandertheorie sociale basis",
            "http://localhost/?knoop=inclusie",
        ),
        ("?weergave=uitleg", "Uitleg – Verandertheorie sociale basis", "http://localhost/?weergave=uitleg"),
        ("?actor=rijk", "Rijk – Verandertheorie", "http://localhost/?actor=rijk"),
        ("?selectie=ruimte", "Beschikbaarheid van ruimte &amp; plekken – Verandertheorie", "http://localhost/?selectie=ruimte"),
    ],
)
def test_each_view_has_its_title_and_canonical_address(client: FlaskClient, query: str, title: str, canonical: str) -> None:
    page = client.get("/" + query).text
    assert f"<title>{title}" in page
    assert f'<link rel="canonical" href="{canonical}">' in page
    assert f'property="og:url" content="{canonical}"' in page
    assert len(re.findall(r'<meta name="description" content="[^"]{40,170}">', page)) == 1


def test_the_public_address_comes_from_the_base_url(theory: Theory) -> None:
    page = create_app(theory, base_url="https://voorbeeld.nl/verkenner").server.test_client().get("/?knoop=ruimte").text
    assert '<link rel="canonical" href="https://voorbeeld.nl/verkenner/?knoop=ruimte">' in page


def test_the_picture_for_links_is_there(client: FlaskClient) -> None:
    page = client.get("/").text
    assert 'property="og:image" content="http://localhost/card.png"' in page
    with client.get("/card.png") as picture:
        assert picture.status_code == 200 and picture.data.startswith(b"\x89PNG")


def test_embeds_are_not_indexed_and_other_views_are(client: FlaskClient) -> None:
    embed, full = client.get("/?modus=embed"), client.get("/")
    assert embed.headers["X-Robots-Tag"] == "noindex" and '<meta name="robots" content="noindex">' in embed.text
    assert "X-Robots-Tag" not in full.headers and 'name="robots"' not in full.text


@pytest.mark.parametrize("path", ROUTES)
def test_every_answer_has_the_headers_and_sets_no_cookie(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    policy = answer.headers["Content-Security-Policy"]
    scripts = re.search(r"script-src ([^;]*)", policy)
    assert scripts and "unsafe" not in scripts[1] and "'self'" in scripts[1]
    assert "frame-ancestors *" in policy and "http" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "strict-origin"  # what one searches for goes no further
    assert "Set-Cookie" not in answer.headers and "X-Frame-Options" not in answer.headers


def test_who_may_frame_the_page_can_be_set(theory: Theory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRAME_ANCESTORS", "'self' https://gemeente.nl")
    policy = create_app(theory).server.test_client().get("/").headers["Content-Security-Policy"]
    assert "frame-ancestors 'self' https://gemeente.nl" in policy


def test_no_version_of_any_part_is_told(client: FlaskClient) -> None:
    page = client.get("/").text
    assert "_version" not in page
    for version in (dash.__version__, dash.__version__.replace(".", "_"), platform.python_version(), plotly.__version__):
        assert version not in page
    for source in re.findall(r'<script src="([^"]+)"', page):
        assert status(client, source) == 200, source


def test_unknown_paths_are_not_there_and_say_so_in_dutch(client: FlaskClient) -> None:
    for path in ("/nergens", "/index.html", "/theory/sociale-basis/theory.yaml", "/_dash-update-component"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "Deze pagina bestaat niet" in answer.text and 'href="/"' in answer.text


@given(
    st.sampled_from(ROUTES),
    st.sampled_from(["GET", "POST", "PUT", "DELETE", "OPTIONS"]),
    st.binary(max_size=60) | st.sampled_from([b"{}", b"[]", b"null", b'{"output": 1}', b'{"inputs": [{"id": {}}]}']),
    st.sampled_from(["application/json", "text/plain", "multipart/form-data", ""]),
)
def test_garbage_never_breaks_the_server(client: FlaskClient, path: str, method: str, data: bytes, kind: str) -> None:
    assert client.open(path, method=method, data=data, content_type=kind).status_code < 500


@given(
    st.dictionaries(
        st.sampled_from(["weergave", "selectie", "knoop", "modus", "verband", "vraag"]),
        st.text(max_size=8) | st.text(max_size=8).map(lambda text: f"<niets {text}>"),
    )
)
def test_garbage_in_the_address_gives_a_whole_page(client: FlaskClient, query: dict[str, str]) -> None:
    answer = client.get("/", query_string=query)
    assert answer.status_code == 200 and answer.text.count(' data-view="') == 1
    for value in query.values():
        if value.startswith("<niets"):  # no page has such an element, so it would be the address's own
            assert value not in answer.text


@pytest.mark.parametrize("root", ["", "/tools/verkenner"])
def test_it_lives_under_a_sub_path_whether_or_not_the_proxy_takes_it_off(under_path: FlaskClient, root: str) -> None:
    page = under_path.get(root + "/?knoop=ruimte").text
    assert "<h1>Beschikbaarheid van ruimte &amp; plekken</h1>" in page
    for source in re.findall(r'(?:src|href)="(/[^"]+)"', page):
        assert source.startswith("/tools/verkenner/"), source
        assert status(under_path, root + source.removeprefix("/tools/verkenner")) == 200, source
    assert under_path.get(root + "/nergens").status_code == 404


def test_the_page_is_compressed(client: FlaskClient) -> None:
    answer = client.get("/", headers={"Accept-Encoding": "br"})
    assert answer.headers["Content-Encoding"] == "br" and len(answer.data) < 40_000
