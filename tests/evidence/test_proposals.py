"""What was read is shown with its words, and written where a person agrees; what they wrote stands."""

import datetime as days

import pytest

from parindex.core.documents.facts import Capacity, DocumentFacts, Found, Signer
from parindex.core.documents.pages import DocumentText, Line, Page, TextSource, Word
from parindex.core.documents.types import DocumentType
from parindex.evidence import proposals, texts
from parindex.evidence.actions import About
from parindex.evidence.models import Document, Reading, Revision, StoredFile
from parindex.reading import codec
from tests.evidence.making import AT


def found(value: object, words: str = "", confidence: float = 0.95, *, is_repaired: bool = False) -> Found:  # type: ignore[type-arg]
    return Found(value=value, words=words or str(value), confidence=confidence, is_repaired=is_repaired)


FACTS = DocumentFacts(
    number=found("112", "Số: ll2/BC-UBND", is_repaired=True),
    symbol=found("BC-UBND", "Số: ll2/BC-UBND"),
    type=found(DocumentType.REPORT, "BÁO CÁO"),
    issuer=found("UBND xã Đồng Tâm", "UBND XÃ ĐỒNG TÂM", 0.4),
    date=found(days.date(2022, 12, 5), "ngày 05 tháng 12 năm 2022"),
    subject=found("Kết quả CCHC năm 2022"),
    signer=found(Signer(name="Nguyễn Văn An", title="CHỦ TỊCH", capacities=(Capacity.TM,)), "TM. UBND CHỦ TỊCH"),
)


def document(**said: object) -> Document:
    return Document(**{"title": "scan01", **said})


def reading(state: str, reason: str = "", *, read: int = 0, count: int = 0) -> Reading:
    return Reading(state=state, reason=reason, pages_read=read, page_count=count, asked_at=AT)


class TestStateSaid:
    @pytest.mark.parametrize(
        ("given", "words"),
        [
            (reading("waiting"), "Đang chờ"),
            (reading("reading"), "Đang mở"),
            (reading("reading", read=2, count=7), "trang 3 trên 7"),
            (reading("reading", read=7, count=7), "trang 7 trên 7"),
            (reading("read"), "Đã đọc toàn bộ"),
            (reading("partly", "too_slow", read=2, count=7), "đã đọc 2 trên 7"),
            (reading("partly", read=2, count=7), "Đã đọc 2 trên 7"),
            (reading("unreadable", "encrypted"), "Bỏ mật khẩu"),
            (reading("unreadable"), "Tệp hỏng"),
        ],
    )
    def test_says_how_far_it_is_and_what_to_do(self, given: Reading, words: str) -> None:
        assert words in proposals.state_said(given).say()


class TestReadFacts:
    def test_stand_in_the_order_of_a_document(self) -> None:
        facts = proposals.read_facts(FACTS)
        assert [fact.name for fact in facts] == ["number", "date", "issuer", "type", "subject", "signer"]
        assert [fact.value for fact in facts][:2] == ["112/BC-UBND", "05/12/2022"]

    def test_show_what_was_repaired_with_the_words_on_the_page(self) -> None:
        number = proposals.read_facts(FACTS)[0]
        assert (number.is_repaired, number.needs_words, number.words) == (True, True, "Số: ll2/BC-UBND")

    def test_ask_people_to_look_where_they_are_unsure(self) -> None:
        facts = proposals.read_facts(FACTS)
        assert [fact.name for fact in facts if not fact.is_sure] == ["issuer"]
        assert facts[2].percent == 40
        assert proposals.has_unsure(facts)
        assert not proposals.has_unsure(facts[:1])

    def test_do_not_repeat_words_that_say_the_same(self) -> None:
        date, signer = proposals.read_facts(FACTS)[1], proposals.read_facts(FACTS)[-1]
        assert (date.words, date.needs_words) == ("ngày 05 tháng 12 năm 2022", False)
        assert signer.value == "Nguyễn Văn An, TM. CHỦ TỊCH"
        assert signer.needs_words

    def test_are_none_where_nothing_was_read(self) -> None:
        assert proposals.read_facts(DocumentFacts()) == []
        assert not proposals.is_read(None)


class TestProposed:
    def test_takes_over_what_was_read_and_names_the_document(self) -> None:
        about = proposals.proposed(document(), FACTS, "scan01.pdf")
        assert about.title == "Báo cáo Kết quả CCHC năm 2022"
        assert (about.number, about.symbol, about.issuer) == ("112", "BC-UBND", "UBND xã Đồng Tâm")
        assert (about.type, about.issued_on, about.abstract) == ("BC", days.date(2022, 12, 5), "Kết quả CCHC năm 2022")

    def test_leaves_out_what_is_not_sure_where_nobody_looks(self) -> None:
        assert proposals.proposed(document(), FACTS, only_sure=True).issuer == ""

    def test_keeps_what_people_wrote(self) -> None:
        written = document(title="Báo cáo năm", number="7", issuer="UBND xã khác", type="KH", period="2021")
        about = proposals.proposed(written, FACTS, "scan01.pdf")
        assert (about.title, about.number, about.symbol) == ("Báo cáo năm", "7", "")
        assert (about.issuer, about.type, about.period) == ("UBND xã khác", "KH", "2021")

    def test_leave_empty_what_a_person_left_empty_after_a_look(self) -> None:
        looked_at = document(title="quét 01", number="7", confirmed_at=AT)
        about = proposals.proposed(looked_at, FACTS, "quét 01.pdf")
        assert about == About(title="quét 01", number="7")

    def test_does_not_say_the_type_twice(self) -> None:
        facts = DocumentFacts(type=FACTS.type, subject=found("Báo cáo kết quả"))
        assert proposals.proposed(document(), facts, "scan01.pdf").title == "Báo cáo kết quả"

    def test_names_by_the_subject_alone_where_no_type_was_read(self) -> None:
        assert proposals.proposed(document(), DocumentFacts(subject=found("Kết quả")), "scan01.pdf").title == "Kết quả"


class TestCompared:
    def test_puts_both_side_by_side(self) -> None:
        written = document(number="113", symbol="BC-UBND", issuer="UBND Xã Đồng Tâm", period="2022-Q1")
        rows = {str(row.label): row for row in proposals.compared(written, FACTS)}
        differing = [label for label, row in rows.items() if row.differs]
        assert differing == ["Số, ký hiệu"]
        assert any(row.written == "quý I/2022" and row.read is None for row in rows.values())
        assert any(row.read and row.read.name == "signer" and not row.written for row in rows.values())

    def test_shows_a_period_that_is_none_as_it_stands(self) -> None:
        assert proposals.period_said("bất kỳ") == "bất kỳ"


class TestLayoutFindings:
    def test_informs_of_what_differs_from_the_decree(self) -> None:
        file = StoredFile(sha256="ad" * 32)
        line = Line(tuple(Word(word, None) for word in ["KẾ", "HOẠCH"]))
        texts.keep(
            file.sha256, DocumentText(pages=(Page(number=1, lines=(line,), source=TextSource.TEXT),), page_count=1)
        )
        done = Reading(state="read", ended_at=AT, facts=codec.plain(FACTS))
        assert proposals.layout_findings(done, Revision(file=file))
        assert proposals.layout_findings(done, None) == ()
        assert proposals.layout_findings(None, Revision(file=file)) == ()
        assert proposals.layout_findings(done, Revision(file=StoredFile(sha256="ae" * 32))) == ()
