"""Rounds of the showcase from explanation on: explained, appraised again, before the council, published."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from parindex.core.locks import PhaseKind
from parindex.results import publishing
from parindex.results.publishing import Announcement
from parindex.results.showcase import appraisal, disputes, filling
from parindex.results.showcase.appraisal import Cut
from parindex.results.showcase.dates import Dates, around
from parindex.results.showcase.disputes import Dispute
from parindex.results.showcase.papers import Letter
from parindex.results.showcase.places import PROVINCE_NAME
from parindex.results.showcase.scene import Ground, Plan, Scene, open_round
from parindex.rounds.actions import council
from parindex.rounds.actions.council import Ruling

if TYPE_CHECKING:
    from parindex.results.models import Publication

_NAME = "Chỉ số CCHC cấp xã năm {year} – {where}"


def _cut(commune: str, item: str, points: str, reason: str, sentence: str) -> Cut:
    return Cut(commune=commune, item=item, points=points, reason=reason, sentence=sentence)


PLANNED = _cut("anbinh", "1.3.2", "0", "unclear", "Báo cáo không nêu việc nào đã xử lý và xử lý khi nào")
COMPETED = _cut("anbinh", "1.7.1", "0", "no_evidence", "Chưa có quy chế thi đua gắn với kết quả CCHC")
POSTED = _cut("anbinh", "3.2.1", "0,5", "not_matching", "Ảnh chụp niêm yết không thấy địa chỉ tiếp nhận phản ánh")
TRAINED = _cut("hoalac", "2.4.1", "0", "late", "Kế hoạch phổ biến pháp luật ban hành ngày 20/6")
OPENED = _cut("hoalac", "6.3.1", "0,5", "wrong_item", "Quyết định nộp kèm là của năm trước")
CONSULTED = _cut("tantien", "4.4.1", "0", "inaccurate", "Biên bản họp dân ghi ngày sau khi báo cáo")
WEBSITE = _cut("thuongson", "7.4.1", "1", "not_matching", "Ba chuyên mục trên trang thông tin chưa có nội dung")


def explain(ground: Ground, now: datetime) -> Scene:
    """Let a round be explained: one commune has sent, one is at it, one has not begun."""
    scene = _appraised(
        ground,
        Plan(year=2020, name=_said(2020, "đang giải trình"), communes=("anbinh", "hoalac", "thuongson")),
        around(now, PhaseKind.EXPLANATION),
        (PLANNED, COMPETED, POSTED, TRAINED, WEBSITE),
    )
    disputes.explain(
        scene, Dispute(cut=TRAINED, text="Kế hoạch gốc ký ngày 15/01, bản nộp là bản sửa đổi", has_paper=True)
    )
    disputes.send(scene, [TRAINED])
    disputes.explain(
        scene, Dispute(cut=PLANNED, text="Phụ lục 2 của báo cáo nêu từng việc và ngày xử lý", has_paper=True)
    )
    disputes.agree(scene, COMPETED)
    return scene


def appraise_again(ground: Ground, now: datetime) -> Scene:
    """Let a round be appraised again: one dispute is answered, two wait for their second appraiser."""
    cuts = (PLANNED, COMPETED, POSTED, OPENED)
    scene = _appraised(
        ground,
        Plan(year=2019, name=_said(2019, "đang thẩm định lần 2"), communes=("anbinh", "hoalac")),
        around(now, PhaseKind.APPRAISAL_2),
        cuts,
    )
    disputed = (
        Dispute(cut=PLANNED, text="Phụ lục 2 của báo cáo nêu từng việc và ngày xử lý", has_paper=True),
        Dispute(cut=POSTED, text="Bảng niêm yết có địa chỉ ở góc phải, ảnh mới gửi kèm", has_paper=True),
        Dispute(cut=OPENED, text="Quyết định năm nay đã nộp ở mục 6.1.1"),
    )
    disputes.to_second(scene, cuts, disputed)
    disputes.uphold(scene, OPENED, "Mục 6.1.1 không có quyết định công khai năm nay")
    disputes.conclude_second(scene, [OPENED])
    return scene


def confer(ground: Ground, now: datetime) -> Scene:
    """Let a round be before its council: disputes of different effect, some with votes, one decided."""
    cuts = (PLANNED, COMPETED, POSTED, TRAINED, OPENED, CONSULTED, WEBSITE)
    plan = Plan(year=2018, name=_said(2018, "hội đồng đang họp"))
    scene = _appraised(ground, plan, around(now, PhaseKind.COUNCIL), cuts)
    disputed = tuple(Dispute(cut=cut, text=text) for cut, text in _TO_COUNCIL)
    disputes.to_council(scene, cuts, disputed, {})
    disputes.vote(scene, PLANNED, ("unit", "appraisal"))
    disputes.vote(scene, TRAINED, ("unit",))
    disputes.vote(scene, CONSULTED, ("appraisal", "appraisal", "unit"))
    disputes.decide(scene, CONSULTED, Ruling(outcome="upheld", sentence="Ngày trên biên bản do chính phường ghi"))
    return scene


_TO_COUNCIL = (
    (PLANNED, "Phụ lục 2 của báo cáo nêu từng việc và ngày xử lý"),
    (TRAINED, "Kế hoạch gốc ký ngày 15/01, bản nộp là bản sửa đổi"),
    (OPENED, "Quyết định năm nay đã nộp ở mục 6.1.1"),
    (CONSULTED, "Ngày trên biên bản ghi nhầm, sổ họp ghi đúng"),
    (WEBSITE, "Các chuyên mục đã có nội dung, xem đường dẫn"),
)


def publish(ground: Ground, now: datetime) -> "tuple[Scene, Publication]":
    """Publish a round, in the year after it: cuts, explanations, a council, the decision, a sealed package."""
    year = 2021
    cuts = (PLANNED, POSTED, OPENED, CONSULTED)
    plan = Plan(year=year, name=_said(year, "đã công bố"))
    scene = _appraised(ground, plan, around(_year_later(now, year), PhaseKind.PUBLICATION), cuts)
    texts = dict(_TO_COUNCIL)
    disputed = tuple(Dispute(cut=cut, text=texts[cut]) for cut in (PLANNED, OPENED))
    disputes.to_council(scene, cuts, disputed, {OPENED.item: "Mục 6.1.1 không có quyết định công khai năm nay"})
    for cut, choices in ((PLANNED, ("unit", "unit", "appraisal")), (OPENED, ("appraisal", "appraisal", "abstain"))):
        disputes.vote(scene, cut, choices)
    disputes.decide(scene, PLANNED, Ruling(outcome="restored", sentence="Phụ lục 2 nêu đủ từng việc và ngày xử lý"))
    disputes.decide(scene, OPENED, Ruling(outcome="upheld", sentence="Không có quyết định công khai của năm"))
    return scene, _announce(scene)


def _announce(scene: Scene) -> "Publication":
    at = scene.dates.within(PhaseKind.COUNCIL, 0.9)
    minutes = "Hội đồng họp đủ thành viên, xét hai kiến nghị, thống nhất kết quả."
    council.approve(round_id=scene.round.pk, minutes=minutes, by=scene.manager, at=at)
    at = scene.dates.within(PhaseKind.PUBLICATION, 0.5)
    decision = Letter(
        issuer=PROVINCE_NAME,
        number="45",
        symbol="QĐ-UBND",
        place="Minh Họa",
        day=timezone.localdate(at),
        kind="QUYẾT ĐỊNH",
        subject=f"Công bố Chỉ số cải cách hành chính năm {scene.round.year}",
        body=("Điều 1. Công bố kết quả kèm theo.", "Điều 2. Quyết định có hiệu lực từ ngày ký."),
    )
    announcement = Announcement(
        number="45/QĐ-UBND",
        on=timezone.localdate(at),
        note="Đơn vị, người và số liệu đều là minh họa.",
        attachments={"decision.pdf": decision.draw()},
    )
    return publishing.publish_round(round_id=scene.round.pk, announcement=announcement, by=scene.manager, at=at)


def _appraised(ground: Ground, plan: Plan, dates: Dates, cuts: tuple[Cut, ...]) -> Scene:
    scene = open_round(ground, plan, dates)
    appraisal.assign(scene, plan.communes)
    filling.complete(scene, *plan.communes)
    appraisal.complete(scene, plan.communes, cuts)
    return scene


def _said(year: int, where: str) -> str:
    return _NAME.format(year=year, where=where)


def _year_later(now: datetime, year: int) -> datetime:
    """Give the first days of December after a year, or now if that is sooner."""
    return min(now, timezone.make_aware(datetime(year + 1, 12, 1)))  # noqa: DTZ001 -- local time is added
