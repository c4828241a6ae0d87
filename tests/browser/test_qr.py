"""QR codes as the page finds them: `vt.qr` of a state, on a server, in a folder and in the one file; or why there is none."""

import io
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
import waitress
import zxingcpp
from PIL import Image
from playwright.sync_api import Page

from app import create_app
from components import wall_texts
from components.address import HOW
from components.document.qr_codes import prepared_codes
from components.parts.qr import qr_file, qr_name
from components.static_site.build import ONE_FILE, static_files
from components.static_site.write_folder import write_folder
from tests.browser.page import READY, fetch_all
from tests.codes import address_in
from tests.sites import static_site, until_closed
from tests.theories import DORPSKRACHT, dorpskracht
from theory.graph import build_graph
from theory.model import Step, Story, Theory

BASE = "https://www.voorbeeld.nl/theorie/"
STEPS = [Step(address="?zoek=jong+%26+oud+%C3%A9n+~&modus=presentatie"), Step(address="?weergave=zoek&zoek=100%25")]

CODE = "query => vt.qr(vt.read(query).state)"


@pytest.fixture(scope="module")
def told() -> Theory:
    """A theory with a story, of which the addresses are no names for files."""
    return dorpskracht().model_copy(update={"stories": [Story(id="kort", title="Kort", steps=STEPS)]})


@pytest.fixture(scope="module")
def codes(told: Theory) -> dict[str, str]:
    return prepared_codes(build_graph(told))


Exported = Callable[[str], Path]


@pytest.fixture(scope="module")
def exported(told: Theory, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """Writes the static edition for a base URL."""
    state = static_site(told, DORPSKRACHT)

    def write(base: str) -> Path:
        out = tmp_path_factory.mktemp("export") / "uit"
        write_folder(static_files(state, base), out, lambda _: None)
        return out

    return write


@pytest.fixture(scope="module")
def edition(exported: Exported) -> Path:
    """One with a public address."""
    return exported(BASE)


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector(READY, state="attached")
    fetch_all(page)
    return page


def seen(page: Page, source: str) -> str:
    """What a telephone reads off the screen, where this picture is shown a quarter of its width on a dark ground."""
    page.evaluate(
        """source => {
          const image = Object.assign(new Image(), { src: source, id: "code", width: 240 });
          document.body.replaceChildren(image);
          document.body.style.background = "#10151f";
          return image.decode();
        }""",
        source,
    )
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(page.locator("#code").screenshot())))
    return str(found.text)


def test_in_a_folder_each_code_that_was_made_is_found_under_its_name(page: Page, edition: Path, codes: dict[str, str]) -> None:
    opened(page, (edition / "index.html").as_uri())

    for name, query in codes.items():
        found = {"src": qr_file(name), "address": BASE + query.removesuffix("?")}
        assert page.evaluate(CODE, query) == found
        assert address_in((edition / found["src"]).read_text("utf-8")) == found["address"]
    assert page.evaluate("how => vt.qr({ ...vt.now(), ...how })", dict.fromkeys(HOW, "1"))["address"] == BASE
    assert page.evaluate(CODE, "?weergave=zoek&zoek=iets") == {"why": wall_texts.QR_WHY["unprepared"]}


def test_the_one_file_has_them_in_it(page: Page, edition: Path, codes: dict[str, str]) -> None:
    opened(page, (edition / ONE_FILE).as_uri())

    for name, query in codes.items():
        source = page.evaluate(CODE, query)["src"]
        assert unquote(source.removeprefix("data:image/svg+xml,")) == (edition / qr_file(name)).read_text("utf-8")
    assert page.evaluate(CODE, "?weergave=zoek&zoek=iets") == {"why": wall_texts.QR_WHY["unprepared"]}
    query = STEPS[1].address
    assert qr_name(query) in codes
    assert seen(page, page.evaluate(CODE, query)["src"]) == BASE + query


def test_an_edition_that_does_not_know_its_address_says_how_to_tell_it(page: Page, exported: Exported) -> None:
    out = exported("")
    opened(page, (out / "index.html").as_uri())

    assert page.evaluate(CODE, "?") == {"why": wall_texts.QR_WHY["unknown"]}
    assert not (out / "_content" / "qr").exists()


@pytest.fixture(scope="module")
def public(told: Theory) -> Iterator[str]:
    """The address on this machine of a server that has a public one."""
    server = waitress.create_server(create_app(told, base_url=BASE).server, host="127.0.0.1", port=0)
    threading.Thread(target=until_closed, args=(server,), daemon=True).start()
    yield f"http://127.0.0.1:{server.effective_port}/"
    server.close()


def test_a_server_makes_the_code_of_any_address(page: Page, public: str) -> None:
    opened(page, f"{public}?weergave=zoek&zoek=jong+%26+oud&modus=lijst")
    code = page.evaluate("vt.qr(vt.now())")

    assert code["address"] == f"{BASE}?weergave=zoek&zoek=jong+%26+oud"
    assert seen(page, code["src"]) == code["address"]
    opened(page, public)
    assert page.evaluate("vt.qr(vt.now())")["address"] == BASE
    assert page.evaluate("vt.qr({ ...vt.now(), weergave: 'zoek', zoek: 'é'.repeat(200) })") == {"why": wall_texts.QR_WHY["long"]}


def test_on_this_computer_alone_there_is_none_and_it_says_how_to_get_one(page: Page, other_url: str) -> None:
    opened(page, other_url)

    assert page.evaluate("vt.qr(vt.now())") == {"why": wall_texts.QR_WHY["loopback"]}
