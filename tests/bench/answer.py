"""One HTTP answer, kept in a file, so that a bare server can give the same bytes."""

import json
from pathlib import Path
from typing import NamedTuple, Self
from urllib.request import Request, urlopen

FILE = "BENCH_ANSWER"
"""The environment variable that names the file."""

ENCODINGS = "gzip, br"
"""What the client says that it can unpack."""

# Of the connection and the moment, not of the answer: the server that gives it writes its own.
NOT_KEPT = {"connection", "date", "server", "transfer-encoding", "content-length"}


class Answer(NamedTuple):
    """An answer as it goes over the wire: compressed, with its headers."""

    headers: dict[str, str]
    body: bytes

    @classmethod
    def to(cls, url: str) -> Self:
        """The answer to a request for this address."""
        with urlopen(Request(url, headers={"Accept-Encoding": ENCODINGS})) as answer:
            headers = {name: value for name, value in answer.headers.items() if name.lower() not in NOT_KEPT}
            return cls(headers, answer.read())

    def write(self, file: Path) -> None:
        """Keep it in a file: one line of JSON with the headers, then the body."""
        file.write_bytes(json.dumps(self.headers).encode() + b"\n" + self.body)

    @classmethod
    def read(cls, file: Path) -> Self:
        """The answer that this file keeps."""
        headers, _, body = file.read_bytes().partition(b"\n")
        return cls(json.loads(headers), body)
