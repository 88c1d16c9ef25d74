"""Dossiers that a provincial system pushes: POST /api/v1/dossiers/events, with a token of its own."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Header, Router, Schema, Status
from ninja.security import HttpBearer
from pydantic import Field

from parindex.dossiers.models import PushClient
from parindex.dossiers.pushing import taking
from parindex.dossiers.pushing.refusals import PushRefused, TooMany
from parindex.kit import clock

router = Router()

Moment = Annotated[str | None, Field(description="Giờ Việt Nam: 2026-03-02T08:30, hoặc 20260302083000", max_length=40)]
Yes = Annotated[bool | int | None, Field(description="true, false, 1 hoặc 0")]


Key = Annotated[
    str, Header(alias="Idempotency-Key", description="Khóa riêng của gói; gửi lại cùng khóa không ghi hai lần")
]


class Token(HttpBearer):
    """The token of a system, as «Authorization: Bearer …»."""

    def authenticate(self, request: HttpRequest, token: str) -> PushClient | None:
        """Give the client; None is answered by 401."""
        del request
        return taking.client_of(token)


class StepIn(Schema):
    """A step of the trail (TienTrinh)."""

    ThoiDiemXuLy: Annotated[str, Field(max_length=40)]
    TrangThai: Annotated[int, Field(ge=1, le=10)]
    PhongBanXuLy: Annotated[str, Field(max_length=200)] = ""


class DossierIn(Schema):
    """A dossier as it stands now, with the names of the exchange form; no applicant is asked for."""

    MaHoSo: Annotated[str, Field(max_length=60, examples=["H24.101-260302-0001"])]
    MaTTHC: Annotated[str, Field(max_length=40, examples=["1.001193"])]
    MaDonVi: Annotated[str, Field(max_length=200, description="Mã đơn vị; bỏ trống là đơn vị của hệ thống gửi")] = ""
    KenhThucHien: Annotated[int, Field(ge=1, le=3, description="1 trực tiếp, 2 trực tuyến, 3 bưu chính")] = 1
    LoaiDoiTuong: Annotated[int, Field(ge=0, le=2)] = 0
    TrangThai: Annotated[int | None, Field(ge=1, le=10)] = None
    NgayTiepNhan: Moment = None
    NgayHenTra: Moment = None
    NgayKetThuc: Moment = None
    NgayTra: Moment = None
    NgayYeuCauBoSung: Moment = None
    SoLanBoSung: Annotated[int, Field(ge=0, le=1000)] = 0
    NgayCapNhat: Moment = None
    TienTrinh: Annotated[list[StepIn] | None, Field(max_length=500)] = None
    PhaiNopPhi: Yes = None
    DuocThanhToanTrucTuyen: Annotated[int | None, Field(ge=1, le=2, description="1 có, 2 không")] = None
    HoSoCoThanhPhanSoHoa: Yes = None
    KetQuaDienTu: Yes = None
    KetQuaDuocSoHoa: Yes = None
    DuocLayTuKhoDMQG: Yes = None
    TaiKhoanDuocXacThucVoiVNeID: Yes = None


class BatchIn(Schema):
    """Up to a thousand dossiers."""

    HoSo: Annotated[list[DossierIn], Field(min_length=1, max_length=taking.MOST)]


class FaultOut(Schema):
    """What is wrong with a field, and what to do."""

    field: str
    wrong: str
    remedy: str


class ErrorOut(Schema):
    """A dossier that was not taken, by its place in the batch, from 0."""

    index: int
    MaHoSo: str
    faults: list[FaultOut]


class TakenOut(Schema):
    """What became of a batch."""

    received: int
    added: int
    changed: int
    same: int
    older: int
    rejected: int
    errors: list[ErrorOut]


class WhyOut(Schema):
    """Why a batch was refused as a whole, and what to do; nothing of it was taken."""

    detail: str


@router.post(
    "/events",
    auth=Token(),
    response={200: TakenOut, 207: TakenOut, 401: WhyOut, 409: WhyOut, 422: Any, 429: WhyOut},
    summary="Nhận diễn biến hồ sơ từ hệ thống một cửa khác",
)
def push_dossiers(
    request: HttpRequest,
    batch: BatchIn,
    response: HttpResponse,
    key: Key = "",
) -> Status[dict[str, Any]]:
    """Ghi các hồ sơ đúng của gói trong một giao dịch; hồ sơ sai được nêu từng lỗi (207), không ghi nửa chừng."""
    client: PushClient = request.auth  # type: ignore[attr-defined]
    now = clock.now()
    taking.count(client, now)
    items = [item.model_dump() for item in batch.HoSo]
    try:
        taking.refuse_too_many(client)
        answer = taking.take(client=client, key=key, items=items, at=now)
    except PushRefused as refused:
        if isinstance(refused, TooMany):
            response["Retry-After"] = str(60 - now.second)
        return Status(refused.status, {"detail": refused.say()})
    return Status(207 if answer["rejected"] else 200, answer)
