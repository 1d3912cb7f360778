"""Which addresses are in the public internet."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from breakthrough.outside.collecting.unread import Unread

# Addresses in which networks of IPv6 alone write those of IPv4 (RFC 6052).
_TRANSLATED = IPv6Network("64:ff9b::/96")


def public_addresses(host: str, *, port: int) -> tuple[str, ...]:
    """The addresses of a host, in the order in which to try them.

    Raises Unread for a name that is not known, and for one that leads, if only with one of its
    addresses, into this computer or a private network: no page of ours may make it speak to those.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as wrong:
        raise Unread(f"the address of {host} was not found") from wrong
    addresses = tuple(dict.fromkeys(str(place[0]) for *_, place in found))
    if not addresses or not all(map(is_public, addresses)):
        raise Unread(f"{host} leads into a private network, where nothing is read")
    return addresses


def is_public(address: str) -> bool:
    """Whether an address of IPv4 or IPv6 is one of the public internet, also when wrapped.

    >>> is_public("93.184.215.14"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1")
    (True, False, False)
    """
    try:
        one = ip_address(address)
    except ValueError:
        return False
    if isinstance(one, IPv6Address):
        return _is_public_6(one)
    return _is_public_4(one)


def _is_public_4(one: IPv4Address) -> bool:
    return one.is_global and not (one.is_multicast or one.is_reserved)


def _is_public_6(one: IPv6Address) -> bool:
    if one.ipv4_mapped is not None:
        return _is_public_4(one.ipv4_mapped)
    if one in _TRANSLATED:
        return _is_public_4(IPv4Address(int(one) & 0xFFFFFFFF))
    tunnelled = [one.sixtofour, *(one.teredo or ())]
    if not all(_is_public_4(inner) for inner in tunnelled if inner is not None):
        return False
    is_special = one.is_multicast or one.is_reserved or one.is_site_local or one.is_link_local
    return one.is_global and not is_special
