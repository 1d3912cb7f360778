"""The longer texts: About on LinkedIn and on the site, the bios."""

from __future__ import annotations

from breakthrough.evidence import Kind
from breakthrough.presence.face.facts import Told
from breakthrough.presence.surfaces.career import LAST, told_roles
from breakthrough.presence.surfaces.emphasis import ENOUGH
from breakthrough.presence.surfaces.fitting import Block, Fitted, Piece, fitted
from breakthrough.presence.surfaces.short import skill_claims
from breakthrough.presence.surfaces.story import Story
from breakthrough.presence.surfaces.text import Surface
from breakthrough.presence.surfaces.wording import ended, item_name, listed

_PROOF = 4
_SITE_PROOF = 3  # the site tells every role in full further down
_OWN_WORDS = 2  # sentences of an earlier summary
_SITE_OWN_WORDS = 12  # as many as its words allow: nothing else on the site tells them
_TOLD_ROLES = 3  # told with lines of their own; those before them are named
_ABOUT_SKILLS = 10


def about(story: Story) -> Fitted:
    """The promise before the fold, the proof as a list, then the career."""
    first, proof, own = _promise_and_proof(story, rank=400)
    listed_proof = Block(
        tuple(
            Piece(f"• {story.bracketed(one)}", (one.claim,), 1 + at) for at, one in enumerate(proof)
        ),
        "\n",
    )
    career = told_roles(story, roles=story.facts.roles, told=_TOLD_ROLES, lines=2)
    blocks = [first, listed_proof, *career, own]
    skills = story.emphasis.skills()[:_ABOUT_SKILLS]
    if skills:
        listed_skills = " • ".join(map(item_name, skills))
        named = Piece(f"Skills\n{listed_skills}", skill_claims(story, skills), LAST + 1)
        blocks.append(Block((named,)))
    return fitted(blocks, limit=Surface.ABOUT.limit)


def site_about(story: Story) -> Fitted:
    """Who it is, in the person's own words; where there are few of them, the proof.

    What the site shows beside it is not told again: promise, career, and the line of proof that the
    introduction bears. A page that says a line three times is dull, and comes lower in searches
    (docs/decisions/0013).
    """
    if not [*story.promise()]:
        story.proof(1)  # the introduction's
    story.is_said(one.claim.text for one in story.emphasis.proof)
    words = story.own_words(_SITE_OWN_WORDS)
    own = Block(tuple(_sentences(words, rank=1)))
    if len(words) >= ENOUGH:
        return fitted([own], limit=Surface.SITE_ABOUT.limit)
    rank = 1 + len(words)
    now = [Piece(ended(_now(story)), story.holding(story.present), rank)] if story.present else []
    told = story.grouped(story.proof(_SITE_PROOF), rank=rank + 1, named=story.present)
    return fitted([own, Block((*now, *told))], limit=Surface.SITE_ABOUT.limit)


def _promise_and_proof(story: Story, *, rank: int) -> tuple[Block, tuple[Told, ...], Block]:
    """(what stands first, the proof, what else the person wrote of the whole).

    Where there is no promise, the person's earlier words stand first.
    """
    promise = [*story.promise()]
    if not promise:
        first = Block(tuple(_sentences(story.own_words(_OWN_WORDS), rank=0)))
        return first, story.proof(_PROOF), Block(())
    proof = story.proof(_PROOF)
    own = Block(tuple(_sentences(story.own_words(_OWN_WORDS), rank=rank)))
    return Block(tuple(promise)), proof, own


def short_bio(story: Story) -> Fitted:
    """The person by name, the promise, and the proof, as a programme prints it."""
    promise = story.promise(rank=1)
    told = story.grouped(story.proof(_PROOF + 2), rank=2, named=story.present)
    return fitted([Block((*_opening(story), *promise, *told))], limit=Surface.SHORT_BIO.limit)


def long_bio(story: Story) -> Fitted:
    """The same role by role, with degrees, certificates and languages."""
    promise = [*story.promise(rank=1)]
    present = list(story.present)
    now = list(story.grouped(story.proof(3, only=present), rank=2, named=present))
    begin = [*_opening(story), *promise]
    paragraphs = [Block(tuple(begin)), Block(tuple(now))] if promise else [Block((*begin, *now))]
    past = [one for one in story.facts.roles if one not in present]
    career = told_roles(story, roles=past, after=present, told=_TOLD_ROLES, lines=2)
    blocks = [*paragraphs, *career, Block(tuple(_learnt(story, rank=12)))]
    return fitted(blocks, limit=Surface.LONG_BIO.limit)


def _now(story: Story) -> str:
    return story.seats() if story.has_present else f"Most recently: {story.seats()}"


def _opening(story: Story) -> list[Piece]:
    seats = story.seats()
    if not story.name or not seats:
        return []
    says = "is" if story.has_present else "was most recently"
    return [Piece(ended(f"{story.name} {says} {seats}"), story.holding(story.present))]


def _learnt(story: Story, *, rank: int) -> list[Piece]:
    """Degrees, certificates and languages."""
    facts = story.facts
    pieces = [
        Piece(ended(one.claim.text), (one.claim,), rank + at)
        for at, one in enumerate(_degrees(story))
    ]
    certificates = [one.title for one in facts.certifications]
    if certificates:
        claims = story.holding(facts.certifications)
        pieces.append(Piece(ended(f"Certificates: {listed(certificates)}"), claims, rank + 5))
    spoken = [one.language for one in facts.languages]
    if spoken:
        pieces.append(Piece(ended(f"Languages: {listed(spoken)}"), (), rank + 6))
    return pieces


def _degrees(story: Story) -> list[Told]:
    wanted = story.facts.education
    named = [
        one
        for one in story.facts.claims
        if one.claim.kind is Kind.EDUCATION and not one.is_sentence and one.entry in wanted
    ]
    return sorted(named, key=lambda one: wanted.index(one.entry) if one.entry else 0)[:4]


def _sentences(lines: tuple[Told, ...], *, rank: int) -> list[Piece]:
    return [Piece(ended(one.claim.text), (one.claim,), rank + at) for at, one in enumerate(lines)]
