"""Nothing unproven or private is published: it is refused by name, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from a_face import ZOE
from small_career import AS_OF, ITEMS

from breakthrough.presence import (
    Face,
    Note,
    NoteKind,
    Offer,
    Published,
    Refusal,
    Says,
    Secrets,
    published_of,
    refusals,
)


def refused(
    *texts: Published | str, secrets: Secrets | None = None, people: Sequence[str] = ()
) -> list[tuple[str, str]]:
    """(where, passage) of each refusal."""
    given = [one if isinstance(one, Published) else Published("About", one) for one in texts]
    found = refusals(
        given,
        items=ITEMS,
        as_of=AS_OF,
        name="Ada Novak",
        secrets=secrets or Secrets(present=("Contoso Ltd",)),
        people=people,
    )
    assert all(isinstance(one, Refusal) and one.reason for one in found)
    return [(one.where, one.passage) for one in found]


def test_what_evidence_says_is_published_and_what_it_does_not_is_refused_by_name() -> None:
    assert refused("Cut audit fees by 12 %.") == []
    assert refused("Cut audit fees by 21 %.") == [("About", "21 %")]
    assert refused("Cut audit fees by 12 %.", "Led the migration to SAP.") == [("About", "Led")]


def test_an_offer_names_its_own_numbers_and_days_but_no_skill_of_its_own() -> None:
    terms = "Six to twelve months, from 1 March 2027, at 900 € a day."
    assert refused(Published("Terms", terms, Says.OFFER)) == []
    assert refused(Published("Terms", terms)) != []
    offer = Published("What I take on", "I am an expert in Kubernetes.", Says.OFFER)
    assert refused(offer) == [("What I take on", "Kubernetes")]


def test_a_view_is_free_to_think_and_bound_where_it_speaks_of_me() -> None:
    view = "In 2023, 40 % of mid-caps breached a covenant. I led a team of 900 people."
    assert refused(Published("Note", view, Says.VIEW)) == [("Note", "900")]
    case = Published("Note", "In 2023, 40 % of mid-caps breached a covenant.", Says.FACT)
    assert ("Note", "40 %") in refused(case)


def test_what_is_confidential_passes_nowhere() -> None:
    secrets = Secrets(hidden=("Fabrikam GmbH",), present=("Contoso Ltd",))
    for says in Says:
        text = Published("Note", "Banks like Fabrikam ask for less.", says)
        assert refused(text, secrets=secrets) == [("Note", "Fabrikam")]
        looking = Published("Note", "I am looking for a new role.", says)
        assert refused(looking) == [("Note", "looking for a new role")]


def test_the_full_name_of_a_contact_is_not_published_and_ones_own_is() -> None:
    people = ("Jon Brandt", "Ada Novak", "Prince")
    assert refused("I thank Jon Brandt.", people=people)[-1] == ("About", "Jon Brandt")
    view = Published("Note", "As Jon BRANDT says: cash first. Prince sang.", Says.VIEW)
    assert refused(view, people=people) == [("Note", "Jon BRANDT")]
    assert refused("Ada Novak is a Finance Manager.", people=people) == []


def test_a_number_in_ones_own_name_is_no_claim() -> None:
    given = [Published("About", "Ada Novak 3 is a Finance Manager.")]
    named = {"items": ITEMS, "as_of": AS_OF, "secrets": Secrets()}
    assert refusals(given, name="Ada Novak 3", **named) == ()
    assert [one.passage for one in refusals(given, name="Ada Novak", **named)] == ["3"]


def test_a_sentence_that_cannot_be_checked_is_published_only_word_for_word() -> None:
    german = "Ich habe die Kosten gesenkt und das Team aufgebaut, und das mehrfach."
    assert refused(german) == [("About", german)]


def test_every_text_of_a_face_is_looked_at() -> None:
    marked = _everywhere("Zanzibar")
    texts = [one.text for one in published_of(marked)]
    assert sum("Zanzibar" in text for text in texts) == 13
    where = [one.where for one in published_of(marked) if one.says is Says.OFFER]
    assert where == ["For whom", "The need", "What I take on", "Terms"]


def _everywhere(word: str) -> Face:
    note = ZOE.notes[0]
    return replace(
        ZOE,
        headline=word,
        introduction=word,
        about=(word,),
        short_bio=word,
        long_bio=word,
        positioning=replace(
            ZOE.positioning, for_whom=word, need=word, different=word, proof=(word,)
        ),
        skills=(word,),
        offer=Offer((word,), (word,)),
        notes=(Note("z", word, (), note.published_on, NoteKind.CASE),),
    )


def test_a_name_as_evidence_has_it_is_wrong_only_where_it_is_confidential() -> None:
    name = "Service centre Graz"
    entry = Published(name, f"{name}\nLed 900 people.", named=len(name))
    assert refused(entry) == [(name, "900")]
    assert refused(entry, secrets=Secrets(hidden=("Graz",))) == [(name, "Graz"), (name, "900")]
