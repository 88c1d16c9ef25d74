"""Changing what evidence items require: as drafts, approved together, carried to another set."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from parindex.audit import queries as audit
from parindex.core.criteria.comparing import suggest
from parindex.core.documents.requirements import Certainty
from parindex.core.documents.types import DocumentType
from parindex.core.sentences import Statement
from parindex.criteria import queries, refusals, requiring
from parindex.criteria.events import required_evidence_changed
from parindex.criteria.models import RequiredEvidence, RequiredEvidenceDraft
from parindex.criteria.requiring import Place
from tests.criteria.making import AT, PERIOD, SET, make_place, make_requirements, somebody, work_of

pytestmark = pytest.mark.django_db

LATER = AT + timedelta(hours=1)
NEXT = SET.replace("NEEDS", "NEXT").replace('"1.2"', '"1.4"')


def draft(place: Place, code: str = "1.2", **given: Any) -> None:
    told: dict[str, Any] = {
        "requirements": make_requirements(),
        "seen": work_of(place).item_stamp(code),
        "at": AT,
    } | given
    requiring.draft(place=place, code=code, by=told.pop("by", None) or somebody(code), **told)


def approve(place: Place, **given: Any) -> None:
    told: dict[str, Any] = {"seen": work_of(place).stamp, "at": AT} | given
    requiring.approve(place=place, by=told.pop("by", None) or somebody("duyệt"), **told)


def verbs() -> list[str]:
    return [entry.verb for entry in audit.page(audit.Search()).entries if "required" in entry.verb]


class TestDraft:
    def test_is_kept_and_recorded_with_what_was_there(self) -> None:
        place = make_place()
        draft(place)
        assert str(RequiredEvidenceDraft.objects.get()) == f"{place.version_id} 1.2"
        (entry,) = audit.page(audit.Search(verb="criteria.draft_required_evidence")).entries
        assert isinstance(entry.before, dict)
        assert isinstance(entry.after, dict)
        assert entry.after["1.2"]["shared"] == [{"label": "Quyết định", "types": ["QĐ"]}]
        assert list(entry.before) == ["1.2", "assessor_id"]
        assert entry.after["assessor_id"] == place.assessor_id

    def test_holds_for_nobody_before_it_is_approved(self) -> None:
        place = make_place()
        draft(place)
        content_hash = queries.content_hash(place.version_id)
        standing = queries.required(content_hash, PERIOD, assessor_id=place.assessor_id)
        assert standing.items == work_of(place).compiled

    def test_goes_where_what_stands_is_given_again(self) -> None:
        place = make_place()
        draft(place)
        draft(place, requirements=work_of(place).standing.items["1.2"])
        assert (work_of(place).drafts, len(verbs())) == ({}, 2)

    def test_is_no_act_where_nothing_changes(self) -> None:
        place = make_place()
        draft(place, requirements=work_of(place).items["1.2"])
        assert verbs() == []
        draft(place)
        draft(place)
        assert len(verbs()) == 1

    def test_says_who_changed_the_item_meanwhile(self) -> None:
        place = make_place()
        seen = work_of(place).item_stamp("1.2")
        draft(place, by=somebody("Bình"))
        with pytest.raises(refusals.RequirementChanged) as refused:
            draft(place, seen=seen, at=LATER)
        assert refused.value.say().startswith(
            "Tài liệu cần có của mục 1.2 vừa thay đổi: Người Bình sửa mục 1.2 lúc 09:00 09/01/2023"
        )

    def test_lets_two_managers_change_two_items(self) -> None:
        place = make_place()
        seen = {code: work_of(place).item_stamp(code) for code in ("1.1", "1.2")}
        for code, stamp in seen.items():
            draft(place, code, seen=stamp)
        assert set(work_of(place).drafts) == {"1.1", "1.2"}

    def test_says_who_approved_meanwhile(self) -> None:
        place = make_place()
        seen = work_of(place).item_stamp("1.2")
        draft(place)
        approve(place, by=somebody("Cường"))
        with pytest.raises(refusals.RequirementChanged, match="Người Cường"):
            draft(place, seen=seen)

    def test_says_that_a_change_was_given_up_meanwhile(self) -> None:
        place = make_place()
        draft(place)
        seen = work_of(place).item_stamp("1.2")
        requiring.give_up(place=place, seen=work_of(place).stamp, by=somebody(), at=AT)
        with pytest.raises(refusals.RequirementChanged, match="vừa được bỏ"):
            draft(place, seen=seen)
        with pytest.raises(refusals.RequirementsChanged, match="vừa được bỏ"):
            approve(place, seen=seen)

    def test_knows_the_items_of_its_set_alone(self) -> None:
        with pytest.raises(KeyError):
            draft(make_place(), "9.9", seen="x")


class TestDraftMany:
    def test_keeps_what_differs_with_the_reason(self) -> None:
        place = make_place()
        work = work_of(place)
        items = {"1.1": work.items["1.1"], "1.2": make_requirements()}
        why = Statement.verbatim("lấy từ tệp")
        found = requiring.draft_many(place=place, items=items, why=why, seen=work.stamp, by=somebody(), at=AT)
        (origin,) = work_of(place).drafts["1.2"].requirements.origins
        assert (found, origin.why.say(), origin.certainty) == (["1.2"], "lấy từ tệp", Certainty.HIGH)
        assert origin.phrase == "Báo cáo năm 2021, ảnh"

    def test_is_refused_after_any_change(self) -> None:
        place = make_place()
        seen = work_of(place).stamp
        draft(place, by=somebody("Bình"))
        with pytest.raises(refusals.RequirementsChanged, match=r"Người Bình sửa mục 1\.2"):
            requiring.draft_many(place=place, items={}, why=Statement.verbatim("x"), seen=seen, by=somebody(), at=AT)


class TestApprove:
    def test_lets_drafts_stand_and_tells(self) -> None:
        place, heard = make_place(), []
        draft(place)

        def hear(*, version_id: int, assessor_id: int, **_: Any) -> None:
            heard.append((version_id, assessor_id))

        required_evidence_changed.connect(hear)
        try:
            approve(place)
        finally:
            required_evidence_changed.disconnect(hear)
        work = work_of(place)
        assert (heard, dict(work.drafts)) == ([(place.version_id, place.assessor_id)], {})
        assert work.standing.items["1.2"].shared == make_requirements().shared
        assert work.standing.is_approved

    def test_is_refused_where_somebody_else_approved(self) -> None:
        place = make_place()
        seen = work_of(place).stamp
        approve(place, by=somebody("Cường"))
        with pytest.raises(refusals.RequirementsChanged, match="Người Cường duyệt lúc"):
            approve(place, seen=seen)

    def test_keeps_what_was_looked_at(self) -> None:
        place = make_place()
        one = work_of(place).items["1.2"]
        approve(place)
        told = replace(one, origins=(requiring.settled(one, requiring.CONFIRMED(day="09/01/2023")),))
        draft(place, requirements=told)
        approve(place, at=LATER, by=somebody("Dung"))
        assert work_of(place).standing.items["1.2"].certainty is Certainty.HIGH
        assert RequiredEvidence.objects.count() == 2


class TestTakeFrom:
    def test_drafts_what_was_approved_for_the_same_items(self) -> None:
        source, place = make_place(), make_place(NEXT)
        draft(source)
        approve(source)
        seen = work_of(place).stamp
        found = requiring.take_from(place=place, source_id=source.version_id, seen=seen, by=somebody("x"), at=AT)
        (origin,) = work_of(place).drafts["1.4"].requirements.origins
        assert (found, origin.why.say()) == (["1.4"], "lấy từ bộ «NEEDS»")
        assert not work_of(place).standing.is_approved


class TestCarryOver:
    def moves(self, source: Place, place: Place) -> Any:
        return suggest(*(queries.frozen(queries.content_hash(one.version_id), PERIOD) for one in (source, place)))

    def carry(self, source: Place, place: Place) -> Any:
        moves = self.moves(source, place)
        return requiring.carry_over(from_id=source.version_id, place=place, moves=moves, by=somebody("đổi"), at=LATER)

    def test_does_nothing_where_nothing_was_approved(self) -> None:
        source, place = make_place(), make_place(NEXT)
        assert (self.carry(source, place), verbs()) == (None, [])

    def test_takes_over_what_was_approved_and_names_what_to_look_at(self) -> None:
        source = make_place()
        place = make_place(NEXT.replace('name: "Ban hành kế hoạch"', 'name: "Ban hành kế hoạch sớm"'))
        draft(source)
        approve(source)
        assert self.carry(source, place).kept == {"1.1": "1.1", "1.4": "1.2", "1.3": "1.3"}
        standing = work_of(place).standing
        assert standing.items["1.4"].shared == make_requirements().shared
        assert standing.to_look_at == {"1.1": "tên hoặc cách tính của mục 1.1 đã đổi"}

    def test_goes_on_asking_for_the_looks_that_nobody_had(self) -> None:
        source = make_place()
        middle = make_place(NEXT.replace('name: "Ban hành kế hoạch"', 'name: "Ban hành kế hoạch sớm"'))
        last = make_place(
            NEXT.replace("NEXT", "LAST").replace('name: "Ban hành kế hoạch"', 'name: "Ban hành kế hoạch sớm"')
        )
        approve(source)
        self.carry(source, middle)
        requiring.carry_over(
            from_id=middle.version_id, place=last, moves=self.moves(middle, last), by=somebody("y"), at=LATER
        )
        assert list(work_of(last).standing.to_look_at) == ["1.1"]
        approve(last, by=somebody("z"), at=LATER)
        assert work_of(last).standing.to_look_at == {}

    def test_leaves_alone_what_was_approved_already(self) -> None:
        source, place = make_place(), make_place(NEXT)
        approve(source)
        approve(place, by=somebody("khác"))
        assert self.carry(source, place) is None

    def test_takes_drafts_along_as_drafts(self) -> None:
        source, place = make_place(), make_place(NEXT)
        draft(source)
        assert self.carry(source, place) is None
        assert list(work_of(place).drafts) == ["1.4"]


class TestAssessors:
    """Two provinces use one set; what one of them says holds for its own rounds."""

    @pytest.fixture
    def own(self) -> Place:
        return make_place()

    @pytest.fixture
    def other(self) -> Place:
        return make_place(assessor="Tỉnh Bình")

    def test_begin_with_what_the_set_says_itself(self, own: Place, other: Place) -> None:
        draft(own)
        approve(own)
        assert work_of(other).items == work_of(other).compiled
        assert not work_of(other).standing.is_approved

    def test_draft_the_same_item_each_for_itself(self, own: Place, other: Place) -> None:
        draft(own, by=somebody("An"))
        draft(other, requirements=make_requirements("Báo cáo", DocumentType.REPORT), by=somebody("Bình"))
        drafts = [(work.drafts["1.2"].by, work.items["1.2"].shared[0].label) for work in map(work_of, (own, other))]
        assert drafts == [("Người An", "Quyết định"), ("Người Bình", "Báo cáo")]
        requiring.give_up(place=other, seen=work_of(other).stamp, by=somebody("Bình"), at=AT)
        assert list(work_of(own).drafts) == ["1.2"]

    def test_approve_each_for_itself(self, own: Place, other: Place) -> None:
        draft(own)
        approve(own, by=somebody("An"))
        before = work_of(own).stamp
        draft(other, "1.1")
        approve(other, by=somebody("Bình"), at=LATER)
        assert work_of(own).stamp == before, "so that nobody here is told to look again"
        assert [work_of(each).standing.approved_by for each in (own, other)] == [somebody("An"), somebody("Bình")]
        labels = [[work_of(each).items[code].shared[0].label for code in ("1.1", "1.2")] for each in (own, other)]
        assert labels == [["Kế hoạch năm 2022", "Quyết định"], ["Quyết định", "Báo cáo năm 2021, ảnh"]]

    def test_approve_the_drafts_of_their_own_alone(self, own: Place, other: Place) -> None:
        draft(own)
        approve(other)
        assert list(work_of(own).drafts) == ["1.2"]

    def test_take_nothing_that_another_one_approved(self, own: Place) -> None:
        draft(own)
        approve(own)
        place = make_place(NEXT, assessor="Tỉnh Bình")
        seen = work_of(place).stamp
        assert not requiring.take_from(place=place, source_id=own.version_id, seen=seen, by=somebody("x"), at=AT)
        moves = suggest(*(queries.frozen(queries.content_hash(one.version_id), PERIOD) for one in (own, place)))
        carried = requiring.carry_over(from_id=own.version_id, place=place, moves=moves, by=somebody("x"), at=AT)
        assert (carried, dict(work_of(place).drafts)) == (None, {})


class TestSettled:
    def test_is_sure_and_names_the_words_of_the_set(self) -> None:
        place = make_place()
        origin = requiring.settled(work_of(place).compiled["1.1"], requiring.CORRECTED())
        assert (origin.phrase, origin.why.say()) == ("Kế hoạch năm 2022", "người chủ trì đợt sửa")
