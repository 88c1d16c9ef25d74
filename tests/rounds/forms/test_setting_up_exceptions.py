"""What a manager types in for an exception."""

from parindex.core.locks import PhaseKind
from parindex.rounds.forms.setting_up_exceptions import ExcuseForm, ExtendForm, ReopenForm


class TestExtendForm:
    def test_stays_open_until_the_end_of_the_day(self) -> None:
        typed = {"unit": "5", "kind": "explanation", "until": "1/2/2023", "reason": "Lũ"}
        form = ExtendForm({f"extend-{key}": value for key, value in typed.items()}, units=[(5, "Xã")])
        assert form.is_valid()
        new = form.new_date()
        assert (new.kind, new.until.isoformat()) == (PhaseKind.EXPLANATION, "2023-02-01T23:59:59+07:00")


class TestReopenForm:
    def test_takes_only_what_was_offered(self) -> None:
        form = ReopenForm({"reopen-areas": ["9"], "reopen-reason": "x"}, areas=[(5, "Lĩnh vực")])
        assert set(form.errors) == {"areas"}


class TestExcuseForm:
    def test_needs_a_letter(self) -> None:
        assert set(ExcuseForm({"excuse-unit": "5"}, units=[(5, "Xã")]).errors) == {"letter"}
