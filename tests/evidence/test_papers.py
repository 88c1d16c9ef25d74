"""Documents become papers: what people wrote wins over what was read, and nothing is asked for one by one."""

import datetime as days

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from parindex.core.documents.facts import DocumentFacts, Found, Signer, Span, SpanKind
from parindex.core.documents.pages import DocumentText, Line, Page, TextSource, Word
from parindex.core.documents.papers import Signature as Signed
from parindex.core.documents.signatures import Signature, SignatureState
from parindex.core.documents.types import DocumentType
from parindex.evidence import actions, readings
from parindex.evidence.models import Document, Reading
from parindex.evidence.papers import facts_of, left_by, papers_of, readings_of
from parindex.reading.outcome import Reading as Outcome
from parindex.reading.states import State
from parindex.units.models import Unit
from tests.evidence.making import AT, make_document, make_person, make_unit

pytestmark = pytest.mark.django_db

SPAN = Span(SpanKind.YEAR, days.date(2022, 1, 1), days.date(2022, 12, 31))
FACTS = DocumentFacts(
    type=Found(value=DocumentType.PLAN, words="KẾ HOẠCH", confidence=0.9),
    subject=Found(value="Cải cách hành chính năm 2022", words="", confidence=0.9),
)


def read(document: Document, facts: DocumentFacts = FACTS, *states: SignatureState) -> Document:
    reading = Reading.objects.get(file=document.revisions.get().file)
    line = Line((Word("kế", None), Word("hoạch", None)))
    text = DocumentText(pages=(Page(number=1, lines=(line,), source=TextSource.TEXT),), page_count=1)
    signatures = tuple(Signature(state=state) for state in states)
    outcome = Outcome(state=State.READ, text=text, facts=facts, signatures=signatures)
    readings.finish(reading_id=reading.pk, outcome=outcome, at=AT)
    return document


@pytest.fixture
def unit() -> Unit:
    return make_unit()


class TestPapersOf:
    def test_take_what_was_read_and_what_the_store_knows(self, unit: Unit) -> None:
        document = read(make_document(unit=unit, by=make_person()))
        paper = papers_of([document], (unit.name,))[document.pk]
        assert (paper.key, paper.type, paper.subject) == (
            str(document.pk),
            DocumentType.PLAN,
            "Cải cách hành chính năm 2022",
        )
        assert (paper.text, paper.uploaded_at) == ("ke hoach", AT)
        assert paper.sha256

    def test_prefer_what_people_wrote(self, unit: Unit) -> None:
        document = read(make_document(unit=unit, by=make_person()))
        Document.objects.update(type="BC", period="2021", abstract="Khác", issued_on=days.date(2021, 5, 1))
        document.refresh_from_db()
        paper = papers_of([document])[document.pk]
        assert (paper.type, paper.subject, paper.year) == (DocumentType.REPORT, "Khác", 2021)

    def test_do_not_listen_to_the_name_of_a_file_whose_subject_was_read(self, unit: Unit) -> None:
        by = make_person()
        document = read(make_document(unit=unit, by=by, name="ky-so.txt"))
        assert papers_of([document])[document.pk].title == ""
        unread = make_document(b"khac", unit=unit, by=by, name="ke-hoach.txt")
        named = read(make_document(b"nua", unit=unit, by=by, title="Kế hoạch năm"))
        papers = papers_of([unread, named])
        assert [papers[each.pk].title for each in (unread, named)] == ["ke-hoach", "Kế hoạch năm"]

    @pytest.mark.parametrize(
        ("states", "told"),
        [
            ((SignatureState.VALID, SignatureState.ALTERED), Signed.ALTERED),
            ((SignatureState.EXPIRED,), Signed.UNKNOWN_ROOT),
            ((SignatureState.VALID,), Signed.VALID),
            ((), Signed.NONE),
        ],
    )
    def test_tell_the_worst_of_several_signatures(
        self, unit: Unit, states: tuple[SignatureState, ...], told: Signed
    ) -> None:
        document = read(make_document(unit=unit, by=make_person()), FACTS, *states)
        assert papers_of([document])[document.pk].signature is told

    def test_know_links_too(self, unit: Unit) -> None:
        link = Document.objects.create(
            unit=unit, title="Trang tin", address="https://example.vn", brought_by=make_person(), brought_at=AT
        )
        paper = papers_of([link])[link.pk]
        assert (paper.is_link, paper.sha256, paper.uploaded_at) == (True, "", AT)

    def test_ask_three_queries_for_any_number(self, unit: Unit) -> None:
        by = make_person()
        documents = [read(make_document(f"so {number}".encode(), unit=unit, by=by)) for number in range(4)]
        with CaptureQueriesContext(connection) as asked:
            assert len(papers_of(documents)) == 4
        assert len(asked) == 3


class TestLeftBy:
    """A person's empty word stands as much as any other."""

    FULL = DocumentFacts(
        type=FACTS.type,
        number=Found(value="12", words="Số: 12", confidence=0.9),
        symbol=Found(value="KH-UBND", words="KH-UBND", confidence=0.9),
        issuer=Found(value="UBND", words="UBND", confidence=0.9),
        superior=Found(value="Xã Khác", words="XÃ KHÁC", confidence=0.9),
        date=Found(value=days.date(2022, 1, 5), words="ngày 05/01/2022", confidence=0.9),
        subject=FACTS.subject,
        period=Found(value=SPAN, words="năm 2022", confidence=0.9),
        signer=Found(value=Signer(name="Nguyễn Văn An"), words="Nguyễn Văn An", confidence=0.9),
    )

    def test_is_all_before_a_person_looked(self) -> None:
        assert left_by(Document(title="a"), self.FULL) == self.FULL

    def test_is_nothing_of_what_a_person_left_empty(self) -> None:
        assert left_by(Document(title="a", confirmed_at=AT), self.FULL) == DocumentFacts(signer=self.FULL.signer)

    def test_stays_beside_what_a_person_wrote(self) -> None:
        said = {"number": "12", "symbol": "KH-UBND", "issuer": "UBND", "type": "KH", "abstract": "a", "period": "2022"}
        told = Document(title="a", confirmed_at=AT, issued_on=days.date(2022, 1, 5), **said)
        assert left_by(told, self.FULL) == self.FULL

    def test_leaves_a_paper_without_them(self, unit: Unit) -> None:
        document = read(make_document(unit=unit, by=make_person()), self.FULL)
        before = papers_of([document])[document.pk]
        assert (before.name, before.issued_on, before.issued_by.place) == ("12/KH-UBND", days.date(2022, 1, 5), "khac")
        told = actions.confirm(document_id=document.pk, about=actions.About(title="Ảnh"), by=make_person("b"), at=AT)
        after = papers_of([told])[document.pk]
        assert (after.name, after.issued_on, after.issuer, after.issued_by.place) == ("Ảnh", None, "", "")
        assert (after.types, after.subject, after.period) == (frozenset(), "", None)


class TestFactsOf:
    def test_are_none_where_nothing_was_read_or_an_older_reader_wrote_them(self) -> None:
        assert facts_of(None) == DocumentFacts()
        assert facts_of(Reading(facts={})) == DocumentFacts()
        assert facts_of(Reading(facts={"unheard_of": 1})) == DocumentFacts()


class TestReadingsOf:
    def test_gives_them_by_file(self, unit: Unit) -> None:
        document = make_document(unit=unit, by=make_person())
        file_id = document.revisions.get().file_id
        assert readings_of([file_id, file_id + 1]).keys() == {file_id}
