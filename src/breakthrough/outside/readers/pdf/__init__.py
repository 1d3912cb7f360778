"""CVs in PDF: the text column by column, and what it proposes."""

from breakthrough.outside.readers.pdf.document import is_pdf, read

__all__ = ["is_pdf", "read"]
