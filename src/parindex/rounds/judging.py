"""What a verdict may say: the points that stand in an area, and the form of an appraiser checked against them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from parindex.core import points
from parindex.core.criteria.model import CriteriaSet, Item, Part
from parindex.core.cuts import CutReason
from parindex.core.progress import is_self_scored
from parindex.core.scoring import Scorer
from parindex.core.sentences import Points, Statement, Template
from parindex.core.sheets import Sheet, UnitAnswers
from parindex.core.typed import Typed, clean, read_answer, read_number
from parindex.kit.sealed import seal
from parindex.rounds import refusals
from parindex.rounds.models import Verdict
from parindex.rounds.standing import Standing

Outcome = Verdict.Outcome

#: A longer sentence is a document.
LONGEST_SENTENCE = 2_000

_ASKED_ONLY = Template("mục này chỉ để hỏi, không tính điểm", "this item is only asked, not scored")
_LEAVE = Template("chuyển sang mục sau", "go on to the next item")
_UNANSWERED = Template("đơn vị không trả lời mục này", "the unit did not answer this item")
_NEEDS_NONE = Template(
    "mục không trả lời được 0 điểm, không cần kết quả; nếu có số liệu thì nhập vào «Sửa số liệu»",
    "an item without an answer has 0 points and needs no verdict; enter figures if there are any",
)
_PENALTY = Template("mục này là điểm trừ", "this item is a penalty")
_CHANGE_FIGURES = Template("sửa số liệu thay vì trừ điểm", "change the figures instead of cutting points")
_NOT_POINTS = Template("«{given}» không phải là số điểm", "«{given}» is no number of points")
_NOT_BELOW = Template(
    "điểm công nhận phải từ 0 đến dưới {points}", "the points accepted have to be at least 0 and below {points}"
)
_TYPE_POINTS = Template("ghi số điểm công nhận, ví dụ 0,5", "give the points accepted, for example 0.5")
_NO_REASON = Template("chưa chọn lý do trừ", "no reason is chosen")
_CHOOSE = Template("chọn một lý do trong danh sách", "choose one of the list")
_NO_SENTENCE = Template("chưa có câu giải thích cho đơn vị", "there is no sentence for the unit")
_WRITE = Template("viết một câu để đơn vị hiểu vì sao", "write a sentence that tells the unit why")
_TOO_LONG = Template("câu giải thích dài quá {most} ký tự", "the sentence is longer than {most} characters")
_SHORTEN = Template("viết ngắn hơn", "shorten it")
_UNKNOWN = Template("không có lựa chọn này", "there is no such choice")
_SAME = Template("số liệu không khác số liệu của đơn vị", "the figures are those of the unit")
_ACCEPT = Template("bấm «Giữ» nếu đồng ý", "accept them if you agree")
_NO_FIGURES = Template("chưa nhập số liệu nào", "no figures are filled in")
_FILL_IN = Template("điền các ô số liệu", "fill in the figures")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What an appraiser typed: an outcome, with figures, or with points, a reason and a sentence for the unit.

    `note` is for the next stage only; the unit never reads it.
    """

    outcome: str
    typed: Typed = field(default_factory=dict)
    points: str = ""
    reason: str = ""
    sentence: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a verdict says, as it is kept."""

    outcome: str
    figures: object = None
    points: int | None = None
    reason: str = ""
    sentence: str = ""


def area_sheet(criteria: CriteriaSet, standings: Mapping[str, Standing]) -> Sheet:
    """Score what stands for the items of an area; items that did not arise share out within it, so no more is needed.

    An item that is relative to the leading unit has its final points only once the whole round is scored.
    """
    answers = {code: standing.figures for code, standing in standings.items() if standing.figures is not None}
    cuts = {code: standing.cut for code, standing in standings.items() if standing.cut and code in answers}
    return Scorer(criteria).score(UnitAnswers(code="", answers=answers, cuts=cuts))


def check(item: Item, own: Standing, judgement: Judgement, earned: int) -> Content:
    """Give what a verdict says; `earned` are the points that the unit's own figures give.

    Raises `NotJudged` with what is wrong.
    """
    if item.rule is None:
        raise _no(_ASKED_ONLY(), _LEAVE())
    sentence = " ".join(clean(judgement.sentence).split())
    if len(sentence) > LONGEST_SENTENCE:
        raise _no(_TOO_LONG(most=LONGEST_SENTENCE), _SHORTEN())
    match judgement.outcome:
        case Outcome.FIGURES_CHANGED:
            return _changed(item, own, judgement, sentence)
        case Outcome.ACCEPTED | Outcome.ACCEPTED_WITH_REMARK | Outcome.CUT if own.figures is None:
            raise _no(_UNANSWERED(), _NEEDS_NONE())
        case Outcome.ACCEPTED:
            return Content(outcome=Outcome.ACCEPTED)
        case Outcome.ACCEPTED_WITH_REMARK:
            return Content(outcome=Outcome.ACCEPTED_WITH_REMARK, sentence=_given(sentence))
        case Outcome.CUT:
            return _cut(item, judgement, sentence, earned)
        case _:
            raise _no(_UNKNOWN(), _CHOOSE())


def _changed(item: Item, own: Standing, judgement: Judgement, sentence: str) -> Content:
    reading = read_answer(item, judgement.typed)
    if reading.wrongs:
        raise _no(reading.wrongs[0].wrong, reading.wrongs[0].remedy)
    if reading.answer is None:
        raise _no(_NO_FIGURES(), _FILL_IN())
    if reading.answer == own.figures:
        raise _no(_SAME(), _ACCEPT())
    # Results of a survey are entered, not disputed: they speak for themselves.
    said = sentence if not is_self_scored(item) else _given(sentence)
    return Content(outcome=Outcome.FIGURES_CHANGED, figures=seal(reading.answer), sentence=said)


def _cut(item: Item, judgement: Judgement, sentence: str, earned: int) -> Content:
    if item.part is Part.PENALTY:
        raise _no(_PENALTY(), _CHANGE_FIGURES())
    accepted = _points(judgement.points)
    if not 0 <= accepted < earned:
        raise _no(_NOT_BELOW(points=Points(earned)), _TYPE_POINTS())
    if judgement.reason not in {reason.value for reason in CutReason}:
        raise _no(_NO_REASON(), _CHOOSE())
    return Content(outcome=Outcome.CUT, points=accepted, reason=judgement.reason, sentence=_given(sentence))


def _points(typed: str) -> int:
    number = read_number(typed)
    try:
        if number is not None:
            return points.from_decimal(number)
    except ValueError:
        pass
    raise _no(_NOT_POINTS(given=typed[:40]), _TYPE_POINTS())


def _given(sentence: str) -> str:
    if not sentence:
        raise _no(_NO_SENTENCE(), _WRITE())
    return sentence


def _no(why: Statement, how: Statement) -> refusals.NotJudged:
    return refusals.NotJudged(why=why, how=how)
