"""What a manager types in while setting up a round."""

from django.core.files.uploadedfile import SimpleUploadedFile

from parindex.core.locks import PhaseKind
from parindex.kit import documents
from parindex.rounds.forms.setting_up import CriteriaForm, PhasesForm, RoundForm, SettingsForm
from tests.rounds.making import phase_windows


class TestRoundForm:
    def test_begins_empty_or_as_a_copy(self) -> None:
        typed = {"name": " Đợt  1 ", "year": "2023", "assessor": "5", "source": ""}
        form = RoundForm(typed, assessors=[(5, "Tỉnh")], sources=[(7, "2022")])
        assert form.is_valid()
        assert (form.cleaned_data["name"], form.cleaned_data["source"]) == ("Đợt 1", None)


class TestSettingsForm:
    def test_gives_what_was_typed(self) -> None:
        form = SettingsForm({"name": "x", "returns_allowed": "0", "return_days": "3"})
        assert form.is_valid()
        found = form.settings()
        assert (found.returns_allowed, found.return_days, found.submits_by_area) == (0, 3, False)

    def test_refuses_amounts_that_make_no_sense(self) -> None:
        form = SettingsForm({"name": "", "returns_allowed": "-1", "return_days": "0"})
        assert set(form.errors) == {"name", "returns_allowed", "return_days"}


class TestPhasesForm:
    def test_shows_the_dates_that_are_set(self) -> None:
        form = PhasesForm(None, windows=phase_windows(), is_open=True)
        kind, first, last = form.rows()[0]
        assert kind is PhaseKind.SELF_SCORING
        assert ('value="04/01/2023"' in str(first), 'value="14/01/2023"' in str(last)) == (True, True)


class TestCriteriaForm:
    def test_refuses_a_file_larger_than_any_set(self) -> None:
        file = SimpleUploadedFile("x.yaml", b"x" * (documents.CRITERIA_BYTES + 1))
        assert set(CriteriaForm({}, {"file": file}, versions=[]).errors) == {"file"}
