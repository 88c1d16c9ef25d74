"""Django settings, read from the environment; every default is safe to serve to strangers."""

from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.management.utils import get_random_secret_key

from parindex.config import environment
from parindex.config.sign_in import *  # noqa: F403 -- settings too, apart for their number
from parindex.config.sign_in import OIDC_ISSUER

DATA_DIR = Path(environment.text("PARINDEX_DATA_DIR", "var")).absolute()
DATA_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = environment.switch("PARINDEX_DEBUG", default=False)
HTTPS = environment.switch("PARINDEX_HTTPS", default=False)
#: Without a key of its own a process makes one up: good for checks and tests, refused by `check --deploy`.
SECRET_KEY = environment.text("PARINDEX_SECRET_KEY") or get_random_secret_key()
HAS_OWN_SECRET_KEY = bool(environment.text("PARINDEX_SECRET_KEY"))
ALLOWED_HOSTS = environment.words("PARINDEX_ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "parindex.accounts",  # before allauth, whose templates it replaces
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "parindex.config",
    "parindex.kit",
    "parindex.web",
    "parindex.audit",
    "parindex.units",
    "parindex.criteria",
    "parindex.dossiers",
    "parindex.evidence",
    "parindex.rounds",
    "parindex.results",
    "parindex.reports",
    "parindex.portal",
]

MIDDLEWARE = [
    "parindex.kit.requests.request_id_middleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "parindex.accounts.second_factor.SecondFactorMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "parindex.config.urls"
WSGI_APPLICATION = "parindex.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "parindex.web.context.shell",
                "parindex.accounts.context.workspace",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "parindex.web.templatetags.figures"],
        },
    },
]

_SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 30,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
}
DATABASES = {
    "default": dj_database_url.config(default=f"sqlite:///{DATA_DIR / 'parindex.sqlite3'}", conn_max_age=60),
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = _SQLITE
elif DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    # Pages of a solid-state disk cost about the same in any order; with the default of 4 the planner avoids indexes.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("options", "-c random_page_cost=1.1")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

EMAIL_HOST = environment.text("PARINDEX_EMAIL_HOST")
EMAIL_PORT = environment.whole("PARINDEX_EMAIL_PORT", 587)
EMAIL_HOST_USER = environment.text("PARINDEX_EMAIL_USER")
EMAIL_HOST_PASSWORD = environment.text("PARINDEX_EMAIL_PASSWORD")
_EMAIL_SECURITY = environment.choice("PARINDEX_EMAIL_SECURITY", ("starttls", "tls", "none"))
EMAIL_USE_TLS = _EMAIL_SECURITY == "starttls"
EMAIL_USE_SSL = _EMAIL_SECURITY == "tls"
EMAIL_TIMEOUT = 10
#: Without a server for mail, mails are written to the log of the process.
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
DEFAULT_FROM_EMAIL = environment.text("PARINDEX_EMAIL_FROM", "PAR Index <khong-tra-loi@localhost>")
#: How people reach this site, for links in mails that no request sends.
HAS_SITE_URL = bool(environment.text("PARINDEX_SITE_URL"))
SITE_URL = environment.text("PARINDEX_SITE_URL", "http://127.0.0.1:8000").rstrip("/")

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
_SOURCES = Path(__file__).parent.parent
LOCALE_PATHS = [_SOURCES / "web" / "locale", _SOURCES / "accounts" / "allauth_words" / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

#: Background work is kept in the database and done by `run_workers`.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

#: The largest file that is taken as evidence, in bytes; a larger one is refused before it is read.
EVIDENCE_LARGEST = environment.whole("PARINDEX_EVIDENCE_LARGEST_MB", 50) * 2**20
#: A folder with the certificates (.pem, .crt, .cer, .der) of roots whose digital signatures are trusted.
EVIDENCE_TRUSTED_ROOTS = environment.text("PARINDEX_TRUSTED_ROOTS")
FILE_UPLOAD_HANDLERS = [
    "parindex.evidence.intake.LargestFile",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATIC_ROOT.mkdir(exist_ok=True)
_STATIC_STORAGE = "whitenoise.storage.CompressedManifestStaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _STATIC_STORAGE},
}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        # Browsers hold the redirect to a single sign-on to this too.
        "form-action": [SELF, *([environment.origin(OIDC_ISSUER)] if OIDC_ISSUER else [])],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "parindex.web.errors.form_refused"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
BEHIND_PROXY = environment.switch("PARINDEX_BEHIND_PROXY", default=False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
#: What a visitor says of their own address is believed only from the proxy in front of the server.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_PROXY else 0

#: Who publishes here, shown beside the name of the product; a publication names its own assessor besides.
SITE_NAME = environment.text("PARINDEX_SITE_NAME", "Huyện Ninh Giang, tỉnh Hải Dương")
#: The licence under which the figures may be used.
OPEN_DATA_LICENCE = environment.text("PARINDEX_OPEN_DATA_LICENCE", "CC BY 4.0")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
