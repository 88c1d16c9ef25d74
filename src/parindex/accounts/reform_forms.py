"""Forms of reforms: units that go over into others from a day on."""

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parindex.accounts.actions.units import Going
from parindex.accounts.unit_choices import Candidate
from parindex.accounts.unit_forms import ParentForm, name_field, official_code_field
from parindex.units.actions import NewUnit, Part
from parindex.web.days import DayField

if TYPE_CHECKING:
    from parindex.units.models import Unit

_HUNDRED = Decimal(100)
#: A unit is split into two at least; nobody splits one into more than this in one act.
FEWEST_PARTS, MOST_PARTS = 2, 12


class _GoingForm(ParentForm):
    """A reform: its first day, and whether people get their roles in the unit that takes over."""

    on = DayField(
        label=gettext_lazy("From the day"),
        help_text=gettext_lazy("The first day of the new state; what was before ends the day before."),
    )
    carries_roles = forms.BooleanField(
        label=gettext_lazy("Give the people of these units the same roles in the new one"),
        required=False,
        initial=True,
        help_text=gettext_lazy("Their old roles stay, so that they still read the results of earlier years."),
    )

    def __init__(self, *args: Any, may_give_roles: bool, **options: Any) -> None:
        """Offer to carry roles over only to who may give them."""
        super().__init__(*args, **options)
        if not may_give_roles:
            del self.fields["carries_roles"]

    def going(self) -> Going:
        """Give the reform as the actions take it."""
        given = self.cleaned_data
        return Going(on=given["on"], reason=given["reason"], carries_roles=given.get("carries_roles", False))


class RenameForm(_GoingForm):
    """The name under which a unit goes on."""

    name = name_field()
    official_code = official_code_field(
        gettext_lazy("The old code passes on to the new name unless you write another one.")
    )
    field_order = ("on", "name", "official_code", "carries_roles", "reason")

    def __init__(self, *args: Any, **options: Any) -> None:
        """Leave the unit above as it is."""
        super().__init__(*args, **options)
        del self.fields["parent"]

    def new_unit(self, unit: "Unit") -> NewUnit:
        """Give the unit that takes over."""
        given = self.cleaned_data
        return NewUnit(name=given["name"], kind=unit.kind, official_code=given["official_code"])


class MoveForm(_GoingForm):
    """The unit above under which a unit goes on."""

    official_code = official_code_field(gettext_lazy("The old code passes on unless you write another one."))
    field_order = ("on", "parent", "official_code", "carries_roles", "reason")

    def __init__(self, *args: Any, **options: Any) -> None:
        """Ask for the unit above."""
        super().__init__(*args, **options)
        self.fields["parent"].required = True

    def new_unit(self, unit: "Unit") -> NewUnit:
        """Give the unit that takes over."""
        code = self.cleaned_data["official_code"]
        return NewUnit(name=unit.name, kind=unit.kind, form=unit.form, official_code=code, parent_id=self.parent_id())


class MergeForm(_GoingForm):
    """Units that become one, and that one."""

    unit = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Units that are merged"), coerce=int, widget=forms.CheckboxSelectMultiple
    )
    name = name_field()
    official_code = official_code_field()
    field_order = ("unit", "on", "name", "official_code", "parent", "carries_roles", "reason")

    def __init__(self, *args: Any, candidates: Sequence[Candidate], **options: Any) -> None:
        """Let units be chosen among these."""
        super().__init__(*args, **options)
        field = self.fields["unit"]
        if isinstance(field, forms.TypedMultipleChoiceField):
            field.choices = [(candidate.pk, candidate.name) for candidate in candidates]
        self.fields["parent"].help_text = _("Needed only if the units stand under different ones.")

    def into(self) -> NewUnit:
        """Give the unit that takes over."""
        given = self.cleaned_data
        return NewUnit(name=given["name"], official_code=given["official_code"], parent_id=self.parent_id())


class SplitForm(_GoingForm):
    """The units into which one is split; empty lines are passed over."""

    field_order = ("on", "reason")

    def __init__(self, *args: Any, parts: int, **options: Any) -> None:
        """Ask for so many parts."""
        super().__init__(*args, may_give_roles=False, **options)
        del self.fields["parent"]
        self.parts = range(1, parts + 1)
        for number in self.parts:
            self.fields[f"name_{number}"] = forms.CharField(
                label=gettext_lazy("Name of the unit"), max_length=200, required=number <= FEWEST_PARTS
            )
            self.fields[f"official_code_{number}"] = forms.CharField(
                label=gettext_lazy("Official code"), max_length=20, required=False
            )
            self.fields[f"share_{number}"] = forms.CharField(
                label=gettext_lazy("Share of the old unit (%)"),
                max_length=12,
                required=False,
                widget=forms.TextInput(attrs={"inputmode": "decimal"}),
            )

    def rows(self) -> Iterator[tuple[int, list[forms.BoundField]]]:
        """Give the fields of each part."""
        for number in self.parts:
            yield number, [self[f"{name}_{number}"] for name in ("name", "official_code", "share")]

    def clean(self) -> dict[str, Any]:
        """Read the shares, each in percent."""
        for number in self.parts:
            text = str(self.cleaned_data.get(f"share_{number}", "")).replace("%", "").replace(",", ".").strip()
            try:
                share = Decimal(text) / _HUNDRED if text else None
            except InvalidOperation:
                share = Decimal("NaN")
            if share is not None and not (share.is_finite() and 0 < share <= 1 and share == round(share, 6)):
                self.add_error(
                    f"share_{number}", _("Write a share above 0 and up to 100, like 65,5, with 4 decimals at most.")
                )
            else:
                self.cleaned_data[f"share_{number}"] = share
        return self.cleaned_data

    def into(self, unit: "Unit") -> list[Part]:
        """Give the units that take over, with their shares where they were given."""
        given = self.cleaned_data
        return [
            Part(
                to=NewUnit(
                    name=given[f"name_{number}"], kind=unit.kind, official_code=given[f"official_code_{number}"]
                ),
                share=given[f"share_{number}"],
            )
            for number in self.parts
            if given[f"name_{number}"]
        ]
