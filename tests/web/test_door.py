"""Only the owner comes in, from this machine, through a link that works once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from django.views.decorators.http import require_POST
from pytest_django import Settings

from breakthrough.outside import clock
from breakthrough.web import door

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def _private(request: HttpRequest) -> HttpResponse:
    return HttpResponse("a private page")


@require_POST
def _change(request: HttpRequest) -> HttpResponse:
    return HttpResponse("changed")


urlpatterns = [
    path("", _private, name="today"),
    path("change", _change),
    path("enter/<str:token>", door.enter, name="enter"),
]


@pytest.fixture(autouse=True)
def _house(tmp_path: Path, settings: Settings, db: None) -> None:
    settings.BREAKTHROUGH_HOME = tmp_path
    settings.ROOT_URLCONF = __name__


@pytest.fixture
def owner() -> Client:
    client = Client()
    client.get(f"/enter/{door.new_link_token()}")
    return client


def _move_clock(monkeypatch: pytest.MonkeyPatch, *, to: datetime) -> None:
    monkeypatch.setattr(clock, "now", lambda: to)


def test_a_page_without_a_session_is_refused_and_says_how_to_get_a_link(client: Client) -> None:
    answer = client.get("/")
    assert answer.status_code == 403
    assert "one-time link" in answer.content.decode()
    assert "private page" not in answer.content.decode()


def test_the_way_to_a_new_link_is_the_command_that_was_used(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BREAKTHROUGH_AGAIN", raising=False)
    monkeypatch.delenv("BREAKTHROUGH_COMMAND", raising=False)
    assert "<code>breakthrough</code>" in client.get("/").content.decode()
    monkeypatch.setenv("BREAKTHROUGH_AGAIN", "script/start --home /tmp/mine")
    page = client.get("/").content.decode()
    assert "<code>script/start --home /tmp/mine</code>" in page
    assert "What you have entered is still there." in page


def test_the_sample_world_does_not_say_that_anything_is_still_there(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BREAKTHROUGH_AGAIN", "script/start demo")
    monkeypatch.setenv("BREAKTHROUGH_FORGETS", "demo")
    page = client.get("/").content.decode()
    assert "<code>script/start demo</code>" in page
    assert "still there" not in page
    assert "The sample world begins anew" in page


def test_the_link_lets_the_owner_in(client: Client) -> None:
    answer = client.get(f"/enter/{door.new_link_token()}")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert client.get("/").content == b"a private page"


def test_a_used_link_lets_nobody_else_in(owner: Client) -> None:
    token = door.new_link_token()
    assert Client().get(f"/enter/{token}").status_code == 302
    second = Client()
    assert second.get(f"/enter/{token}").status_code == 403
    assert second.get("/").status_code == 403


def test_the_owner_who_opens_the_used_link_again_stays_in(client: Client) -> None:
    link = f"/enter/{door.new_link_token()}"
    client.get(link)
    assert client.get(link).status_code == 302


def test_a_link_older_than_fifteen_minutes_is_refused(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    _move_clock(monkeypatch, to=NOON)
    token = door.new_link_token()
    _move_clock(monkeypatch, to=NOON + timedelta(minutes=15))
    assert client.get(f"/enter/{token}").status_code == 403


def test_a_link_works_until_just_before_fifteen_minutes(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    _move_clock(monkeypatch, to=NOON)
    token = door.new_link_token()
    _move_clock(monkeypatch, to=NOON + timedelta(minutes=14, seconds=59))
    assert client.get(f"/enter/{token}").status_code == 302


def test_a_restart_makes_the_earlier_link_worthless(client: Client) -> None:
    earlier = door.new_link_token()
    door.new_link_token()
    assert client.get(f"/enter/{earlier}").status_code == 403


def test_the_token_itself_is_kept_nowhere(tmp_path: Path) -> None:
    token = door.new_link_token()
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert kept
    assert all(token not in path.name + path.read_text() for path in kept)


def test_a_token_has_at_least_128_random_bits() -> None:
    tokens = {door.new_link_token() for _ in range(20)}
    assert len(tokens) == 20
    assert min(len(token) for token in tokens) * 6 >= 128  # 6 bits a character


def test_asking_only_for_the_headers_does_not_use_the_link_up(client: Client) -> None:
    token = door.new_link_token()
    assert client.head(f"/enter/{token}").status_code == 405
    assert client.get(f"/enter/{token}").status_code == 302


@pytest.mark.parametrize("token", ["..", "%2e%2e%2fsecret-key", "0" * 64, "a" * 5000, "é"])
def test_a_token_made_up_by_somebody_opens_nothing(client: Client, token: str) -> None:
    door.new_link_token()
    assert client.get(f"/enter/{token}").status_code in (403, 404)


def test_a_forged_cookie_opens_nothing(client: Client, settings: Settings) -> None:
    client.cookies[settings.SESSION_COOKIE_NAME] = "0123456789abcdefghijklmnopqrstuv"
    assert client.get("/").status_code == 403


def test_the_cookie_held_before_the_link_is_not_the_owners_afterwards(
    client: Client, settings: Settings
) -> None:
    session = client.session  # a session somebody else planted
    session["planted"] = True
    session.save()
    planted = session.session_key
    client.get(f"/enter/{door.new_link_token()}")
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != planted
    thief = Client()
    thief.cookies[settings.SESSION_COOKIE_NAME] = str(planted)
    assert thief.get("/").status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.1.20:8000"])
def test_another_host_name_is_refused_even_with_the_session(owner: Client, host: str) -> None:
    answer = owner.get("/", headers={"host": host})
    assert answer.status_code == 400
    assert b"private page" not in answer.content


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000"])
def test_this_machines_own_names_are_answered(owner: Client, host: str) -> None:
    assert owner.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("address", ["192.168.1.20", "10.0.0.1", "2001:db8::1", "", "nonsense"])
def test_a_request_from_another_machine_is_refused(owner: Client, address: str) -> None:
    answer = owner.get("/", REMOTE_ADDR=address)
    assert answer.status_code == 403
    assert b"private page" not in answer.content


@pytest.mark.parametrize("address", ["127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"])
def test_a_request_from_this_machine_is_answered(owner: Client, address: str) -> None:
    assert owner.get("/", REMOTE_ADDR=address).status_code == 200


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_a_form_from_another_site_is_refused_with_the_session(owner: Client, site: str) -> None:
    answer = owner.post("/change", headers={"sec-fetch-site": site})
    assert answer.status_code == 403
    assert b"Nothing was changed" in answer.content


@pytest.mark.parametrize("origin", ["https://evil.example", "http://testserver:9999", "null"])
def test_a_form_of_another_origin_is_refused_with_the_session(owner: Client, origin: str) -> None:
    assert owner.post("/change", headers={"origin": origin}).status_code == 403


def test_a_form_of_our_own_is_accepted(owner: Client) -> None:
    headers = {"sec-fetch-site": "same-origin", "origin": "http://testserver"}
    assert owner.post("/change", headers=headers).content == b"changed"


def test_a_link_on_another_site_may_lead_to_a_page(owner: Client) -> None:
    assert owner.get("/", headers={"sec-fetch-site": "cross-site"}).status_code == 200


def test_a_form_without_its_token_is_refused_with_the_session() -> None:
    client = Client(enforce_csrf_checks=True)
    client.get(f"/enter/{door.new_link_token()}")
    assert client.get("/").status_code == 200
    assert client.post("/change").status_code == 403


def test_pages_and_refusals_stay_out_of_caches_and_frames(owner: Client, client: Client) -> None:
    for answer in (owner.get("/"), client.get("/")):
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        assert "unsafe-inline" not in answer.headers["Content-Security-Policy"]


def test_htmx_is_told_to_load_the_whole_page_when_the_session_has_ended(client: Client) -> None:
    assert client.get("/", headers={"hx-request": "true"}).headers["HX-Refresh"] == "true"


def test_the_look_is_served_without_a_session(client: Client) -> None:
    answer = client.get("/static/breakthrough/look.css")
    assert answer.status_code == 200
