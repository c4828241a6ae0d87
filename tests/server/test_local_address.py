"""The machine's own address in its network, found without sending anything."""

import socket

import pytest

from components.server.local_address import ELSEWHERE, local_address


class Network:
    """Stands in for the system: which own address it would use on the way to which other one."""

    def __init__(self, ways: dict[str, str]) -> None:
        self.ways = ways
        self.asked: list[str] = []

    def __call__(self, family: int, kind: int) -> "Network":
        assert (family, kind) == (socket.AF_INET, socket.SOCK_DGRAM)  # to connect such a socket sends nothing
        return self

    def __enter__(self) -> "Network":
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def connect(self, there: tuple[str, int]) -> None:
        self.asked.append(there[0])
        if there[0] not in self.ways:
            raise OSError("Network is unreachable")

    def getsockname(self) -> tuple[str, int]:
        return self.ways[self.asked[-1]], 40000


@pytest.mark.parametrize(
    ("ways", "found"),
    [
        ({ELSEWHERE[0]: "192.168.1.20"}, "192.168.1.20"),
        ({ELSEWHERE[3]: "192.168.178.3"}, "192.168.178.3"),
        ({ELSEWHERE[0]: "0.0.0.0", ELSEWHERE[1]: "127.0.0.1", ELSEWHERE[2]: "172.31.0.4"}, "172.31.0.4"),
        ({ELSEWHERE[0]: "127.0.0.1"}, ""),
        ({}, ""),
    ],
)
def test_it_is_the_one_that_a_packet_would_leave_from(monkeypatch: pytest.MonkeyPatch, ways: dict[str, str], found: str) -> None:
    monkeypatch.setattr(socket, "socket", Network(ways))

    assert local_address() == found
