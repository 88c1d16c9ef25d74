"""Forms of sending in."""

from parindex.rounds.forms.sending import ReplyForm, SendForm
from parindex.rounds.models import SheetArea


class TestSendForm:
    def test_takes_only_areas_of_the_sheet(self) -> None:
        areas = [SheetArea(code="1"), SheetArea(code="2")]
        assert SendForm({"areas": ["2"]}, areas=areas).is_valid()
        assert not SendForm({"areas": ["3"]}, areas=areas).is_valid()


def test_an_answer_may_be_words_or_a_mark_alone() -> None:
    assert ReplyForm({"reply": "đã sửa"}).is_valid()
    assert ReplyForm({"is_mended": "on"}).is_valid()
