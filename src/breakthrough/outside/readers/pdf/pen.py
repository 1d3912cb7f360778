"""The pieces of text on a PDF page, with where each begins and ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pypdf import PageObject
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, StreamObject

# pypdf's public calls give text without its width, and columns cannot be told apart without it.
# pyproject.toml holds pypdf to one major version; tests read real layouts through this.
from pypdf.generic._font import Font

_MOST_OPERATIONS = 400_000  # of one page: more is a drawing or an attack, not a CV
_DEEPEST_FORM = 5

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text: left and right end, baseline and size in points, upwards from the bottom."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    is_bold: bool


@dataclass(frozen=True, slots=True)
class _State:
    """What the drawing operators have set: matrices, font, spacing (PDF 32000-1, 9.3)."""

    page: Matrix = _IDENTITY
    font: Font | None = None
    size: float = 1.0
    char_space: float = 0.0
    word_space: float = 0.0
    scale: float = 1.0
    leading: float = 0.0


class Pen:
    """Follows the operators of a page and notes the text that is shown."""

    def __init__(self, page: PageObject) -> None:
        self._pdf = page.pdf
        self.pieces: list[Piece] = []
        self._state = _State()
        self._stack: list[_State] = []
        self._line: Matrix = _IDENTITY
        self._text: Matrix = _IDENTITY
        self._operations = 0
        contents = _resolved(page.get("/Contents"))
        if isinstance(contents, ArrayObject | StreamObject):
            operators = ContentStream(contents, self._pdf, "bytes")
            self._follow(operators, _dictionary(page.get("/Resources")), depth=0)

    def _follow(self, contents: ContentStream, resources: DictionaryObject, *, depth: int) -> None:
        fonts = _fonts(resources)
        for operands, operator in contents.operations:
            self._operations += 1
            if self._operations > _MOST_OPERATIONS:
                return
            if operator == b"Tf" and len(operands) >= 2:
                font, size = fonts.get(str(operands[0])), _number(operands[1])
                self._state = replace(self._state, font=font, size=size)
            elif operator == b"Do" and operands and depth < _DEEPEST_FORM:
                self._draw_form(
                    _dictionary(resources.get("/XObject")).get(operands[0]), resources, depth
                )
            else:
                self._operate(operator, operands)

    def _operate(self, operator: bytes, operands: Sequence[object]) -> None:
        if operator == b"q":
            self._stack.append(self._state)
        elif operator == b"Q":
            self._state = self._stack.pop() if self._stack else self._state
        elif operator == b"cm" and len(operands) == 6:
            page = _times(_matrix(operands), self._state.page)
            self._state = replace(self._state, page=page)
        elif operator == b"BT":
            self._line = self._text = _IDENTITY
        elif operator in (b"Td", b"TD", b"Tm", b"T*", b"'", b'"'):
            self._move(operator, operands)
        elif operator in _SETTINGS and operands:
            self._state = _SETTINGS[operator](self._state, _number(operands[0]))
        if operator in (b"Tj", b"'", b'"') and operands:
            self._show(operands[-1])
        elif operator == b"TJ" and operands and isinstance(operands[0], list):
            self._show_spaced(operands[0])

    def _move(self, operator: bytes, operands: Sequence[object]) -> None:
        if operator == b"Tm" and len(operands) == 6:
            self._line = _matrix(operands)
        elif operator in (b"Td", b"TD") and len(operands) >= 2:
            across, up = _number(operands[0]), _number(operands[1])
            if operator == b"TD":
                self._state = replace(self._state, leading=-up)
            self._line = _times((1.0, 0.0, 0.0, 1.0, across, up), self._line)
        elif operator in (b"T*", b"'", b'"'):
            self._line = _times((1.0, 0.0, 0.0, 1.0, 0.0, -self._state.leading), self._line)
        self._text = self._line

    def _show_spaced(self, parts: Sequence[object]) -> None:
        for part in parts:
            if isinstance(part, int | float):
                across = -float(part) / 1000 * self._state.size * self._state.scale
                self._text = _times((1.0, 0.0, 0.0, 1.0, across, 0.0), self._text)
            else:
                self._show(part)

    def _show(self, shown: object) -> None:
        font = self._state.font
        if font is None or not isinstance(shown, bytes) or not shown:
            return
        state = self._state
        codes = _codes(shown, font)
        width = sum(font.get_text_width(code) for code in codes) / 1000 * state.size
        width += state.char_space * len(codes) + state.word_space * codes.count(" ")
        start = _times(self._text, state.page)
        self._text = _times((1.0, 0.0, 0.0, 1.0, width * state.scale, 0.0), self._text)
        end = _times(self._text, state.page)
        text = "".join(str(font.character_map.get(code, code)) for code in codes)
        is_level = abs(start[1]) <= abs(start[0])  # rotated text is a margin note
        if text.strip("\0") and is_level:
            size = state.size * (start[2] ** 2 + start[3] ** 2) ** 0.5
            left, right = sorted((start[4], end[4]))
            self.pieces.append(Piece(text, left, right, start[5], abs(size), _is_bold(font)))

    def _draw_form(self, drawn: object, outer: DictionaryObject, depth: int) -> None:
        """A form is a page within the page; images carry no text."""
        form = _resolved(drawn)
        if not isinstance(form, StreamObject) or form.get("/Subtype") != "/Form":
            return
        before, stack = self._state, self._stack
        self._stack = []
        matrix = _resolved(form.get("/Matrix"))
        if isinstance(matrix, ArrayObject) and len(matrix) == 6:
            self._state = replace(before, page=_times(_matrix(matrix), before.page))
        resources = _dictionary(form.get("/Resources")) or outer
        self._follow(ContentStream(form, self._pdf, "bytes"), resources, depth=depth + 1)
        self._state, self._stack = before, stack


_SETTINGS: dict[bytes, Callable[[_State, float], _State]] = {
    b"Tc": lambda state, value: replace(state, char_space=value),
    b"Tw": lambda state, value: replace(state, word_space=value),
    b"Tz": lambda state, value: replace(state, scale=value / 100),
    b"TL": lambda state, value: replace(state, leading=value),
}


def pieces_on(page: PageObject) -> list[Piece]:
    """The pieces of text on a page, in the order in which they are drawn."""
    return Pen(page).pieces


def _fonts(resources: DictionaryObject) -> dict[str, Font]:
    fonts = _dictionary(resources.get("/Font"))
    return {
        str(name): Font.from_font_resource(font)
        for name in fonts
        if isinstance(font := _resolved(fonts[name]), DictionaryObject)
    }


def _codes(shown: bytes, font: Font) -> list[str]:
    """The characters of a shown string as its font numbers them."""
    if isinstance(font.encoding, str):
        return list(shown.decode(font.encoding, "replace"))
    return [font.encoding.get(byte, chr(byte)) for byte in shown]


def _is_bold(font: Font) -> bool:
    name = f"{font.name} {font.font_descriptor.name}".casefold()
    return any(word in name for word in ("bold", "black", "heavy", "semibold", "demi"))


def _resolved(value: object) -> object:
    get_object = getattr(value, "get_object", None)
    return get_object() if callable(get_object) else value


def _dictionary(value: object) -> DictionaryObject:
    resolved = _resolved(value)
    return resolved if isinstance(resolved, DictionaryObject) else DictionaryObject()


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _matrix(values: Sequence[object]) -> Matrix:
    a, b, c, d, e, f = (_number(value) for value in values)
    return (a, b, c, d, e, f)


def _times(one: Matrix, other: Matrix) -> Matrix:
    """The matrix that applies `one` first, then `other`."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )
