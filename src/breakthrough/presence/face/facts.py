"""What may be public of the evidence: each thing once, with the claims about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from breakthrough.basics import Period
from breakthrough.evidence import Claim, Item, Kind, claims, timeline
from breakthrough.presence.face.alike import folded, said_once
from breakthrough.presence.face.face import Entry, Spoken
from breakthrough.presence.face.merging import merged, name_of, organisation_of, period_of
from breakthrough.presence.truth.secrecy import Secrets, secrets_in

# What others said of the person is theirs: it makes a skill stand better and is never shown.
_OF_OTHERS = frozenset({Kind.RECOMMENDATION, Kind.ENDORSEMENT})


@dataclass(frozen=True, slots=True)
class Told:
    """A claim that may be public, and the entry it belongs to; none for a summary or a skill."""

    claim: Claim
    entry: Entry | None = None

    @property
    def is_sentence(self) -> bool:
        """Whether it stands in a description, not as a name of something."""
        return self.claim.place.field == "text"


@dataclass(frozen=True, slots=True)
class Facts:
    """All that may be public: entries newest first (present roles before), points as evidence has
    them; skills and languages once; `claims` in the order of the evidence.

    `chosen`: phrases of the evidence that the person took on; they are skills too, and come first.
    `left_out`: how many items are secret; `unsaid`: how many lines of others were, by a name in
    them.
    """

    roles: tuple[Entry, ...] = ()
    volunteering: tuple[Entry, ...] = ()
    education: tuple[Entry, ...] = ()
    certifications: tuple[Entry, ...] = ()
    projects: tuple[Entry, ...] = ()
    publications: tuple[Entry, ...] = ()
    patents: tuple[Entry, ...] = ()
    honours: tuple[Entry, ...] = ()
    courses: tuple[Entry, ...] = ()
    skills: tuple[str, ...] = ()
    languages: tuple[Spoken, ...] = ()
    place: str = ""
    claims: tuple[Told, ...] = ()
    chosen: tuple[str, ...] = ()
    left_out: int = 0
    unsaid: int = 0

    def of(self, entry: Entry) -> tuple[Told, ...]:
        """The sentences about an entry."""
        return tuple(one for one in self.claims if one.is_sentence and one.entry == entry)


def facts_of(
    items: Sequence[Item], *, secrets: Secrets, as_of: date, chosen: Sequence[str] = ()
) -> Facts:
    """What may be public of the items, merged across sources.

    `chosen`: phrases of the evidence that the person took on for headline or skills.

    A line that names something secret is left out although its item is not; so are lines that
    only introduce others ("Key results:"). The text of recommendations and who endorses appear
    nowhere.
    """
    public = [item for item in items if not secrets.keeps(item)]
    said = list(_public_claims(public))
    allowed = [one for one in said if not any(secrets_in(one.text, secrets=secrets))]
    by_item: dict[Item, list[Claim]] = {}
    for one in allowed:
        by_item.setdefault(one.item, []).append(one)
    things = {
        kind: _newest_first(_entry(cluster, by_item) for cluster in _clusters(public, kind, as_of))
        for kind in _LISTED
    }
    told = _told(allowed, things=things)
    mine = tuple(one for one in chosen if not any(secrets_in(one, secrets=secrets)))
    return Facts(
        **{_LISTED[kind]: tuple(entry for entry, _ in found) for kind, found in things.items()},
        skills=_skills(allowed, more=mine),
        languages=_languages(public),
        place=_place(public, secrets=secrets),
        claims=tuple(told),
        chosen=mine,
        left_out=len(items) - len(public),
        unsaid=len(said) - len(allowed),
    )


_LISTED = {
    Kind.ROLE: "roles",
    Kind.VOLUNTEERING: "volunteering",
    Kind.EDUCATION: "education",
    Kind.CERTIFICATION: "certifications",
    Kind.PROJECT: "projects",
    Kind.PUBLICATION: "publications",
    Kind.PATENT: "patents",
    Kind.HONOUR: "honours",
    Kind.COURSE: "courses",
}
_Things = dict[Kind, list[tuple[Entry, tuple[Claim, ...]]]]


def _public_claims(items: Sequence[Item]) -> Iterator[Claim]:
    """The claims, without what others wrote and without their names."""
    for one in claims(items):
        if one.kind is Kind.ENDORSEMENT:
            yield replace(one, item=replace(one.item, by="", url=""))
        elif one.kind is not Kind.RECOMMENDATION and not one.text.endswith(":"):
            yield one


def _clusters(items: Sequence[Item], kind: Kind, as_of: date) -> Iterable[Sequence[Item]]:
    if kind is not Kind.ROLE:
        return merged([item for item in items if item.kind is kind])
    line = timeline(items, as_of=as_of)
    order = {item: at for at, item in enumerate(items)}
    found = [sorted(role.items, key=order.__getitem__) for role in (*line.roles, *line.undated)]
    # Undated ones stay as they were written, which is the newest first in a CV.
    return sorted(found, key=lambda items: order[items[0]])


def _entry(
    cluster: Sequence[Item], said: Mapping[Item, Sequence[Claim]]
) -> tuple[Entry, tuple[Claim, ...]]:
    """The entry of one thing, and all claims about it, each said once."""
    about = [one for item in dict.fromkeys(cluster) for one in said.get(item, ())]
    titles = [one for one in about if one.place.field == "title"][:1]
    lines = said_once(one for one in about if one.place.field == "text")
    entry = Entry(
        _in_a_line(name_of(cluster[0])),
        _in_a_line(organisation_of(cluster)),
        _in_a_line(next((item.place for item in cluster if item.place), "")),
        period_of(cluster),
        tuple(one.text for one in lines),
        next((item.url for item in cluster if _is_page(item.url)), ""),
    )
    return entry, (*titles, *lines)


def _in_a_line(text: str) -> str:
    return " ".join(text.split())


def _is_page(url: str) -> bool:
    return url.casefold().startswith(("https://", "http://"))


def _newest_first(
    found: Iterable[tuple[Entry, tuple[Claim, ...]]],
) -> list[tuple[Entry, tuple[Claim, ...]]]:
    return sorted(found, key=lambda one: newest_key(one[0].period), reverse=True)


def newest_key(period: Period) -> tuple[bool, int, int]:
    """What sorts the newest last: what goes on after what ended, undated things first."""
    started, ended = period.started, period.ended
    last = ended or started
    return (
        period.is_current,
        last.last_month if last and not period.is_current else 0,
        started.last_month if started else -1,
    )


def _told(said: Sequence[Claim], *, things: _Things) -> Iterator[Told]:
    """The claims that stayed, in the order of the evidence, each with its entry."""
    home = {id(one): entry for found in things.values() for entry, all_ in found for one in all_}
    alone = said_once(one for one in said if one.kind in (Kind.SUMMARY, Kind.HEADLINE))
    free = {id(one) for one in alone}
    free |= {id(one) for one in said if one.kind in (Kind.SKILL, Kind.ENDORSEMENT, Kind.LANGUAGE)}
    for one in said:
        if id(one) in home:
            yield Told(one, home[id(one)])
        elif id(one) in free:
            yield Told(one)


def _skills(said: Sequence[Claim], *, more: Sequence[str]) -> tuple[str, ...]:
    """The skills listed, those only endorsed, then `more`, each in its first spelling."""
    listed = [one.text for one in said if one.kind is Kind.SKILL]
    endorsed = [one.text for one in said if one.kind is Kind.ENDORSEMENT]
    spelled: dict[str, str] = {}
    for name in (*listed, *endorsed, *more):
        spelled.setdefault(folded(name) or name.casefold(), " ".join(name.split()))
    return tuple(spelled.values())


def _languages(items: Sequence[Item]) -> tuple[Spoken, ...]:
    """Each language once, with how well as the first source says that does."""
    found: dict[str, Spoken] = {}
    for item in items:
        if item.kind is Kind.LANGUAGE and item.title.strip():
            key = item.title.strip().casefold()
            known = found.setdefault(key, Spoken(item.title.strip(), item.text.strip()))
            if not known.fluency:
                found[key] = replace(known, fluency=item.text.strip())
    return tuple(found.values())


def _place(items: Sequence[Item], *, secrets: Secrets) -> str:
    """Where the person says to be, else where a present role is."""
    stated = [item.place for item in items if item.kind is Kind.HEADLINE]
    stated += [it.place for it in items if it.kind is Kind.ROLE and it.period.is_current]
    return next((one for one in stated if one and not any(secrets_in(one, secrets=secrets))), "")
