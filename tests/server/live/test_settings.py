"""Where sessions are kept, as `LIVE_DB` says or leaves open."""

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from app import create_app
from components.server.live import place
from components.server.live.database import database_url
from tests.command_line import Call
from tests.generated import write
from tests.rooms import theory
from tests.server.live.test_kept import served


def begins(url: str) -> int:
    try:
        with urlopen(Request(f"{url}/live", b"{}"), timeout=20) as answer:
            json.load(answer)
            return int(answer.status)
    except HTTPError as error:
        return error.code


def test_python_app_py_keeps_them_in_the_user_s_state_folder(tmp_path: Path) -> None:
    state = {"LIVE_DB": "", "XDG_STATE_HOME": str(tmp_path / "state"), "LOCALAPPDATA": str(tmp_path / "state")}
    with served("waitress", tmp_path, **state) as (url, _):
        assert begins(url) == 200

    assert (tmp_path / "state" / "verkenner" / "sessies.sqlite").exists()


def test_another_server_keeps_none_unless_it_is_told_where(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def status(where: str | None) -> int:
        if where is None:
            monkeypatch.delenv("LIVE_DB", raising=False)
        else:
            monkeypatch.setenv("LIVE_DB", where)
        return create_app(theory(), tmp_path).server.test_client().post("/live").status_code

    assert status(None) == status("off") == 405
    assert status(str(tmp_path / "here")) == 200
    assert (tmp_path / "here").exists()


def test_a_server_without_them_loads_no_library_for_databases(tmp_path: Path) -> None:
    write(theory(), tmp_path / "t")
    asked = "import sys, app; print(sorted({'sqlalchemy', 'psycopg'} & sys.modules.keys()))"
    environ = {key: value for key, value in os.environ.items() if key != "LIVE_DB"}
    where = {"cwd": Path(place.__file__).parents[3], "env": {**environ, "THEORY_DIR": str(tmp_path / "t")}}
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, **where)  # type: ignore[call-overload]

    assert found.stdout == "[]\n"


def test_the_state_folder_is_the_system_s_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    for name in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    found = {}
    for system in ("linux", "darwin", "win32"):
        monkeypatch.setattr(sys, "platform", system)
        found[system] = place.state_file().parent.relative_to(tmp_path).as_posix()

    assert found == {
        "linux": ".local/state/verkenner",
        "darwin": "Library/Application Support/verkenner",
        "win32": "AppData/Local/verkenner",
    }


@pytest.mark.parametrize("wrong", ["mysql://x/y", "sqlite:///x", "://", "http://x", "postgresql://x:geheim@y:poort/z"])
def test_what_is_no_place_for_them_is_refused_in_one_line_that_repeats_no_password(
    call: Call, tmp_path: Path, wrong: str
) -> None:
    result = call("--theory", write(theory(), tmp_path / "buurt"), LIVE_DB=wrong)

    assert (result.returncode, result.line) == (2, "app.py: LIVE_DB is neither a file, nor postgresql://..., nor off")
    with pytest.raises(place.NoDatabase):
        database_url(wrong)
