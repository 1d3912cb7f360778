"""The files that stand beside the pages, for the pages to lead there."""

from __future__ import annotations

from dataclasses import dataclass

PDF, DOCX = "cv.pdf", "cv.docx"
PICTURE, PICTURE_WIDTH, PICTURE_HEIGHT = "card.png", 1200, 630  # pixels, as links show it
CARD, QR = "contact.vcf", "qr.svg"


@dataclass(frozen=True, slots=True)
class Files:
    """Which of them there are; `has_card` is the contact card with its QR code."""

    has_pdf: bool = False
    has_docx: bool = False
    has_picture: bool = False
    has_card: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Their names, as the pages link to them."""
        there = (
            (PDF, self.has_pdf),
            (DOCX, self.has_docx),
            (PICTURE, self.has_picture),
            (CARD, self.has_card),
            (QR, self.has_card),
        )
        return tuple(name for name, is_there in there if is_there)
