"""The public face in the formats that programs, phones and search engines read."""

from breakthrough.presence.formats.article_json_ld import article_json_ld
from breakthrough.presence.formats.atom import atom
from breakthrough.presence.formats.invented import INVENTED
from breakthrough.presence.formats.json_feed import json_feed
from breakthrough.presence.formats.json_ld import json_ld
from breakthrough.presence.formats.legible import legible
from breakthrough.presence.formats.llms_txt import llms_txt
from breakthrough.presence.formats.places import absolute, note_path
from breakthrough.presence.formats.resume_json import resume_json
from breakthrough.presence.formats.robots import robots
from breakthrough.presence.formats.signature_html import signature_html
from breakthrough.presence.formats.signature_text import signature_text
from breakthrough.presence.formats.sitemap import sitemap
from breakthrough.presence.formats.vcard import vcard
from breakthrough.presence.formats.vcard_for_qr import vcard_for_qr

__all__ = [
    "INVENTED",
    "absolute",
    "article_json_ld",
    "atom",
    "json_feed",
    "json_ld",
    "legible",
    "llms_txt",
    "note_path",
    "resume_json",
    "robots",
    "signature_html",
    "signature_text",
    "sitemap",
    "vcard",
    "vcard_for_qr",
]
