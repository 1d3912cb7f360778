"""Which addresses are in the public internet, and that no other is ever connected to."""

from __future__ import annotations

import socket
import ssl
import subprocess
from pathlib import Path
from shutil import which
from typing import Any

import httpcore
import pytest
from loopback import LOOPBACK, NoWaiting, Said, ToLoopback, client_of, serving

from breakthrough.outside.collecting import public
from breakthrough.outside.collecting.client import Client
from breakthrough.outside.collecting.dialling import Dialler
from breakthrough.outside.collecting.exchange import Exchange
from breakthrough.outside.collecting.manners import Manners
from breakthrough.outside.collecting.public import is_public, public_addresses
from breakthrough.outside.collecting.unread import Unread

PUBLIC, PRIVATE = "93.184.215.14", "10.0.0.1"


def dialling_by(connect: Any, *, monkeypatch: pytest.MonkeyPatch) -> Dialler:
    """A dialler whose connections are made by a function of the test."""
    dialler = Dialler()
    wire = type("Wire", (), {"connect_tcp": staticmethod(connect)})
    monkeypatch.setattr(dialler, "_network", wire)
    return dialler


@pytest.mark.parametrize(
    "address", [PUBLIC, "8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "192.0.0.1", "198.18.0.1", "224.0.0.1", "240.0.0.1",
        "255.255.255.255", "192.0.2.1", "::", "::1", "fe80::1", "fe80::1%eth0", "fec0::1",
        "fd00::1", "ff02::1", "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1", "2002:7f00:1::", "2002:a00:1::", "2001:db8::1",
        "2001:0:7f00:1::1", "no address", "",
    ],
)  # fmt: skip
def test_any_other_address_is_not(address: str) -> None:
    assert not is_public(address)


def answering(*addresses: str) -> Any:
    """A book of names in which every name has these addresses."""

    def look_up(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in addresses]

    return look_up


def test_a_name_with_one_private_address_among_public_ones_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(public.socket, "getaddrinfo", answering(PUBLIC, PRIVATE))
    with pytest.raises(Unread, match=r"jobs\.example\.com leads into a private network"):
        public_addresses("jobs.example.com", port=443)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "0", "::1"])
def test_this_computer_is_refused_under_each_of_its_names(host: str) -> None:
    with pytest.raises(Unread, match=r"private network|not found"):
        public_addresses(host, port=443)


@pytest.mark.parametrize("host", ["no-such-name.invalid", "x" * 300, "a..b"])
def test_a_name_that_is_not_known_is_unknown(host: str) -> None:
    with pytest.raises(Unread, match="was not found"):
        public_addresses(host, port=443)


def test_the_connection_goes_to_the_address_that_was_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A name that is public when looked at and private a moment later gains nothing."""
    answers = iter([answering(PUBLIC), answering(PRIVATE)])
    looked_up: list[str] = []

    def rebinding(host: str, port: int, **more: object) -> list[tuple[object, ...]]:
        looked_up.append(host)
        found: list[tuple[object, ...]] = next(answers)(host, port)
        return found

    connected: list[str] = []

    def connect(host: str, port: int, **_: object) -> None:
        connected.append(host)
        raise httpcore.ConnectError

    monkeypatch.setattr(public.socket, "getaddrinfo", rebinding)
    dialler = Dialler()
    monkeypatch.setattr(
        dialler, "_network", type("Wire", (), {"connect_tcp": staticmethod(connect)})
    )
    with pytest.raises(httpcore.ConnectError):
        dialler.connect_tcp("jobs.example.com", 443, timeout=1.0)
    assert connected == [PUBLIC]
    assert looked_up == ["jobs.example.com"]


def test_of_several_addresses_the_next_is_tried_where_one_does_not_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried: list[str] = []

    def connect(host: str, port: int, **_: object) -> httpcore.NetworkStream:
        tried.append(host)
        if host == PUBLIC:
            raise httpcore.ConnectTimeout
        return httpcore.NetworkStream()

    monkeypatch.setattr(public.socket, "getaddrinfo", answering(PUBLIC, "8.8.8.8"))
    dialler = Dialler()
    monkeypatch.setattr(
        dialler, "_network", type("Wire", (), {"connect_tcp": staticmethod(connect)})
    )
    assert dialler.connect_tcp("jobs.example.com", 443, timeout=1.0) is not None
    assert tried == [PUBLIC, "8.8.8.8"]


def test_an_ordinary_client_reads_nothing_from_this_computer() -> None:
    with serving() as site:
        site.says(f"{LOOPBACK}:{site.port}/board", Said(b"[]"))
        with Client(Manners(), pace=NoWaiting()) as client, pytest.raises(Unread, match="private"):
            client.get(f"http://{LOOPBACK}:{site.port}/board")
        assert site.asked == []
        with client_of(site) as client, pytest.raises(Unread, match="private"):
            client.get(f"http://{LOOPBACK}:{site.port}/board")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate of jobs.example.com, signed by itself, and its key."""
    if which("openssl") is None:
        pytest.skip("needs openssl, to make a certificate")
    folder = tmp_path_factory.mktemp("certificate")
    key, signed = folder / "key.pem", folder / "signed.pem"
    words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=jobs.example.com -addext"
    subprocess.run(
        ["openssl", *words.split(), "subjectAltName=DNS:jobs.example.com",
         "-keyout", str(key), "-out", str(signed)],
        check=True, capture_output=True,
    )  # fmt: skip
    return key, signed


def test_the_certificate_must_be_of_the_name_although_an_address_is_dialled(
    certificate: tuple[Path, Path],
) -> None:
    key, signed = certificate
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(signed, key)
    manners = Manners(silence=5.0)
    with serving(secure=server) as site:
        site.says("jobs.example.com/board", Said(b"[]"))
        site.says("other.example.com/board", Said(b"[]"))

        def client(trusted: ssl.SSLContext | None) -> Client:
            dialler = ToLoopback(site.port, is_secure=True)
            exchange = Exchange(manners, dialler=dialler, trusted=trusted)
            return Client(manners, exchange=exchange, pace=NoWaiting())

        with client(ssl.create_default_context(cafile=str(signed))) as trusting:
            assert trusting.get("https://jobs.example.com/board").body == b"[]"
            with pytest.raises(Unread, match="could not be reached"):
                trusting.get("https://other.example.com/board")
        with client(None) as ordinary, pytest.raises(Unread, match="could not be reached"):
            ordinary.get("https://jobs.example.com/board")
        assert site.paths("other.example.com") == []
