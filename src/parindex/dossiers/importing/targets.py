"""What the columns of an export can say of a dossier, and the titles under which offices write it.

Titles are those of common exports and the exchange names of TT 04/2025/TT-VPCP [S94]. Names, addresses and telephone
numbers of applicants are no targets: no figure needs them, and the system that keeps the dossier has them.
"""

from enum import StrEnum


class Target(StrEnum):
    """What a column can say."""

    CODE = "code"
    UNIT = "unit"
    PROCEDURE = "procedure"
    CHANNEL = "channel"
    APPLICANT_KIND = "applicant_kind"
    STATUS = "status"
    RECEIVED = "received_at"
    DUE = "due_at"
    ENDED = "ended_at"
    RETURNED = "returned_at"
    WAITING = "waiting_since"
    SUPPLEMENTS = "supplements"
    LATE_AGENCY = "late_agency"
    AGENCY = "agency"
    LEVEL = "original_level"
    COPIES = "certified_copies"
    SYNCED = "synced"
    UPDATED = "updated_at"
    TRAIL = "trail"
    FEE_DUE = "fee_due"
    PAID_ONLINE = "paid_online"
    COMPONENTS = "components_digitised"
    RESULT_ELECTRONIC = "result_electronic"
    RESULT_DIGITISED = "result_digitised"
    REUSED = "reused"
    STORED = "stored"
    POPULATION_USED = "population_used"
    DISLIKED = "disliked"
    PETITIONED = "petitioned"


#: Without these nothing can be counted.
NEEDED = (Target.CODE, Target.PROCEDURE, Target.RECEIVED)
MOMENTS = (Target.RECEIVED, Target.DUE, Target.ENDED, Target.RETURNED, Target.WAITING, Target.UPDATED)
#: The yes and no columns, each with its bit.
FLAGS = {
    target: 1 << place
    for place, target in enumerate(
        (
            Target.FEE_DUE,
            Target.PAID_ONLINE,
            Target.COMPONENTS,
            Target.RESULT_ELECTRONIC,
            Target.RESULT_DIGITISED,
            Target.REUSED,
            Target.STORED,
            Target.POPULATION_USED,
            Target.DISLIKED,
            Target.PETITIONED,
        )
    )
}
#: What the version of the procedure says, in the same number.
RESULT_REQUIRED, REUSABLE, STORAGE_DUE, POPULATION_DUE = (1 << place for place in range(len(FLAGS), len(FLAGS) + 4))

