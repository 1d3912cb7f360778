"""XML documents as text."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring


def written(root: Element) -> str:
    """The document, indented, to be stored as UTF-8."""
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def add(parent: Element, tag: str, *, text: str = "", **attributes: str) -> Element:
    """A new element in `parent`, with its text."""
    element = SubElement(parent, tag, attributes)
    element.text = text or None
    return element
