"""My public face as it stands today: evidence, positioning and own texts put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from breakthrough.actions.career import career_name
from breakthrough.actions.evidence import evidence_items
from breakthrough.actions.presence.details import PublicDetailsTold, public_details
from breakthrough.actions.presence.details_row import details_row
from breakthrough.actions.presence.notes import published_notes
from breakthrough.actions.presence.positionings import in_use, value_of
from breakthrough.actions.presence.private import secrets_of
from breakthrough.basics import Problem
from breakthrough.evidence import Item, claims
from breakthrough.findability import Surface, is_backed
from breakthrough.outside import clock
from breakthrough.presence import (
    Face,
    Facts,
    Link,
    Offer,
    Positioning,
    Reach,
    Text,
    compose,
    face_of,
    facts_of,
)
from breakthrough.records import models


@dataclass(frozen=True, slots=True)
class Public:
    """The facts that may be public, the texts made of them, and the face of both."""

    name: str
    items: tuple[Item, ...]
    facts: Facts
    positioning: Positioning
    texts: tuple[Text, ...]
    face: Face
    theme: str
    as_of: date


def public(
    career: int,
    *,
    positioning: models.Positioning | None = None,
    own: Mapping[str, str] | None = None,
    as_of: date | None = None,
) -> Public:
    """What stands in public under a positioning, the one in use unless another is given.

    `own`: texts to try instead of the remembered ones. Raises Problem without evidence or a name.
    """
    items = evidence_items(career)
    told = public_details(career)
    _refuse(items, name=told.name)
    row = positioning or in_use(career)
    day = as_of or clock.today()
    facts = facts_of(
        items, secrets=secrets_of(career), as_of=day, chosen=_chosen(career, items=items)
    )
    place = value_of(row)
    texts = compose(
        facts,
        name=told.name,
        positioning=place,
        own=own if own is not None else own_texts(career, row),
    )
    face = face_of(
        facts,
        texts,
        name=told.name,
        positioning=place,
        reach=_reach(told, place=told.place or facts.place),
        offer=Offer(told.takes_on, told.terms),
        notes=published_notes(career),
        changed_on=changed_on(career),
    )
    is_invented = career_name(career).is_invented
    face = replace(face, is_invented=is_invented)
    return Public(told.name, items, facts, place, texts, face, told.theme, day)


def _chosen(career: int, *, items: tuple[Item, ...]) -> tuple[str, ...]:
    """The accepted changes of headline and skills that evidence backs."""
    said = claims(items)
    accepted = models.AcceptedEdit.objects.filter(career_id=career, undone_at=None)
    return tuple(
        one.text
        for one in accepted
        if one.surface in (Surface.HEADLINE, Surface.SKILLS)
        and is_backed(one.text, claims=said, surface=Surface(one.surface))
    )


def own_texts(career: int, row: models.Positioning | None) -> dict[str, str]:
    """The person's own texts under a positioning, by the key of their surface."""
    rows = models.OwnText.objects.filter(career_id=career, positioning=row, replaced_at=None)
    return {one.key: one.text for one in rows if one.text}


def changed_on(career: int) -> date:
    """The last day on which anything changed that is published; what is made bears this day."""
    of = {"career_id": career}
    instants: list[datetime | None] = [
        models.Career.objects.get(pk=career).created_at,
        *models.Import.objects.filter(**of).values_list("imported_at", flat=True),
        *models.Positioning.objects.filter(**of).values_list("changed_at", flat=True),
        *models.OwnText.objects.filter(**of).values_list("written_at", flat=True),
        *models.OwnText.objects.filter(**of).values_list("replaced_at", flat=True),
        *models.Note.objects.filter(**of).values_list("changed_at", flat=True),
        *models.AcceptedEdit.objects.filter(**of).values_list("accepted_at", flat=True),
        *models.AcceptedEdit.objects.filter(**of).values_list("undone_at", flat=True),
    ]
    details = details_row(career)
    if details.pk:
        instants.append(details.changed_at)
    return max(one for one in instants if one is not None).astimezone().date()


def _reach(told: PublicDetailsTold, *, place: str) -> Reach:
    links = tuple(Link(label, url) for label, url in told.links)
    return Reach(told.email, told.phone, place, told.address, links)


def _refuse(items: tuple[Item, ...], *, name: str) -> None:
    if not items:
        raise Problem(
            "There is nothing yet to publish.",
            expected="Your evidence is empty.",
            next_step="Take in a CV or a LinkedIn archive first, and confirm what it proposes.",
        )
    if not name.strip():
        raise Problem(
            "Your name is not known yet.",
            expected="It stands on everything that is published.",
            next_step="Say it among your public details.",
        )
