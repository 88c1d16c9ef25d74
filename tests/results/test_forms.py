"""The form of the decision."""

from parindex.results.forms import AnnouncementForm


class TestAnnouncementForm:
    def test_asks_for_a_reason_of_corrections_only(self) -> None:
        typed = {"number": "9/QĐ-UBND", "on": "20/02/2023"}
        assert AnnouncementForm(typed, is_correction=False).is_valid()
        assert not AnnouncementForm(typed, is_correction=True).is_valid()
        assert not AnnouncementForm({**typed, "on": "31/02/2023"}, is_correction=False).is_valid()
