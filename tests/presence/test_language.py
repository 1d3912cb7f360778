"""Which sentences are in another language."""

from __future__ import annotations

import pytest

from breakthrough.presence.truth.language import other_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ich leite ein Werk mit 240 Menschen und bin gerne dort.", "German"),
        ("Je suis directrice financière et je travaille avec des équipes.", "French"),
        ("Soy responsable de las finanzas de la empresa desde hace tres años.", "Spanish"),
        ("Sono responsabile della finanza e dei conti per il gruppo.", "Italian"),
        ("Sou responsável por uma equipa de dez pessoas e gosto do que faço.", "Portuguese"),
        ("Ik ben verantwoordelijk voor het team en de cijfers.", "Dutch"),
        ("Jag är ansvarig för ett team och har arbetat med det länge.", "Swedish"),
        ("Jestem kierownikiem i pracuję z zespołem od lat.", "Polish"),
        ("Я руковожу отделением.", "a language in Cyrillic letters"),
        ("أنا مدير مصنع", "a language in Arabic letters"),
        ("私は工場長です", "a language in Chinese characters"),
    ],
)
def test_another_language_is_named(text: str, language: str) -> None:
    assert other_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "I run a plant of 240 people.",
        "Head of Finance, Müller GmbH & Co. KG",
        "Plant Manager | Lean manufacturing | S&OP",
        "I am the author of “Der eine Satz”, published by Falter Verlag.",
        "At La Poste I led the team in Paris.",
        "🚀 Python 🚀",
        "",
    ],
)
def test_english_with_foreign_names_in_it_stays_english(text: str) -> None:
    assert other_language(text) == ""
