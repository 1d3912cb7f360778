"""What no template may hold, and what every form must."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import breakthrough.web

TEMPLATES = sorted((Path(breakthrough.web.__file__).parent / "templates").rglob("*.html"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_no_style_or_script_of_its_own(template: Path) -> None:
    text = template.read_text()
    assert not re.search(r"<script|<style|\sstyle=|\son[a-z]+=|javascript:|hx-on|https?://", text)
    assert "|safe" not in text
    assert "autoescape off" not in text


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_every_form_that_changes_something_carries_its_token(template: Path) -> None:
    forms = re.findall(r"<form[^>]*>.*?</form>", template.read_text(), re.DOTALL)
    posting = [form for form in forms if 'method="post"' in form]
    assert all("{% csrf_token %}" in form for form in posting)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_apply_stands_nowhere(template: Path) -> None:
    assert not re.search(r"\bappl(y|ies|ication)", template.read_text(), re.IGNORECASE)


def test_every_form_works_without_htmx() -> None:
    for template in TEMPLATES:
        for form in re.findall(r"<form[^>]*hx-[^>]*>", template.read_text()):
            assert " action=" in form
            assert " method=" in form
