"""What a manager says of the checks before sending in: how much each weighs, a new one, or all as a file."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from parindex.core import text
from parindex.core.checks import RELATIONS, SIGNS, Severity
from parindex.rounds.queries.setting_up_checks import weight_of

#: A list of checks is a few pages at most.
MOST_BYTES = 256 * 1024

WEIGHTS = (
    (Severity.STOP.value, _("Stops: to be mended first")),
    (Severity.WARN.value, _("Warns: the head confirms")),
    (Severity.INFORM.value, _("Informs: is only said")),
)
_OFF = ("off", _("Off: is not looked for"))
_RELATIONS = {
    "<=": _("not more than"),
    "<": _("less than"),
    "=": _("the same as"),
    ">=": _("not less than"),
    ">": _("more than"),
}


class WeightsForm(forms.Form):
    """How much each check of a round weighs, or that it is off."""

    def __init__(self, *given: Any, listed: Sequence[object], **options: Any) -> None:
        """Ask for the weight of each check, as the round has it."""
        super().__init__(*given, **options)
        self.listed = listed
        for place, check in enumerate(listed):
            initial = weight_of(check) if isinstance(check, dict) else _OFF[0]
            self.fields[f"weight_{place}"] = forms.ChoiceField(
                choices=[*WEIGHTS, _OFF], initial=initial, label=_("What it does"), label_suffix=""
            )

    def weighed(self) -> list[object]:
        """Give the checks with the weights that were chosen; what was not touched stays as it is written."""
        return [
            _weighed(check, self.cleaned_data[f"weight_{place}"]) if isinstance(check, dict) else check
            for place, check in enumerate(self.listed)
        ]


class ContradictionForm(forms.Form):
    """A check of two figures that cannot both be right."""

    left = forms.ChoiceField(label=_("This figure"))
    relation = forms.ChoiceField(
        label=_("has to be"), choices=[(sign, f"{SIGNS.get(sign, sign)} {_RELATIONS[sign]}") for sign in RELATIONS]
    )
    right = forms.ChoiceField(label=_("that figure"))
    says = forms.CharField(
        label=_("What the unit is told"),
        max_length=300,
        help_text=_("One sentence that says why, such as: more dossiers were settled than received."),
    )
    severity = forms.ChoiceField(label=_("What it does"), choices=WEIGHTS, initial=Severity.STOP.value)

    def __init__(self, *given: Any, figures: Iterable[tuple[str, list[tuple[str, str]]]], **options: Any) -> None:
        """Offer the figures of the set, by area."""
        super().__init__(*given, **options)
        offered = [("", _("Choose a figure")), *((area, found) for area, found in figures if found)]
        self.fields["left"].choices = self.fields["right"].choices = offered  # type: ignore[attr-defined]

    def clean_says(self) -> str:
        """Give the sentence with single spaces."""
        return text.normal(str(self.cleaned_data["says"]))

    def clean(self) -> dict[str, Any]:
        """Check that two figures are compared."""
        left = self.cleaned_data.get("left")
        if left and left == self.cleaned_data.get("right"):
            self.add_error("right", ValidationError(_("This is the same figure. Choose another one.")))
        return self.cleaned_data

    def check(self) -> dict[str, object]:
        """Give the check as a round keeps it."""
        names = ("severity", "left", "relation", "right", "says")
        return {"kind": "contradiction", **{name: self.cleaned_data[name] for name in names}}


class ChecksFileForm(forms.Form):
    """All checks of a round as a file."""

    file = forms.FileField(label=_("A list of checks as a YAML or JSON file"))

    def __init__(self, *given: Any, **options: Any) -> None:
        """Ask for a text file."""
        super().__init__(*given, **options)
        self.fields["file"].widget.attrs["accept"] = ".yaml,.yml,.json"

    def clean_file(self) -> Any:
        """Refuse a file larger than any list of checks."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise ValidationError(_("The file is larger than any list of checks. Check that it is the right one."))
        return file


def _weighed(check: dict[str, object], weight: str) -> dict[str, object]:
    if weight == weight_of(check):
        return check
    if weight == _OFF[0]:
        return {**check, "off": True}
    rest = {key: value for key, value in check.items() if key != "off"}
    return rest if weight == weight_of(rest) else {**rest, "severity": weight}
