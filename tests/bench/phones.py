"""Phones in a room: `python -m tests.bench.phones URL CODE COUNT NODE ...` plays so many, and prints what they met as JSON.

Each joins, asks every two seconds what is going on, as the phone's page does, and answers about each node once, at some moment
in ten seconds; what fails it sends again until it has arrived.  One in `SAMPLE` polls is followed by the server's static script.
"""

import asyncio
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from urllib.parse import urlsplit

from tests.bench.answer import ENCODINGS

JOINING = 2.0
ANSWERING = 10.0
AFTER = 2.0
POLL = 2.0
SAMPLE = 4
PATIENCE = 60.0


@dataclass
class Met:
    """What phones met: how many milliseconds polls and the static script took, and which statuses there were."""

    polls: list[float] = field(default_factory=list)
    static: list[float] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    arrived: int = 0


class Phones:
    """So many of them, at one session."""

    def __init__(self, url: str, code: str, nodes: list[str], script: str) -> None:
        at = urlsplit(url)
        self.host, self.port = at.hostname or "", at.port or 80
        self.code = code
        self.nodes = nodes
        self.script = script
        self.met = Met()

    async def play(self, count: int, seed: int) -> Met:
        """All at once, until the last answer has arrived."""
        start = time.monotonic()
        await asyncio.gather(*(self._phone(start, Random(seed * 1000 + number)) for number in range(count)))
        return self.met

    async def _phone(self, start: float, chance: Random) -> None:
        await asyncio.sleep(chance.uniform(0, JOINING))
        device = json.loads((await self._until("join", 200, "POST", f"/l/{self.code}/mee"))[1])["device"]
        moments = sorted((start + JOINING + chance.uniform(0, ANSWERING), node) for node in self.nodes)
        polling = asyncio.create_task(self._follow(start + JOINING + ANSWERING + AFTER, chance))
        for moment, node in moments:
            await asyncio.sleep(max(0, moment - time.monotonic()))
            body = {"device": device, "node": node, "answers": {"al": chance.randint(1, 4), "genoeg": chance.randint(1, 4)}}
            await self._until("answer", 204, "POST", f"/l/{self.code}/antwoord", json.dumps(body))
            self.met.arrived += 1
        await polling

    async def _follow(self, end: float, chance: Random) -> None:
        tag = ""
        while time.monotonic() < end:
            began = time.monotonic()
            status, _, etag = await self._ask("poll", "GET", f"/l/{self.code}/stand", tag=tag)
            if status in (200, 304):
                self.met.polls.append((time.monotonic() - began) * 1000)
                tag = etag or tag
            if chance.randrange(SAMPLE) == 0:
                began = time.monotonic()
                if (await self._ask("static", "GET", self.script))[0] == 200:
                    self.met.static.append((time.monotonic() - began) * 1000)
            await asyncio.sleep(POLL * chance.uniform(0.8, 1.2))

    async def _until(self, what: str, status: int, method: str, path: str, body: str = "") -> tuple[int, bytes, str]:
        deadline = time.monotonic() + PATIENCE
        while (answer := await self._ask(what, method, path, body))[0] != status:
            if time.monotonic() > deadline:
                raise RuntimeError(f"{what} does not get through: {answer}")
            await asyncio.sleep(0.5)
        return answer

    async def _ask(self, what: str, method: str, path: str, body: str = "", tag: str = "") -> tuple[int, bytes, str]:
        """Status, body and ETag of an answer, each on a line of its own; 0 where none came."""
        lines = [
            f"{method} {path} HTTP/1.1",
            f"Host: {self.host}:{self.port}",
            f"Accept-Encoding: {ENCODINGS}",
            "Connection: close",
        ]
        lines += [f"If-None-Match: {tag}"] if tag else []
        lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"] if method == "POST" else []
        status, text, etag = 0, b"", ""
        try:
            reader, writer = await asyncio.open_connection(self.host, self.port)
            try:
                writer.write(("\r\n".join(lines) + "\r\n\r\n" + body).encode())
                head, _, text = (await reader.read()).partition(b"\r\n\r\n")
            finally:
                writer.close()
            first, *headers = head.decode().split("\r\n")
            status = int(first.split()[1]) if first else 0
            etag = next((line.split(": ", 1)[1] for line in headers if line.lower().startswith("etag: ")), "")
        except OSError:
            pass
        self.met.statuses[f"{what} {status}"] += 1
        return status, text, etag


if __name__ == "__main__":
    address, session, script, seed, number, *asked = sys.argv[1:]
    print(json.dumps(vars(asyncio.run(Phones(address, session, asked, script).play(int(number), int(seed))))))
