from parindex.core.reports.findings import Severity
from tests.core.reports.making import found, said

OLD = "Dịch vụ công trực tuyến mức độ 3, 4 được dùng nhiều."


class TestVocabulary:
    def test_finds_words_of_two_times(self) -> None:
        (finding,) = found("vocabulary", f"{OLD}\nDịch vụ công trực tuyến toàn trình cũng vậy.")
        assert (finding.severity, finding.place.words) == (Severity.DOUBTFUL, "mức độ 3, 4")
        assert "dòng 2" in finding.why.say()

    def test_tells_the_old_words_after_their_time(self) -> None:
        (finding,) = found("vocabulary", f"Năm 2023. {OLD}")
        assert finding.severity is Severity.INFORMATION

    def test_stays_silent_where_they_were_in_force_or_none_stands(self) -> None:
        assert said("vocabulary", f"Năm 2021. {OLD}") == []
        assert said("vocabulary", "Trực tuyến toàn trình.") == []
