"""Form 06/VPCP/KSTT: rows, what does not add up, and the dossiers behind it."""

from parindex.analytics.periods import Period
from parindex.core.working_time.form06 import differences
from parindex.dossiers.actions.changes import mark_changed, month_of
from parindex.dossiers.actions.handing_in import hand_in
from parindex.dossiers.actions.stating import FormRow, explain_difference
from parindex.dossiers.figures import days, keeping
from parindex.dossiers.figures.form06 import form_of
from parindex.dossiers.models import Dossier
from tests.dossiers.making import NOW, Scene, moment


def month(label: str) -> Period:
    """Give a month."""
    found = days.read(label)
    assert found is not None
    return found


class TestForm:
    def test_counts_by_field_and_level(self, filled: Scene) -> None:
        form = form_of(filled.unit, month("2026-01"), NOW)
        (line,) = form.lines
        assert (line.key.field, line.key.authority) == ("Hộ tịch", "commune")
        assert (line.row.received, line.row.online, line.row.direct_postal, line.row.carried_over) == (3, 2, 1, 0)
        assert (line.row.resolved, line.row.late, line.row.in_progress, line.row.overdue) == (2, 1, 1, 1)
        assert line.codes_open == (f"{filled.unit.code}-3",)
        assert differences(form.total) == ()
        assert not form.open_differences

    def test_has_no_rows_without_dossiers(self, filled: Scene) -> None:
        assert form_of(filled.other, month("2026-01"), NOW).lines == ()


class TestDifference:
    def test_names_the_dossiers_until_somebody_explains_it(self, filled: Scene) -> None:
        hand_in(unit=filled.unit, period=month("2026-01"), by=filled.par_officer, at=NOW)
        ended = moment("2026-01-30 08:00")
        Dossier.objects.filter(code=f"{filled.unit.code}-3").update(ended_at=ended)
        mark_changed(pairs=[(filled.unit.pk, month_of(ended))], at=NOW)
        keeping.count(NOW)
        form = form_of(filled.unit, month("2026-02"), NOW)
        ((line, one),) = form.open_differences
        assert form.before is not None
        assert (one.difference.identity, one.difference.left, one.difference.right) == ("carried_over", 0, 1)
        assert one.codes == (f"{filled.unit.code}-3",)
        row = FormRow(
            unit_id=filled.unit.pk,
            begins_on=form.period.start,
            ends_on=form.period.end,
            field=line.key.field,
            authority=line.key.authority,
        )
        explain_difference(row=row, difference=one.difference, reason="Nhập muộn", by=filled.par_officer, at=NOW)
        again = form_of(filled.unit, month("2026-02"), NOW)
        assert not again.open_differences
        (shown,) = again.lines[0].differences
        assert shown.note is not None
