"""Checks over compiled documents."""

import pytest

from parindex.reports import demonstration, examining
from parindex.reports.models import Report
from tests.reports.compiled import AT

WRONG = ["Tiếp nhận tổng số 192 hồ sơ, trong đó tiếp nhận trực tiếp 03 hồ sơ, trực tuyến 180 hồ sơ, tồn 03 hồ sơ.", ""]


class TestFindings:
    def test_are_said_in_both_languages(self) -> None:
        (one, *_) = [one for one in examining.findings(WRONG) if one["severity"] == "wrong"]
        assert one["vi"]["says"] != one["en"]["says"]  # type: ignore[index]

    def test_of_a_draft_do_not_ask_for_what_a_release_writes(self) -> None:
        texts = ["Báo cáo công tác."]
        assert len(examining.findings(texts, is_draft=False)) > len(examining.findings(texts))


@pytest.mark.django_db
class TestReportOfDongTam:
    def test_has_no_contradiction(self, demonstration: None) -> None:
        report = load()
        version = report.versions.get()
        assert [one["vi"]["says"] for one in version.findings if one["severity"] != "information"] == []
        text = "\n".join("".join(str(p) if isinstance(p, str) else p[1] for p in line) for line in version.lines)
        for figure in ("87,75/100 điểm", "thứ 9/20", "12/12 (hạng cuối)", "0,52% trên 191", "97,92%", "65,67 điểm"):
            assert figure in text


def load() -> Report:
    report = demonstration.load(AT)
    assert report is not None
    return report
