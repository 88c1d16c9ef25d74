"""What a manager types in while setting up a round."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from parindex.core import text
from parindex.core.locks import PhaseKind, Window
from parindex.kit import documents
from parindex.rounds.actions.opening import Settings
from parindex.web.days import DayField, DaysField, closing, opening


class NameField(forms.CharField):
    """A name, in its normal form."""

    def clean(self, value: Any) -> Any:
        """Give the name with single spaces."""
        return text.normal(str(super().clean(value)))


class RoundForm(forms.Form):
    """A new round, empty or like an earlier one."""

    name = NameField(max_length=200, label=_("Name of the round"))
    year = forms.IntegerField(min_value=2000, max_value=2100, label=_("Year that is assessed"))
    assessor = forms.TypedChoiceField(coerce=int, label=_("Unit that assesses"))
    source = forms.TypedChoiceField(
        coerce=int, empty_value=None, required=False, label=_("Copy settings, dates, units and appraisers from")
    )

    def __init__(
        self, *given: Any, assessors: Iterable[tuple[int, str]], sources: Iterable[tuple[int, str]], **options: Any
    ) -> None:
        """Offer the units that a person manages, and the rounds that can be copied."""
        super().__init__(*given, **options)
        self.fields["assessor"].choices = list(assessors)  # type: ignore[attr-defined]
        self.fields["source"].choices = [("", gettext("Nothing, begin with an empty round")), *sources]  # type: ignore[attr-defined]


class SettingsForm(forms.Form):
    """What a round is called, and what it decides for itself."""

    name = NameField(max_length=200, label=_("Name of the round"))
    submits_by_area = forms.BooleanField(
        required=False,
        label=_("Units may send in area by area"),
        help_text=_("Appraisal of an area can then begin before the whole sheet is finished."),
    )
    returns_allowed = forms.IntegerField(
        min_value=0, max_value=9, label=_("How often an area may be returned to its unit")
    )
    return_days = forms.IntegerField(
        min_value=1, max_value=60, label=_("Working days that a unit has for what was returned")
    )
    shows_verdicts = forms.BooleanField(
        required=False, label=_("Units see what the appraisal decided before their area comes back")
    )
    shows_names = forms.BooleanField(required=False, label=_("Units see the names of their appraisers"))
    days_off = DaysField(
        required=False,
        label=_("Days off (holidays and days in lieu)"),
        help_text=_("One date a line, day/month/year. Saturdays and Sundays are left out anyway."),
    )

    def settings(self) -> Settings:
        """Give the settings as typed."""
        return Settings(**{name: value for name, value in self.cleaned_data.items() if name != "name"})


class PhasesForm(forms.Form):
    """When each phase begins and ends, both days included. What was typed stays, also where it is wrong."""

    def __init__(self, *given: Any, windows: Mapping[PhaseKind, Window], is_open: bool, **options: Any) -> None:
        """Show the dates that are set; an opened round needs all of them."""
        super().__init__(*given, **options)
        for kind in PhaseKind:
            for end in ("from", "to"):
                self.fields[f"{kind}_{end}"] = DayField(required=is_open)
            if window := windows.get(kind):
                self.initial[f"{kind}_from"] = timezone.localdate(window.opens_at)
                self.initial[f"{kind}_to"] = timezone.localdate(window.closes_at)

    def rows(self) -> list[tuple[PhaseKind, forms.BoundField, forms.BoundField]]:
        """Give the two fields of each phase."""
        return [(kind, self[f"{kind}_from"], self[f"{kind}_to"]) for kind in PhaseKind]

    def clean(self) -> dict[str, Any]:
        """Check that a phase has both days, ends after it begins, and that phases follow each other."""
        before: tuple[date, date] | None = None
        for kind in PhaseKind:
            first, last = self.cleaned_data.get(f"{kind}_from"), self.cleaned_data.get(f"{kind}_to")
            self._check_both(kind, first, last)
            if first is None or last is None:
                continue
            if last < first:
                self.add_error(f"{kind}_to", _("The last day is before the first. Write a later day."))
            elif before and (first < before[0] or last < before[1]):
                words = _("This phase begins or ends before the phase above it. Phases may overlap, in their order.")
                self.add_error(f"{kind}_from", words)
            else:
                before = first, last
        return self.cleaned_data

    def _check_both(self, kind: PhaseKind, first: date | None, last: date | None) -> None:
        for name, day, other in ((f"{kind}_from", first, last), (f"{kind}_to", last, first)):
            if day is None and other is not None and name not in self.errors:
                self.add_error(name, ValidationError(_("This day is missing. Write it, or empty the other one.")))

    def windows(self) -> dict[PhaseKind, Window]:
        """Give the phases that are dated, from the first moment of a day to the last second of one."""
        return {
            kind: Window(
                opens_at=opening(self.cleaned_data[f"{kind}_from"]), closes_at=closing(self.cleaned_data[f"{kind}_to"])
            )
            for kind in PhaseKind
            if self.cleaned_data.get(f"{kind}_from")
        }


class CriteriaForm(forms.Form):
    """The set of a round: one that is stored, or a file."""

    version = forms.TypedChoiceField(
        coerce=int, empty_value=None, required=False, widget=forms.RadioSelect, label=_("Stored criteria sets")
    )
    file = forms.FileField(required=False, label=_("Or a new set as a YAML file"))

    def __init__(self, *given: Any, versions: Iterable[tuple[int, str]], **options: Any) -> None:
        """Offer the stored versions."""
        super().__init__(*given, **options)
        self.fields["version"].choices = list(versions)  # type: ignore[attr-defined]
        self.fields["file"].widget.attrs["accept"] = ".yaml,.yml"

    def clean_file(self) -> Any:
        """Refuse a file larger than any set."""
        file = self.cleaned_data["file"]
        if file is not None and file.size > documents.CRITERIA_BYTES:
            raise ValidationError(_("The file is larger than any criteria set. Check that it is the right one."))
        return file

    def clean(self) -> dict[str, Any]:
        """Check that something was chosen."""
        if not self.errors and not self.cleaned_data.get("version") and not self.cleaned_data.get("file"):
            raise ValidationError(_("Nothing is chosen yet. Choose a stored set or a file."))
        return self.cleaned_data
