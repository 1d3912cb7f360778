"""What the server of the public site runs."""

from __future__ import annotations

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

_URLS = "breakthrough.web.public.urls"

os.environ["DJANGO_SETTINGS_MODULE"] = "breakthrough.web.public.settings"
application = get_wsgi_application()
if settings.ROOT_URLCONF != _URLS:  # read before, by whoever started this: the owner's own app
    raise RuntimeError("the public site must not be served with the settings of the app")
