"""Forms of the pages of units: they check the shape of what was typed, and give it as the actions take it."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parindex.accounts.choosing import UnitField
from parindex.accounts.unit_choices import forms_of, kinds
from parindex.units.actions import NewUnit
from parindex.units.correcting import Correction
from parindex.web.days import DayField

if TYPE_CHECKING:
    from parindex.units.models import Unit, UnitQuerySet


def name_field() -> forms.CharField:
    """Ask for the name of a unit."""
    return forms.CharField(
        label=gettext_lazy("Name of the unit"),
        max_length=200,
        help_text=gettext_lazy("With what the unit is called by law: Xã Ninh Giang, Phường Tân Hưng."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


def official_code_field(help_text: Any = "") -> forms.CharField:
    """Ask for the official code of a unit."""
    return forms.CharField(
        label=gettext_lazy("Official code"),
        max_length=20,
        required=False,
        help_text=help_text or gettext_lazy("2 digits for a province, 3 for a district, 5 for a commune."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )


class GroundsForm(forms.Form):
    """On what an act rests."""

    reason = forms.CharField(
        label=gettext_lazy("Grounds"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Number, symbol and date of the decision. They are kept in the log."),
    )


class ParentForm(GroundsForm):
    """Grounds, and a unit above that is chosen among those that the person keeps."""

    def __init__(self, *args: Any, among: "UnitQuerySet", **options: Any) -> None:
        """Let the unit above be chosen among these."""
        super().__init__(*args, **options)
        self.fields["parent"] = UnitField(
            among=among,
            name="parent",
            label=gettext_lazy("Unit above"),
            required=False,
            help_text=gettext_lazy("Type a part of the name and choose."),
        )
        self.order_fields(self.field_order)

    def parent_id(self) -> int | None:
        """Give the unit above that was chosen, if one was."""
        field, code = self.fields["parent"], self.cleaned_data.get("parent", "")
        if not code or not isinstance(field, UnitField):
            return None
        return field.among.filter(code=code).values_list("pk", flat=True).first()

    def parent_name(self) -> str:
        """Give the name of the unit above that was chosen."""
        field, code = self.fields["parent"], self.cleaned_data.get("parent", "")
        named = field.among.filter(code=code).values_list("name", flat=True) if isinstance(field, UnitField) else ()
        return str(next(iter(named), ""))


class EstablishForm(ParentForm):
    """A unit that follows no other."""

    kind = forms.ChoiceField(label=gettext_lazy("Level"))
    name = name_field()
    official_code = official_code_field()
    on = DayField(
        label=gettext_lazy("First day"),
        required=False,
        help_text=gettext_lazy("Empty: nobody knows since when; the unit counts for all years before."),
    )
    field_order = ("kind", "name", "parent", "official_code", "on", "reason")

    def __init__(self, *args: Any, **options: Any) -> None:
        """Offer the levels in the language of the page."""
        super().__init__(*args, **options)
        field = self.fields["kind"]
        if isinstance(field, forms.ChoiceField):
            field.choices = kinds()

    def new_unit(self) -> NewUnit:
        """Give the unit as the actions take it."""
        given = self.cleaned_data
        return NewUnit(
            name=given["name"],
            kind=given["kind"],
            official_code=given["official_code"],
            parent_id=self.parent_id(),
        )


class CorrectForm(ParentForm):
    """What can be set right of a unit."""

    name = name_field()
    form = forms.ChoiceField(label=gettext_lazy("Form"), required=False)
    official_code = official_code_field()
    valid_from = DayField(label=gettext_lazy("First day"), required=False)
    valid_to = DayField(label=gettext_lazy("Last day"), required=False)
    field_order = ("name", "form", "parent", "official_code", "valid_from", "valid_to", "reason")

    def __init__(self, *args: Any, unit: "Unit", **options: Any) -> None:
        """Begin with what stands there now."""
        names = ("name", "form", "official_code", "valid_from", "valid_to")
        now = {name: getattr(unit, name) for name in names} | {"parent": str(unit.parent) if unit.parent else ""}
        super().__init__(*args, initial=now, **options)
        field = self.fields["form"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("As the name says")), *forms_of(unit)]
        if not unit.PARENTS[unit.Kind(unit.kind)]:
            del self.fields["parent"]

    def parent_id(self) -> int | None:
        """Give the unit above; a province has none."""
        return super().parent_id() if "parent" in self.fields else None

    def correction(self) -> Correction:
        """Give what was typed as the actions take it."""
        given = self.cleaned_data
        names = ("name", "form", "official_code", "valid_from", "valid_to")
        return Correction(parent_id=self.parent_id(), **{name: given[name] for name in names})


class CloseForm(GroundsForm):
    """The first day without a unit."""

    on = DayField(
        label=gettext_lazy("First day without the unit"), help_text=gettext_lazy("Its last day is the day before.")
    )
    field_order = ("on", "reason")


class ImportForm(forms.Form):
    """A file of units."""

    file = forms.FileField(
        label=gettext_lazy("CSV, Excel or JSON file"),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.xls,.json"}),
    )
    on = DayField(
        label=gettext_lazy("First day of new units for which the file gives none"),
        required=False,
        help_text=gettext_lazy("The public list gives none: for the communes of the reform of 2025 it is 01/07/2025."),
    )
