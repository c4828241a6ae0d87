"""This machine's own address in the network that it is in."""

import socket
from ipaddress import ip_address

ELSEWHERE = ("192.0.2.1", "10.255.255.255", "172.31.255.255", "192.168.255.255", "169.254.255.254")
"""Addresses to find the way to: one that no machine has (RFC 5737), then networks that have no way out (RFC 1918, 3927)."""


def local_address() -> str:
    """The IPv4 address by which others in the network reach this machine, or '' where there is none.

    The system is asked which of its addresses a packet would leave from; none is sent.
    """
    for there in ELSEWHERE:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
            try:
                asked.connect((there, 9))
            except OSError:
                continue
            own = str(asked.getsockname()[0])
        if not (ip_address(own).is_loopback or ip_address(own).is_unspecified):
            return own
    return ""
