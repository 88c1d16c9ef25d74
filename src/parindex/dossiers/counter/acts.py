"""What can be done to a dossier next: each act with its words, its form, and the action that does it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from parindex.core.sentences import Template
from parindex.core.working_time.statuses import Status
from parindex.dossiers.actions import deciding, parts, paying, receiving, working
from parindex.dossiers.actions.deciding import Result
from parindex.dossiers.actions.working import Handing
from parindex.dossiers.counter import forms
from parindex.dossiers.counter.forms import ActForm
from parindex.dossiers.counter.holding import Holding

#: Does an act on a held dossier with what was given at a moment.
Do = Callable[[Holding, Mapping[str, Any], datetime], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act: how it is called, what it does, whom and what it needs, and the slip that it makes."""

    slug: str
    name: Template
    hint: Template
    done: Template
    may: Callable[[Holding], bool]
    form: type[ActForm]
    do: Do
    is_weighty: bool = False
    #: The slip that belongs into the hands of the applicant afterwards, as `slips.forms` calls it.
    slip: str = ""


def _works(holding: Holding) -> bool:
    return holding.works


def _receives(holding: Holding) -> bool:
    return holding.receives


def _answers(holding: Holding) -> bool:
    return holding.answers


def _unpaid(holding: Holding) -> bool:
    return holding.works and bool(holding.unpaid)


def _undigitised(holding: Holding) -> bool:
    return holding.works and bool(holding.undigitised)


def _plain(action: Callable[..., object]) -> Do:
    """Call an action of a dossier with what the form gives."""

    def do(holding: Holding, given: Mapping[str, Any], at: datetime) -> object:
        return action(dossier_id=holding.dossier.pk, by=holding.user, at=at, **given)

    return do


def _pass_on(holding: Holding, given: Mapping[str, Any], at: datetime) -> object:
    to = Handing(officer_id=given["officer"], agency=given["agency"], limit_hours=given["limit_hours"])
    moment = given["happened_at"]
    return working.pass_on(dossier_id=holding.dossier.pk, to=to, by=holding.user, at=at, happened_at=moment)


def _decide(holding: Holding, given: Mapping[str, Any], at: datetime) -> object:
    result = Result(
        is_electronic=given["is_electronic"],
        is_digitised=given["is_digitised"],
        certified_copies=given["certified_copies"],
    )
    moment = given["happened_at"]
    return deciding.decide(dossier_id=holding.dossier.pk, result=result, by=holding.user, at=at, happened_at=moment)


def _pay(holding: Holding, given: Mapping[str, Any], at: datetime) -> object:
    return paying.pay(
        payment_id=given["payment"],
        is_online=given["is_online"],
        reference=given["reference"],
        by=holding.user,
        at=at,
        happened_at=given["happened_at"],
    )


