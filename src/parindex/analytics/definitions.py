"""The figures that offices report besides the service index, as data; form 06/VPCP/KSTT among them."""

from collections.abc import Mapping

from parindex.analytics.service_figures import SERVICE_INDEX
from parindex.analytics.terms import (
    RECEIVED_IN,
    RESOLVED_IN,
    Definition,
    Moment,
    Term,
    Terms,
    ended,
    offered,
    received,
)
from parindex.core.sentences import Template

__all__ = ["FORM_06", "INDICATORS", "LATE", "REPORTS", "SERVICE_INDEX", "TIMES", "Definition", "Terms"]

#: What reports of offices state besides.
REPORTS: tuple[Definition, ...] = (
    Definition(
        code="on_time",
        numerator=(Term("resolved", Moment.ENDED), Term("late", Moment.ENDED, minus=True)),
        denominator=ended("resolved"),
        counts=Template("hồ sơ giải quyết trước hạn, đúng hạn", "dossiers resolved early or on time"),
        of=RESOLVED_IN,
        src="SEED",
    ),
    Definition(
        code="late",
        numerator=(Term("late", Moment.ENDED), Term("all", Moment.OVERDUE)),
        denominator=(Term("all", Moment.IN_HAND),),
        counts=Template("hồ sơ giải quyết trễ hạn hoặc đang quá hạn", "dossiers resolved late or overdue"),
        of=Template("hồ sơ có trong kỳ", "dossiers in hand in the period"),
        src="SEED",
    ),
    Definition(
        code="digitised_components",
        numerator=received("components"),
        denominator=received("all"),
        counts=Template("hồ sơ được số hóa thành phần", "dossiers with digitised components"),
        of=RECEIVED_IN,
        src="SEED",
    ),
    Definition(
        code="digitised_results",
        numerator=ended("digitised"),
        denominator=ended("result"),
        counts=Template("hồ sơ có kết quả được số hóa", "dossiers with a digitised result"),
        of=Template("hồ sơ giải quyết xong trong kỳ có kết quả phải cấp", "dossiers resolved in it that need a result"),
        src="SEED",
    ),
    Definition(
        code="online_new",
        numerator=received("online"),
        denominator=received("all"),
        counts=Template("hồ sơ trực tuyến tiếp nhận trong kỳ", "dossiers received online in the period"),
        of=RECEIVED_IN,
        src="SEED",
    ),
    Definition(
        code="online_all",
        numerator=(Term("online", Moment.IN_HAND),),
        denominator=(Term("all", Moment.IN_HAND),),
        counts=Template("hồ sơ trực tuyến, kể cả kỳ trước chuyển sang", "online dossiers, carried over ones too"),
        of=Template("hồ sơ có trong kỳ", "dossiers in hand in the period"),
        src="SEED",
    ),
    Definition(
        code="paid_online",
        numerator=received("paid"),
        denominator=received("fee_due"),
        counts=Template("hồ sơ đã thanh toán trực tuyến", "dossiers paid online"),
        of=Template("hồ sơ tiếp nhận trong kỳ có nghĩa vụ tài chính", "dossiers received in the period with a fee due"),
        src="SEED",
    ),
    Definition(
        code="full_online",
        numerator=offered("full"),
        denominator=offered("full_possible"),
        counts=Template("dịch vụ công trực tuyến toàn trình", "procedures online from end to end"),
        of=Template("TTHC đến cuối kỳ đủ điều kiện toàn trình", "procedures at the end that could be"),
        src="S1",
    ),
)

#: All indicators, in the order in which they are shown.
INDICATORS = SERVICE_INDEX + REPORTS

#: The counts of form 06/VPCP/KSTT by the names of `parindex.core.working_time.form06.Form06Row`.
FORM_06: Mapping[str, Terms] = {
    "received": (Term("all", Moment.IN_HAND),),
    "online": received("online"),
    "direct_postal": (Term("all", Moment.RECEIVED), Term("online", Moment.RECEIVED, minus=True)),
    "carried_over": (Term("all", Moment.CARRIED),),
    "resolved": ended("resolved"),
    "early": ended("early"),
    "on_time": (
        Term("resolved", Moment.ENDED),
        Term("early", Moment.ENDED, minus=True),
        Term("late", Moment.ENDED, minus=True),
    ),
    "late": ended("late"),
    "in_progress": (Term("all", Moment.OPEN),),
    "within": (Term("all", Moment.WITHIN),),
    "overdue": (Term("all", Moment.OVERDUE),),
    "apart": (Term("all", Moment.ENDED), Term("resolved", Moment.ENDED, minus=True)),
}

#: Late dossiers, to be shown by the agency that they are late because of.
LATE: Mapping[str, Terms] = {
    "late": ended("late"),
    "overdue": (Term("all", Moment.OVERDUE),),
}

#: Time of processing, to be shown by procedure (indicator 2.2).
TIMES: Mapping[str, Terms] = {"seconds": ended("worked"), "dossiers": ended("timed")}
