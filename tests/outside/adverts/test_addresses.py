from __future__ import annotations

import pytest

from breakthrough.outside.adverts import Address, ShapeError, address_of, link, name_before, name_in


def test_an_address_is_taken_apart_with_or_without_its_scheme() -> None:
    found = address_of(" Jobs.Lever.co:443/Acme%20Foods//7/?a=1&a=2&b= ")
    assert found == Address("https", "jobs.lever.co", 443, ("Acme Foods", "7"), {"a": "1"})


def test_a_host_in_letters_of_its_own_is_written_as_machines_do() -> None:
    found = address_of("https://jobs.müller.example/")
    assert found is not None
    assert found.host == "jobs.xn--mller-kva.example"


@pytest.mark.parametrize("text", ["..", ".", "", "-a", "a/b", "a b", "a%2f", "é", "a" * 101, "a\n"])
def test_what_could_lead_elsewhere_is_no_name_of_a_board(text: str) -> None:
    assert name_in(text) is None


def test_the_owners_pages_and_deeper_hosts_are_no_board() -> None:
    assert name_before("acme.recruitee.com", domain="recruitee.com") == "acme"
    for host in ("recruitee.com", "www.recruitee.com", "a.b.recruitee.com", "acme.example"):
        assert name_before(host, domain="recruitee.com") is None


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (" https://acme.example/1 ", "https://acme.example/1"),
        ("HTTP://acme.example", "HTTP://acme.example"),
        ("javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("/jobs/1", ""),
        (None, ""),
    ],
)
def test_only_a_web_address_is_kept_as_an_adverts_address(value: object, kept: str) -> None:
    assert link(value, part="“url”") == kept
    with pytest.raises(ShapeError):
        link([], part="“url”")
