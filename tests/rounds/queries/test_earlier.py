"""What a unit filed in its last round, and what is found of it in this one."""

from datetime import timedelta

import pytest

from parindex.evidence.models import Document
from parindex.rounds.actions import examining
from parindex.rounds.examinations import ask
from parindex.rounds.models import Answer, Attachment, Examination, Round, Sheet, SheetArea
from parindex.rounds.queries.earlier import earlier_papers
from tests.rounds.appraising import make_appraisal
from tests.rounds.making import NOW, Scene
from tests.rounds.queries.test_finding import put

pytestmark = pytest.mark.django_db

TEXT = (
    "Báo cáo kết quả cải cách hành chính của xã: Ủy ban nhân dân xã đã ban hành kế hoạch, tuyên truyền đến từng thôn, "
    "tiếp nhận 1245 hồ sơ, giải quyết đúng hạn 1239 hồ sơ, trực tuyến 1102 hồ sơ, số hóa 988 kết quả, công khai thủ "
    "tục tại bộ phận một cửa, phân công cán bộ trực 52 tuần và rà soát 17 văn bản còn hiệu lực trên địa bàn xã nhà"
)


@pytest.fixture
def scene() -> Scene:
    return make_appraisal()


def last_year(scene: Scene, document: Document) -> Sheet:
    """File a document in a round of the year before."""
    before = Round.objects.get(pk=scene.round.pk)
    before.pk, before.year, before.name = None, scene.round.year - 1, "Đợt 2021"
    before.save()
    sheet = Sheet.objects.create(round=before, unit=scene.commune)
    area = SheetArea.objects.create(sheet=sheet, code="1", position=0)
    answer = Answer.objects.create(sheet=sheet, area=area, item="1.1", position=0)
    at = NOW - timedelta(days=365)
    Attachment.objects.create(answer=answer, document=document, by=scene.officer, at=at)
    return sheet


class TestEarlierPapers:
    def test_are_those_of_the_round_before(self, scene: Scene) -> None:
        assert earlier_papers(scene.sheet) == ()
        old = put(scene, text=TEXT)
        last_year(scene, old)
        assert [paper.key for paper in earlier_papers(scene.sheet)] == [str(old.pk)]

    def test_leave_out_what_is_filed_here_too(self, scene: Scene) -> None:
        old = put(scene, "1.1", text=TEXT)
        last_year(scene, old)
        assert earlier_papers(scene.sheet) == ()

    def test_tell_an_old_document_with_a_new_date(self, scene: Scene) -> None:
        old = put(scene, text=TEXT, number="12", symbol="BC-UBND", issued_on=NOW.date() - timedelta(days=400))
        last_year(scene, old)
        new = put(scene, "1.1", text=TEXT, number="15", symbol="BC-UBND", issued_on=NOW.date())
        ask(sheet_ids=[scene.sheet.pk], at=NOW)
        examining.examine(sheet_id=scene.sheet.pk, at=NOW)
        found = [one for one in Examination.objects.get().findings if one["code"] == "redated"]
        assert [(one["document"], one["other"]) for one in found] == [(new.pk, old.pk)]
