"""Rounds of the showcase that have not come to explanation: one being set up, one self-scored, one appraised first."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from parindex.core.locks import PhaseKind
from parindex.core.progress import is_self_scored
from parindex.core.typed import show_answer
from parindex.evidence import queries as papers
from parindex.evidence.actions import About
from parindex.results.showcase import appraisal, figures, filling
from parindex.results.showcase.appraisal import FIRST, Cut
from parindex.results.showcase.dates import around
from parindex.results.showcase.documents import DESK, PLAN, UNREAD
from parindex.results.showcase.scene import Ground, Plan, Scene, open_round
from parindex.rounds.actions import (
    answers,
    appraising,
    assigning,
    copying,
    evidence,
    findings,
    mending,
    opening,
    reopening,
    returning,
)
from parindex.rounds.actions.answers import Draft
from parindex.rounds.actions.evidence import NewPaper
from parindex.rounds.actions.findings import Mark, NewFinding
from parindex.rounds.judging import Judgement

if TYPE_CHECKING:
    from datetime import datetime

    from parindex.rounds.models import Round

#: What the officer of An Bình looks after in self-scoring; some of it done, begun, not proven.
OFFICERS = ("3.1.1", "3.1.2", "3.2.1", "3.2.2", "3.4.1", "3.5.1", "3.6.1", "3.7.1", "7.2.1", "7.4.1")
_DONE, _BEGUN, _UNPROVEN = ("3.1.1", "3.1.2", "3.2.1", "3.2.2"), "3.4.1", ("3.5.1", "7.2.1")
_SENT = "4"
_BESIDE = "thamdinh3"

_CUT = Cut(
    commune="anbinh",
    item="1.3.2",
    points="0",
    reason="unclear",
    sentence="Báo cáo không nêu việc nào đã xử lý và xử lý khi nào",
)


def prepare(ground: Ground, source: "Round", now: "datetime") -> "Round":
    """Begin a round as a copy of last year's; its publication is not dated yet, so that it cannot open."""
    name = "Chỉ số CCHC cấp xã năm 2025 – đang chuẩn bị"
    by, at = ground.manager, now - timedelta(days=2)
    copied = copying.copy_round(source_id=source.pk, name=name, year=2025, by=by, at=at).round
    windows = dict(around(now, None).windows)
    del windows[PhaseKind.PUBLICATION]
    opening.set_phases(round_id=copied.pk, windows=windows, by=by, at=at)
    return copied


def self_score(ground: Ground, now: "datetime") -> Scene:
    """Let a round be filled in: each commune is somewhere else with it."""
    plan = Plan(year=2023, name="Chỉ số CCHC cấp xã năm 2023 – đang tự chấm điểm")
    scene = open_round(ground, plan, around(now, PhaseKind.SELF_SCORING))
    appraisal.assign(scene, plan.communes)
    _fill_an_binh(scene)
    codes = {area.code: [answer.item for answer in area.answers.all()] for area in scene.areas("hoalac")}
    filling.fill(scene, "hoalac", {*codes["1"], *codes["2"], *codes["4"], *codes["5"], *codes["7"]})
    filling.complete(scene, "thuongson")
    until = scene.dates.windows[PhaseKind.SELF_SCORING].closes_at + timedelta(days=7)
    reason = "Mưa lũ làm mất điện và mạng nhiều ngày; công văn số 31/UBND của phường"
    new = reopening.NewDate(kind=PhaseKind.SELF_SCORING, until=until, reason=reason)
    at = scene.dates.within(PhaseKind.SELF_SCORING, 0.95)
    unit = scene.unit("tantien")
    reopening.extend(round_id=scene.round.pk, unit_id=unit.pk, new=new, by=scene.manager, at=at)
    return scene


def appraise(ground: Ground, now: "datetime") -> Scene:
    """Let a round be appraised: some verdicts given, two that differ, one area returned, one finished."""
    plan = Plan(year=2024, name="Chỉ số CCHC cấp xã năm 2024 – đang thẩm định lần 1")
    scene = open_round(ground, plan, around(now, PhaseKind.APPRAISAL_1))
    appraisal.assign(scene, plan.communes)
    filling.complete(scene, "anbinh", "hoalac", "tantien")
    filling.fill(scene, "thuongson", {"1.1.1", "1.1.2", "1.1.3", "1.2.1"})
    appraisal.accept_rest(scene, "hoalac", "4", "5")
    for item in ("1.1.1", "1.1.2", "1.1.3"):
        appraisal.judge(scene, "anbinh", item, Judgement(outcome="accepted"))
    remark = "Nêu rõ hơn đơn vị được kiểm tra ở năm sau"
    appraisal.judge(scene, "anbinh", "1.3.1", Judgement(outcome="accepted_with_remark", sentence=remark))
    appraisal.judge(scene, "anbinh", _CUT.item, _CUT.judgement)
    _differ(scene)
    _return_area(scene)
    return scene


