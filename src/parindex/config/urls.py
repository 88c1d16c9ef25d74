"""All addresses: Vietnamese at the root, English under /en/, the API in one language."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, register_converter

from parindex.kit.addresses import KeyConverter
from parindex.portal.api import api, openapi
from parindex.portal.downloads import robots

register_converter(KeyConverter, "key")

urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path("api/v1/openapi.json", openapi, name="openapi"),
    path("api/v1/", api.urls),
    *i18n_patterns(
        path("", include("parindex.portal.urls")),
        path("", include("parindex.accounts.urls")),
        path("tai-khoan/", include("parindex.accounts.sign_in_urls")),
        path("", include("parindex.dossiers.urls")),
        path("lam-viec/", include("parindex.rounds.urls")),
        path("", include("parindex.results.urls")),
        path("", include("parindex.reports.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "parindex.web.errors.bad_request"
handler403 = "parindex.web.errors.forbidden"
handler404 = "parindex.web.errors.not_found"
handler500 = "parindex.web.errors.server_error"
