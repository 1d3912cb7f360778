"""What the server of the public site runs."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "breakthrough.web.public.settings"
application = get_wsgi_application()
