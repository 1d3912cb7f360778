"""What the user can put right."""


class Problem(Exception):  # noqa: N818  a word of ours, not an error of the program's
    """Something the user can put right, in words the user understands.

    The four parts of the message: what was seen (with the place), what was expected, the nearest
    right thing, what to do next. Parts that would add nothing may be left empty.
    """

    def __init__(
        self, seen: str, *, expected: str = "", nearest: str = "", next_step: str = ""
    ) -> None:
        self.seen = seen
        self.expected = expected
        self.nearest = nearest
        self.next_step = next_step
        super().__init__(" ".join(part for part in (seen, expected, nearest, next_step) if part))
