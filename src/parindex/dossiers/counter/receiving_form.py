"""The form on which the counter takes a dossier in: whose it is, how it came, and its papers line by line."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parindex.dossiers import papers
from parindex.dossiers.actions.receiving import LONGEST_NAME, NewApplicant, NewComponent, NewDossier
from parindex.dossiers.counter.fields import MomentField
from parindex.dossiers.models import Component, ProcedureVersion
from parindex.dossiers.models.dossiers import ApplicantKind, Channel

#: Lines for papers that the procedure does not name.
FREE_LINES = 3
_KINDS = [
    (Component.Kind.ORIGINAL, gettext_lazy("original")),
    (Component.Kind.COPY, gettext_lazy("copy")),
    (Component.Kind.ELECTRONIC, gettext_lazy("electronic")),
]


class ReceivingForm(forms.Form):
    """What is typed at the counter; nothing of it is lost when something is wrong."""

    name = forms.CharField(
        label=gettext_lazy("Full name, or name of the organisation"),
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    kind = forms.TypedChoiceField(
        label=gettext_lazy("Applicant"),
        coerce=int,
        choices=[
            (ApplicantKind.CITIZEN, gettext_lazy("Citizen")),
            (ApplicantKind.BUSINESS, gettext_lazy("Business, organisation")),
            (ApplicantKind.AGENCY, gettext_lazy("Agency")),
        ],
    )
    address = forms.CharField(label=gettext_lazy("Address"), max_length=300, required=False)
    phone = forms.CharField(
        label=gettext_lazy("Telephone"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
    )
    email = forms.EmailField(label=gettext_lazy("E-mail"), max_length=254, required=False)
    channel = forms.TypedChoiceField(
        label=gettext_lazy("How it came"),
        coerce=int,
        choices=[
            (Channel.DIRECT, gettext_lazy("At the counter")),
            (Channel.ONLINE, gettext_lazy("Online")),
            (Channel.POSTAL, gettext_lazy("By post")),
        ],
    )
    population_used = forms.BooleanField(
        label=gettext_lazy("Data of the national population database were used"), required=False
    )
    happened_at = MomentField(
        label=gettext_lazy("Received at"),
        required=False,
        help_text=gettext_lazy("Only if it was earlier than now: time and day, like 16:30 05/03/2026."),
    )

    def __init__(self, *args: Any, version: ProcedureVersion, **options: Any) -> None:
        """Ask for the papers of a version of a procedure, and leave lines for others."""
        super().__init__(*args, **options)
        self.version = version
        self.asked = [one for one in papers.read(version.papers) if not one.is_cut]
        if not version.population_due:
            del self.fields["population_used"]
        for number in range(1, self.lines + 1):
            self._add_line(number)

    @property
    def lines(self) -> int:
        """How many lines of papers there are."""
        return len(self.asked) + FREE_LINES

    def _add_line(self, number: int) -> None:
        paper = self.asked[number - 1] if number <= len(self.asked) else None
        name = paper.name if paper else ""
        self.fields[f"paper_{number}"] = forms.CharField(
            label=gettext_lazy("Paper"), max_length=500, required=False, initial=name
        )
        self.fields[f"taken_{number}"] = forms.BooleanField(label=gettext_lazy("handed in"), required=False)
        self.fields[f"form_{number}"] = forms.TypedChoiceField(
            label=gettext_lazy("As"), coerce=int, choices=_KINDS, required=False, empty_value=None
        )
        self.fields[f"copies_{number}"] = forms.IntegerField(
            label=gettext_lazy("Number"), min_value=1, max_value=999, initial=1, required=False
        )
        digitised = forms.BooleanField(label=gettext_lazy("digitised"), required=False)
        self.fields[f"digitised_{number}"] = digitised
        self.fields[f"replaced_{number}"] = forms.BooleanField(
            label=gettext_lazy("replaced by data"), required=False, initial=False
        )
        self.fields[f"reused_{number}"] = forms.BooleanField(label=gettext_lazy("used again"), required=False)

    def applicant_fields(self) -> list[forms.BoundField]:
        """Give the fields of the applicant."""
        return [self[name] for name in ("name", "kind", "phone", "address", "email")]

    def way_fields(self) -> list[forms.BoundField]:
        """Give the fields of how the dossier came."""
        return [self[name] for name in ("channel", "population_used", "happened_at") if name in self.fields]

    def rows(self) -> Iterator[dict[str, Any]]:
        """Give the lines of papers, each with its fields and what the procedure says of the paper."""
        names = ("paper", "taken", "form", "copies", "digitised", "replaced", "reused")
        for number in range(1, self.lines + 1):
            paper = self.asked[number - 1] if number <= len(self.asked) else None
            line: dict[str, Any] = {name: self[f"{name}_{number}"] for name in names}
            yield {**line, "number": number, "asked": paper, "begins_free": number == len(self.asked) + 1}

    @property
    def has_free_papers(self) -> bool:
        """Whether the lines for other papers are open: something stands there, or there are no others."""
        free = range(len(self.asked) + 1, self.lines + 1)
        return not self.asked or any(self[f"paper_{number}"].value() for number in free)

    def clean(self) -> dict[str, Any]:
        """Ask for the name of each paper that was ticked, and for a tick at each that was written in a free line."""
        for number in range(1, self.lines + 1):
            marks = ("taken", "digitised", "replaced", "reused")
            is_marked = any(self.cleaned_data.get(f"{name}_{number}") for name in marks)
            name = str(self.cleaned_data.get(f"paper_{number}", "")).strip()
            if is_marked and not name:
                self.add_error(f"paper_{number}", ValidationError(_("Write which paper it is.")))
        return self.cleaned_data

    def components(self) -> list[NewComponent]:
        """Give the papers that were handed in, or in whose place data stands."""
        given, found = self.cleaned_data, []
        for number in range(1, self.lines + 1):
            paper = self.asked[number - 1] if number <= len(self.asked) else None
            name = given[f"paper_{number}"].strip()
            is_free = paper is None and bool(name)
            if not (is_free or any(given[f"{mark}_{number}"] for mark in ("taken", "digitised", "replaced", "reused"))):
                continue
            found.append(
                NewComponent(
                    name=name,
                    code=paper.code if paper else "",
                    kind=given[f"form_{number}"] or Component.Kind.ORIGINAL,
                    copies=given[f"copies_{number}"] or 1,
                    is_no_scan=bool(paper and paper.is_no_scan) or self.version.is_no_scan,
                    is_digitised=given[f"digitised_{number}"],
                    is_replaced_by_data=given[f"replaced_{number}"],
                    is_reused=given[f"reused_{number}"],
                )
            )
        return found

    def new_dossier(self, unit_id: int) -> NewDossier:
        """Give the dossier as the actions take it."""
        given = self.cleaned_data
        applicant = NewApplicant(
            name=given["name"],
            kind=given["kind"],
            address=given["address"],
            phone=given["phone"],
            email=given["email"],
        )
        return NewDossier(
            unit_id=unit_id,
            procedure=self.version.procedure.code,
            applicant=applicant,
            channel=given["channel"],
            components=self.components(),
            population_used=given.get("population_used", False),
        )
