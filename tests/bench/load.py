"""Many readers at once: answers per second of the first page, beside a bare Flask route that gives the same bytes.

`python -m tests.bench.load URL` asks for that address over and over for `SECONDS` and prints the answers per second.  It
is a process of its own beside the server's two workers, and the same for either side; what it takes itself brings the
ratio nearer to 1.
"""

import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

from tests.bench.answer import ENCODINGS, Answer
from tests.bench.rounds import Rounds, in_turns
from tests.bench.servers import ROOT, bare_workers, environment, explorer_workers
from tests.bench.table import Measure

SECONDS = 5
CONNECTIONS = 8
WORKERS = 2


def measure() -> list[Measure]:
    """Both under gunicorn with two workers.

    Raises
    ------
    RuntimeError
        If the peer gives another answer.
    """
    with explorer_workers(WORKERS) as ours, tempfile.TemporaryDirectory() as made:
        file = Path(made) / "answer"
        answer = Answer.to(f"{ours.url}/")
        answer.write(file)
        with bare_workers(WORKERS, file) as bare:
            if Answer.to(f"{bare.url}/") != answer:
                raise RuntimeError("the bare route gives another answer")
            turns = in_turns(lambda: answers(ours.url), lambda: answers(bare.url))
    rounds = Rounds([mine for mine, _ in turns], [other for _, other in turns])
    note = f"{CONNECTIONS} connections, {SECONDS} s; peer: Flask"
    return [Measure.of(f"answers, gunicorn with {WORKERS} workers", "/s", rounds, at_least=0.5, note=note)]


def answers(url: str) -> float:
    """Answers per second, counted by another process."""
    command = [sys.executable, "-m", "tests.bench.load", url]
    run = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(run.stderr.strip().splitlines()[-1])
    return float(run.stdout)


def _ask(url: str) -> float:
    """Answers per second on `CONNECTIONS` connections at once, each opened anew for each request, as gunicorn closes them."""
    address = urlsplit(url)
    request = f"GET / HTTP/1.1\r\nHost: {address.netloc}\r\nAccept-Encoding: {ENCODINGS}\r\nConnection: close\r\n\r\n".encode()
    place = (address.hostname or "", address.port or 80)
    start = time.monotonic()

    def reader(_: int) -> int:
        count = 0
        while time.monotonic() - start < SECONDS:
            with socket.create_connection(place, timeout=30) as connection:
                connection.sendall(request)
                first = connection.recv(65536)
                while connection.recv(65536):
                    pass
            if not first.startswith((b"HTTP/1.1 200", b"HTTP/1.0 200")):
                raise RuntimeError(f"{url} answers {first[:40]!r}")
            count += 1
        return count

    with ThreadPoolExecutor(CONNECTIONS) as readers:
        count = sum(readers.map(reader, range(CONNECTIONS)))
    return count / (time.monotonic() - start)


if __name__ == "__main__":
    print(_ask(sys.argv[1]))
