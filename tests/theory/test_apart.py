"""Work in a process of its own gives what it would give here, and leaves nothing behind."""

import subprocess
import sys
import threading

import pytest

from tests.theories import ROOT
from theory.apart import apart


def run(code: str) -> str:
    """What a process says that has no other threads."""
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout + ended.stderr


def test_what_comes_of_it_is_what_would_come_of_it_here() -> None:
    assert apart(lambda: {"a": [1, "é" * 100_000]}) == {"a": [1, "é" * 100_000]}


def test_what_goes_wrong_goes_wrong_here() -> None:
    with pytest.raises(ZeroDivisionError):
        apart(lambda: 1 // 0)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is done in this process")
def test_it_is_done_in_another_process_of_which_nothing_is_left() -> None:
    said = run(
        "import os\nfrom theory.apart import apart\nprint('one', end=' ')\n"
        "print(apart(os.getpid) != os.getpid(), end=' ')\n"
        "try: os.waitpid(-1, os.WNOHANG)\nexcept ChildProcessError: print('none')"
    )

    assert said == "one True none\n"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is done in this process")
def test_a_process_that_dies_over_it_is_no_reason_not_to_do_it() -> None:
    said = run(
        "import os\nfrom theory.apart import apart\nown = os.getpid()\n"
        "print(apart(lambda: os.getpid() == own or os.kill(os.getpid(), 9)))"
    )

    assert said == "True\n"


def test_where_other_threads_are_at_work_it_is_done_in_this_process() -> None:
    thread: list[int] = []
    wait = threading.Event()
    other = threading.Thread(target=wait.wait)
    other.start()
    apart(lambda: thread.append(threading.get_ident()))
    wait.set()
    other.join()

    assert thread == [threading.get_ident()]
