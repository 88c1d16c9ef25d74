"""The API of what is published, and of checking a report, with its OpenAPI document at /api/v1/openapi.json."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from ninja import NinjaAPI, P, PathEx, Schema
from ninja.errors import HttpError

from parindex.core import CORE_VERSION, export, losses
from parindex.dossiers.pushing.api import router as pushing
from parindex.reports.checking.api import router as checking
from parindex.results import queries

if TYPE_CHECKING:
    from parindex.results.models import AreaResult, Publication, UnitResult


#: What a stranger may do with what is published.
READ = ["GET", "HEAD"]


class PublicAPI(NinjaAPI):
    """An API whose answers any page of any site may read; what is published may be kept for some minutes."""

    def create_response(self, *arguments: Any, **words: Any) -> HttpResponse:
        """Say so in the headers."""
        response = super().create_response(*arguments, **words)
        response["Access-Control-Allow-Origin"] = "*"
        is_read = arguments and arguments[0].method in READ
        patch_cache_control(response, **({"public": True, "max_age": 300} if is_read else {"no_store": True}))
        return response


api = PublicAPI(
    title="PAR Index",
    version=CORE_VERSION,
    description="Kết quả Chỉ số cải cách hành chính đã công bố, và kiểm tra báo cáo; không cần đăng nhập; "
    "số thập phân là chuỗi.",
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
)

Period = PathEx[
    str,
    P(
        description="Kỳ đánh giá, như trong danh sách các đợt: năm (2022) hoặc năm và quý (2023-q1); "
        "từ cơ quan đánh giá thứ hai của cùng kỳ có thêm mã cơ quan (2022-minh-hoa)",
        pattern=r"^[0-9]{4}(-[-a-zA-Z0-9_]{1,75})?$",
    ),
]
Code = PathEx[str, P(description="Mã đơn vị, ví dụ dong-tam", pattern=r"^[-a-zA-Z0-9_]{1,64}$")]

api.add_router("/reports", checking)
api.add_router("/dossiers", pushing)


class RoundOut(Schema):
    """A published round; the code of its assessor is empty where its answers came from a file."""

    period: str
    year: int
    quarter: int | None
    version: int
    assessor: str
    assessor_code: str
    decision_number: str
    decision_date: date | None
    note: str
    is_demonstration: bool
    criteria_set: str
    criteria_hash: str
    core_version: str


class AreaOut(Schema):
    """A unit's result in one area."""

    code: str
    points: str
    maximum: str
    is_weak: bool
    rank: int | None
    of_units: int | None
    dense_rank: int | None
    of_ranks: int | None


class UnitOut(Schema):
    """A unit's result."""

    code: str
    name: str
    is_invented: bool
    total: str
    published: str
    rank: int
    of_units: int
    dense_rank: int
    of_ranks: int
    band: str
    areas: list[AreaOut]


class LossOut(Schema):
    """One amount of points lost."""

    area: str | None
    item: str | None
    points: str
    reason: str
    why: str


class ItemOut(Schema):
    """One item of a unit."""

    code: str
    name: str
    points: str
    maximum: str
    state: str
    why: str


class SheetOut(UnitOut):
    """A unit's result with every item and every loss."""

    answers_invented: bool
    items: list[ItemOut]
    losses: list[LossOut]


@api.api_operation(READ, "/rounds", response=list[RoundOut], summary="Các đợt đã công bố")
def list_rounds(request: HttpRequest) -> list[RoundOut]:
    """Liệt kê các đợt đang có hiệu lực của mọi cơ quan đánh giá, mới nhất trước."""
    return [_round(current) for current in queries.in_force()]


@api.api_operation(READ, "/rounds/{period}", response=RoundOut, summary="Một đợt")
def read_round(request: HttpRequest, period: Period) -> RoundOut:
    """Cho biết quyết định, bộ chỉ số và phiên bản của một đợt."""
    return _round(_publication(period))


@api.api_operation(READ, "/rounds/{period}/units", response=list[UnitOut], summary="Xếp hạng của một đợt")
def list_units(request: HttpRequest, period: Period) -> list[UnitOut]:
    """Liệt kê mọi đơn vị với điểm, hai loại hạng, xếp loại và từng lĩnh vực, theo thứ hạng."""
    return [_unit(result) for result in queries.unit_results(_publication(period))]


@api.api_operation(READ, "/rounds/{period}/units/{code}", response=SheetOut, summary="Kết quả của một đơn vị")
def read_unit(request: HttpRequest, period: Period, code: Code) -> SheetOut:
    """Cho biết từng mục với câu giải thích, và từng khoản điểm mất."""
    current = _publication(period)
    result = queries.unit_result(current, code)
    if result is None:
        raise HttpError(404, f"Đợt {period} không có đơn vị «{code}»")
    sheet = queries.sheet(current, result)
    items = [
        ItemOut(
            code=scored.item.code,
            name=scored.item.name,
            points=export.text(scored.points),
            maximum=export.text(scored.maximum),
            state=scored.state.value,
            why=sheet.explain(place).say("vi"),
        )
        for place, scored in enumerate(sheet.items())
    ]
    lost = [
        LossOut(
            area=entry.area.code if entry.area else None,
            item=entry.item.code if entry.item else None,
            points=export.text(entry.points),
            reason=entry.reason.value,
            why=(entry.why or entry.said).say("vi"),
        )
        for entry in losses.ledger(sheet)
    ]
    unit = _unit(result).model_dump()
    return SheetOut(**unit, answers_invented=current.is_demonstration, items=items, losses=lost)


@require_safe
def openapi(request: HttpRequest) -> JsonResponse:
    """Give the OpenAPI document."""
    return JsonResponse(api.get_openapi_schema(), json_dumps_params={"ensure_ascii": False})


def _publication(period: str) -> "Publication":
    current = queries.publication(period)
    if current is None:
        raise HttpError(404, f"Chưa công bố kết quả của kỳ «{period}»")
    return current


def _round(current: "Publication") -> RoundOut:
    return RoundOut(
        period=current.period,
        year=current.year,
        quarter=current.quarter,
        version=current.version,
        assessor=current.assessor,
        assessor_code=current.assessor_code,
        decision_number=current.decision_number,
        decision_date=current.decision_date,
        note=current.note,
        is_demonstration=current.is_demonstration,
        criteria_set=current.criteria.set_id,
        criteria_hash=current.criteria_hash,
        core_version=current.core_version,
    )


def _unit(result: "UnitResult") -> UnitOut:
    return UnitOut(
        code=result.unit_code,
        name=result.name,
        is_invented=result.is_invented,
        total=export.decimal_text(result.total),
        published=export.decimal_text(result.published),
        rank=result.rank,
        of_units=result.of_units,
        dense_rank=result.dense_rank,
        of_ranks=result.of_ranks,
        band=result.band,
        areas=[_area(area) for area in result.areas.all()],
    )


def _area(area: "AreaResult") -> AreaOut:
    return AreaOut(
        code=area.code,
        points=export.decimal_text(area.points),
        maximum=export.decimal_text(area.maximum),
        is_weak=area.is_weak,
        rank=area.rank,
        of_units=area.of_units,
        dense_rank=area.dense_rank,
        of_ranks=area.of_ranks,
    )
