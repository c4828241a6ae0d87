"""The phone's page, as it is without a script: a form in every phase, which carries the device."""

from pathlib import Path

import pytest
import yaml
from lxml import html  # type: ignore[import-untyped]

from components.server.live.phone import phone_script
from tests.rooms import Room, explorer, store_at, theory
from tests.theories import SHIPPED


def page(text: str) -> html.HtmlElement:
    return html.document_fromstring(text)


def heading(text: str) -> str:
    return page(text).find(".//h1").text_content()  # type: ignore[no-any-return]


def form(text: str) -> html.FormElement:
    (found,) = page(text).forms
    return found


def send(room: Room, sent: html.FormElement, **chosen: str) -> str:
    """Send a form as a browser does, and follow where it leads."""
    fields = {**dict(sent.form_values()), **chosen}
    if sent.method == "GET":
        answer = room.client.get(sent.action, query_string=fields)
    else:
        answer = room.client.post(sent.action, data=fields, content_type="application/x-www-form-urlencoded")
    if answer.status_code == 303:
        answer = room.client.get(answer.headers["Location"])
    return answer.text


def test_someone_without_a_script_goes_through_a_whole_session(room: Room) -> None:
    text = room.get().text
    assert heading(text) == "Doe mee"
    text = send(room, form(text))
    assert heading(text) == "U doet mee"

    room.steer("open", node="groen")
    text = send(room, form(text))
    assert heading(text) == "Meer <groen>"
    text = send(room, form(text), **{"answers.al": "2"})
    assert "Uw antwoorden zijn binnen" in text
    assert dict(form(text).form_values())["answers.al"] == "2"
    text = send(room, form(text), **{"answers.device": "3"})
    assert room.results()["answered"] == 1

    room.steer("close")
    text = room.client.get(f"/l/{room.code}", query_string={"d": form(text).form_values()[0][1]}).text
    assert "Dit onderdeel is gesloten." in text and "Uw antwoorden zijn meegeteld." in text
    room.steer("show")
    text = send(room, form(text))
    assert "staat op het scherm" in text
    room.steer("open", node="water")
    text = send(room, form(text))
    assert heading(text) == "Water"
    room.end()
    gone = room.client.post(form(text).action, data={**dict(form(text).form_values()), "answers.al": "1"})
    assert (gone.status_code, heading(gone.text)) == (404, "Deze sessie is er niet")


def test_all_blocks_can_be_answered_in_any_order_without_a_script(room: Room) -> None:
    room.steer("open")
    text = send(room, form(room.get().text))
    links = {link.text_content(): link.get("href") for link in page(text).findall(".//li/a")}
    assert list(links) == ["Meer <groen>", "Water"]
    text = send(room, form(room.client.get(links["Water"]).text), **{"answers.al": "1"})
    assert heading(text) == "Water" and "Uw antwoorden zijn binnen" in text
    back = page(text).xpath('//a[.="Alle onderdelen"]')[0].get("href")
    room.steer("show", node="groen")
    marks = {item.get("data-node"): item.get("data-mark") for item in page(room.client.get(back).text).findall(".//li")}

    assert marks == {"groen": "shown", "water": "answered"}
    assert "staat op het scherm" in room.client.get(links["Meer <groen>"]).text


def test_whoever_comes_late_enters_at_the_present_block(room: Room) -> None:
    room.steer("open", node="groen")
    room.steer("show")
    room.steer("open", node="water")

    assert heading(send(room, form(room.get().text))) == "Water"


def test_a_reload_is_the_same_participant(room: Room) -> None:
    device = room.join()
    room.steer("open", node="groen")
    room.answer(device, al=1)
    for _ in range(3):
        assert "Uw antwoorden zijn binnen" in room.get(f"?d={device}").text

    assert (room.results()["joined"], room.results()["answered"]) == (1, 1)


def test_an_answer_that_comes_too_late_is_told(room: Room) -> None:
    device = room.join()
    room.steer("open", node="groen")
    late = form(room.get(f"?d={device}").text)
    room.steer("close")
    answer = room.client.post(late.action, data={**dict(late.form_values()), "answers.al": "1"})

    assert answer.status_code == 409
    assert "Het is niet meer meegeteld." in answer.text
    assert heading(answer.text) == "Meer <groen>"


