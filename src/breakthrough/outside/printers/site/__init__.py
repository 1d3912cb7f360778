"""The public site of one person, for any host."""

from breakthrough.outside.printers.site.asking import HONEYPOT, QUESTIONS, Enquiries, Question
from breakthrough.outside.printers.site.files import Files
from breakthrough.outside.printers.site.pages import site_pages
from breakthrough.outside.printers.site.themes import THEMES

__all__ = [
    "HONEYPOT",
    "QUESTIONS",
    "THEMES",
    "Enquiries",
    "Files",
    "Question",
    "site_pages",
]
