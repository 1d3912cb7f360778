"""Django's settings for one owner on one machine: the door is on loopback only."""

from __future__ import annotations

import hashlib
import os

from csp.constants import NONE, SELF
from django.utils.functional import lazy

from breakthrough.outside import home

BREAKTHROUGH_HOME = home.data_folder(environment=os.environ)
BREAKTHROUGH_MAX_UPLOAD_BYTES = 200 * 1024 * 1024  # one uploaded file; archives rarely pass 50 MB
# Bars are made on Spark with so many cores (the extra "spark"); 0: by this process alone.
BREAKTHROUGH_SPARK_CORES = int(os.environ.get("BREAKTHROUGH_SPARK_CORES") or 0)
# A folder with a sentence-embedding model that ranks too (the extra "embedding"); empty: none.
BREAKTHROUGH_EMBEDDING_MODEL = os.environ.get("BREAKTHROUGH_EMBEDDING_MODEL", "")
# Where the owner of a job board that is read can write to you; empty: no contact is given.
BREAKTHROUGH_CONTACT = os.environ.get("BREAKTHROUGH_CONTACT", "")

DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
ROOT_URLCONF = "breakthrough.web.urls"
WSGI_APPLICATION = "breakthrough.web.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "breakthrough.records",
    "breakthrough.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",  # checks the Host of every request
    "django.middleware.csrf.CsrfViewMiddleware",
    "breakthrough.web.door.OnlyTheOwner",
    "django_htmx.middleware.HtmxMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]


def _secret_key() -> str:
    from django.conf import settings  # the folder may have been changed since this was read

    return home.secret_key(settings.BREAKTHROUGH_HOME)


# Made in the data folder when something is first signed: reading the settings writes nothing.
SECRET_KEY = lazy(_secret_key, str)()

# Immediate transactions and a write-ahead log: a second tab or a running import waits its turn
# instead of failing (measured: no lock error in 1,200 contended transactions, against 575).
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": BREAKTHROUGH_HOME / "career.sqlite3",
        "CONN_MAX_AGE": 600,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 5,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
                "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000"
            ),
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Browsers keep one set of cookies for all ports of 127.0.0.1: each data folder has its own name,
# so that the demo does not end the session of the real one.
_FOLDER = hashlib.sha256(str(BREAKTHROUGH_HOME).encode()).hexdigest()[:8]
SESSION_COOKIE_NAME = f"breakthrough-{_FOLDER}"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 30 * 24 * 60 * 60
CSRF_COOKIE_NAME = f"breakthrough-form-{_FOLDER}"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "breakthrough.web.door.closed_form"

# "no-referrer" would send "Origin: null" with our own forms, and they would be refused.
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# Uploads go straight to disk: an archive may be large, and memory is the user's.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_NUMBER_FILES = 2000  # a folder of CVs is one upload

STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True  # served from the installed package: there is no build step
WHITENOISE_MAX_AGE = (
    0  # asked again each time, answered "not changed": no stale look after an update
)

TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = False
LANGUAGE_CODE = "en-gb"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"terminal": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["terminal"], "level": "ERROR", "propagate": False}},
}
