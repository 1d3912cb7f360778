from __future__ import annotations

from breakthrough.evidence import Family, Item, Kind, Source, claims
from breakthrough.findability import (
    Crowd,
    Edit,
    Profile,
    Ranker,
    Ranking,
    Search,
    Surface,
    drummed,
    idle_words,
    pasted,
    repeated,
    said_again,
    with_edits,
    without_pasted,
)

CV = Source(Family.CV, "cv.docx", "paragraph 9")
BRIEF = (
    "We seek a head of finance transformation who has led an S/4HANA rollout, built shared "
    "services in Lisbon and reports to the chief financial officer."
)


def test_a_word_said_more_than_twice_is_named_and_two_mentions_are_not() -> None:
    assert repeated("treasury, treasury and treasury; audit and audit") == ("treasury",)
    assert repeated("treasury and treasury") == ()


def test_a_third_mention_moves_no_score(controllers: Crowd) -> None:
    ranking = Ranking.of([Search("treasury")], crowd=controllers, ranker=Ranker(b=(0.0, 0.0, 0.0)))
    twice = Profile("treasury treasury", "", "")
    again = with_edits(twice, [Edit(Surface.HEADLINE, "treasury treasury treasury", "cv")])
    assert ranking.scores(again).tolist() == ranking.scores(twice).tolist()


def test_a_sentence_made_of_one_word_is_drummed_and_a_long_one_that_needs_it_is_not() -> None:
    (found,) = drummed("Ran the books. Treasury, treasury and treasury lead.")
    assert found == ("Treasury, treasury and treasury lead.", ("treasury",))
    long = "Sales plans, sales targets and sales reviews for nine plants across four countries"
    assert drummed(long) == ()  # 3 of 11 words


def test_a_sentence_that_stands_three_times_is_said_again() -> None:
    line = "Closed the books each month."
    assert said_again([f"{line}\n{line}", f"Led.\n{line}"]) == ((line, 3),)
    assert said_again([line, line]) == ()
    assert said_again(["Led it.\nLed it.\nLed it."]) == ()  # short ones come again by chance


def test_words_that_stand_twice_as_visibly_are_idle() -> None:
    me = Profile("Treasury lead", "treasury\naudit", "close close close")
    assert idle_words(Edit(Surface.SKILLS, "treasury audit", "cv"), me) == ("treasury",)
    assert idle_words(Edit(Surface.HEADLINE, "treasury", "cv"), me) == ()  # once there, so far
    assert idle_words(Edit(Surface.SKILLS, "close", "cv"), me) == ()  # only in the long text
    assert idle_words(Edit(Surface.ABOUT, "close", "cv"), me) == ("close",)


def test_a_pasted_brief_is_flagged_with_its_words() -> None:
    found = pasted(f"I am a controller.\n{BRIEF}\nCall me.", briefs=["other words", BRIEF])
    assert found is not None
    assert found.brief == BRIEF
    assert {"finance", "transformation", "s4hana", "lisbon"} <= set(found.words)


def test_words_of_a_brief_in_other_sentences_are_no_paste() -> None:
    mine = "I led finance. A rollout of S/4HANA was mine. Services were shared by Lisbon and Porto."
    assert pasted(mine, briefs=[BRIEF]) is None


def test_a_short_search_is_pasted_only_where_no_evidence_says_it() -> None:
    search = "head of finance transformation"
    text = "Head of Finance Transformation, looking around"
    assert pasted(text, briefs=[search]) is not None
    held = claims([Item(Kind.ROLE, "Head of Finance Transformation", CV)])
    assert pasted(text, briefs=[search], claims=held) is None


def test_nothing_is_pasted_from_nothing() -> None:
    assert pasted("", briefs=[BRIEF]) is None
    assert pasted("treasury", briefs=["", "the of"]) is None


def test_without_what_was_pasted_the_text_scores_as_before(controllers: Crowd) -> None:
    brief = "Nurse for triage on ward nights, treasury a plus"
    ranking = Ranking.of([Search("triage ward")], crowd=controllers, ranker=Ranker())
    mine = "Ran month end close.\nKept the books."
    stuffed = f"Ran month end close.\n{brief}\nKept the books."
    assert without_pasted(stuffed, briefs=[brief]) == mine
    assert without_pasted(mine, briefs=[brief]) == mine
    plain, clean = (
        ranking.scores(Profile("Controller", "", text)).tolist()
        for text in (mine, without_pasted(stuffed, briefs=[brief]))
    )
    assert plain == clean
    assert ranking.scores(Profile("Controller", "", stuffed))[0] > plain[0]
