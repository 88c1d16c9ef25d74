"""What a manager types in for an exception of one unit."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from parindex.core.locks import PHASES, PhaseKind
from parindex.rounds.actions.reopening import NewDate
from parindex.web.days import DayField, closing
from parindex.web.templatetags.figures import language

_REASON = _("All people of the round can read it.")


class ExtendForm(forms.Form):
    """A phase that stays open longer for one unit."""

    unit = forms.TypedChoiceField(coerce=int, label=_("Unit"))
    kind = forms.ChoiceField(label=_("Phase"))
    until = DayField(label=_("Until the end of the day"))
    reason = forms.CharField(
        max_length=1000, widget=forms.Textarea(attrs={"rows": 3}), label=_("Reason"), help_text=_REASON
    )

    def __init__(self, *given: Any, units: Iterable[tuple[int, str]], **options: Any) -> None:
        """Offer the units of the round."""
        super().__init__(*given, **({"prefix": "extend"} | options))
        kinds = [(kind.value, PHASES[kind]().say(language()).capitalize()) for kind in PhaseKind]
        self.fields["unit"].choices = [("", "—"), *units]  # type: ignore[attr-defined]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]

    def new_date(self) -> NewDate:
        """Give the date as typed."""
        typed = self.cleaned_data
        return NewDate(kind=PhaseKind(typed["kind"]), until=closing(typed["until"]), reason=typed["reason"])


class ReopenForm(forms.Form):
    """Areas of one unit that open again."""

    areas = forms.TypedMultipleChoiceField(
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        label=_("Areas"),
        error_messages={"required": _("No area is chosen. Choose at least one.")},
    )
    reason = forms.CharField(
        max_length=1000, widget=forms.Textarea(attrs={"rows": 3}), label=_("Reason"), help_text=_REASON
    )

    def __init__(self, *given: Any, areas: Iterable[tuple[int, str]], **options: Any) -> None:
        """Offer the areas that can be opened again."""
        super().__init__(*given, **({"prefix": "reopen"} | options))
        self.fields["areas"].choices = list(areas)  # type: ignore[attr-defined]


class ExcuseForm(forms.Form):
    """A late filing that is excused in writing."""

    unit = forms.TypedChoiceField(coerce=int, label=_("Unit"))
    letter = forms.CharField(
        max_length=500,
        label=_("Letter"),
        help_text=_("Number, symbol, date and issuer of the letter that excuses the late filing. All can read it."),
    )

    def __init__(self, *given: Any, units: Iterable[tuple[int, str]], **options: Any) -> None:
        """Offer the sheets of the round."""
        super().__init__(*given, **({"prefix": "excuse"} | options))
        self.fields["unit"].choices = [("", "—"), *units]  # type: ignore[attr-defined]
