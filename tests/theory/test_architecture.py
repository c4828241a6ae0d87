"""The house keeps its shape: who may know whom, how long a file may be, what lies at the door.

Each rule looks at all files at once and names every file that breaks it.
"""

import ast
import re
from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path

from components.address import Address
from components.document.bundles import ASSETS, BUNDLES

ROOT = Path(__file__).parent.parent.parent
ALLOWED = {"app.py", "theory", "components", "assets", "tests", "requirements.txt", "README.md"}
BY_NAME = {".ci", "pyproject.toml", "CHANGELOG.md", "ACCESSIBILITY.md", ".gitignore"}  # what tools and people look for

ROOMS = ("components.views", "components.parts", "components.document", "components.server", "components.static_site")
MEANINGLESS = {"utils", "util", "helpers", "helper", "common", "misc"}


def ignored() -> set[str]:
    """The names of folders and files that version control leaves alone."""
    return {line.strip().rstrip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()}


def sources(folder: str, ending: str) -> list[Path]:
    """The files of a folder with this ending; there are some, or a rule would look at nothing."""
    found = [path for path in sorted((ROOT / folder).rglob(f"*{ending}")) if path.is_file() and not ignored() & set(path.parts)]
    assert found, f"no {ending} in {folder}"
    return found


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(text: str) -> set[str]:
    """The dotted name of everything that a module imports, wherever in the file, `import_module("x")` included.

    Of `from a.b import c` these are `a.b` and `a.b.c`, since `c` may be a module.
    """
    found: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            package = "." * node.level + (node.module or "")
            found |= {package, *(f"{package}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ("import_module", "__import__"):
            found |= {str(argument.value) for argument in node.args if isinstance(argument, ast.Constant)}
    return found


def importing(paths: Iterable[Path], *packages: str) -> list[str]:
    """Of these files each that imports one of these packages, or something in it, with what it imports."""
    return [
        f"{named(path)} imports {name}"
        for path in paths
        for name in sorted(imported(path.read_text("utf-8")))
        if any(name == package or name.startswith(f"{package}.") for package in packages)
    ]


def length(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def texts_in(path: Path) -> list[str]:
    """Every text that stands in a module, the fixed parts of f-strings included."""
    constants = (node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant))
    return [value for value in constants if isinstance(value, str)]


def given_twice(path: Path) -> set[str]:
    """The names that a module gives more than once at its top level."""
    given = [
        target.id
        for node in ast.parse(path.read_text("utf-8")).body
        for target in (node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)])
        if isinstance(target, ast.Name)
    ]
    return {name for name in given if given.count(name) > 1}


def expect_none(offenders: Iterable[object]) -> None:
    """Fail with all that break a rule, however many."""
    found = [str(offender) for offender in offenders]
    assert not found, "\n".join(found)


def test_every_way_to_import_is_seen() -> None:
    text = (
        "import a.b as x\nfrom c import d\ndef f():\n    from e.f import g\n    importlib.import_module('h.i')\nfrom . import j\n"
    )

    assert imported(text) == {"a.b", "c", "c.d", "e.f", "e.f.g", "h.i", ".", "..j"}
    assert importing([ROOT / "components" / "markup.py"], "dash") == [
        "components/markup.py imports dash.development.base_component",
        "components/markup.py imports dash.development.base_component.Component",
    ]


def test_imports_are_absolute() -> None:
    modules = [*sources("theory", ".py"), *sources("components", ".py")]

    expect_none([named(path) for path in modules if any(name.startswith(".") for name in imported(path.read_text("utf-8")))])


def test_theory_knows_no_web_no_components_and_no_tests() -> None:
    web = ("dash", "flask", "plotly", "werkzeug", "waitress")

    expect_none(importing(sources("theory", ".py"), "app", "components", "tests", *web))


def test_theory_builds_no_address() -> None:
    parameter = re.compile(rf"[?&]({'|'.join(field.name for field in fields(Address))})=")

    expect_none([(named(path), text) for path in sources("theory", ".py") for text in texts_in(path) if parameter.search(text)])


