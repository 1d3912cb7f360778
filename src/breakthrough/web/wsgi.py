"""What the server runs."""

from __future__ import annotations

import os

# Arrow imports pandas when first asked for it, and altair looks whether it is there: a chart drawn
# in one thread must not find it half imported by another.
import pandas  # noqa: F401
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "breakthrough.settings")
application = get_wsgi_application()

from breakthrough.actions.warming import warm_up  # noqa: E402  records need the application

warm_up()
