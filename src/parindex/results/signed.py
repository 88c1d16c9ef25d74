"""The signed decision: a PDF, looked into as any evidence is, and sealed with the results as it came."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from parindex.core.sentences import Template
from parindex.evidence import store, uploads
from parindex.kit.errors import ActionError

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from parindex.accounts.models import User

_PDF = "application/pdf"


class NotPdf(ActionError):
    """A decision is published as the PDF that was signed."""

    wrong = Template("Tệp quyết định không phải PDF", "The file of the decision is not a PDF")
    remedy = Template("chọn tệp PDF đã ký số hoặc bản quét có dấu", "choose the signed PDF, or a scan with the seal")


def decision(*, unit_id: int, file: "UploadedFile[Any]", by: "User", at: datetime) -> dict[str, bytes]:
    """Store a decision and give it as an attachment of a package.

    Raises `NotPdf`, and what the store refuses. Call it outside of a transaction, as the store wants it.
    """
    key = uploads.take_file(unit_id=unit_id, file=file, by=by, at=at)
    stored = uploads.finish_upload(key=key, by=by, at=at)
    if stored.media_type != _PDF:
        raise NotPdf
    with store.open_file(stored.sha256) as content:
        return {"decision.pdf": content.read()}
