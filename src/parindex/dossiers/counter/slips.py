"""Slips of a dossier as files."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.dossiers.counter import answering, loading
from parindex.dossiers.slips import making, offered


@require_safe
@signed_in
def slip(request: AuthedRequest, dossier_id: int, slug: str, kind: str) -> HttpResponse:
    """Give a slip as Word or PDF, of the event that the address names or of the last one."""
    dossier = loading.visible(request, dossier_id)
    found = offered.slip(dossier, slug, loading.key(request, "buoc"))
    content = making.make(dossier, found, request.user, look_up(request, dossier.code)) if found else None
    if content is None:
        raise Http404
    return answering.document(content, f"{slug}-{dossier.code}", kind)


def look_up(request: HttpRequest, code: str) -> str:
    """Give the address at which whoever has the slip looks a dossier up, in Vietnamese."""
    with translation.override("vi"):
        return request.build_absolute_uri(f"{reverse('dossiers:lookup')}?ma={code}")
