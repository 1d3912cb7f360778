"""The site in real Chromium, under a policy that allows nothing but its own style and pictures."""

from __future__ import annotations

import pytest
from walked_site import Walk

pytestmark = pytest.mark.browser


def test_an_accessibility_check_finds_nothing_on_any_page(walked: Walk) -> None:
    pages, looks, themes = 10, 3, 2
    assert len(walked.looks) == pages * looks * themes
    assert walked.findings == []


def test_no_page_is_wider_than_the_window(walked: Walk) -> None:
    assert walked.wider_than_the_window == []


def test_a_page_that_is_not_there_has_its_style_at_any_depth(walked: Walk) -> None:
    assert any("/deep/er/lost" in look for look in walked.looks)
    assert walked.unstyled == []


def test_nothing_is_asked_of_another_host(walked: Walk) -> None:
    assert walked.asked_elsewhere == []


def test_a_strict_policy_breaks_nothing(walked: Walk) -> None:
    assert walked.complaints == []


def test_no_script_of_a_hostile_text_runs(walked: Walk) -> None:
    assert any("hostile" in look for look in walked.looks)
    assert walked.dialogs == []


def test_the_form_is_sent_without_scripts(walked: Walk) -> None:
    assert walked.sent == {
        "need": ["A close in four days."],
        "name": ["A Client"],
        "reach": ["client@example.com"],
    }
    assert walked.after_sending == "Thank you"


def test_the_keyboard_comes_to_every_link_and_sees_where_it_is(walked: Walk) -> None:
    assert walked.first_stop == "Skip to the content"
    assert walked.stops > 2 * 15
    assert walked.stops_without_a_mark == []


def test_on_paper_there_is_the_person_and_no_navigation(walked: Walk) -> None:
    for printed in walked.printed.values():
        assert "Zoë Nguyen-Example" in printed
        assert "Released €12m cash in 9 months" in printed
        assert "zoe.example" in printed
        assert "Get in touch" not in printed
        assert "Skip to the content" not in printed