def test_a_form_without_an_answer_is_asked_to_choose(room: Room) -> None:
    device = room.join()
    room.steer("open", node="groen")
    empty = form(room.get(f"?d={device}").text)
    answer = room.client.post(empty.action, data=dict(empty.form_values()))

    assert answer.status_code == 400
    assert "Kies eerst een antwoord." in answer.text
    assert form(answer.text).action == empty.action


def test_every_answer_has_its_mark_and_its_number(room: Room) -> None:
    device = room.join()
    room.steer("open", node="groen")
    found = page(room.get(f"?d={device}").text)
    answers = found.xpath('//*[@data-question="device"]//*[@data-value]')

    assert [(answer.get("data-value"), answer.text_content()) for answer in answers] == [
        ("1", "Te weinig"),
        ("2", "Bijna"),
        ("3", "Genoeg"),
    ]
    assert [legend.text for legend in found.iter("legend")] == ["Doen wij dit al?", "Doen wij genoeg?"]


def test_what_is_kept_until_when_and_by_whom_stands_on_every_page(room: Room) -> None:
    device = room.join()
    texts = [room.get().text, room.get(f"?d={device}").text]
    room.steer("open", node="groen")
    texts.append(room.get(f"?d={device}").text)
    for text in texts:
        assert "Geen naam, geen adres" in text and "24 uur nadat" in text and "op de server van localhost" in text


def test_nothing_can_be_typed(room: Room) -> None:
    device = room.join()
    room.steer("open", node="groen")
    fields = page(room.get(f"?d={device}").text).xpath("//input | //textarea | //*[@contenteditable]")

    assert {field.get("type") for field in fields} == {"hidden", "radio"}


def test_a_page_with_its_style_and_script_is_at_most_fifteen_kilobytes(tmp_path: Path) -> None:
    """With the questions that are shipped, and more blocks with longer names."""
    questions = yaml.safe_load((SHIPPED / "questions.yaml").read_text("utf-8"))["questions"]
    nodes = [{"id": f"blok{number}", "level": "stap", "name": "Een naam die twee regels beslaat " * 2} for number in range(20)]
    store = store_at(str(tmp_path / "x"))
    asked = theory(questions=questions, nodes=nodes, links=[])
    room = Room(explorer(store, asked).server.test_client(), store).begin()
    device = room.join()
    heaviest = 0
    for given in ({}, {"node": "blok1"}):
        room.steer("open", **given)
        heaviest = max(heaviest, len(room.get(f"?d={device}").data))
    script = room.client.get(f"/_content/{phone_script().name}")

    assert script.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert heaviest + len(script.data) < 15_000
    assert b"dash" not in script.data.lower()


@pytest.mark.parametrize("prefix", ["/tools/verkenner/"])
def test_under_a_path_everything_has_it(tmp_path: Path, prefix: str) -> None:
    store = store_at(str(tmp_path / "x"))
    client = explorer(store, theory(), prefix).server.test_client()
    for root in ("/tools/verkenner", ""):  # whether or not the proxy takes it off
        begun = client.post(f"{root}/live").json
        assert begun and begun["address"] == f"http://localhost/tools/verkenner/l/{begun['code']}"
        text = client.get(f"{root}/l/{begun['code']}").text
        assert form(text).action == f"/tools/verkenner/l/{begun['code']}/mee"
        assert f'src="/tools/verkenner/_content/{phone_script().name}"' in text
        joined = client.post(f"{root}/l/{begun['code']}/mee", data={"x": ""})
        assert joined.headers["Location"].startswith(f"/tools/verkenner/l/{begun['code']}?d=")
        assert client.get(joined.headers["Location"]).status_code == 200


def test_its_headers_are_those_of_the_explorer_and_it_is_kept_by_nobody(room: Room) -> None:
    headers = room.get().headers

    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert (headers["Cache-Control"], headers["X-Robots-Tag"], headers["Referrer-Policy"]) == (
        "no-store",
        "noindex",
        "strict-origin",
    )
    assert "Set-Cookie" not in headers


def test_a_code_that_is_nothing_like_one_is_a_page_that_says_so(room: Room) -> None:
    room.code = "<script>alert(1)</script>"
    answer = room.get()

    assert answer.status_code == 404
    assert "<script>alert" not in answer.text
