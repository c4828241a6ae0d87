"""What tests share: the shipped theory, and theories of a few lines, written where a test needs them."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import theories
from tests.command_line import OWN, Call, Result
from tests.theories import SHIPPED as SHIPPED  # tests import it from here
from theory.load import check
from theory.model import Theory

# When it is imported, the app makes the server of a theory: here a small one, for nobody asks for it.
os.environ["THEORY_DIR"] = str(theories.DORPSKRACHT.parent / "ijsclub")
from app import main

del os.environ["THEORY_DIR"]

SMALL = {
    "theory": """\
title: Klein
levels:
  - {id: doel, name: Doel}
  - {id: stap, name: Stap}
relations:
  - {id: helpt, label: helpt, received: {one: helpt erbij, many: helpen erbij}}
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

# What holds for any input is tried with a few inputs at each run, and with many in a long one.
ANY = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
settings.register_profile("short", ANY, max_examples=20)
settings.register_profile("long", ANY, max_examples=150)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run what is marked long too, and try many more inputs")
    parser.addoption("--reversed", action="store_true", help="run the tests in the opposite order: none may need another")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "long: takes long, and runs with --long only")
    settings.load_profile("long" if config.getoption("--long") else "short")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--long"):
        left_out = [item for item in items if item.get_closest_marker("long")]
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)
    if config.getoption("--reversed"):
        items.reverse()


@pytest.fixture(scope="session")
def shipped() -> Theory:
    return theories.shipped()


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Call]:
    """Calls the command line in this process, with these arguments, and these settings of the app and no others."""
    for name in OWN:
        monkeypatch.delenv(name, raising=False)
    stopping = signal.getsignal(signal.SIGTERM)

    def call_main(*arguments: str | Path, **settings: str) -> Result:
        capsys.readouterr()
        with pytest.MonkeyPatch.context() as during:
            for name, value in settings.items():
                during.setenv(name, value)
            try:
                status = main([str(argument) for argument in arguments])
            except SystemExit as ended:  # as bad usage does
                status = ended.code if isinstance(ended.code, int) else 1
        return Result(status, *capsys.readouterr())

    yield call_main
    signal.signal(signal.SIGTERM, stopping)  # an export answers it in its own way


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
