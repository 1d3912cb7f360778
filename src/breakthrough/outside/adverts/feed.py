"""XML feeds of adverts, read without following or expanding anything in them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from breakthrough.basics import Problem


def feed_in(data: bytes, *, name: str) -> etree._Element:
    """The root of the XML. Raises Problem where it is not whole, or defines entities of its own.

    No entity is expanded, nothing is fetched, and libxml2's own limits stay on: 256 levels and
    10 MB for one text.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as wrong:
        at = getattr(wrong, "lineno", None)
        raise Problem(
            f"{name} is not whole XML{f': it goes wrong at line {at}' if at else ''}.",
            expected="A board's feed exactly as it was received is needed.",
            next_step="Fetch it again. Nothing was stored.",
        ) from wrong
    if root.getroottree().docinfo.internalDTD is not None:
        raise Problem(
            f"{name} brings definitions of its own (a DOCTYPE), which can be made to do harm.",
            expected="The feeds of job boards have none.",
            next_step="It was not read. Fetch the feed from the board itself.",
        )
    return root


def is_feed(root: object, *, tag: str) -> bool:
    """Whether this is the root of an XML feed with that tag."""
    return isinstance(root, etree._Element) and root.tag == tag


def children(element: etree._Element, *, named: str) -> Iterator[etree._Element]:
    """The children of that name, in whatever namespace."""
    for child in element:
        if isinstance(child.tag, str) and etree.QName(child).localname == named:
            yield child


def text_in(element: etree._Element, *, named: str) -> str:
    """All text in the first child of that name; empty where there is none."""
    child = next(children(element, named=named), None)
    return "" if child is None else "".join(child.itertext())
