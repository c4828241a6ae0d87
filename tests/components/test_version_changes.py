"""What the explanation says of the version before a theory, where that is there."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from lxml import html  # type: ignore[import-untyped]

from components.address import Address
from components.document.site_shelf import SiteShelf, live_shelf, shelf_for_good
from tests.command_line import Call
from tests.theories import DORPSKRACHT
from theory.load import TheoryError

CHANGES = (
    (r"^title: .*", r"\g<0>\nversion: '2'", "theory.yaml"),
    ("name: Jongeren blijven of komen terug", "name: Jongeren blijven", "uitkomst.yaml"),
    (r"  - {from: jongeren, to: aanbod, relation: bijdrage}\n", "", "uitkomst.yaml"),
    (r"((?:id|from|to): |[\[=])ritten(?![-\w])", r"\1meerijden", "*.yaml"),
    ("  - id: meerijden", r"\g<0>\n    was: ritten", "uitkomst.yaml"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A theory whose version before lies in it."""
    folder = tmp_path / "dorp"
    shutil.copytree(DORPSKRACHT, folder / "earlier")
    shutil.copytree(DORPSKRACHT, folder, dirs_exist_ok=True)
    for old, new, files in CHANGES:
        for path in folder.glob(files):
            path.write_text(re.sub(old, new, path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    return folder


def explained(shelf: SiteShelf) -> Any:
    return html.fromstring(shelf.state().site.view(Address(weergave="uitleg")))


def told(view: Any) -> list[str]:
    return [" ".join(one.text_content().split()) for one in view.xpath(".//*[contains(@class, 'vt-changes')]")]


def test_what_changed_is_told_by_kind_and_node_with_the_way_to_what_there_still_is(folder: Path) -> None:
    view = explained(shelf_for_good({"dorp": folder}))
    section = view.xpath(".//section[h2[@id='uitleg-veranderd']]")[0]
    whole, nodes, links = told(view)

    assert section.xpath("./h2")[0].text == "Wat is er veranderd sinds de vorige versie"
    assert "#uitleg-veranderd" in view.xpath(".//nav//a/@href")
    assert "versie: niets → '2'" in whole
    assert nodes.startswith("Onderdelen 1 hernoemd, 1 gewijzigd")
    assert "naam: 'Jongeren blijven of komen terug' → 'Jongeren blijven'" in nodes and "(was ritten)" in nodes
    assert links.startswith("Verbanden 1 vervallen") and "Behoud van jongeren → " in links
    there = [str(link) for link in section.xpath(".//details//a/@href")]
    assert {"?knoop=jongeren", "?knoop=meerijden"} <= set(there)
    assert not [link for link in there if "verband=" in link]  # the link that is gone cannot be opened


def test_without_a_version_before_nothing_is_said_of_one_and_nothing_is_read() -> None:
    state = shelf_for_good({"dorp": DORPSKRACHT}).state()

    assert state.site.data.changes is None
    assert "uitleg-veranderd" not in state.site.view(Address(weergave="uitleg"))


def test_where_nothing_differs_that_is_said(folder: Path) -> None:
    shutil.rmtree(folder / "earlier")
    shutil.copytree(folder, folder / "earlier")

    assert "Er is geen verschil." in explained(shelf_for_good({"dorp": folder})).text_content()


def test_a_version_before_that_is_broken_stops_the_start_and_check_names_it(folder: Path, call: Call) -> None:
    (folder / "earlier" / "stuk.yaml").write_text("kleur: rood\n", "utf-8")

    with pytest.raises(TheoryError, match=r"earlier/stuk\.yaml"):
        shelf_for_good({"dorp": folder})
    checked = call("check", folder)
    assert checked.returncode == 1 and "earlier/stuk.yaml:1:1: fout: " in checked.stdout
    (folder / "earlier" / "stuk.yaml").unlink()
    assert call("check", folder).returncode == 0


def test_while_someone_edits_a_version_before_is_taken_up_and_its_mistakes_are_shown(folder: Path) -> None:
    kept = folder.with_name("later")
    shutil.move(folder / "earlier", kept)
    shelf = live_shelf({"dorp": folder})
    assert shelf.state().site.data.changes is None

    shutil.move(kept, folder / "earlier")
    assert len(told(explained(shelf))) == 3
    (folder / "earlier" / "stuk.yaml").write_text("kleur: rood\n", "utf-8")
    state = shelf.state()
    assert "earlier/stuk.yaml" in str([str(one) for one in state.problems])
    assert state.site.data.changes  # the last good one
