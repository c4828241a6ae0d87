"""The house keeps its shape: who may know whom, how long a file may be, what lies at the door."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ALLOWED = {"app.py", "theory", "components", "assets", "tests", "requirements.txt", "README.md"}
BY_NAME = {".ci", "pyproject.toml", "CHANGELOG.md", "ACCESSIBILITY.md", ".gitignore"}  # what tools and people look for


def ignored() -> set[str]:
    """The names of folders and files that version control leaves alone."""
    return {line.strip().rstrip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()}


def sources(folder: str, ending: str) -> list[Path]:
    return [path for path in sorted((ROOT / folder).rglob(f"*{ending}")) if not ignored() & set(path.parts)]


def imported(path: Path) -> set[str]:
    """The names of all packages that a module imports, wherever in the file, `import_module("x")` included."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.add((node.module or "").split(".")[0])
        elif isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ("import_module", "__import__"):
            found |= {str(argument.value).split(".")[0] for argument in node.args if isinstance(argument, ast.Constant)}
    return found


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", sources("theory", ".py"), ids=named)
def test_theory_knows_no_web_and_no_components(path: Path) -> None:
    assert not imported(path) & {"app", "components", "dash", "flask", "plotly", "tests", "waitress", "werkzeug"}


@pytest.mark.parametrize("path", sources("components", ".py"), ids=named)
def test_components_know_neither_the_door_nor_the_tests(path: Path) -> None:
    assert not imported(path) & {"app", "tests"}


def test_the_rules_on_imports_look_at_real_files() -> None:
    assert {"theory/graph.py", "theory/load.py"} <= {named(path) for path in sources("theory", ".py")}
    assert sources("components", ".py")
    assert "dash" in imported(ROOT / "components" / "explorer.py")


@pytest.mark.parametrize("path", sources("assets", ".js"), ids=named)
def test_no_script_is_over_250_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 250


@pytest.mark.parametrize("path", [*sources("theory", ".py"), *sources("components", ".py")], ids=named)
def test_no_module_is_over_400_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400


def test_assets_are_scripts_styles_and_pictures_only() -> None:
    endings = {path.suffix for path in sources("assets", "") if path.is_file()}

    assert endings <= {".js", ".css", ".svg", ".png", ".ico", ".woff2"}


def test_the_top_level_holds_only_the_house_and_what_is_looked_for_by_name() -> None:
    found = {path.name for path in ROOT.iterdir()} - ignored() - {".git"}

    assert found <= ALLOWED | BY_NAME
    assert found >= ALLOWED


@pytest.mark.parametrize("name", ["utils", "util", "helpers", "helper", "common", "misc"])
def test_nothing_is_called_after_nothing(name: str) -> None:
    assert [path for folder in ("theory", "components") for path in sources(folder, "") if path.stem == name] == []


@pytest.mark.parametrize("path", [*sources("components", ".py"), *sources("theory", ".py")], ids=named)
def test_no_module_gives_a_name_twice(path: Path) -> None:
    given = [
        target.id
        for node in ast.parse(path.read_text("utf-8")).body
        for target in (node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)])
        if isinstance(target, ast.Name)
    ]
    assert sorted(set(given)) == sorted(given)
