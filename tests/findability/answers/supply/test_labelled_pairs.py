"""Sentences of profiles with a must-have each, labelled by hand: would a reader say it is stated?

From the sample world and invented; half of them are traps.
"""

from __future__ import annotations

from collections import Counter

import pytest

from breakthrough.basics import marked_words
from breakthrough.findability import MustHave, Profile
from breakthrough.findability.answers.supply.must_have import title_must_have
from breakthrough.findability.answers.supply.numbered import denials, stated
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.text.tokens import Vocabulary, tokenise

STATED, NOT_STATED = True, False
_TITLES = {
    "financial controller", "CFO", "recruiter", "account executive", "head of finance",
    "finance director", "nurse",
}  # fmt: skip
PAIRS = [
    # Said plainly, in a sentence, a list, a title, in another number or case.
    ("I cut month-end close from 10 to 4 working days.", "month-end close", STATED),
    ("Designed a target operating model that moved 90 roles.", "target operating model", STATED),
    ("Key skills: Payroll, Month end closes, Budgeting", "month-end close", STATED),
    ("Move three business units to S/4HANA within budget.", "S/4HANA", STATED),
    ("S/4HANA, Tableau and SQL", "SQL", STATED),
    ("Kafka\nPostgreSQL\nDistributed systems", "distributed systems", STATED),
    ("Run the clinical audit programme.", "clinical audit", STATED),
    ("CLINICAL AUDITS • TRAINING", "clinical audit", STATED),
    ("Led negotiations with 14 suppliers", "negotiation", STATED),
    ("Advised on mergers & acquisitions and M&A tax", "M&A", STATED),
    ("Teach C++ and C# to second-year students", "C++", STATED),
    ("Built reports in Power BI for nine countries", "Power BI", STATED),
    ("Responsible for accounts payable and accounts receivable", "accounts payable", STATED),
    ("Machine learning models in Python for churn", "Python", STATED),
    ("Technical support with Salesforce for 400 users", "Salesforce", STATED),
    ("Ran taxes for six subsidiaries", "tax", STATED),
    ("Treasury (cash pooling, hedging)", "hedging", STATED),
    ("Not only ran wards: led infection prevention too", "infection prevention", STATED),
    ("Managed treasury; no direct reports", "treasury", STATED),
    ("Owned IFRS reporting, without a single restatement", "IFRS", STATED),
    # Denied, wished for, weakened, or somebody else's.
    ("No experience with Kafka.", "Kafka", NOT_STATED),
    ("I have not worked with SAP, Oracle or NetSuite.", "NetSuite", NOT_STATED),
    ("Without hands-on Python so far", "Python", NOT_STATED),
    ("Seeking a role in treasury or audit", "treasury", NOT_STATED),
    ("Looking for a position with IFRS reporting", "IFRS", NOT_STATED),
    ("Currently learning Kubernetes", "Kubernetes", NOT_STATED),
    ("Interested in machine learning", "machine learning", NOT_STATED),
    ("Helped with month-end close", "month-end close", NOT_STATED),
    ("Assisted the team in negotiation of leases", "negotiation", NOT_STATED),
    ("Limited knowledge of SQL", "SQL", NOT_STATED),
    ("Basic Excel", "Excel", NOT_STATED),
    ("I don't know Salesforce yet", "Salesforce", NOT_STATED),
    ("Not yet US GAAP", "US GAAP", NOT_STATED),
    ("No S/4HANA project so far", "S/4HANA", NOT_STATED),
    ("Nothing of my own in company law", "company law", NOT_STATED),
    ("I have not sold to companies of law students", "company", NOT_STATED),
    ("Didn’t use Tableau in this role", "Tableau", NOT_STATED),
    ("Never held a nursing licence", "nursing licence", NOT_STATED),
    ("To obtain a position in accounting", "accounting", NOT_STATED),
    ("Participated in clinical audit", "clinical audit", NOT_STATED),
    ("Shadowed a colleague in payroll", "payroll", NOT_STATED),
    ("Wants to move into product design", "product design", NOT_STATED),
    # Other words that hold its letters, or its words apart.
    ("Accountants' lounge host", "account", NOT_STATED),
    ("Excellent team player", "Excel", NOT_STATED),
    ("Closely worked with sales", "close", NOT_STATED),
    ("Javascript and HTML", "Java", NOT_STATED),
    ("The month ended. Close friends", "month end close", NOT_STATED),
    ("Operating a target shop, model trains", "target operating model", NOT_STATED),
    ("Reduced taxis for staff", "tax", NOT_STATED),
    ("Audited 40 branches", "audit", NOT_STATED),
    # Titles: one's own, in its writings, or that of others.
    ("Financial Controller, Northfold Ltd, 2015 to 2020", "financial controller", STATED),
    ("Chief Financial Officer of a packaging group", "CFO", STATED),
    ("Experienced Corporate Recruiter", "recruiter", STATED),
    ("Promoted to Account Executive in 2016", "account executive", STATED),
    ("As an account executive I closed 14 deals", "account executive", STATED),
    ("Director of Finance, public sector", "head of finance", STATED),
    ("Finance Director", "head of finance", STATED),
    ("Reporting to the CFO, I run planning", "CFO", NOT_STATED),
    ("Worked with account executives on renewals", "account executive", NOT_STATED),
    ("Trained a team of technical recruiters", "recruiter", NOT_STATED),
    ("Assistant to the Financial Controller", "financial controller", NOT_STATED),
    ("Reduced the CFO's travel", "CFO", NOT_STATED),
    ("Presented to the finance director each month", "finance director", NOT_STATED),
    ("Prepared briefs for nurses on two wards", "nurse", NOT_STATED),
    # What a reader would say and the rule does not see, and the other way round.
    ("I lead the audit team and never missed a filing.", "audit", STATED),
    ("Closed the books each month in four days", "month-end close", STATED),
    ("Managed payables for three plants", "accounts payable", STATED),
    ("Proficient in MS Excell", "Excel", STATED),
    ("Nothing motivates me like audit", "audit", STATED),
    ("My sister teaches infection prevention", "infection prevention", NOT_STATED),
    ("Sold Tableau licences", "Tableau", NOT_STATED),
]  # fmt: skip


def must_have(text: str) -> MustHave:
    if text in _TITLES:
        return title_must_have([text], employers=1)
    return MustHave(text, (tuple(marked_words(text)),), 1)


def is_stated(text: str, wanted: str) -> bool:
    vocabulary = Vocabulary()
    profile = Profile("", body=text)
    crowd = Crowd.of(tokenise([profile], vocabulary=vocabulary), vocabulary)
    one = must_have(wanted)
    count = int(stated(one.writings, crowd=crowd).counts[0])
    return count - denials(profile, [one])[0] > 0


def test_most_labels_are_met() -> None:
    tally = Counter((label, is_stated(text, wanted)) for text, wanted, label in PAIRS)
    right, missed, wrong = tally[True, True], tally[True, False], tally[False, True]
    assert len(PAIRS) == 71
    # Precision 27 of 29, recall 27 of 32: a synonym, a slip of the pen and a figure of speech are
    # missed; somebody else's skill, and something sold, are taken for one's own.
    assert (right, wrong, missed) == (27, 2, 5)


@pytest.mark.parametrize(("text", "wanted", "label"), PAIRS[:-7])
def test_a_must_have_is_stated_where_a_reader_would_say_so(
    text: str, wanted: str, label: bool
) -> None:
    assert is_stated(text, wanted) == label
