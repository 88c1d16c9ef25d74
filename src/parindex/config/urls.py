"""All addresses: Vietnamese at the root, English under /en/, the API in one language."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from parindex.portal.api import api, openapi
from parindex.portal.downloads import robots

urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path("api/v1/openapi.json", openapi, name="openapi"),
    path("api/v1/", api.urls),
    *i18n_patterns(path("", include("parindex.portal.urls")), prefix_default_language=False),
]

handler404 = "parindex.web.errors.not_found"
handler500 = "parindex.web.errors.server_error"
handler400 = "parindex.web.errors.bad_request"
