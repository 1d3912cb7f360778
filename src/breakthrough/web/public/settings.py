"""Django's settings for the public site: no session, no owner, two addresses."""

from __future__ import annotations

from csp.constants import NONE, SELF

from breakthrough.settings import *  # noqa: F403  the same data folder and database

ROOT_URLCONF = "breakthrough.web.public.urls"
WSGI_APPLICATION = "breakthrough.web.public.wsgi.application"
# No address is ever made from the Host, so that any may be asked for.
ALLOWED_HOSTS = ["*"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "img-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024  # bytes of an enquiry
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20