def test_components_know_neither_the_entry_point_nor_the_tests() -> None:
    expect_none(importing(sources("components", ".py"), "app", "tests"))


def test_what_all_components_share_knows_no_room() -> None:
    shared = [ROOT / "components" / name for name in ("address.py", "texts.py", "markup.py")]

    expect_none(importing(shared, *ROOMS))


def test_a_part_knows_no_view_and_nothing_that_holds_views() -> None:
    others = [room for room in ROOMS if room != "components.parts"]

    expect_none(importing(sources("components/parts", ".py"), *others))


def test_a_view_knows_no_other_view_and_nothing_that_holds_views() -> None:
    table = ROOT / "components" / "views" / "__init__.py"
    views = [path for path in sources("components/views", ".py") if path != table]
    others = ("components.document", "components.server", "components.static_site")

    expect_none(importing(views, "components.views", *others))
    expect_none(importing([table], *others))


def test_the_document_knows_neither_the_server_nor_the_static_site() -> None:
    expect_none(importing(sources("components/document", ".py"), "components.server", "components.static_site"))


def test_the_server_and_the_static_site_do_not_know_each_other() -> None:
    expect_none(importing(sources("components/server", ".py"), "components.static_site"))
    expect_none(importing(sources("components/static_site", ".py"), "components.server"))


def test_only_the_server_and_the_entry_point_know_flask() -> None:
    server = ROOT / "components" / "server"
    others = [path for path in [*sources("components", ".py"), *sources("theory", ".py")] if server not in path.parents]

    expect_none(importing(others, "flask", "werkzeug", "waitress"))


def test_no_script_is_over_250_lines() -> None:
    expect_none([(named(path), length(path)) for path in sources("assets", ".js") if length(path) > 250])


def test_no_module_is_over_400_lines() -> None:
    modules = [*sources("theory", ".py"), *sources("components", ".py"), ROOT / "app.py"]

    expect_none([(named(path), length(path)) for path in modules if length(path) > 400])


LICENCES = (".OFL.txt", ".BSD.txt")
"""Of typefaces and of scripts by others."""


def test_assets_are_scripts_styles_and_pictures_only() -> None:
    endings = {".js", ".css", ".svg", ".png", ".ico", ".woff2"}

    files = [path for path in sources("assets", "") if not path.name.endswith(LICENCES)]
    expect_none([named(path) for path in files if path.suffix not in endings])


def test_every_asset_stands_in_exactly_one_bundle() -> None:
    """But for what other pages load (`host`, `live`), the icon, which stands in the page itself, and typefaces."""
    apart = ("host/", "live/", "fonts/", "icon.png")
    files = [path.relative_to(ASSETS).as_posix() for path in sources("assets", "") if not path.name.endswith(LICENCES)]
    bundled = [file for bundle in BUNDLES for file in bundle.files]

    expect_none([file for file in files if not file.startswith(apart) and bundled.count(file) != 1])
    expect_none([file for file in bundled if file not in files or file.startswith(apart)])


def test_every_bundle_needs_only_what_stands_before_it() -> None:
    """What it needs is looked up, fetched and styled in the order of the table."""
    names = [bundle.name for bundle in BUNDLES]

    assert len(names) == len(set(names))
    expect_none([(one.name, need) for number, one in enumerate(BUNDLES) for need in one.needs if need not in names[:number]])


def test_the_top_level_holds_only_the_house_and_what_is_looked_for_by_name() -> None:
    found = {path.name for path in ROOT.iterdir()} - ignored() - {".git"}

    expect_none(found - ALLOWED - BY_NAME)
    expect_none(ALLOWED - found)


def test_nothing_is_called_after_nothing() -> None:
    paths: Sequence[Path] = [path for folder in ("theory", "components", "assets") for path in (ROOT / folder).rglob("*")]

    expect_none([named(path) for path in paths if path.stem in MEANINGLESS])


def test_no_module_gives_a_name_twice() -> None:
    modules = [*sources("components", ".py"), *sources("theory", ".py"), ROOT / "app.py"]

    expect_none([(named(path), twice) for path in modules if (twice := given_twice(path))])
