"""Settings of sign-in: passwords, second factor, single sign-on, sessions and their limits."""

from parindex.config import environment

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["parindex.accounts.backends.Backend"]
_VALIDATORS = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATORS}.UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ["full_name", "email"]}},
    {"NAME": "parindex.accounts.validators.LongEnough", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{_VALIDATORS}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATORS}.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "rounds:home"
LOGOUT_REDIRECT_URL = "portal:home"
SESSION_COOKIE_SECURE = environment.switch("PARINDEX_HTTPS", default=False)
SESSION_COOKIE_SAMESITE = "Lax"
#: A working day; whoever closes the browser is signed out before.
SESSION_COOKIE_AGE = 12 * 60 * 60
#: Links that set a password can be used for so long.
PASSWORD_RESET_TIMEOUT = 3 * 24 * 60 * 60
#: Whoever appraises, decides or administers signs in with a second factor. A demonstration runs without.
REQUIRE_SECOND_FACTOR = environment.switch("PARINDEX_REQUIRE_SECOND_FACTOR", default=True)
#: Only where this is on can invented people sign in, whose password everybody knows; it is for one's own machine.
DEMONSTRATION = environment.switch("PARINDEX_DEMONSTRATION", default=False)
#: One store for all processes of the server: failed sign-ins are counted in it.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "accounts_cacherow"},
}

ACCOUNT_ADAPTER = "parindex.accounts.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = "parindex.accounts.adapters.display"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = "[PAR Index] "
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if SESSION_COOKIE_SECURE else "http"
#: Limits hold for an account, not for an address: a whole office comes from one.
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": "5/15m/key",
    "reset_password": "5/15m/key",
    "reset_password_from_key": "300/m/ip",
}
MFA_ADAPTER = "parindex.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "PAR Index"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SESSION_COOKIE_SECURE
MFA_RATE_LIMITS = {"webauthn_login": "300/m/ip"}
SOCIALACCOUNT_ADAPTER = "parindex.accounts.adapters.SocialAccountAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
OIDC_ISSUER = environment.text("PARINDEX_OIDC_ISSUER")
OIDC_CLIENT_ID = environment.text("PARINDEX_OIDC_CLIENT_ID")
OIDC_CLIENT_SECRET = environment.text("PARINDEX_OIDC_CLIENT_SECRET")
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "APPS": [
            {
                "provider_id": "sso",
                "name": environment.text("PARINDEX_OIDC_NAME", "SSO"),
                "client_id": OIDC_CLIENT_ID,
                "secret": OIDC_CLIENT_SECRET,
                "settings": {"server_url": OIDC_ISSUER, "oauth_pkce_enabled": True},
            }
        ]
        if OIDC_ISSUER
        else [],
    }
}