_ACTS = (
    Act(
        slug="tiep-nhan",
        name=Template("Tiếp nhận hồ sơ", "Receive the dossier"),
        hint=Template(
            "Hồ sơ đủ thì tiếp nhận: thời hạn bắt đầu tính và có giấy hẹn.",
            "Receive it when it is complete: its limit begins, and there is a receipt.",
        ),
        done=Template("Đã tiếp nhận.", "Received."),
        may=_receives,
        form=forms.PlainForm,
        do=_plain(receiving.accept),
        slip="tiep-nhan",
    ),
    Act(
        slug="tu-choi",
        name=Template("Từ chối tiếp nhận", "Do not receive"),
        hint=Template(
            "Hồ sơ không thuộc diện tiếp nhận: ghi lý do và đưa phiếu cho người nộp.",
            "It cannot be received: write why, and hand over the slip.",
        ),
        done=Template("Đã ghi từ chối tiếp nhận.", "Recorded as not received."),
        may=_receives,
        form=forms.RefusalForm,
        do=_plain(receiving.refuse),
        is_weighty=True,
        slip="tu-choi",
    ),
    Act(
        slug="chuyen",
        name=Template("Chuyển xử lý", "Pass on"),
        hint=Template(
            "Chuyển cho công chức của đơn vị, hoặc cho cơ quan khác.",
            "Hand it to an officer of the unit, or to another agency.",
        ),
        done=Template("Đã chuyển xử lý.", "Passed on."),
        may=_works,
        form=forms.PassOnForm,
        do=_pass_on,
    ),
    Act(
        slug="bo-sung",
        name=Template("Yêu cầu bổ sung", "Ask for a supplement"),
        hint=Template(
            "Thời hạn dừng lại cho đến khi người nộp bổ sung. Nên yêu cầu một lần, đầy đủ.",
            "The clock stands still until the applicant brings it. Ask once, and for everything.",
        ),
        done=Template("Đã yêu cầu bổ sung; thời hạn đang dừng.", "Asked for; the clock stands still."),
        may=_works,
        form=forms.SupplementForm,
        do=_plain(working.ask_supplement),
        slip="bo-sung",
    ),
    Act(
        slug="nhan-bo-sung",
        name=Template("Nhận bổ sung", "Take the supplement"),
        hint=Template(
            "Thời hạn tính tiếp; ngày hẹn lùi đúng bằng thời gian chờ.",
            "The clock goes on; the due day moves by as long as it stood still.",
        ),
        done=Template("Đã nhận bổ sung; thời hạn tính tiếp.", "Taken; the clock goes on."),
        may=_works,
        form=forms.TakeSupplementForm,
        do=_plain(working.take_supplement),
        slip="tiep-nhan",
    ),
    Act(
        slug="thu-phi",
        name=Template("Yêu cầu nộp phí, lệ phí", "Ask for the fee"),
        hint=Template("Thời hạn vẫn tính trong lúc chờ nộp.", "The clock goes on while the fee is awaited."),
        done=Template("Đã yêu cầu nộp phí, lệ phí.", "Asked for the fee."),
        may=_works,
        form=forms.AskPaymentForm,
        do=_plain(paying.ask_payment),
    ),
    Act(
        slug="nop-phi",
        name=Template("Ghi nhận đã nộp phí", "Record the payment"),
        hint=Template(
            "Ghi số biên lai hoặc mã giao dịch nếu có.", "Write the number of the receipt or the transaction, if any."
        ),
        done=Template("Đã ghi nhận thanh toán.", "Recorded as paid."),
        may=_unpaid,
        form=forms.PayForm,
        do=_pay,
    ),
    Act(
        slug="xong",
        name=Template("Giải quyết xong", "Record the result"),
        hint=Template(
            "Kết quả đã có: đồng hồ của hồ sơ dừng ở đây.", "The result is there: the clock of the dossier stops here."
        ),
        done=Template("Đã ghi kết quả.", "The result is recorded."),
        may=_works,
        form=forms.DecideForm,
        do=_decide,
    ),
    Act(
        slug="tra",
        name=Template("Trả kết quả", "Hand over the result"),
        hint=Template("Người nộp đã nhận kết quả.", "The applicant has the result."),
        done=Template("Đã trả kết quả.", "Handed over."),
        may=_receives,
        form=forms.ReturnForm,
        do=_plain(deciding.return_result),
    ),
    Act(
        slug="so-hoa",
        name=Template("Ghi đã số hóa giấy tờ", "Record papers as digitised"),
        hint=Template("Đánh dấu các giấy tờ vừa quét.", "Tick the papers that were scanned."),
        done=Template("Đã ghi số hóa.", "Recorded as digitised."),
        may=_undigitised,
        form=forms.DigitiseForm,
        do=_plain(parts.digitise),
    ),
    Act(
        slug="xin-loi",
        name=Template("Xin lỗi và hẹn lại", "Apologise and name a new day"),
        hint=Template(
            "Hồ sơ chưa xong đúng hẹn: xin lỗi bằng văn bản, nêu lý do và ngày hẹn mới. Số liệu vẫn tính quá hạn.",
            "It is not done in time: apologise in writing with reason and new day. It still counts as late.",
        ),
        done=Template("Đã ghi xin lỗi và ngày hẹn mới.", "The apology and the new day are recorded."),
        may=_answers,
        form=forms.ApologyForm,
        do=_plain(working.apologise),
        slip="xin-loi",
    ),
    Act(
        slug="gia-han",
        name=Template("Gia hạn", "Extend"),
        hint=Template("Chỉ khi quy định của thủ tục cho phép.", "Only where the rules of the procedure allow it."),
        done=Template("Đã gia hạn.", "Extended."),
        may=_answers,
        form=forms.ExtendForm,
        do=_plain(working.extend),
    ),
    Act(
        slug="rut",
        name=Template("Rút hồ sơ", "Withdraw"),
        hint=Template("Người nộp xin lấy lại hồ sơ.", "The applicant takes the dossier back."),
        done=Template("Đã ghi rút hồ sơ.", "Withdrawn."),
        may=_works,
        form=forms.WithdrawForm,
        do=_plain(working.withdraw),
        is_weighty=True,
    ),
    Act(
        slug="dung",
        name=Template("Dừng giải quyết", "Stop"),
        hint=Template(
            "Hồ sơ không thể giải quyết tiếp: ghi lý do, người nộp nhận thông báo.",
            "It cannot go on: write why, the applicant gets a notice.",
        ),
        done=Template("Đã dừng giải quyết.", "Stopped."),
        may=_answers,
        form=forms.StopForm,
        do=_plain(working.stop),
        is_weighty=True,
        slip="dung",
    ),
)
ACTS: Mapping[str, Act] = {act.slug: act for act in _ACTS}

_LATER = ("so-hoa", "xin-loi", "gia-han")
#: What can follow each state, the usual first.
_NEXT: Mapping[Status, tuple[str, ...]] = {
    Status.REGISTERED: ("tiep-nhan", "so-hoa", "tu-choi", "rut"),
    Status.RECEIVED: ("chuyen", "nop-phi", "xong", "bo-sung", "thu-phi", *_LATER, "rut"),
    Status.IN_PROGRESS: ("xong", "chuyen", "nop-phi", "bo-sung", "thu-phi", *_LATER, "dung"),
    Status.SUPPLEMENT_ASKED: ("nhan-bo-sung", "nop-phi", *_LATER, "rut", "dung"),
    Status.PAYMENT_ASKED: ("nop-phi", *_LATER, "dung"),
    Status.DONE: ("nop-phi", "tra", "so-hoa", "thu-phi"),
    Status.RETURNED: ("so-hoa",),
}


def next_acts(holding: Holding) -> list[Act]:
    """Give what a person can do with a dossier now, the usual next act first; nothing for one of another system."""
    if not holding.dossier.is_ours:
        return []
    found = [ACTS[slug] for slug in _NEXT.get(holding.dossier.state, ())]
    return [act for act in found if act.may(holding)]
