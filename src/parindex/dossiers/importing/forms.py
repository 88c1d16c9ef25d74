"""Forms of imports: the file with where it comes from, and what each column says."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parindex.dossiers.importing.targets import NEEDED, Target
from parindex.dossiers.importing.words import TITLES

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from parindex.dossiers.models import DossierImport, DossierSource
    from parindex.units.models import Unit, UnitQuerySet

#: What stands for a source that is still to be named.
_NEW = "new"


class FileForm(forms.Form):
    """A file, the system that it comes from, and the unit of rows that name none."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("CSV, Excel or JSON, as the other system exports it. Columns may be called anything."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,.xlsx,.xls,.json"}),
    )
    source = forms.ChoiceField(label=gettext_lazy("From which system"))
    source_name = forms.CharField(
        label=gettext_lazy("Name of the new system"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("For example: iGate of the province."),
    )
    unit = forms.ChoiceField(
        label=gettext_lazy("Unit"), help_text=gettext_lazy("Rows that do not name a unit belong to this one.")
    )

    def __init__(self, *args: Any, sources: "QuerySet[DossierSource]", among: "UnitQuerySet", **options: Any) -> None:
        """Let source and unit be chosen among these; what leaves no choice is not asked for."""
        super().__init__(*args, **options)
        known = [(str(one.pk), f"{one.name} · {one.unit.name}") for one in sources]
        self._choice("source").choices = [*known, (_NEW, _("another one, named below"))]
        if not known:
            self.fields["source"] = forms.CharField(initial=_NEW, widget=forms.HiddenInput)
            self.fields["source_name"].label = _("From which system")
            self.fields["source_name"].required = True
        units: list[Unit] = list(among)
        self._choice("unit").choices = [(str(one.pk), one.name) for one in units]
        if len(units) == 1:
            self.fields["unit"].widget = forms.HiddenInput()
            self.fields["unit"].initial = str(units[0].pk)

    def _choice(self, name: str) -> forms.ChoiceField:
        field = self.fields[name]
        if not isinstance(field, forms.ChoiceField):
            raise TypeError(name)
        return field

    def source_id(self) -> int | None:
        """Give the source that was chosen; None for a new one."""
        given = self.cleaned_data["source"]
        return None if given == _NEW else int(given)


class MappingForm(forms.Form):
    """Which column of the file says what."""

    def __init__(self, *args: Any, one: "DossierImport", **options: Any) -> None:
        """Ask for the column of each target; those that were guessed are chosen."""
        super().__init__(*args, **options)
        samples = list(zip(*(row + [""] * (len(one.titles) - len(row)) for row in one.samples), strict=False))
        choices = [("", _("— no column —"))]
        for place, title in enumerate(one.titles):
            example = next((cell for cell in (samples[place] if place < len(samples) else ()) if cell), "")
            choices.append((str(place), f"{title or place + 1}{f' ({example})' if example else ''}"))
        for target in Target:
            self.fields[target.value] = forms.ChoiceField(
                label=TITLES[target],
                choices=choices,
                required=target in NEEDED and not (target == Target.RECEIVED and Target.TRAIL.value in one.mapping),
                initial=str(one.mapping[target.value]) if target.value in one.mapping else "",
            )

    def mapping(self) -> dict[str, int]:
        """Give the column of each target that has one."""
        return {name: int(column) for name, column in self.cleaned_data.items() if column}

    @property
    def chosen(self) -> list[forms.BoundField]:
        """Give the fields that have a column, and those that need one."""
        return [field for field in self if self._is_in_use(field)]

    @property
    def others(self) -> list[forms.BoundField]:
        """Give the fields that no column was found for."""
        return [field for field in self if not self._is_in_use(field)]

    @staticmethod
    def _is_in_use(field: forms.BoundField) -> bool:
        return bool(field.value()) or field.field.required or bool(field.errors)
