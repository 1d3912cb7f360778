"""An advert: how an employer writes about an opening, and writes again when nobody came."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from breakthrough.basics import Pay
from breakthrough.sample.opening import Opening, raised
from breakthrough.sample.vocabulary import words_of
from breakthrough.sample.wording import filled, first_upper

_SIGNS = {"EUR": "€", "GBP": "£"}


@dataclass(frozen=True, slots=True)
class Advert:
    """An advert in its parts; `pay_line` has slots for the two ends of the pay."""

    job: Opening
    title: str
    role: str
    duties: tuple[str, ...]
    needs: tuple[str, ...]
    helpful: tuple[str, ...]
    offers: tuple[str, ...]
    pay_line: str

    @property
    def text(self) -> str:
        """Its paragraphs: employer, role, duties, must-haves, offer."""
        employer = self.job.employer
        work, profile, offer = employer.headings
        paragraphs = [
            employer.about,
            self.role,
            _bullets(work, points=self.duties),
            _bullets(profile, points=self.needs),
            *self.helpful,
            _bullets(offer, points=self.offers),
            f"{_pay_sentence(self.job.pay, template=self.pay_line)}{employer.closing}",
        ]
        return "\n\n".join(paragraphs)


def advert(job: Opening, *, rng: Random) -> Advert:
    """The first advert for an opening."""
    fitting = job.line.duties_at(job.level)
    duties = [filled(duty, rng=rng) for duty in rng.sample(fitting, len(fitting))]
    needs, helpful = _needs(job, rng=rng)
    return Advert(
        job=job,
        title=_title(job, rng=rng),
        role=_role(job, duties=duties, rng=rng),
        duties=tuple(duties[max(0, min(2, len(duties) - 5)) :][: rng.randint(5, 7)]),
        needs=needs,
        helpful=helpful,
        offers=tuple(rng.sample(job.employer.benefits, rng.randint(3, 5))),
        pay_line=rng.choice(words_of("adverts")["pay"]),
    )


def renewed(written: Advert, *, rng: Random) -> Advert:
    """The advert as it comes back: now and then with more pay, or with one must-have fewer."""
    job = raised(written.job) if rng.random() < 0.45 else written.job
    eased = len(written.needs) > 4 and rng.random() < 0.4
    return replace(written, job=job, needs=written.needs[:-1] if eased else written.needs)


def _title(job: Opening, *, rng: Random) -> str:
    """The title as advertised: now and then with what employers add to it."""
    suffixes = words_of("adverts")["suffixes"]
    added = suffixes.get(job.place.language, suffixes[""])
    return job.title + rng.choice(added) if rng.random() < 0.16 else job.title


def _role(job: Opening, *, duties: list[str], rng: Random) -> str:
    """Three to five sentences about the role and how it is placed."""
    words = words_of("adverts")
    values = {**job.values(), "duty_1": duties[0], "duty_2": duties[1]}
    kinds = [words["roles"], words["reasons"], words["reports"][str(job.level)]]
    if job.is_remote:
        kinds.append(words["remote"])
    elif job.is_desk_work and rng.random() < 0.6:
        kinds.append(words["home"])
    if job.level > 2 and rng.random() < 0.4:
        kinds.append(words["success"])
        values["win"] = filled(rng.choice(job.line.wins), rng=rng)
    return " ".join(filled(rng.choice(choices), rng=rng, values=values) for choices in kinds)


def _needs(job: Opening, *, rng: Random) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The must-haves as points, and what would help as a sentence or nothing."""
    words, values = words_of("adverts"), job.values()
    fitting = job.line.must_haves_at(job.level)
    shuffled = rng.sample(fitting, len(fitting))
    count = rng.randint(3, min(5, len(shuffled)))
    drawn, spare = shuffled[:count], shuffled[count:]
    experience = rng.choice(words["experience"][str(job.level)])
    needs = [filled(experience, rng=rng, values=values)]
    needs += [filled(_stressed(need, rng=rng), rng=rng) for need in drawn]
    if job.place.language and rng.random() < 0.3:
        needs.append(filled(rng.choice(words["language"]), rng=rng, values=values))
    if rng.random() >= 0.4:
        return tuple(needs), ()
    templates = words["helpful"] if spare else words["helpful"][:1]
    values["must_have"] = filled(spare[0], rng=rng) if spare else ""
    return tuple(needs), (filled(rng.choice(templates), rng=rng, values=values),)


def _stressed(need: str, *, rng: Random) -> str:
    """The need, now and then with the kind of experience that is asked for."""
    if not need.startswith("experience ") or rng.random() < 0.5:
        return need
    return f"{rng.choice(words_of('adverts')['kinds_of_experience'])} {need}"


def _bullets(heading: str, *, points: tuple[str, ...]) -> str:
    return "\n".join([heading, *(f"• {first_upper(point)}." for point in points)])


def _pay_sentence(pay: Pay | None, *, template: str) -> str:
    if pay is None:
        return ""
    sign = _SIGNS.get(pay.currency, f"{pay.currency} ")
    low, high = (f"{sign}{end or Decimal(0):,}" for end in (pay.low, pay.high))
    return template.format(low=low, high=high) + " "
