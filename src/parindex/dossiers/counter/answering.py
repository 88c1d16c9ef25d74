"""Answers with files: Word, PDF, Excel."""

from http import HTTPStatus

from django.http import Http404, HttpResponse
from django.utils.translation import gettext

from parindex.kit import pdf

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def document(content: bytes, name: str, kind: str) -> HttpResponse:
    """Give a Word document as it is, or as PDF; says so where no PDF can be made here."""
    if kind == "word":
        return _file(content, _WORD, f"{name}.docx")
    if kind != "pdf":
        raise Http404
    made = pdf.make(content)
    if made is None:
        words = gettext("No PDF can be made on this server now. Take the Word file and print it.")
        return HttpResponse(words, content_type="text/plain; charset=utf-8", status=HTTPStatus.SERVICE_UNAVAILABLE)
    return _file(made, "application/pdf", f"{name}.pdf")


def workbook(content: bytes, name: str) -> HttpResponse:
    """Give an Excel workbook."""
    return _file(content, _EXCEL, f"{name}.xlsx")


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    place = "inline" if kind == "application/pdf" else "attachment"
    headers = {"Content-Disposition": f'{place}; filename="{name}"', "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type=kind, headers=headers)
