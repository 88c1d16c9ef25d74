"""Answers for the views of the rooms above, which decide who may: the protocol of uploads, originals, pictures.

No answer says whether a file exists in another unit: what is stored is named neither by id nor by time.
"""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec
from uuid import UUID

from django.http import FileResponse, HttpResponse, HttpResponseBase, JsonResponse

from parindex.accounts.http import AuthedRequest
from parindex.evidence import preview, queries, refusals, uploads
from parindex.evidence.models import Revision, StoredFile
from parindex.kit.errors import ActionError
from parindex.web.templatetags.figures import language

if TYPE_CHECKING:
    pass

P = ParamSpec("P")
Answer = Callable[Concatenate[AuthedRequest, P], HttpResponseBase]

_STATUS: dict[type[ActionError], int] = {
    refusals.UnknownUpload: 404,
    refusals.WrongOffset: 409,
    refusals.Incomplete: 409,
    refusals.AlreadyFinished: 409,
    refusals.AlreadyThere: 409,
    refusals.TooLarge: 413,
    refusals.BadChunk: 413,
    refusals.NoRoom: 507,
}
#: Even if somebody opens it in the page, nothing in it runs and nothing is fetched.
_SEALED = "default-src 'none'; sandbox"


def refusals_as_json(view: Answer[P]) -> Answer[P]:
    """Answer a refusal with its sentence (`message`) and, for an upload, how far it is (`received`)."""

    @wraps(view)
    def answer(request: AuthedRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except ActionError as refused:
            content: dict[str, object] = {"message": refused.say(language())}
            if isinstance(refused, refusals.WrongOffset | refusals.Incomplete):
                content["received"] = refused.received
            if isinstance(refused, refusals.AlreadyThere):
                content["duplicate_of"] = {"id": refused.document_id}
            return JsonResponse(content, status=_STATUS.get(type(refused), 422))

    return answer


@refusals_as_json
def begin(request: AuthedRequest, unit_id: int, at: datetime) -> HttpResponseBase:
    """Begin an upload (name, size, sha256): key, received and chunk; or the document that has this very file."""
    sha256 = request.POST.get("sha256", "").lower()
    there = queries.find_by_hash(sha256, unit_id)
    if there is not None and not request.POST.get("again"):
        raise refusals.AlreadyThere(document_id=there.pk, title=there.title)
    key = uploads.begin_upload(
        unit_id=unit_id,
        file_name=request.POST.get("name", ""),
        size=_whole(request.POST.get("size", "")),
        sha256=sha256,
        by=request.user,
        at=at,
    )
    return JsonResponse({"key": str(key), "received": 0, "chunk": uploads.CHUNK}, status=201)


@refusals_as_json
def chunk(request: AuthedRequest, key: UUID) -> HttpResponseBase:
    """Take the body as the bytes from the header Upload-Offset on; answers how many have been received."""
    offset = _whole(request.headers.get("Upload-Offset", ""))
    # Not request.body: its limit is that of forms.
    content = request.read(uploads.MOST_IN_CHUNK + 1)
    received = uploads.receive_chunk(key=key, offset=offset, chunk=content, by=request.user)
    return JsonResponse({"received": received})


@refusals_as_json
def state(request: AuthedRequest, key: UUID) -> HttpResponseBase:
    """Answer how far an upload is, for a sender that lost the line or the page."""
    found = uploads.state_of(key=key, by=request.user)
    return JsonResponse({"received": found.received, "size": found.size, "finished": found.is_finished})


@refusals_as_json
def finish(request: AuthedRequest, key: UUID, at: datetime) -> HttpResponseBase:
    """Look into what was received and store it; what it becomes is for the view, which calls an action after this."""
    file = uploads.finish_upload(key=key, by=request.user, at=at)
    return JsonResponse({"key": str(key), **described(file)})


def described(file: StoredFile) -> dict[str, object]:
    """Say of a file what its sender may know: nothing that tells when it was stored first."""
    return {
        "size": file.size,
        "media_type": file.media_type,
        "pages": preview.page_count(file),
        "has_active_content": file.has_active_content,
    }


def download_response(revision: Revision) -> HttpResponseBase:
    """Hand the original out, to be saved and never opened in the page; raises `FileMissing`."""
    original = queries.open_original(revision)
    response = FileResponse(original.file, as_attachment=True, filename=original.name, content_type=original.media_type)
    response["Content-Length"] = str(original.size)
    # Documents are packed already; packing again would only hide how long it takes.
    response["Content-Encoding"] = "identity"
    return _private(response)


def picture_response(revision: Revision, page: int, width: int) -> HttpResponseBase:
    """Show a page as a picture; raises `NoPicture` and `FileMissing`."""
    picture = preview.page_picture(revision.file, page, width)
    response = HttpResponse(picture, content_type=preview.MEDIA_TYPE)
    response["ETag"] = f'"{revision.file.sha256[:32]}-{page}-{preview.fitting_width(width)}"'
    response["Content-Disposition"] = "inline"
    return _private(response)


def _private(response: HttpResponseBase) -> HttpResponseBase:
    """Keep it from caches of others, and ask again each time whether the person may."""
    response["Cache-Control"] = "private, no-cache"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = _SEALED
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


def _whole(text: str) -> int:
    """Read a whole number; what is none counts as one that is refused everywhere."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 18 else -1