TITLES: dict[Target, tuple[str, ...]] = {
    Target.CODE: ("mã hồ sơ", "MaHoSo", "số hồ sơ", "số biên nhận", "mã biên nhận", "mã số hồ sơ", "mã HS", "dossier"),
    Target.UNIT: (
        "mã đơn vị",
        "MaDonVi",
        "đơn vị",
        "đơn vị tiếp nhận",
        "đơn vị giải quyết",
        "cơ quan giải quyết",
        "cơ quan tiếp nhận",
        "tên đơn vị",
        "xã phường",
        "unit",
    ),
    Target.PROCEDURE: ("mã TTHC", "MaTTHC", "mã thủ tục", "mã số TTHC", "mã thủ tục hành chính", "procedure"),
    Target.CHANNEL: (
        "hình thức nộp",
        "KenhThucHien",
        "kênh thực hiện",
        "kênh nộp",
        "hình thức tiếp nhận",
        "hình thức nộp hồ sơ",
        "kênh tiếp nhận",
        "channel",
    ),
    Target.APPLICANT_KIND: ("loại đối tượng", "LoaiDoiTuong", "đối tượng", "đối tượng nộp"),
    Target.STATUS: (
        "trạng thái",
        "TrangThai",
        "trạng thái hồ sơ",
        "TrangThaiHoSo",
        "tình trạng",
        "tình trạng hồ sơ",
        "status",
    ),
    Target.RECEIVED: (
        "ngày tiếp nhận",
        "NgayTiepNhan",
        "ngày nhận",
        "thời điểm tiếp nhận",
        "thời gian tiếp nhận",
        "ngày nhận hồ sơ",
        "ngày tiếp nhận hồ sơ",
        "received at",
    ),
    Target.DUE: (
        "ngày hẹn trả",
        "NgayHenTra",
        "hẹn trả",
        "ngày hẹn trả kết quả",
        "hạn trả",
        "hạn xử lý",
        "hạn giải quyết",
        "thời hạn trả",
        "thời hạn giải quyết",
        "ngày hẹn",
        "due at",
    ),
    Target.ENDED: (
        "ngày kết thúc",
        "NgayKetThuc",
        "ngày kết thúc xử lý",
        "NgayKetThucXuLy",
        "ngày hoàn thành",
        "ngày có kết quả",
        "ngày xử lý xong",
        "ngày giải quyết xong",
        "ngày giải quyết",
        "thời điểm kết thúc",
        "ended at",
    ),
    Target.RETURNED: ("ngày trả", "NgayTra", "ngày trả kết quả", "NgayTraKetQua", "ngày thực trả", "thời điểm trả"),
    Target.WAITING: (
        "ngày yêu cầu bổ sung",
        "NgayYeuCauBoSung",
        "chờ bổ sung từ",
        "ngày tạm dừng",
        "ngày dừng chờ bổ sung",
    ),
    Target.SUPPLEMENTS: ("số lần bổ sung", "SoLanBoSung", "số lần yêu cầu bổ sung"),
    Target.LATE_AGENCY: ("cơ quan gây trễ", "trễ do", "trễ hạn do", "đơn vị gây trễ", "trễ do cơ quan"),
    Target.AGENCY: ("cơ quan đang xử lý", "nơi đang xử lý", "đơn vị đang xử lý", "PhongBanXuLy", "phòng ban xử lý"),
    Target.LEVEL: ("mức độ", "mức độ dịch vụ công", "mức độ DVC", "MucDo", "loại dịch vụ công"),
    Target.COPIES: ("số bản chứng thực điện tử", "bản sao điện tử", "chứng thực điện tử"),
    Target.SYNCED: ("đồng bộ cổng quốc gia", "đồng bộ DVCQG", "đã đồng bộ", "DaDongBo"),
    Target.UPDATED: ("ngày cập nhật", "NgayCapNhat", "thời điểm cập nhật", "cập nhật lúc", "updated at"),
    Target.TRAIL: ("TienTrinh", "tiến trình"),
    Target.FEE_DUE: ("có phí lệ phí", "phải nộp phí", "thu phí", "có thu phí"),
    Target.PAID_ONLINE: ("thanh toán trực tuyến", "DuocThanhToanTrucTuyen", "nộp phí trực tuyến", "thanh toán online"),
    Target.COMPONENTS: (
        "số hóa thành phần hồ sơ",
        "HoSoCoThanhPhanSoHoa",
        "số hóa hồ sơ",
        "số hóa thành phần",
        "đã số hóa",
        "DuocSoHoa",
    ),
    Target.RESULT_ELECTRONIC: ("kết quả điện tử", "có kết quả điện tử", "trả kết quả điện tử"),
    Target.RESULT_DIGITISED: ("số hóa kết quả", "số hóa kết quả giải quyết", "kết quả được số hóa"),
    Target.REUSED: (
        "tái sử dụng",
        "DuocLayTuKhoDMQG",
        "tái sử dụng dữ liệu",
        "khai thác tái sử dụng",
        "tái sử dụng thành phần",
    ),
    Target.STORED: ("lưu kho", "đã lưu kho dữ liệu", "lưu kho dữ liệu"),
    Target.POPULATION_USED: (
        "dùng dữ liệu dân cư",
        "TaiKhoanDuocXacThucVoiVNeID",
        "khai thác dữ liệu dân cư",
        "tra cứu dân cư",
    ),
    Target.DISLIKED: ("không hài lòng", "đánh giá không hài lòng"),
    Target.PETITIONED: ("có phản ánh kiến nghị", "có PAKN", "phản ánh kiến nghị"),
}
