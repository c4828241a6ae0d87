"""The README's table "to change ..., open ...": each row leads a newcomer to where the change has its effect."""

import ast
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from dash import html

import components.document.bundles as bundles
import components.document.site as site_module
import components.views as views
from components import texts
from components.address import Address
from components.document.document import body
from components.document.faces import FACES, font_files, rules, rules_inside
from components.document.site_source import Look, SiteState
from components.markup import attributes
from components.parts.drawing import SIGNS
from components.parts.header import Entry
from theory import messages
from theory.load import check, load
from theory.model import Shape, Theory

ROOT = Path(__file__).parent.parent
CONTENT = ROOT / "theory" / "sociale-basis"


def table() -> dict[str, str]:
    """What stands in each row, by what it is to change."""
    part = (ROOT / "README.md").read_text("utf-8").split("| to change | open |")[1].split("\n\n")[0]
    return dict(re.findall(r"^\| (an? [^|]+) \| (.+) \|$", part, re.MULTILINE))


def named(row: str) -> set[str]:
    """The files and folders that a row names."""
    return {name for name in re.findall(r"`([^`]+)`", table()[row]) if "/" in name}


def sources(*patterns: str) -> dict[str, str]:
    """The text of the project's own files, by path."""
    paths = [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in paths}


def page(theory: Theory, **address: str) -> str:
    """The page of a theory at an address, without its data."""
    state = SiteState(site_module.build(theory), Look(), [])
    return str(body(state, Address(**address), [])).split("<script")[0]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the shipped theory, to change."""
    return Path(shutil.copytree(CONTENT, tmp_path / "theory"))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_the_table_has_its_eleven_rows_and_every_file_it_names_is_there() -> None:
    assert list(table()) == [
        "a text of the theory",
        "a text of the interface",
        "a colour",
        "a typeface",
        "a relation",
        "a mark",
        "a view",
        "a field of an action",
        "a download",
        "a check",
        "a search",
    ]
    assert [name for row in table() for name in named(row) if not (ROOT / name).exists()] == []


def test_a_text_of_the_theory_stands_in_the_file_of_its_node(copy: Path, shipped: Theory) -> None:
    assert "theory/sociale-basis/ruimte.yaml" in named("a text of the theory")
    action = next(node for node in shipped.nodes if node.id == "ruimte").actions[0]
    first = " ".join(action.text.split()[:3])
    change(copy / "ruimte.yaml", first, "Een andere tekst,")

    assert "Een andere tekst," in page(load(copy), knoop="ruimte")


DUTCH = re.compile(r" (de|het|een|niet|wordt|naar|deze|van) ")


def strings(code: str) -> list[str]:
    """The texts in a Python file that are no docstrings."""
    tree = ast.parse(code)
    documented = (part.body[0] for part in ast.walk(tree) if isinstance(part, ast.Module | ast.ClassDef | ast.FunctionDef))
    docstrings = {id(first.value) for first in documented if isinstance(first, ast.Expr)}
    bare = {id(part.value) for part in ast.walk(tree) if isinstance(part, ast.Expr)} | docstrings
    return [
        part.value
        for part in ast.walk(tree)
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and id(part) not in bare
    ]


def test_every_word_of_the_interface_stands_in_the_files_of_its_row() -> None:
    ours = named("a text of the interface")
    code = sources("app.py", "components/**/*.py", "theory/**/*.py")
    found = {path: [text for text in strings(text) if DUTCH.search(text)] for path, text in code.items()}
    elsewhere = {path: texts for path, texts in found.items() if texts and path not in ours}

    assert all(found[path] for path in ours)
    assert elsewhere == {}


def test_colours_stand_in_three_files() -> None:
    files = {"assets/core/tokens.css", "assets/core/dark.css", "assets/core/darkened.css"}
    assert named("a colour") == files
    colour = re.compile(r"(?<![\w&])#[0-9a-fA-F]{3,8}\b(?!\()|\brgba?\((?!0,0,0,0\))\d")
    found = {
        path for path, text in sources("assets/**/*.css", "assets/**/*.js", "components/**/*.py").items() if colour.search(text)
    }

    assert found == files


def test_a_typeface_is_its_file_its_row_and_a_name_in_the_tokens() -> None:
    assert named("a typeface") == {"assets/fonts/", "components/document/faces.py", "assets/core/faces.css"}
    tokens = (ROOT / "assets/core/tokens.css").read_text("utf-8")
    stand_ins = (ROOT / "assets/core/faces.css").read_text("utf-8")
    assert len(font_files()) == len(FACES) and sum(map(len, font_files().values())) < 40_000
    for face in FACES:
        assert f"{face.family}, {face.family}-own," in tokens and f"font-family: {face.family}-own;" in stand_ins
        assert face.family in rules("x/") and face.family in rules_inside()
        assert (face.path.parent / f"{face.path.stem.removesuffix('-600')}.OFL.txt").exists()


def test_a_relation_that_is_added_to_the_yaml_stands_in_the_legend_with_its_line_and_mark(copy: Path) -> None:
    assert named("a relation") == {"theory/sociale-basis/theory.yaml"}
    change(copy / "theory.yaml", "relations:\n", "relations:\n  - {id: proef-remt, label: remt af, line: dotted, shape: cross}\n")
    change(copy / "ruimte.yaml", "relation: ", "relation: proef-remt #")
    legend = page(load(copy)).split("vt-legend")[1]

    assert re.search(r'data-shape="cross"[^<]*></span><span[^>]*data-line="dotted"[^<]*></span>remt af', legend)


def test_every_mark_has_its_drawing_and_its_sign_in_figures() -> None:
    model, drawing, signs = "theory/model.py", "assets/core/marks.css", "components/parts/drawing.py"
    saved = "assets/picture/paint.js"
    assert named("a mark") == {model, drawing, signs, saved}
    css = (ROOT / drawing).read_text("utf-8")

    assert [shape for shape in get_args(Shape) if f'[data-shape="{shape}"]' not in css] == []
    assert set(SIGNS) == set(get_args(Shape))
    in_pictures = (ROOT / saved).read_text("utf-8").split("const signs = {")[1].split("};")[0]
    assert set(re.findall(r"^ +(\w+)[:,]", in_pictures, re.MULTILINE)) == {*get_args(Shape), "none"}


def test_a_view_is_its_file_and_its_row(shipped: Theory, monkeypatch: pytest.MonkeyPatch) -> None:
    def timeline(data: object, address: Address) -> html.Section:
        return html.Section(html.H1("Eerst dit, dan dat"), **attributes(data_view="tijdlijn"))

    row = views.View("tijdlijn", "Tijdlijn", "explanation", (), timeline, menu="Tijdlijn")
    monkeypatch.setattr(views, "VIEWS", (*views.VIEWS, row))
    monkeypatch.setitem(views.BY_ID, "tijdlijn", row)
    site = site_module.build(shipped)
    address, dropped = site.read({"weergave": "tijdlijn"})

    assert (address.view, dropped) == ("tijdlijn", [])
    assert "Eerst dit, dan dat" in site.view(address)
    assert Entry("Tijdlijn", "?weergave=tijdlijn") in site.menu
    assert "Eerst dit, dan dat" in site.scripts["explanation"].text
    assert '"tijdlijn":["Tijdlijn","explanation"]' in site.page_data


def test_a_view_in_a_bundle_that_is_not_in_the_table_is_an_error() -> None:
    lost = views.View("kwijt", "Kwijt", "nergens", (), views.VIEWS[0].render)

    with pytest.raises(LookupError, match="nergens"):
        bundles.check_views((*views.VIEWS, lost))


def test_an_existing_field_of_an_action_stands_in_the_files_of_its_row() -> None:
    """`see_also`, ids that a card shows, is written nowhere else."""
    places = sources("components/**/*.py", "theory/**/*.py", "theory/examples.json")
    found = {path for path, text in places.items() if re.search(r"\bsee_also\b", text)}

    assert found <= named("a field of an action")
    assert named("a field of an action") - found == {"components/texts.py"}  # whose words for it are in capitals


def test_every_download_has_its_row_and_its_label(monkeypatch: pytest.MonkeyPatch, shipped: Theory) -> None:
    from theory.downloads import FILES

    assert named("a download") == {"theory/downloads/", "theory/downloads/__init__.py", "components/texts.py"}
    assert list(FILES) != [] and set(FILES) == set(texts.DOWNLOAD)
    explained = page(shipped, weergave="uitleg")
    assert [label for label, _ in texts.DOWNLOAD.values() if label not in explained] == []


def test_a_search_finds_what_the_files_of_its_row_say(copy: Path) -> None:
    assert "theory/sociale-basis/synonyms.yaml" in named("a search")
    change(copy / "synonyms.yaml", "[racisme, discriminatie]", "[rassenwaan, discriminatie]")

    assert "Ook gezocht op: discriminatie." in page(load(copy), weergave="zoek", zoek="rassenwaan")
    assert {script for script in named("a search") if script.endswith(".js")} <= {
        f"assets/{file}" for file in bundles.BY_NAME["index"].files
    }


def test_every_check_has_its_words_and_is_made_in_the_files_of_its_row(small: Callable[..., Path]) -> None:
    checks = {f"theory/checks/{name}.py" for name in ("consistency", "lint", "items", "item_lint")}
    assert named("a check") == {*checks, "theory/messages.py", "theory/examples.json"}
    used = {
        code
        for path, text in sources("theory/**/*.py").items()
        if path in checks
        for code in re.findall(r'"([a-z]+(?:-[a-z]+)+)"', text)
    }
    assert {"duplicate-id", "no-why", "unused-source", "unknown-field", "long-quote"} <= used & messages.PROBLEMS.keys()
    lonely = check(small(links="links: [{from: groen, to: rust, relation: helpt}]")).problems
    unreasoned = check(
        small(links="links: [{from: groen, to: rust, relation: helpt}, {from: water, to: rust, relation: helpt}]")
    ).problems
    assert [problem.code for problem in lonely] == ["unlinked"]
    assert [problem.code for problem in unreasoned] == ["no-why", "no-why"]
