"""Forms of what is done to a dossier; each gives what was typed as the actions take it."""

from datetime import time
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parindex.dossiers.actions.receiving import NewComponent
from parindex.dossiers.counter.fields import MomentField, NumberField
from parindex.dossiers.counter.holding import Holding
from parindex.dossiers.models import Payment

#: The end of the office day: when a day without a time is due.
_CLOSING = time(17, 0)
_LONGEST_REASON = 2_000
_MOST_PAPERS = 20
_YES, _NO = "yes", "no"


class ActForm(forms.Form):
    """What every act asks: when it happened, where that is not now."""

    has_moment: ClassVar[bool] = True

    happened_at = MomentField(
        label=gettext_lazy("When it happened"),
        required=False,
        help_text=gettext_lazy("Only if it was earlier than now: time and day, like 16:30 05/03/2026."),
    )

    def __init__(self, *args: Any, holding: Holding, **options: Any) -> None:
        """Ask about this dossier; when it happened is asked last."""
        super().__init__(*args, **options)
        self.holding = holding
        moment = self.fields.pop("happened_at")
        self.prepare(holding)
        if self.has_moment:
            self.fields["happened_at"] = moment

    def prepare(self, holding: Holding) -> None:
        """Fill in what depends on the dossier."""

    def given(self) -> dict[str, Any]:
        """Give what was typed, as the action of the act takes it."""
        return dict(self.cleaned_data)


class PlainForm(ActForm):
    """Asks nothing else."""


