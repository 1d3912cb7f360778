"""A page for one employer: their lines, what answers them word for word, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from brief_adverts import BY, own_lines
from small_career import AS_OF, ITEMS, item

from breakthrough.evidence import Kind
from breakthrough.presence import Secrets, check
from breakthrough.presence.brief import AskedRole, Brief, brief_for
from breakthrough.presence.face.face import Positioning

ADVERT = """About us
We make boats and we love what we do.

Requirements
- Experience with SAP and Kubernetes.
- 5+ years as a finance manager or controller
- Experience in audit fees
- MSc Economics or similar
- Experience with Treasury
- Strong attention to detail
- Fluency in German

Benefits
- Experience with our gym
"""


def brief(
    text: str = ADVERT,
    *,
    employer: str = "Adventure Works",
    items: tuple[object, ...] = ITEMS,
    is_need: bool = False,
    **given: object,
) -> Brief:
    asked = AskedRole("Head of Finance", employer, text, is_need=is_need)
    return brief_for(asked, items=items, by=BY, name="Ada Novak", as_of=AS_OF, **given)  # type: ignore[arg-type]


def pairs(made: Brief) -> list[tuple[str, list[str]]]:
    """(their line, what stands below it) in the order of the page."""
    found: list[tuple[str, list[str]]] = []
    for line in made.page[1].lines:
        if line.is_theirs:
            found.append((line.text, []))
        else:
            found[-1][1].append(line.whole)
    return found


def test_each_line_is_quoted_with_the_claims_that_answer_it_and_where_they_stand() -> None:
    assert pairs(brief()) == [
        ("“Experience with SAP and Kubernetes.”",
         ["Supported the migration to SAP — Finance Manager, Contoso Ltd, since Mar 2019"]),
        ("“5+ years as a finance manager or controller”",
         ["Finance Manager, Contoso Ltd — since Mar 2019"]),
        ("“Experience in audit fees”",
         ["Cut audit fees by 12 % — Finance Manager, Contoso Ltd, since Mar 2019"]),
        ("“MSc Economics or similar”",
         ["MSc Economics, University of Lund — Sep 2012 to Jun 2014"]),
        ("“Experience with Treasury”", ["Treasury — among my skills"]),
    ]  # fmt: skip


def test_what_nothing_backs_is_a_gap_and_stands_on_no_page() -> None:
    made = brief()
    assert [(one.line, one.term) for one in made.gaps] == [
        ("Experience with SAP and Kubernetes.", "Kubernetes"),
        ("Fluency in German", "German"),
    ]
    told = "\n".join(line.whole for line in own_lines(made)) + made.introduction
    assert "Kubernetes" not in told
    assert "German" not in told


def test_the_lines_asked_answered_and_left_out_are_counted() -> None:
    made = brief()
    assert (made.asked, len(made.answered), len(made.gaps), made.left_out) == (6, 5, 2, 1)


def test_a_line_answered_in_part_says_so_to_the_person() -> None:
    whole = {one.line: one.is_whole for one in brief().answered}
    assert whole["Experience with SAP and Kubernetes."] is False
    assert whole["MSc Economics or similar"] is True


def test_the_introduction_is_the_person_and_the_claims_that_answer_best() -> None:
    assert brief().introduction == (
        "Ada Novak, Finance Manager at Contoso Ltd since Mar 2019.\nCut audit fees by 12 %. "
        "Supported the migration to SAP. MSc Economics, University of Lund."
    )


def test_what_was_done_elsewhere_is_not_told_as_done_in_the_present_role() -> None:
    text = "Requirements\n- Experience with a cost report\n- Experience with SAP\n- MSc Economics"
    made = brief(text.replace("a cost", "cost"))
    assert made.introduction == (
        "Ada Novak, Finance Manager at Contoso Ltd since Mar 2019.\n"
        "Supported the migration to SAP. "
        "Built the cost report (Accountant, Fabrikam GmbH, Sep 2014 to Feb 2019). "
        "MSc Economics, University of Lund."
    )


def test_the_present_employer_gets_no_brief_under_any_of_its_names() -> None:
    for name in ("Contoso Ltd", "CONTOSO", "Contoso Group", "The Contoso Limited"):
        made = brief(employer=name)
        assert made.refused.startswith(f"{name} is your present employer")
        assert (made.page, made.introduction, made.gaps) == ((), "", ())
    assert not brief(employer="Contoso Boats").refused


def test_a_hidden_name_gets_no_brief_and_stands_in_none() -> None:
    secrets = Secrets(hidden=("Contoso", "Kubernetes"))
    assert brief(employer="Kubernetes AG", secrets=secrets).refused == (
        "You keep Kubernetes AG confidential: no brief is made for it."
    )
    text = ADVERT.replace("- Fluency", "- Experience with cost reports\n- Fluency")
    made = brief(text, secrets=secrets)
    assert "Contoso" not in made.text + made.introduction
    assert "Kubernetes" not in made.text + str(made.gaps)


def test_a_claim_that_names_what_is_hidden_answers_nothing() -> None:
    made = brief(secrets=Secrets(hidden=("SAP",)))
    assert "SAP" not in made.text + made.introduction


def test_words_copied_from_the_advert_answer_nothing() -> None:
    line = "Built treasury models for boats with sails and with oars in nine northern countries"
    copied = item(Kind.ROLE, "Analyst", "Fabrikam", text=f"{line}.", dates=("2010", "2012"))
    made = brief(f"Requirements\n- {line}\n{ADVERT}", items=(*ITEMS, copied))
    assert line not in [one.text for one in own_lines(made)]


def test_a_headline_and_the_words_of_others_answer_nothing() -> None:
    said = item(Kind.HEADLINE, "Kubernetes | German")
    praise = item(Kind.RECOMMENDATION, "", text="Ada brought Kubernetes to us.")
    assert brief(items=(*ITEMS, said, praise)).gaps == brief().gaps


def test_what_was_not_done_answers_nothing() -> None:
    never = item(Kind.ROLE, "Clerk", "Fabrikam", text="Never used Kubernetes.")
    assert brief(items=(*ITEMS, never)).gaps == brief().gaps


def test_no_claim_stands_twice_on_a_page() -> None:
    text = "Requirements\n- Experience with SAP\n- Knowledge of SAP\n- Experience with Treasury\n"
    told = [one.whole for one in brief(text).page[1].lines if not one.is_theirs]
    assert len(told) == len(set(told)) == 2


def test_a_line_that_repeats_is_asked_once() -> None:
    once = brief("Requirements\n- Experience with SAP\n- Experience with Treasury")
    again = brief("Requirements\n" + "- Experience with SAP\n- Experience with Treasury.\n" * 9)
    assert again.asked == once.asked == 2


def test_a_page_is_one_page() -> None:
    lines = "\n".join(f"- Experience with SAP and Treasury, part {n} {'word ' * 40}"
                      for n in range(30))  # fmt: skip
    told = "\n".join(f"Led SAP rollout number {n} {'with care ' * 12}." for n in range(30))
    role = item(Kind.ROLE, "Lead", "Fabrikam", text=told, dates=("2010", "2012"))
    made = brief(f"Requirements\n{lines}", items=(*ITEMS, role))
    assert not made.refused
    assert len(made.text.split()) <= 350
    assert len(pairs(made)) <= 8
    assert len(made.introduction.split()) <= 90


def test_questions_are_about_what_the_advert_leaves_open() -> None:
    asked = {one.ask for one in brief().questions}
    assert "Whom does the seat answer to, and who else has a say in it?" in asked
    told = f"You will report to the CFO.\n{ADVERT}"
    assert "Whom does the seat answer to, and who else has a say in it?" not in {
        one.ask for one in brief(told).questions
    }
    assert 1 <= len(brief(told).questions) <= 3


def test_of_a_need_told_in_running_words_every_sentence_is_asked() -> None:
    need = "Our cost report is late. We need SAP moved to one client. Audit fees grow."
    made = brief(need, is_need=True)
    assert [line for line, _ in pairs(made)] == [
        "“Our cost report is late.”", "“We need SAP moved to one client.”", "“Audit fees grow.”"
    ]  # fmt: skip


def test_a_name_in_a_need_that_nothing_backs_is_a_gap_and_a_number_is_none() -> None:
    need = "We move 300 people to SAP and to Workday in June. Audit fees grow."
    assert [one.term for one in brief(need, is_need=True).gaps] == ["Workday"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "Not known, because there is no text that asks for anything."),
        ("We make boats.", "Not known, because no line of it was recognised as asking for "
         "something."),
        ("Requirements\n- Experience with Kubernetes", "Too little for a page: of 1 line that asks "
         "for something, none is answered."),
        ("Das bringst du mit\n- Du hast Erfahrung mit SAP und mit der Konsolidierung\n- Du bist "
         "gern im Team und sprichst mit allen", "Not known, because the text is in German: its "
         "lines were not held against your evidence. Only English is read."),
    ],
)  # fmt: skip
def test_where_nothing_can_be_answered_the_brief_says_why(text: str, reason: str) -> None:
    made = brief(text)
    assert made.refused == reason
    assert made.page == ()
    assert made.introduction == ""


def test_without_evidence_the_brief_says_so() -> None:
    assert brief(items=()).refused.startswith("Not known, because there is no evidence yet")


def test_lines_in_another_language_are_counted_as_unread() -> None:
    text = ADVERT.replace("- Fluency", "- Du hast Erfahrung mit der Bilanz und mit SAP\n- Fluency")
    assert brief(text).unread == 1


def test_what_the_person_put_first_is_shown_first() -> None:
    text = "Requirements\n- Experience with SAP\n- Experience with Treasury"
    more = replace(ITEMS[0], text=f"{ITEMS[0].text}\nMoved SAP to one client in 9 weeks.")
    items = (more, *ITEMS[1:])
    assert pairs(brief(text, items=items))[0][1][0].startswith("Moved SAP to one client")
    chosen = Positioning(proof=("Supported the migration to SAP.",))
    first = pairs(brief(text, items=items, positioning=chosen))[0][1][0]
    assert first.startswith("Supported the migration to SAP")


def test_a_difference_that_evidence_does_not_back_stays_off_the_page() -> None:
    true, untrue = "Led a team of 43 accountants.", "Led a team of 4,300 accountants."
    assert true in brief(positioning=Positioning(different=true)).text
    assert untrue not in brief(positioning=Positioning(different=untrue)).text


def test_all_that_is_not_theirs_passes_the_truth_check() -> None:
    made = brief()
    told = [*(line.whole for line in own_lines(made)), made.introduction]
    assert len(told) == 1 + 5 + 3 + 1  # who, claims, questions, introduction
    for text in told:
        assert check(text, items=ITEMS, as_of=AS_OF, name="Ada Novak").is_true, text
