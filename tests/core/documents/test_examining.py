"""Everything that a unit has filed, looked at in one call."""

from datetime import UTC, date, datetime

from parindex.core.documents.examining import Examination, Setting, examine
from parindex.core.documents.findings import Code, Severity
from parindex.core.documents.papers import Paper, Signature
from parindex.core.documents.routing import Router
from parindex.core.documents.sufficiency import State
from parindex.core.points import POINT
from tests.core.documents.filing import DECISION, PLAN, REPORT, YEAR, make_paper, make_set

CRITERIA, REQUIREMENTS = make_set()
ROUTER = Router(CRITERIA, REQUIREMENTS)


def examined(filed: dict[str, list[Paper]], **setting: object) -> Examination:
    some = {code: REQUIREMENTS[code] for code in filed}
    return examine(filed, some, ROUTER, Setting(year=YEAR, **setting))  # type: ignore[arg-type]


def codes(filed: dict[str, list[Paper]], **setting: object) -> list[tuple[Code, str]]:
    return [(finding.code, finding.item) for finding in examined(filed, **setting).findings]


def plan(subject: str = "Cải cách hành chính năm 2022", on: str = "2021-12-20", **more: str) -> Paper:
    return make_paper(subject, PLAN, on, number="12", **more)  # type: ignore[arg-type]


class TestExamine:
    def test_finds_nothing_where_nothing_is_wrong(self) -> None:
        found = examined({"1.1.1": [plan()], "1.1.2": [plan()]})
        assert found.findings == ()
        assert [one.state for one in found.items] == [State.MET, State.MET]

    def test_finds_what_is_missing_with_its_points(self) -> None:
        found = examined({"1.1.1": []}, stakes={"1.1.1": POINT})
        assert [(finding.code, finding.item, finding.severity) for finding in found.findings] == [
            (Code.MISSING, "1.1.1", Severity.WARNS)
        ]
        assert found.items[0].hanging == POINT

    def test_finds_another_year(self) -> None:
        assert codes({"1.1.1": [plan("CCHC năm 2021", "2020-12-20")]}) == [(Code.OTHER_YEAR, "1.1.1")]

    def test_finds_another_year_of_a_paper_that_fills_no_place(self) -> None:
        report = make_paper("Kết quả CCHC năm 2021", REPORT, "2021-12-20")
        found = codes({"1.1.1": [plan(), report]})
        assert (Code.OTHER_YEAR, "1.1.1") in found

    def test_finds_what_was_issued_late(self) -> None:
        found = examined({"1.1.1": [plan(on="2022-01-12")]})
        assert [finding.said.say() for finding in found.findings] == [
            "ban hành 12/01/2022, muộn 12 ngày so với 31/12/2021"
        ]

    def test_counts_from_the_superior_document(self) -> None:
        law = plan("Công tác tư pháp năm 2022", "2022-03-20")
        assert codes({"2.1.1": [law]}, superior_on={"2.1.1": date(2022, 3, 1)}) == []
        assert codes({"2.1.1": [law]}, superior_on={"2.1.1": date(2022, 1, 1)}) == [(Code.TOO_LATE, "2.1.1")]

    def test_finds_a_paper_under_a_wrong_item(self) -> None:
        found = codes({"7.1.1": [plan("Phổ biến, giáo dục pháp luật năm 2022")]})
        assert (Code.WRONG_ITEM, "7.1.1") in found

    def test_finds_a_document_of_another_unit_once(self) -> None:
        foreign = plan(issuer="UBND xã Văn Hội")
        found = examined({"1.1.1": [foreign], "1.1.2": [foreign]})
        assert [(finding.code, finding.item) for finding in found.findings] == [(Code.OTHER_UNIT, "")]
        assert [one.state for one in found.items] == [State.DOUBTFUL, State.DOUBTFUL]
        assert found.of_paper(foreign.key) == found.findings
        assert found.of_paper("another") == ()

    def test_finds_what_was_uploaded_late(self) -> None:
        deadline = datetime(2023, 1, 10, tzinfo=UTC)
        assert codes({"1.1.1": [plan(uploaded="2023-01-12")]}, deadline=deadline) == [(Code.UPLOADED_LATE, "")]
        assert codes({"1.1.1": [plan(uploaded="2023-01-09")]}, deadline=deadline) == []

    def test_finds_twins_within_the_unit_and_with_an_earlier_round(self) -> None:
        twin = plan(key="twin", sha256="f")
        assert codes({"1.1.1": [plan(sha256="f")], "1.1.2": [twin]}) == [(Code.SAME_FILE, "")]
        assert codes({"1.1.1": [plan(sha256="f")]}, earlier=(twin,)) == [(Code.SAME_FILE, "")]

    def test_finds_a_paper_that_is_used_for_many_items(self) -> None:
        paper = plan()
        found = codes({"1.1.1": [paper], "1.1.2": [paper], "1.1.3": [paper], "1.2.1": [paper]})
        assert (Code.MANY_ITEMS, "") in found

    def test_finds_an_unsigned_document(self) -> None:
        decision = make_paper("Công nhận sáng kiến năm 2022", DECISION, "2022-06-01", signature=Signature.NONE)
        assert codes({"1.5.1": [decision]}) == [(Code.UNSIGNED, "1.5.1")]
