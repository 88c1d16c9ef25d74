"""Forms of the pages of people: they check the shape of what was typed, and give it as the actions take it."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from parindex.accounts.actions import NewRole
from parindex.accounts.choosing import UnitField
from parindex.accounts.kinds import RoleKind
from parindex.accounts.words import ROLES

if TYPE_CHECKING:
    from parindex.units.models import UnitQuerySet

_DAYS = ["%d/%m/%Y", "%Y-%m-%d"]
_CHOICES = [(kind, ROLES[kind]) for kind in RoleKind.values]


def _day_input() -> forms.DateInput:
    return forms.DateInput(format=_DAYS[0], attrs={"placeholder": "dd/mm/yyyy", "inputmode": "numeric"})


class PersonForm(forms.Form):
    """Name, address and position."""

    full_name = forms.CharField(
        label=_("Full name"), max_length=150, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    email = forms.EmailField(
        label=_("E-mail"), help_text=_("They sign in with it; the link to set a password goes there.")
    )
    position = forms.CharField(
        label=_("Position"), max_length=150, required=False, help_text=_("For example: finance and accounting officer.")
    )


class RoleForm(forms.Form):
    """A role in a unit."""

    kind = forms.ChoiceField(label=_("Role"), choices=_CHOICES)

    def __init__(self, *args: Any, among: "UnitQuerySet", **options: Any) -> None:
        """Let units be chosen among these."""
        super().__init__(*args, **options)
        self.fields["unit"] = UnitField(among=among, help_text=_("Type a part of the name and choose."))

    def role(self) -> NewRole:
        """Give the role that was chosen."""
        return NewRole(kind=self.cleaned_data["kind"], unit=self.cleaned_data["unit"])


class NewPersonForm(PersonForm, RoleForm):
    """A person with their first role."""

    field_order = ["full_name", "email", "position", "kind", "unit"]


class ServiceForm(forms.Form):
    """A unit in which a person served, and when."""

    first_year = forms.IntegerField(label=_("From the year"), min_value=1975, max_value=2200)
    last_year = forms.IntegerField(label=_("To the year"), min_value=1975, max_value=2200)
    field_order = ["unit", "first_year", "last_year"]

    def __init__(self, *args: Any, among: "UnitQuerySet", **options: Any) -> None:
        """Let units be chosen among these."""
        super().__init__(*args, **options)
        self.fields["unit"] = UnitField(among=among, help_text=_("Type a part of the name and choose."))
        self.order_fields(self.field_order)


class ReasonForm(forms.Form):
    """Why something is taken from somebody."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One sentence. It is kept in the log."),
    )


class ImportForm(forms.Form):
    """A table of people."""

    file = forms.FileField(label=_("CSV or Excel file"), widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.xls"}))
    sends_links = forms.BooleanField(
        label=_("Send everybody who is new the link to set a password"), required=False, initial=True
    )


class LogForm(forms.Form):
    """What is looked for in the log."""

    words = forms.CharField(label=_("Words in names and reasons"), required=False, max_length=200)
    verb = forms.ChoiceField(label=_("Act"), required=False)
    since = forms.DateField(label=_("From the day"), required=False, input_formats=_DAYS, widget=_day_input())
    until = forms.DateField(label=_("To the day"), required=False, input_formats=_DAYS, widget=_day_input())
    actor = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    target = forms.CharField(required=False, max_length=130, widget=forms.HiddenInput)
    request_id = forms.CharField(label=_("Request"), required=False, max_length=64)

    def set_verbs(self, verbs: list[tuple[str, str]]) -> None:
        """Let one of these acts be chosen."""
        field = self.fields["verb"]
        if isinstance(field, forms.ChoiceField):
            field.choices = verbs
