"""Behind a proxy that speaks HTTPS: believed when it is told so, and never otherwise."""

import re
import subprocess
from urllib.request import Request, urlopen

import pytest
from flask.testing import FlaskClient

from app import create_app
from tests import theories
from tests.command_line import Call, command, environment

PUBLIC = "https://www.gemeente.example"
SAYS = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "www.gemeente.example"}


def client(**settings: str) -> FlaskClient:
    """The app with these settings, of which the environment has no others."""
    with pytest.MonkeyPatch.context() as during:
        for name in ("URL_PREFIX", "TRUSTED_PROXIES"):
            during.delenv(name, raising=False)
        for name, value in settings.items():
            during.setenv(name, value)
        return create_app(theories.dorpskracht()).server.test_client()


def canonical(page: str) -> str:
    (found,) = re.findall('<link rel="canonical" href="([^"]+)">', page)
    return str(found)


def test_every_address_that_leaves_is_the_public_one() -> None:
    app = client(TRUSTED_PROXIES="1")

    def got(path: str) -> str:
        return app.get(path, headers=SAYS).text

    page = got("/?knoop=meedoen")
    assert canonical(page) == f"{PUBLIC}/?knoop=meedoen"  # from which Delen, memos and copied links are made
    assert f'href="{PUBLIC}/oembed?' in page
    assert f'content="{PUBLIC}/card.png"' in page
    assert f'src=\\"{PUBLIC}/?knoop=meedoen&amp;modus=embed' in got(f"/oembed?url={PUBLIC}/?knoop=meedoen")
    for name in ("items.csv", "sources.ris", "graph.graphml"):
        assert "http://localhost" not in got(f"/data/{name}")
    assert f"{PUBLIC}/?weergave=verdieping&deel=" in got("/data/items.csv")


def test_without_being_told_nothing_is_believed() -> None:
    assert canonical(client().get("/", headers=SAYS).text) == "http://localhost/"


@pytest.mark.parametrize(
    ("number", "headers", "address"),
    [
        ("1", {"X-Forwarded-Proto": "https", "Host": "www.gemeente.example"}, f"{PUBLIC}/"),
        ("1", {**SAYS, "X-Forwarded-Host": "kwaad.example, www.gemeente.example"}, f"{PUBLIC}/"),
        ("2", {**SAYS, "X-Forwarded-Proto": "https, http", "X-Forwarded-Host": "www.gemeente.example, binnen"}, f"{PUBLIC}/"),
        ("1", {}, "http://localhost/"),
    ],
)
def test_only_the_last_proxies_are_believed(number: str, headers: dict[str, str], address: str) -> None:
    assert canonical(client(TRUSTED_PROXIES=number).get("/", headers=headers).text) == address


@pytest.mark.parametrize("asked", ["/verkenner/", "/"])
def test_under_a_path_the_address_has_it_whether_or_not_the_proxy_takes_it_off(asked: str) -> None:
    app = client(TRUSTED_PROXIES="1", URL_PREFIX="/verkenner")

    assert canonical(app.get(f"{asked}?knoop=meedoen", headers=SAYS).text) == f"{PUBLIC}/verkenner/?knoop=meedoen"
    assert "frame" not in app.get(f"{asked}oembed?url={PUBLIC}/ander", headers=SAYS).text
    assert app.get(f"{asked}oembed?url={PUBLIC}/verkenner/", headers=SAYS).status_code == 200


@pytest.mark.parametrize(("settings", "address"), [({"TRUSTED_PROXIES": "1"}, f"{PUBLIC}/"), ({}, "http://")])
def test_python_app_py_lets_the_headers_through_when_it_is_told_so(settings: dict[str, str], address: str) -> None:
    call = environment(PORT="0", **settings)
    with subprocess.Popen(
        command("--theory", theories.DORPSKRACHT), env=call, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdout
        at = process.stdout.readline().split(": ")[-1].strip()
        with urlopen(Request(at, headers=SAYS), timeout=20) as answer:
            page = answer.read().decode()
        process.terminate()

    assert canonical(page).startswith(address)


@pytest.mark.parametrize("number", ["ja", "-1", "1.5", "1000"])
def test_what_is_no_number_of_proxies_is_refused_in_one_line(call: Call, number: str) -> None:
    result = call(TRUSTED_PROXIES=number)

    assert (result.returncode, result.line) == (2, f"app.py: TRUSTED_PROXIES is no number of proxies: {number}")
