"""What every page of the shell needs."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language


def shell(request: HttpRequest) -> dict[str, Any]:
    """Give the name of the site, and the address of this page in the other language."""
    other = "en" if get_language() == "vi" else "vi"
    here = request.get_full_path()
    there = translate_url(here, other)
    return {
        "site_name": settings.SITE_NAME,
        "other_language": other,
        "other_language_url": there if there != here else ("/en/" if other == "en" else "/"),
        "canonical_url": request.build_absolute_uri(request.path),
        "other_canonical_url": request.build_absolute_uri(there.split("?")[0]) if there != here else "",
    }
