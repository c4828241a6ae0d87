"""What tests share: the shipped theory, and theories of a few lines, written where a test needs them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from theory.load import check, load
from theory.model import Theory

SHIPPED = Path(__file__).parent.parent / "theory" / "sociale-basis"

SMALL = {
    "theory": """\
title: Klein
levels:
  - {id: doel, name: Doel}
  - {id: stap, name: Stap}
relations:
  - {id: helpt, label: helpt}
  - {id: samen, label: samen, role: interaction, mutual: true}
""",
    "nodes": """\
nodes:
  - {id: rust, level: doel, name: Rust}
  - {id: groen, level: stap, name: Groen}
  - {id: water, level: stap, name: Water}
""",
    "links": """\
links:
  - {from: groen, to: rust, relation: helpt, why: {text: Groen brengt rust.}}
  - {from: water, to: rust, relation: helpt, why: {text: Water kalmeert.}}
""",
}


@pytest.fixture(scope="session")
def shipped() -> Theory:
    return load(SHIPPED)


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Writes files into the folder `t` of a new working directory: each keyword is a file's name without `.yaml`."""
    monkeypatch.chdir(tmp_path)

    def write_files(**files: str | bytes) -> Path:
        folder = Path("t")
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            (folder / f"{name}.yaml").write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    return write_files


@pytest.fixture
def small(write: Callable[..., Path]) -> Callable[..., Path]:
    """Writes a theory of three nodes and two links without a mistake; keywords replace its files or add to them."""
    return lambda **files: write(**{**SMALL, **files})


@pytest.fixture
def problems(small: Callable[..., Path]) -> Callable[..., list[str]]:
    """The lines that the check gives for the small theory with these files replaced or added."""
    return lambda **files: [str(problem) for problem in check(small(**files)).problems]
