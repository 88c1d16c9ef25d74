"""The same check for programs: POST /api/v1/reports/check answers what the command answers."""

from typing import Any, Literal

from django.http import HttpRequest
from ninja import File, Query, Router, Schema, UploadedFile
from ninja.errors import HttpError

from parindex.core.reports.plain import plain_report
from parindex.reports.checking.errors import NotChecked
from parindex.reports.checking.views import check_upload

router = Router()


class FindingOut(Schema):
    """One contradiction or slip; `should_be` is null where nothing can be told."""

    check: str
    severity: Literal["wrong", "doubtful", "information"]
    line: int
    quote: str
    says: str
    should_be: str | None
    why: str
    sure: float


class CheckedOut(Schema):
    """What was found, and every figure that was read with what it means."""

    findings: list[FindingOut]
    figures: list[dict[str, Any]]


class WhyOut(Schema):
    """Why a report was not checked, and what to do."""

    detail: str


@router.post(
    "/check",
    response={200: CheckedOut, 413: WhyOut, 422: WhyOut, 429: WhyOut, 503: WhyOut},
    summary="Kiểm tra một báo cáo",
)
def check_report(
    request: HttpRequest, file: File[UploadedFile | None] = None, language: Query[Literal["vi", "en"]] = "vi"
) -> dict[str, Any]:
    """Tìm mâu thuẫn trong một báo cáo (DOCX, PDF, ODT, TXT), như lệnh «parindex reports check»; không lưu gì."""
    try:
        checked = check_upload(request)
    except NotChecked as refused:
        raise HttpError(refused.status, refused.say(language)) from refused
    return plain_report(checked.report, checked.findings, language)