def _fill_an_binh(scene: Scene) -> None:
    rows = scene.answers("anbinh")
    by, officer = scene.cast.of("anbinh", "cchc"), scene.cast.of("anbinh", "congchuc")
    dates = scene.dates
    due_on = timezone.localdate(dates.windows[PhaseKind.SELF_SCORING].closes_at) - timedelta(days=3)
    answers.assign(
        answer_ids=[rows[item].pk for item in OFFICERS],
        officer=officer,
        due_on=due_on,
        by=by,
        at=dates.within(PhaseKind.SELF_SCORING, 0.1),
    )
    sent = [item for item in rows if item.startswith(f"{_SENT}.") and is_self_scored(scene.criteria.item(item))]
    filling.fill(scene, "anbinh", {*sent, "1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.3.1", "5.1.1"})
    filling.fill(scene, "anbinh", set(_DONE), by=officer)
    filling.file(scene, "anbinh", PLAN, *UNREAD)
    filling.lay(scene, "anbinh", *DESK)
    _leave_unfinished(scene)
    link = NewPaper(
        address="https://minh-hoa.example/an-binh/cong-khai",
        about=About(title="Trang thông tin điện tử xã An Bình", issued_on=date(scene.round.year, 3, 1)),
    )
    at = dates.within(PhaseKind.SELF_SCORING, 0.8)
    evidence.attach_new(answer_ids=[rows["7.4.1"].pk], paper=link, by=officer, at=at)
    filling.send(scene, "anbinh", _SENT, share=0.9)


def _leave_unfinished(scene: Scene) -> None:
    """Leave some items of the officer without all figures, some without anything that proves them."""
    given, by = figures.of("anbinh"), scene.cast.of("anbinh", "congchuc")
    at = scene.dates.within(PhaseKind.SELF_SCORING, 0.85)
    for item in (_BEGUN, *_UNPROVEN):
        typed = show_answer(scene.criteria.item(item), given[item])
        if item == _BEGUN:
            typed.pop("den", None)
        answer = scene.answer("anbinh", item)
        answers.save(answer_id=answer.pk, base_version=answer.version, draft=Draft(typed=typed), by=by, at=at)


def _differ(scene: Scene) -> None:
    """Let a second appraiser beside the first see one item otherwise."""
    unit_ids = (scene.unit("anbinh").pk,)
    order = assigning.Order(
        appraiser_id=scene.cast[_BESIDE].pk, area_codes=("1",), unit_ids=unit_ids, stage=FIRST, is_lead=False
    )
    assigning.assign(round_id=scene.round.pk, order=order, by=scene.manager, at=scene.dates.before)
    answer = scene.answer("anbinh", _CUT.item)
    at = scene.dates.within(PhaseKind.APPRAISAL_1, 0.6)
    appraising.give(
        answer_id=answer.pk,
        stage=FIRST,
        judgement=Judgement(outcome="accepted"),
        answer_version=answer.version,
        by=scene.cast[_BESIDE],
        at=at,
    )


def _return_area(scene: Scene) -> None:
    """Return an area of An Bình with three requests, one of them a mark on a page; one is mended already."""
    by, at = scene.cast["thamdinh1"], scene.dates.within(PhaseKind.APPRAISAL_1, 0.7)
    public = scene.answer("anbinh", "3.2.1")
    document_id = public.attachments.values_list("document", flat=True)[0]
    revision = papers.revisions(document_id)[0]
    mark = Mark(revision_id=revision.pk, page=1, left=800, top=1500, width=6200, height=900)
    found = {
        "3.2.1": NewFinding(text="Thiếu chữ ký và dấu ở báo cáo này", mark=mark),
        "3.1.2": NewFinding(text="Ghi rõ số nhiệm vụ hoàn thành theo từng quý"),
        "3.5.1": NewFinding(text="Bổ sung Biểu số 06 có xác nhận của bộ phận một cửa"),
    }
    rows = [
        findings.add(answer_id=scene.answer("anbinh", item).pk, stage=FIRST, found=new, by=by, at=at)
        for item, new in found.items()
    ]
    appraisal.judge(scene, "anbinh", "3.1.1", Judgement(outcome="accepted"), 0.65)
    at = scene.dates.within(PhaseKind.APPRAISAL_1, 0.85)
    returning.return_area(area_id=scene.area("anbinh", "3").pk, by=by, at=at)
    officer = scene.cast.of("anbinh", "cchc")
    text = "Đã bổ sung số liệu từng quý trong phần ghi chú"
    at = scene.dates.within(PhaseKind.APPRAISAL_1, 0.95)
    mending.reply(finding_id=rows[1].pk, text=text, is_mended=True, by=officer, at=at)
