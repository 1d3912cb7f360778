"""The label of the sample world."""

from __future__ import annotations

from breakthrough.presence.face.face import Face

INVENTED = "This person is invented: an example, and nobody's record."


def label(face: Face) -> str:
    """What must stand beside an invented person; empty for everybody else."""
    return INVENTED if face.is_invented else ""