def _reason_field(label: Any, help_text: Any, *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=_LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class SupplementForm(ActForm):
    """What is missing."""

    reason = _reason_field(
        gettext_lazy("What has to be supplemented, and why"),
        gettext_lazy("It stands on the slip as you write it; one line for each paper."),
    )


class RefusalForm(ActForm):
    """Why it is not received."""

    reason = _reason_field(
        gettext_lazy("Why the dossier is not received"), gettext_lazy("It stands on the slip as you write it.")
    )


class StopForm(ActForm):
    """Why it is stopped."""

    reason = _reason_field(
        gettext_lazy("Why the dossier is stopped"),
        gettext_lazy("It stands in the notice as you write it; name the rule that says so."),
    )


class WithdrawForm(ActForm):
    """Why the applicant takes it back."""

    reason = _reason_field(
        gettext_lazy("Reason that the applicant gave"), gettext_lazy("The applicant need not give one."), required=False
    )


class TakeSupplementForm(ActForm):
    """The papers that came."""

    papers = forms.CharField(
        label=gettext_lazy("Papers that came"),
        help_text=gettext_lazy("One on each line."),
        required=False,
        max_length=_LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    is_digitised = forms.BooleanField(label=gettext_lazy("They are digitised"), required=False)

    def given(self) -> dict[str, Any]:
        """Give the papers."""
        given = super().given()
        names = [one.strip() for one in given.pop("papers").splitlines() if one.strip()]
        is_digitised = given.pop("is_digitised")
        return given | {"components": [NewComponent(name=one, is_digitised=is_digitised) for one in names]}

    def clean_papers(self) -> str:
        """Take no more lines than a dossier has papers."""
        typed = str(self.cleaned_data["papers"])
        if len([one for one in typed.splitlines() if one.strip()]) > _MOST_PAPERS:
            raise ValidationError(_("Write at most %(most)d papers.") % {"most": _MOST_PAPERS})
        return typed


class PassOnForm(ActForm):
    """To whom it goes."""

    officer = forms.TypedChoiceField(
        label=gettext_lazy("To an officer of the unit"), coerce=int, empty_value=None, required=False
    )
    agency = forms.CharField(
        label=gettext_lazy("Or to another agency"),
        help_text=gettext_lazy("Its name, like Chi nhánh Văn phòng đăng ký đất đai. Its time is counted apart."),
        required=False,
        max_length=200,
    )
    limit_hours = NumberField(
        label=gettext_lazy("Working hours for this step"),
        help_text=gettext_lazy("8 working hours are one working day."),
        required=False,
        places=2,
    )

    def prepare(self, holding: Holding) -> None:
        """Offer the people of the unit."""
        field = self.fields["officer"]
        if isinstance(field, forms.TypedChoiceField):
            field.choices = [("", _("– choose –")), *holding.people]

    def clean(self) -> dict[str, Any]:
        """Take one of the two."""
        if bool(self.cleaned_data.get("agency")) == bool(self.cleaned_data.get("officer")) and not self.errors:
            raise ValidationError(_("Choose an officer, or write the name of an agency: one of the two."))
        return self.cleaned_data


class AskPaymentForm(ActForm):
    """How much is to be paid."""

    amount = NumberField(label=gettext_lazy("Amount (đồng)"), help_text=gettext_lazy("Like 20.000."))
    stage = forms.TypedChoiceField(
        label=gettext_lazy("When it is paid"),
        coerce=int,
        choices=[
            (Payment.Stage.INTAKE, gettext_lazy("When the dossier is handed in")),
            (Payment.Stage.SUPPLEMENT, gettext_lazy("In the course of the work")),
            (Payment.Stage.RETURN, gettext_lazy("When the result is handed over")),
        ],
    )

    def prepare(self, holding: Holding) -> None:
        """Propose the fee of the procedure."""
        fee = holding.dossier.version.fee
        if fee:
            self.fields["amount"].initial = f"{fee:,.0f}".replace(",", ".")


class PayForm(ActForm):
    """Which amount was paid, and how."""

    payment = forms.TypedChoiceField(label=gettext_lazy("Amount"), coerce=int)
    is_online = forms.BooleanField(label=gettext_lazy("Paid online"), required=False)
    reference = forms.CharField(
        label=gettext_lazy("Number of the receipt or transaction"), required=False, max_length=80
    )

    def prepare(self, holding: Holding) -> None:
        """Offer what is still to be paid."""
        field = self.fields["payment"]
        if isinstance(field, forms.TypedChoiceField):
            field.choices = [(one.pk, f"{one.amount:,.0f} đồng".replace(",", ".")) for one in holding.unpaid]


class DecideForm(ActForm):
    """What the result is."""

    is_electronic = forms.BooleanField(
        label=gettext_lazy("There is an electronic result"),
        help_text=gettext_lazy("A file with a digital signature."),
        required=False,
    )
    is_digitised = forms.BooleanField(
        label=gettext_lazy("The paper result is digitised"),
        help_text=gettext_lazy("It was scanned and is kept in the system."),
        required=False,
    )
    certified_copies = forms.IntegerField(
        label=gettext_lazy("Electronic certified copies"), min_value=0, max_value=1_000, initial=0, required=False
    )

    def given(self) -> dict[str, Any]:
        """Give no copies where nothing was typed."""
        given = super().given()
        return given | {"certified_copies": given["certified_copies"] or 0}


class ReturnForm(ActForm):
    """Where the result is kept."""

    is_stored = forms.ChoiceField(
        label=gettext_lazy("In the electronic data store of the applicant"),
        choices=[("", gettext_lazy("not known")), (_YES, gettext_lazy("yes")), (_NO, gettext_lazy("no"))],
        required=False,
    )

    def given(self) -> dict[str, Any]:
        """Give yes, no or nothing."""
        given = super().given()
        return given | {"is_stored": {_YES: True, _NO: False}.get(given["is_stored"])}


class ExtendForm(ActForm):
    """By how much."""

    hours = NumberField(
        label=gettext_lazy("Working hours more"),
        help_text=gettext_lazy("8 working hours are one working day."),
        places=2,
    )
    reason = _reason_field(gettext_lazy("Reason"), gettext_lazy("Name the rule that allows it."))


class ApologyForm(ActForm):
    """The new day."""

    has_moment = False

    until = MomentField(
        label=gettext_lazy("New day of the result"),
        help_text=gettext_lazy("A day alone means 17:00 on it."),
        without_clock=_CLOSING,
    )
    reason = _reason_field(
        gettext_lazy("Reason of the delay"), gettext_lazy("It stands in the letter to the applicant as you write it.")
    )


class DigitiseForm(ActForm):
    """Which papers were digitised."""

    has_moment = False

    positions = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Papers that are digitised now"), coerce=int, widget=forms.CheckboxSelectMultiple
    )

    def prepare(self, holding: Holding) -> None:
        """Offer what is not digitised."""
        field = self.fields["positions"]
        if isinstance(field, forms.TypedMultipleChoiceField):
            field.choices = [(one.position, one.name) for one in holding.undigitised]


class CorrectForm(forms.Form):
    """How an event really was."""

    moved_to = MomentField(
        label=gettext_lazy("It happened at"),
        help_text=gettext_lazy("Leave it empty if it did not happen at all."),
        required=False,
    )
    reason = _reason_field(
        gettext_lazy("Reason of the correction"), gettext_lazy("What was recorded stays, with this beside it.")
    )
