from parindex.core.documents.facts import DocumentFacts
from parindex.core.reports.checks import CHECKS
from parindex.core.reports.report import report_of
from tests.core.reports.making import HEAD, TAIL, found


def missing(text: str) -> list[str]:
    return [finding.says.say("en").removeprefix("the report has no ") for finding in found("official_parts", text)]


class TestOfficialParts:
    def test_stays_silent_where_all_are_there(self) -> None:
        assert missing(f"{HEAD}I. KẾT QUẢ\nĐã làm xong.{TAIL}") == []

    def test_finds_each_that_is_missing(self) -> None:
        assert missing("BÁO CÁO\nKết quả năm 2022") == ["number and symbol", "date", "signer", "recipients"]

    def test_finds_a_missing_number_or_signer(self) -> None:
        head = HEAD.replace("Số: 45/BC-UBND\n", "")
        assert missing(f"{head}I. KẾT QUẢ\nĐã làm xong.{TAIL.replace('Nguyễn Văn An', '')}") == [
            "number and symbol",
            "signer",
        ]

    def test_finds_a_name_without_a_title(self) -> None:
        tail = TAIL.replace("CHỦ TỊCH\n", "")
        annex = "PHỤ LỤC\nBáo cáo của Giám đốc\n"
        assert missing(f"{HEAD}I. KẾT QUẢ\nĐã làm xong.{tail}{annex}") == ["the title of the signer"]

    def test_says_nothing_of_an_empty_file(self) -> None:
        assert list(CHECKS["official_parts"](report_of([], DocumentFacts()))) == []
