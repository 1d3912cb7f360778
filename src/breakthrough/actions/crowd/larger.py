"""The larger crowd that a crowd is a sample of, as the person says."""

from __future__ import annotations

from breakthrough.actions.crowd.current import CrowdBasis, basis_of, record_in_use
from breakthrough.basics import Problem

_MOST = 10_000_000_000  # more people than live


def change_stands_for(career: int, *, people: int) -> CrowdBasis:
    """Say that the crowd in use is a sample of so many people, the sample included.

    As many as it holds means that it stands for itself. Raises Problem for fewer, or without a
    crowd.
    """
    record = record_in_use(career)
    record.stands_for = checked(people, count=record.count)
    record.save(update_fields=["stands_for"])
    return basis_of(record)


def checked(people: int, *, count: int) -> int | None:
    """What is kept of the number given for a crowd of `count`; None: the crowd is all there are.

    Raises Problem for a number that cannot be.
    """
    if people < count:
        raise Problem(
            f"A crowd of {count:,} profiles cannot stand for {people:,} people.",
            expected=f"It is a part of the people it stands for, so they are at least {count:,}.",
            next_step="Give how many people an employer could find for this work, those in the "
            "crowd included.",
        )
    if people > _MOST:
        raise Problem(
            f"{people:,} are more people than there are.",
            next_step="Give how many people an employer could find for this work.",
        )
    return None if people == count else people
