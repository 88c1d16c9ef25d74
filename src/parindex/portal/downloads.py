"""Downloads: tables as CSV, the whole round as JSON, the criteria set, the answers, and all of it in one file."""

import csv
import io
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from parindex.core import export
from parindex.criteria import queries as criteria
from parindex.kit import documents
from parindex.portal.columns import TABLES, Table
from parindex.results import queries

if TYPE_CHECKING:
    from parindex.results.models import Publication

#: A fixed moment for the members of the archive, so that the same round gives the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def file_name(period: str, name: str) -> str:
    """Give the name under which a file arrives at a stranger's."""
    return f"par-index-{period}-{name}"


def recipe(period: str) -> str:
    """Give the command that computes every point and rank of a round again from the downloaded files."""
    criteria, answers = file_name(period, "bo-chi-so.yaml"), file_name(period, "tra-loi.json")
    return f"parindex score --set {criteria} --answers {answers} --format json"


def _table(table: Table) -> "Callable[[Publication], bytes]":
    def write(current: "Publication") -> bytes:
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow([column.name for column in table.columns])
        writer.writerows([_safe_cell(value) for value in row] for row in table.rows(current))
        return b"\xef\xbb\xbf" + out.getvalue().encode()

    return write


def _result(current: "Publication") -> bytes:
    return export.json_text(queries.scores(current)).encode()


def _criteria(current: "Publication") -> bytes:
    return criteria.source_text(current.criteria_id).encode()


def _answers(current: "Publication") -> bytes:
    return documents.dump_json(queries.answers_file(current)).encode()


def _readme(current: "Publication") -> bytes:
    lines = [
        f"Chỉ số cải cách hành chính cấp xã năm {current.year}. {current.assessor}.",
        f"Quyết định công bố: {current.decision_number}",
        f"Ghi chú: {current.note}" if current.note else "",
        f"Giấy phép: {settings.OPEN_DATA_LICENCE}",
        "",
        "Tính lại toàn bộ điểm và thứ hạng:",
        f"  {recipe(current.period)}",
        "",
        "Ý nghĩa từng cột (English name, nghĩa):",
    ]
    for table in TABLES:
        lines += ["", table.name, *(f"  {column.name}: {column.meaning}" for column in table.columns)]
    return "\n".join(lines).encode()


def _archive(current: "Publication") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, (_kind, write) in FILES.items():
            if not name.endswith(".zip"):
                archive.writestr(
                    zipfile.ZipInfo(file_name(current.period, name), _MOMENT), write(current), zipfile.ZIP_DEFLATED
                )
        archive.writestr(zipfile.ZipInfo("doc-toi.txt", _MOMENT), _readme(current), zipfile.ZIP_DEFLATED)
    return out.getvalue()


FILES: "dict[str, tuple[str, Callable[[Publication], bytes]]]" = {
    **{table.name: ("text/csv; charset=utf-8", _table(table)) for table in TABLES},
    "ket-qua.json": ("application/json", _result),
    "bo-chi-so.yaml": ("application/yaml; charset=utf-8", _criteria),
    "tra-loi.json": ("application/json", _answers),
    "tat-ca.zip": ("application/zip", _archive),
}


@require_safe
def download(request: HttpRequest, period: str, name: str) -> HttpResponse:
    """Give one file of a publication."""
    current = queries.publication(period)
    if current is None or name not in FILES:
        raise Http404(name)
    kind, write = FILES[name]
    response = HttpResponse(write(current), content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{file_name(period, name)}"'
    return response


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Tell search engines to read the pages and leave files, API and every filtered view alone."""
    lines = ["User-agent: *", "Disallow: /api/", "Disallow: /*?", "Disallow: /du-lieu-mo/*/", "Allow: /"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def _safe_cell(value: str) -> str:
    """Keep a spreadsheet from reading a text as a formula."""
    return f"'{value}" if value[:1] in {"=", "+", "@", "\t", "\r"} else value
