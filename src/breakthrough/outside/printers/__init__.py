"""What is made of a face to be printed, sent or linked: PDF, DOCX, a picture and a code."""

from breakthrough.outside.printers.cv_docx import cv_docx
from breakthrough.outside.printers.cv_pdf import cv_pdf
from breakthrough.outside.printers.link_picture import link_picture
from breakthrough.outside.printers.page_pdf import page_pdf
from breakthrough.outside.printers.printed import Printed
from breakthrough.outside.printers.qr import qr_png, qr_svg

__all__ = ["Printed", "cv_docx", "cv_pdf", "link_picture", "page_pdf", "qr_png", "qr_svg"]
