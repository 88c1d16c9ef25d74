"""The figures that reports print: what each has to follow from, and which have to add up to which others."""

from dataclasses import dataclass
from decimal import Decimal

from parindex.analytics.definitions import FORM_06
from parindex.analytics.terms import Moment, Term, Terms
from parindex.core.sentences import Template

#: How a share is stated: so many of a hundred.
PERCENT = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A figure that reports print: a count, or a share of `whole`; of one online level where one is named."""

    code: str
    name: Template
    part: Terms
    whole: Terms = ()
    level: str = ""


def _all(measure: str) -> Terms:
    return (Term(measure, Moment.IN_HAND),)


def _ended(measure: str) -> Terms:
    return (Term(measure, Moment.ENDED),)


_ONLINE = FORM_06["online"]
_ON_TIME = (*_ended("resolved"), Term("late", Moment.ENDED, minus=True))
_NOT_DIGITISED = (*_all("all"), Term("components", Moment.IN_HAND, minus=True))
_RESULT_NOT_DIGITISED = (*_ended("result"), Term("digitised", Moment.ENDED, minus=True))

PRINTED: tuple[Printed, ...] = (
    Printed(code="report.total", name=Template("Tổng số hồ sơ", "Dossiers in all"), part=_all("all")),
    Printed(
        code="report.direct",
        name=Template("Tiếp nhận trực tiếp, bưu chính", "Received directly or by post"),
        part=FORM_06["direct_postal"],
    ),
    Printed(code="report.online", name=Template("Tiếp nhận trực tuyến", "Received online"), part=_ONLINE),
    Printed(
        code="report.carried_over",
        name=Template("Từ kỳ trước chuyển sang", "Carried over"),
        part=FORM_06["carried_over"],
    ),
    Printed(
        code="report.on_time",
        name=Template("Giải quyết trước hạn, đúng hạn", "Resolved early or on time"),
        part=_ON_TIME,
    ),
    Printed(code="report.late", name=Template("Giải quyết trễ hạn", "Resolved late"), part=_ended("late")),
    Printed(
        code="report.late_share",
        name=Template("Tỷ lệ trễ hạn trên hồ sơ đã giải quyết", "Share resolved late"),
        part=_ended("late"),
        whole=_ended("resolved"),
    ),
    Printed(code="report.in_progress", name=Template("Đang giải quyết", "In progress"), part=FORM_06["in_progress"]),
    Printed(
        code="report.copies",
        name=Template("Hồ sơ có bản sao chứng thực điện tử", "Dossiers with certified copies"),
        part=_all("copies"),
    ),
    Printed(
        code="report.components_yes",
        name=Template("Đã số hóa đầy đủ thành phần hồ sơ", "Components digitised"),
        part=_all("components"),
    ),
    Printed(
        code="report.components_no",
        name=Template("Chưa số hóa thành phần hồ sơ", "Components not digitised"),
        part=_NOT_DIGITISED,
    ),
    Printed(
        code="report.components_share",
        name=Template("Tỷ lệ số hóa thành phần hồ sơ", "Share with digitised components"),
        part=_all("components"),
        whole=_all("all"),
    ),
    Printed(
        code="report.results_yes", name=Template("Đã số hóa kết quả", "Results digitised"), part=_ended("digitised")
    ),
    Printed(
        code="report.results_no",
        name=Template("Chưa số hóa kết quả", "Results not digitised"),
        part=_RESULT_NOT_DIGITISED,
    ),
    Printed(
        code="report.results_share",
        name=Template("Tỷ lệ số hóa kết quả", "Share with digitised results"),
        part=_ended("digitised"),
        whole=_ended("result"),
    ),
    Printed(
        code="report.level_4",
        name=Template("Trực tuyến toàn trình (mức độ 4)", "Online from end to end (level 4)"),
        part=_ONLINE,
        level="full",
    ),
    Printed(
        code="report.level_3",
        name=Template("Trực tuyến một phần (mức độ 3)", "Partly online (level 3)"),
        part=_ONLINE,
        level="partial",
    ),
    Printed(
        code="report.paid_share",
        name=Template("Tỷ lệ thanh toán trực tuyến", "Share paid online"),
        part=(Term("paid", Moment.RECEIVED),),
        whole=(Term("fee_due", Moment.RECEIVED),),
    ),
)

BY_CODE = {one.code: one for one in PRINTED}

#: What has to add up: parts on the left, on the right what they are parts of.
SUMS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("report.direct", "report.online", "report.carried_over"), ("report.total",)),
    (("report.on_time", "report.late", "report.in_progress"), ("report.total",)),
    (("report.components_yes", "report.components_no"), ("report.total",)),
    (("report.results_yes", "report.results_no"), ("report.on_time", "report.late")),
    (("report.level_4", "report.level_3"), ("report.online",)),
)
