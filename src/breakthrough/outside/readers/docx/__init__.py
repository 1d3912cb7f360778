"""CVs in DOCX: paragraphs, tables and text boxes in the order they are read."""

from breakthrough.outside.readers.docx.document import is_docx, read

__all__ = ["is_docx", "read"]
